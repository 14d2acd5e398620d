import Datasets
import Tensors
import Testing
import Text

@Suite struct `An encoded corpus` {
  private let corpus = Corpus(
    name: "toy", classes: ["negative", "positive"],
    examples: [
      Example(text: "I love cake", label: 1), Example(text: "I hate pizza!", label: 0),
      Example(text: "", label: 0),
    ])

  private var encoded: EncodedCorpus {
    EncodedCorpus(
      corpus, TextPipeline(fitting: corpus.texts, vocabularySize: 10, length: 5))
  }

  @Test func `has a row for every document and its label`() {
    let pipeline = TextPipeline(fitting: corpus.texts, vocabularySize: 10, length: 5)
    #expect(encoded.inputs.shape == [3, 5])
    #expect(encoded.labels == [1, 0, 0])
    #expect(encoded.count == 3)
    #expect(Array(encoded.row(1)) == pipeline.encode("I hate pizza!"))
    #expect(encoded.row(2).allSatisfy { $0 == 0 })
  }

  @Test func `gives the documents at places in the order asked for`() {
    let part = encoded.subset([2, 0])
    #expect(part.inputs.shape == [2, 5])
    #expect(part.row(1) == encoded.row(0))
    #expect(part.labels == [0, 1])
    #expect(encoded.subset([]).inputs.shape == [0, 5])
  }

  @Test func `changes its digest with ids, labels and shape`() {
    let digest = encoded.digest
    #expect(digest == encoded.digest)
    #expect(digest != encoded.subset([0, 2, 1]).digest)
    #expect(digest != EncodedCorpus(inputs: encoded.inputs, labels: [1, 0, 1]).digest)
    let one = EncodedCorpus(inputs: Indices([1, 2, 3, 4], shape: [2, 2]), labels: [0, 0])
    let other = EncodedCorpus(inputs: Indices([1, 2, 3, 4, 5, 6], shape: [2, 3]), labels: [0, 0])
    #expect(one.digest != other.digest)
  }
}
