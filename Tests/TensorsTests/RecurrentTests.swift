import Tensors
import TestSupport
import Testing

/// One of the recurrent operations.
enum Recurrent: String, Sendable, CaseIterable {
  case gru, lstm

  var gates: Int { self == .gru ? 3 : 4 }

  func weights(inputs: Int, units: Int, seed: UInt64 = 1) -> RecurrentWeights {
    var random = SplitMix64(seed: seed)
    let draw = Initializer.uniform(0.5)
    return RecurrentWeights(
      inputWeight: draw([inputs, gates * units], using: &random),
      hiddenWeight: draw([units, gates * units], using: &random),
      inputBias: draw([gates * units], using: &random),
      hiddenBias: draw([gates * units], using: &random))
  }

  func callAsFunction(
    _ input: Tensor, _ weights: RecurrentWeights, _ direction: ReadingDirection = .forward,
    lengths: [Int]? = nil, at positions: [Int]? = nil
  ) -> Tensor {
    switch self {
    case .gru: Tensors.gru(input, weights, direction: direction, lengths: lengths, at: positions)
    case .lstm: Tensors.lstm(input, weights, direction: direction, lengths: lengths, at: positions)
    }
  }
}

/// A recurrent operation's weights and input, to differentiate by both.
struct RecurrentModel: Parameterized {
  var weights: RecurrentWeights
  var input: Tensor

  init(_ operation: Recurrent, documents: Int, length: Int, inputs: Int, units: Int) {
    weights = operation.weights(inputs: inputs, units: units)
    var random = SplitMix64(seed: 8)
    input = Initializer.normal(deviation: 1)([documents, length, inputs], using: &random)
  }

  mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    weights.forEachParameter(body)
    body("input", &input)
  }
}

@Suite struct `Gradients of recurrent operations` {
  @Test(arguments: Recurrent.allCases, [ReadingDirection.forward, .backward])
  func `agree with central differences`(operation: Recurrent, direction: ReadingDirection) {
    let model = RecurrentModel(operation, documents: 3, length: 4, inputs: 2, units: 3)
    for lengths in [nil, [2, 4, 1], [0, 3, 3]] {
      for positions in [nil, [1, 2, 0], [3, -1, 2]] {
        let error = greatestGradientError(at: model) {
          operation($0.input, $0.weights, direction, lengths: lengths, at: positions)
        }
        #expect(error < 1e-3, "lengths \(lengths ?? []), positions \(positions ?? [])")
      }
    }
  }

  @Test(arguments: Recurrent.allCases)
  func `agree with central differences in the units beyond a vector`(operation: Recurrent) {
    let model = RecurrentModel(operation, documents: 2, length: 2, inputs: 1, units: 17)
    #expect(greatestGradientError(at: model) { operation($0.input, $0.weights) } < 1e-3)
  }

