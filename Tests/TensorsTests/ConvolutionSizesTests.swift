import TestSupport
import Tensors
import Testing

/// Convolutions of rows in memory against the sum that defines them.
@Suite struct `Convolutions of every size` {
  /// Words, numbers of a word, width, outputs; on both sides of a tile's, a strip's and a panel's edges.
  @Test(arguments: [
    [5, 7, 2, 1], [11, 50, 3, 52], [20, 100, 3, 64], [9, 33, 5, 100], [30, 64, 7, 256],
    [17, 129, 1, 48],
    [8, 43, 3, 65],
  ])
  func `are the sums over their windows`(size: [Int]) {
    let (words, inputs, width, outputs) = (size[0], size[1], size[2], size[3])
    let windows = words - width + 1
    var random = SplitMix64(seed: 3)
    let normal = Initializer.normal(deviation: 1)
    let input = normal([2, words, inputs], using: &random)
    let weight = normal([width, inputs, outputs], using: &random)
    let (x, w) = (input.scalars, weight.scalars)
    var expected: [Float] = []
    for document in 0..<2 {
      for window in 0..<windows {
        for output in 0..<outputs {
          let first = (document * words + window) * inputs
          var sum = 0.0
          for k in 0..<width * inputs {
            sum += Double(x[first + k]) * Double(w[k * outputs + output])
          }
          expected.append(Float(sum))
        }
      }
    }
    #expect(isClose(convolution(input, weight).scalars, expected, within: 1e-4))
  }
}
