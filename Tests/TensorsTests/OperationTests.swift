import Tensors
import Testing

@Suite struct `Operations` {
  @Test func `the matrix product of two by three and three by two`() {
    let left = Tensor([1, 2, 3, 4, 5, 6], shape: [2, 3])
    let right = Tensor([7, 8, 9, 10, 11, 12], shape: [3, 2])
    #expect(matmul(left, right).scalars == [58, 64, 139, 154])
    #expect(matmul(left, left, transposingRight: true).scalars == [14, 32, 32, 77])
    #expect(matmul(right, right, transposingLeft: true).scalars == [251, 278, 278, 308])
  }

  @Test func `rows of a softmax sum to one, however great the logits`() {
    let rows = softmax(Tensor([1e4, 0, -1e4, 1, 1, 1], shape: [2, 3]))
    #expect(rows.scalars[..<3] == [1, 0, 0])
    #expect(rows.scalars[3...].allSatisfy { abs($0 - 1 / 3) < 1e-6 })
  }

  @Test func `the cross-entropy of equal scores is the logarithm of the classes`() {
    let loss = softmaxCrossEntropy(.zeros([5, 4]), labels: [0, 1, 2, 3, 0])
    #expect(abs(loss.scalar - 1.386_294_4) < 1e-6)
  }

  @Test func `the cross-entropy of a hopeless score is finite`() {
    let loss = softmaxCrossEntropy(Tensor([200, -200], shape: [1, 2]), labels: [1])
    #expect(loss.scalar == 400)
  }

  @Test func `the rectifier passes what is positive`() {
    #expect(relu(Tensor([-1, 0, 2, -0.5], shape: [4])).scalars == [0, 0, 2, 0])
  }

  /// A network that has diverged must show it.
  @Test(arguments: [0, 1, 2])
  func `what is not a number wins every maximum`(place: Int) {
    var scalars: [Float] = [1, 5, 3]
    scalars[place] = .nan
    let rows = Tensor(scalars, shape: [1, 3, 1])
    #expect(maximumOverTime(rows).scalar.isNaN)
    #expect(maximumPooling(rows, width: 3).scalar.isNaN)
    #expect(relu(rows).scalars[place].isNaN)
    #expect(sigmoid(rows).scalars[place].isNaN && tanh(rows).scalars[place].isNaN)
    for isRectified in [false, true] {
      let looked = maximumOverTime(
        ofConvolution: gather(rows.reshaped([3, 1]), Indices([0, 1, 2], shape: [1, 3])),
        Tensor([1], shape: [1, 1, 1]), bias: Tensor([0], shape: [1]), isRectified: isRectified)
      #expect(looked.scalar.isNaN)
      let outputs = convolution(
        gather(rows.reshaped([3, 1]), Indices([0, 1, 2, 0, 1, 2], shape: [2, 3])),
        Tensor([1], shape: [1, 1, 1]), bias: Tensor([0], shape: [1]), isRectified: isRectified)
      #expect(outputs.scalars[place].isNaN)
    }
  }

  @Test func `empty tensors pass through`() {
    #expect(matmul(.zeros([0, 3]), .zeros([3, 2])).shape == [0, 2])
    #expect(matmul(.zeros([2, 0]), .zeros([0, 2])).scalars == [0, 0, 0, 0])
    #expect(relu(.zeros([0])).scalars.isEmpty)
    #expect(addingBias(.zeros([0, 3]), .zeros([3])).shape == [0, 3])
    #expect(gather(.zeros([4, 3]), Indices([], shape: [0, 5])).shape == [0, 5, 3])
  }
}

@Suite struct `Wrong shapes trap` {
  @Test func `in a product, with both shapes`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = matmul(.zeros([2, 3]), .zeros([4, 5])) }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("matmul: [2, 3] x [4, 5], inner extents differ"))
  }

  @Test func `in a bias`() async {
    await #expect(processExitsWith: .failure) { _ = addingBias(.zeros([2, 3]), .zeros([2])) }
  }

  @Test func `in a reshape`() async {
    await #expect(processExitsWith: .failure) { _ = Tensor.zeros([2, 3]).reshaped([4]) }
  }

  @Test func `in a cross-entropy without a label for a row`() async {
    await #expect(processExitsWith: .failure) {
      _ = softmaxCrossEntropy(.zeros([2, 3]), labels: [0])
    }
  }

  @Test func `in a cross-entropy with a label that is no class`() async {
    await #expect(processExitsWith: .failure) {
      _ = softmaxCrossEntropy(.zeros([1, 3]), labels: [3])
    }
  }
}