  /// More tokens than are worked on at once.
  @Test(arguments: Recurrent.allCases, [ReadingDirection.forward, .backward])
  func `agree with central differences from group to group`(
    operation: Recurrent, direction: ReadingDirection
  ) {
    let model = RecurrentModel(operation, documents: 40, length: 9, inputs: 1, units: 2)
    let lengths = (0..<40).map { 9 - $0 % 3 }
    let error = greatestGradientError(at: model.weights) {
      operation(model.input, $0, direction, lengths: lengths)
    }
    #expect(error < 1e-3)
    func inputGradient(_ documents: Range<Int>) -> [Float] {
      let scalars = Array(model.input.scalars[documents.lowerBound * 9..<documents.upperBound * 9])
      let input = TensorList([Tensor(scalars, shape: [documents.count, 9, 1])])
      return valueWithGradient(at: input) {
        let outputs = operation(
          $0.tensors[0], model.weights, direction, lengths: Array(lengths[documents]))
        let ones = [Float](repeating: 1, count: outputs.count)
        return matmul(
          outputs.reshaped([1, ones.count]), Tensor(ones, shape: [ones.count, 1]))
      }.gradient.tensors[0].scalars
    }
    let alone = (0..<40).flatMap { inputGradient($0..<$0 + 1) }
    #expect(zip(inputGradient(0..<40), alone).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test(arguments: Recurrent.allCases)
  func `are zero where they have faded, and never subnormal`(operation: Recurrent) {
    let model = RecurrentModel(operation, documents: 2, length: 900, inputs: 2, units: 3)
    for isForOne in [true, false] {
      let gradient = valueWithGradient(at: model) {
        let last =
          isForOne
          ? operation($0.input, $0.weights, at: [899, 500])
          : lastValid(operation($0.input, $0.weights), lengths: [900, 501])
        return matmul(last.reshaped([1, 6]), Tensor(Array(repeating: 1, count: 6), shape: [6, 1]))
      }.gradient.input.scalars
      // The first document's tokens, two numbers each; the second's end at its position.
      #expect(gradient[..<200].allSatisfy { $0 == 0 })
      #expect(gradient[1_700..<1_800].allSatisfy { $0 != 0 })
      #expect(gradient[2_700..<2_802].allSatisfy { $0 != 0 })
      #expect(gradient[2_802...].allSatisfy { $0 == 0 })
      #expect(gradient.allSatisfy { !$0.isSubnormal })
    }
  }

  @Test(arguments: Recurrent.allCases)
  func `are those of the parts that are asked for`(operation: Recurrent) {
    let model = RecurrentModel(operation, documents: 2, length: 3, inputs: 2, units: 2)
    func gradients(frozen: @escaping (String) -> Bool) -> [[Float]] {
      valueWithGradient(at: model, frozen: frozen) {
        let outputs = operation($0.input, $0.weights)
        return matmul(outputs.reshaped([1, 12]), Tensor((0..<12).map(Float.init), shape: [12, 1]))
      }.gradient.parameters.map(\.value.scalars)
    }
    let all = gradients { _ in false }
    for (place, name) in model.parameters.map(\.name).enumerated() {
      let only = gradients { $0 != name }
      for other in all.indices {
        #expect(only[other] == (other == place ? all[other] : all[other].map { _ in 0 }))
      }
    }
  }
}

@Suite(.serialized) struct `Recurrent operations` {
  static let lengths = [5, 9, 1, 0, 7]

  private func model(_ operation: Recurrent, units: Int = 6) -> RecurrentModel {
    RecurrentModel(operation, documents: 5, length: 9, inputs: 3, units: units)
  }

  /// Rows of `[b, t, c]`.
  private func row(_ tensor: Tensor, _ document: Int, _ position: Int) -> [Float] {
    let (length, columns) = (tensor.shape[1], tensor.shape[2])
    let start = (document * length + position) * columns
    return Array(tensor.scalars[start..<start + columns])
  }

  @Test(arguments: Recurrent.allCases)
  func `read a reversed text backward as the text forward`(operation: Recurrent) {
    let model = model(operation)
    let scalars = model.input.scalars
    var reversed: [Float] = []
    for document in 0..<5 {
      for position in 0..<9 {
        let start = (document * 9 + 8 - position) * 3
        reversed += scalars[start..<start + 3]
      }
    }
    let forward = operation(model.input, model.weights)
    let backward = operation(Tensor(reversed, shape: [5, 9, 3]), model.weights, .backward)
    for document in 0..<5 {
      for position in 0..<9 {
        #expect(row(forward, document, position) == row(backward, document, 8 - position))
      }
    }
  }

  @Test(arguments: Recurrent.allCases, [ReadingDirection.forward, .backward])
  func `take full lengths and none for the same`(
    operation: Recurrent, direction: ReadingDirection
  ) {
    let model = model(operation)
    #expect(
      operation(model.input, model.weights, direction).scalars
        == operation(
          model.input, model.weights, direction, lengths: Array(repeating: 9, count: 5)
        ).scalars)
  }

