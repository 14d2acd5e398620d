import Foundation
import Tensors
import TestSupport
import Testing

@Suite struct `Sigmoidal functions` {
  /// Numbers of all sizes, on both sides of zero.
  static let numbers: [Float] = {
    let even = (-8_700...8_700).map { Float($0) * 0.01 }
    let small = (0..<400).map { Float(pow(10, -0.05 * Double($0))) }
    return even + small + small.map { -$0 }
  }()

  private func greatestError(
    of function: (Tensor) -> Tensor, from exact: (Double) -> Double
  ) -> Double {
    let results = function(Tensor(Self.numbers, shape: [Self.numbers.count])).scalars
    return zip(Self.numbers, results).map { number, result in
      let expected = exact(Double(number))
      return expected == 0 ? abs(Double(result)) : abs(Double(result) / expected - 1)
    }.max() ?? 1
  }

  @Test func `agree with double precision relative to their value`() {
    #expect(greatestError(of: sigmoid) { 1 / (1 + exp(-$0)) } < 3e-7)
    #expect(greatestError(of: Tensors.tanh) { Foundation.tanh($0) } < 3e-7)
  }

  @Test func `keep to their bounds at the ends, and let nonsense through`() {
    let ends = Tensor([-.infinity, -1e4, 0, 1e4, .infinity, .nan], shape: [6])
    let logistic = sigmoid(ends).scalars
    #expect(logistic[..<2].allSatisfy { $0 >= 0 && $0 < 2e-38 })
    #expect(logistic[2...4] == [0.5, 1, 1])
    let tangents = Tensors.tanh(ends).scalars
    #expect(tangents[..<5] == [-1, -1, 0, 1, 1])
    #expect(logistic[5].isNaN && tangents[5].isNaN)
  }

  @Test func `of empty tensors are empty`() {
    #expect(sigmoid(.zeros([0, 3])).shape == [0, 3])
    #expect(Tensors.tanh(.zeros([0])).scalars.isEmpty)
  }

  @Test func `have the gradients that central differences find`() {
    let model = TensorList(shapes: [[5, 7]])
    #expect(greatestGradientError(at: model) { sigmoid($0.tensors[0]) } < 1e-3)
    #expect(greatestGradientError(at: model) { Tensors.tanh($0.tensors[0]) } < 1e-3)
  }
}
