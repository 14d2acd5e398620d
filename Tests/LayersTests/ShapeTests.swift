import Layers
import Tensors
import Testing

@Suite struct `Layers` {
  @Test func `name their parameters`() {
    var random = SplitMix64(seed: 1)
    let dense = Dense(3, 2, using: &random)
    #expect(dense.parameters.map(\.name) == ["weight", "bias"])
    #expect(dense.parameterCount == 8)
    #expect(Dropout(0.5).parameters.isEmpty)
  }

  @Test func `keep leading dimensions`() {
    var random = SplitMix64(seed: 1)
    let words = Embedding(tokens: 7, dimension: 3, using: &random)(
      Indices([1, 2, 3, 4], shape: [2, 2]))
    #expect(words.shape == [2, 2, 3])
    #expect(Dense(3, 5, using: &random)(words).shape == [2, 2, 5])
  }

  @Test func `a dense layer of two numbers, by hand`() {
    let layer = Dense(
      weight: Tensor([1, 2, 3, 4], shape: [2, 2]), bias: Tensor([0.5, -20], shape: [2]),
      activation: .relu)
    #expect(layer(Tensor([1, 1], shape: [1, 2])).scalars == [4.5, 0])
  }

  @Test func `a token outside the table traps and tells it`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = SplitMix64(seed: 1)
      _ = Embedding(tokens: 4, dimension: 2, using: &random)(Indices([4], shape: [1, 1]))
    }
    #expect(text(result).contains("id 4 in a table of 4 rows"))
  }

  @Test func `a wrong input traps and tells both extents`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = SplitMix64(seed: 1)
      _ = Dense(3, 2, using: &random)(.zeros([2, 4]))
    }
    #expect(text(result).contains("expects 3 inputs, got the shape [2, 4]"))
  }

  private func text(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }
}