  @Test(arguments: Recurrent.allCases, [ReadingDirection.forward, .backward])
  func `never look at padding`(operation: Recurrent, direction: ReadingDirection) {
    var model = model(operation)
    func outputsAndGradient() -> [[Float]] {
      var outputs: [Float] = []
      let gradient = valueWithGradient(at: model) {
        let result = operation($0.input, $0.weights, direction, lengths: Self.lengths)
        outputs = result.scalars
        return matmul(
          result.reshaped([1, 270]), Tensor((0..<270).map { Float($0) / 270 }, shape: [270, 1]))
      }.gradient
      return [outputs] + gradient.parameters.map(\.value.scalars)
    }
    let before = outputsAndGradient()
    for (document, length) in Self.lengths.enumerated() {
      for place in (document * 9 + length) * 3..<(document + 1) * 27 {
        model.input.scalars[place] = .nan
      }
    }
    #expect(outputsAndGradient() == before)
  }

  @Test(arguments: Recurrent.allCases)
  func `keep the state beyond the length`(operation: Recurrent) {
    let model = model(operation)
    let forward = operation(model.input, model.weights, lengths: Self.lengths)
    let backward = operation(model.input, model.weights, .backward, lengths: Self.lengths)
    for (document, length) in Self.lengths.enumerated() {
      for position in length..<9 {
        let kept = length == 0 ? Array(repeating: 0, count: 6) : row(forward, document, length - 1)
        #expect(row(forward, document, position) == kept)
        #expect(row(backward, document, position) == Array(repeating: 0, count: 6))
      }
    }
  }

  @Test(arguments: Recurrent.allCases, [ReadingDirection.forward, .backward])
  func `give at one position what they give at all`(
    operation: Recurrent, direction: ReadingDirection
  ) {
    let model = model(operation)
    let weights = Tensor((0..<30).map { Float($0) / 30 - 0.4 }, shape: [30, 1])
    func values(_ pick: (RecurrentModel) -> Tensor) -> [[Float]] {
      var picked: [Float] = []
      let gradient = valueWithGradient(at: model) {
        let result = pick($0)
        picked = result.scalars
        return matmul(result.reshaped([1, 30]), weights)
      }.gradient
      return [picked] + gradient.parameters.map(\.value.scalars)
    }
    let all = values {
      lastValid(operation($0.input, $0.weights, direction), lengths: Self.lengths)
    }
    let one = values {
      operation($0.input, $0.weights, direction, at: Self.lengths.map { $0 - 1 })
    }
    for (expected, value) in zip(all.joined(), one.joined()) {
      #expect(abs(expected - value) < 1e-5)
    }
  }

  /// Sizes on both sides of the vectors' width and of the limits between the products.
  @Test(arguments: Recurrent.allCases, [1, 15, 16, 50, 150])
  func `read a document alone as among others`(operation: Recurrent, units: Int) {
    let model = RecurrentModel(operation, documents: 33, length: 3, inputs: 20, units: units)
    let together = operation(model.input, model.weights).scalars
    for document in [0, 7, 32] {
      let own = Array(model.input.scalars[document * 60..<(document + 1) * 60])
      let alone = operation(Tensor(own, shape: [1, 3, 20]), model.weights).scalars
      let expected = together[document * 3 * units..<(document + 1) * 3 * units]
      #expect(zip(alone, expected).allSatisfy { abs($0 - $1) < 1e-5 })
    }
  }

  @Test(arguments: Recurrent.allCases)
  func `read five thousand tokens`(operation: Recurrent) {
    let model = RecurrentModel(operation, documents: 2, length: 5_000, inputs: 3, units: 4)
    let (value, gradient) = valueWithGradient(at: model) {
      let last = operation($0.input, $0.weights, at: [4_999, 4_998])
      return matmul(last.reshaped([1, 8]), Tensor(Array(repeating: 1, count: 8), shape: [8, 1]))
    }
    #expect(value.isFinite)
    #expect(gradient.parameters.allSatisfy { $0.value.scalars.allSatisfy(\.isFinite) })
    #expect(gradient.weights.hiddenWeight.scalars.contains { abs($0) > 1e-3 })
  }

