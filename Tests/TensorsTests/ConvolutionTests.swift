import TestSupport
import Tensors
import Testing

/// What `convolution.py` wrote.
private struct Reference: Decodable {
  let convolutions: [ConvolutionCase]
  let poolings: [PoolingCase]

  struct Values: Decodable {
    let shape: [Int]
    let scalars: [Float]

    var tensor: Tensor { Tensor(scalars, shape: shape) }
  }

  struct ConvolutionCase: Decodable {
    let input, weight, result, outer, inputGradient, weightGradient: Values
  }

  struct PoolingCase: Decodable {
    let width: Int
    let input, result, outer, inputGradient: Values
  }
}

@Suite struct `Convolution and pooling against PyTorch` {
  private let reference: Reference

  init() throws { reference = try fixture("Tensors/convolution.json", as: Reference.self) }

  @Test func `convolutions have the same results and gradients`() {
    for item in reference.convolutions {
      let (input, weight) = (item.input.tensor, item.weight.tensor)
      expectClose(convolution(input, weight), item.result)
      let gradient = gradients(of: [input, weight], outer: item.outer) {
        convolution($0[0], $0[1])
      }
      expectClose(gradient[0], item.inputGradient)
      expectClose(gradient[1], item.weightGradient)
    }
  }

  @Test func `maximum poolings have the same results and gradients`() {
    for item in reference.poolings {
      let input = item.input.tensor
      expectClose(maximumPooling(input, width: item.width), item.result)
      let gradient = gradients(of: [input], outer: item.outer) {
        maximumPooling($0[0], width: item.width)
      }
      expectClose(gradient[0], item.inputGradient)
    }
  }

  private func gradients(
    of inputs: [Tensor], outer: Reference.Values, _ function: ([Tensor]) -> Tensor
  ) -> [Tensor] {
    let count = outer.scalars.count
    return valueWithGradient(at: TensorList(inputs)) { model in
      matmul(
        function(model.tensors).reshaped([1, count]), Tensor(outer.scalars, shape: [count, 1]))
    }.gradient.tensors
  }

  private func expectClose(_ tensor: Tensor, _ expected: Reference.Values) {
    #expect(tensor.shape == expected.shape)
    #expect(zip(tensor.scalars, expected.scalars).allSatisfy { abs($0 - $1) < 1e-4 })
  }
}

@Suite struct `A convolution` {
  @Test func `of two rows, by hand`() {
    let input = Tensor([1, 2, 3, 4, 5], shape: [1, 5, 1])
    #expect(convolution(input, Tensor([1, 10], shape: [2, 1, 1])).scalars == [21, 32, 43, 54])
  }

  @Test func `keeps documents apart`() {
    let input = Tensor([1, 2, 3, 400, 500, 600], shape: [2, 3, 1])
    let weight = Tensor([1, 1], shape: [2, 1, 1])
    #expect(convolution(input, weight).scalars == [3, 5, 900, 1_100])
  }

  /// Lengths around the kernel's twelve rows, columns around its vectors of 16.
  @Test(arguments: [(40, 4, 20, 70), (15, 3, 16, 64), (14, 2, 3, 31), (13, 13, 7, 48)])
  func `is the sum over the rows of a window`(length: Int, width: Int, inputs: Int, outputs: Int) {
    var random = SplitMix64(seed: 6)
    let normal = Initializer.normal(deviation: 1)
    let input = normal([2, length, inputs], using: &random)
    let weight = normal([width, inputs, outputs], using: &random)
    let (x, w, result) = (input.scalars, weight.scalars, convolution(input, weight).scalars)
    let windows = length - width + 1
    #expect(result.count == 2 * windows * outputs)
    for place in result.indices {
      let (window, output) = (place / outputs, place % outputs)
      let row = window / windows * length + window % windows
      let expected = (0..<width * inputs).reduce(0.0) {
        $0 + Double(x[row * inputs + $1]) * Double(w[$1 * outputs + output])
      }
      #expect(abs(Double(result[place]) - expected) < 1e-4)
    }
  }

  @Test func `of no documents is empty`() {
    #expect(convolution(.zeros([0, 5, 2]), .zeros([3, 2, 4])).shape == [0, 3, 4])
  }

  @Test func `with a window longer than the documents traps and tells the operation`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = convolution(.zeros([2, 3, 4]), .zeros([5, 4, 1])) }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("convolution: "))
  }

  @Test func `of inputs that the weight doesn't expect traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = convolution(.zeros([2, 3, 4]), .zeros([2, 5, 1]))
    }
  }
}

@Suite struct `Maximum pooling` {
  @Test func `drops what is left over, and the gradient there is zero`() {
    let input = Tensor([1, 5, 2, 9], shape: [1, 4, 1])
    #expect(maximumPooling(input, width: 3).scalars == [5])
    let gradient = valueWithGradient(at: TensorList([input])) {
      maximumPooling($0.tensors[0], width: 3)
    }.gradient
    #expect(gradient.tensors[0].scalars == [0, 1, 0, 0])
  }

  @Test func `of equals passes the gradient to the first`() {
    let input = Tensor([2, 7, 7], shape: [1, 3, 1])
    let gradient = valueWithGradient(at: TensorList([input])) {
      maximumPooling($0.tensors[0], width: 3)
    }.gradient
    #expect(gradient.tensors[0].scalars == [0, 1, 0])
  }

  @Test(arguments: 0..<3)
  func `doesn't hide what is not a number`(place: Int) {
    var input = Tensor([1, 2, 3], shape: [1, 3, 1])
    input.scalars[place] = .nan
    #expect(maximumPooling(input, width: 3).scalar.isNaN)
  }

  @Test func `of documents shorter than a window is empty`() {
    #expect(maximumPooling(.zeros([2, 2, 3]), width: 3).shape == [2, 0, 3])
  }

  @Test func `by zero, by more than a byte tells, and of a matrix traps`() async {
    await #expect(processExitsWith: .failure) { _ = maximumPooling(.zeros([1, 4, 2]), width: 0) }
    await #expect(processExitsWith: .failure) { _ = maximumPooling(.zeros([1, 4, 2]), width: 257) }
    await #expect(processExitsWith: .failure) { _ = maximumPooling(.zeros([4, 2]), width: 2) }
  }
}