  @Test(arguments: Recurrent.allCases)
  func `read nothing when there is nothing`(operation: Recurrent) {
    let weights = operation.weights(inputs: 3, units: 2)
    #expect(operation(.zeros([0, 4, 3]), weights).shape == [0, 4, 2])
    #expect(operation(.zeros([2, 0, 3]), weights).shape == [2, 0, 2])
    #expect(operation(.zeros([2, 4, 3]), weights, lengths: [0, 0]).scalars.allSatisfy { $0 == 0 })
  }
}

@Suite struct `Wrong shapes trap in recurrent operations` {
  @Test func `an input of another width`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = gru(.zeros([2, 3, 4]), Recurrent.gru.weights(inputs: 5, units: 2)) }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("gru: an input of shape [2, 3, 4], weights of [5, 6]"))
  }

  @Test func `weights of the other cell`() async {
    await #expect(processExitsWith: .failure) {
      _ = lstm(.zeros([2, 3, 4]), Recurrent.gru.weights(inputs: 4, units: 2))
    }
  }

  @Test func `a matrix instead of sequences`() async {
    await #expect(processExitsWith: .failure) {
      _ = gru(.zeros([3, 4]), Recurrent.gru.weights(inputs: 4, units: 2))
    }
  }

  @Test func `a length beyond the text`() async {
    await #expect(processExitsWith: .failure) {
      _ = gru(.zeros([1, 3, 4]), Recurrent.gru.weights(inputs: 4, units: 2), lengths: [4])
    }
  }

  @Test func `a length too few`() async {
    await #expect(processExitsWith: .failure) {
      _ = gru(.zeros([2, 3, 4]), Recurrent.gru.weights(inputs: 4, units: 2), lengths: [3])
    }
  }

  @Test func `a position beyond the text`() async {
    await #expect(processExitsWith: .failure) {
      _ = gru(.zeros([1, 3, 4]), Recurrent.gru.weights(inputs: 4, units: 2), at: [3])
    }
  }

  @Test func `biases of another width`() async {
    await #expect(processExitsWith: .failure) {
      _ = RecurrentWeights(
        inputWeight: .zeros([4, 6]), hiddenWeight: .zeros([2, 6]), inputBias: .zeros([6]),
        hiddenBias: .zeros([4]))
    }
  }

  @Test func `a last valid row beyond the text`() async {
    await #expect(processExitsWith: .failure) {
      _ = lastValid(.zeros([1, 3, 2]), lengths: [4])
    }
  }

  @Test func `lengths of ids that are no matrix`() async {
    await #expect(processExitsWith: .failure) { _ = Indices([1], shape: [1]).lengths() }
  }
}

@Suite struct `Lengths` {
  @Test func `end at the last token that is not padding`() {
    let ids = Indices([4, 0, 2, 0, 0, 0, 0, 0, 1, 1, 1, 1], shape: [3, 4])
    #expect(ids.lengths() == [3, 0, 4])
    #expect(ids.lengths(padding: 1) == [4, 4, 0])
    #expect(Indices([], shape: [2, 0]).lengths() == [0, 0])
  }

  @Test func `tell the last valid row, zeros when there is none`() {
    let outputs = Tensor((1...12).map(Float.init), shape: [3, 2, 2])
    #expect(lastValid(outputs, lengths: [2, 0, 1]).scalars == [3, 4, 0, 0, 9, 10])
    let error = greatestGradientError(at: TensorList([outputs])) {
      lastValid($0.tensors[0], lengths: [2, 0, 1])
    }
    #expect(error < 1e-3)
  }
}
