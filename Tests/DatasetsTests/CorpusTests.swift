import Datasets
import Digests
import FoundationEssentials
import Testing

@Suite struct `A corpus` {
  private let corpus = Corpus(
    name: "numbers", classes: ["low", "high"],
    examples: (0..<100).map { Example(text: "text \($0)", label: $0 < 70 ? 0 : 1) })

  @Test func `counts its classes, the empty ones too`() {
    #expect(corpus.classCounts == [70, 30])
    #expect(Corpus(name: "", classes: ["a", "b"], examples: []).classCounts == [0, 0])
  }

  @Test func `gives the documents at places in the order asked for`() {
    #expect(corpus.subset([3, 99, 3]).texts == ["text 3", "text 99", "text 3"])
    #expect(corpus.subset([3, 99, 3]).labels == [0, 1, 0])
  }

  @Test func `is shuffled by its seed alone`() {
    let shuffled = corpus.shuffled(seed: 4)
    #expect(shuffled == corpus.shuffled(seed: 4))
    #expect(shuffled != corpus.shuffled(seed: 5))
    #expect(shuffled.texts != corpus.texts)
    #expect(shuffled.texts.sorted() == corpus.texts.sorted())
    // Part of the contract, as the splits of old runs depend on it; the same shuffle written in Python
    // gives these numbers.
    #expect(shuffled.texts.prefix(4) == ["text 42", "text 13", "text 85", "text 36"])
  }

  @Test func `splits into parts that make up the whole`() {
    let splits = corpus.splits(holdingOut: 0.3, seed: 42)
    #expect(splits.test.examples.count == 30)
    #expect(splits.validation.examples.count == 21)
    #expect(splits.training.examples.count == 49)
    let all = splits.training.texts + splits.validation.texts + splits.test.texts
    #expect(all.sorted() == corpus.texts.sorted())
    #expect(splits == corpus.splits(holdingOut: 0.3, seed: 42))
    #expect(splits != corpus.splits(holdingOut: 0.3, seed: 43))
  }

  @Test func `holds out the same share of every class when stratified`() {
    let (rest, heldOut) = corpus.split(holdingOut: 0.25, seed: 1, stratified: true)
    #expect(heldOut.classCounts == [18, 8])
    #expect(rest.classCounts == [52, 22])
    let splits = corpus.splits(holdingOut: 0.3, seed: 1, stratified: true)
    #expect(splits.test.classCounts == [21, 9])
    #expect(splits.validation.classCounts == [15, 6])
  }

  @Test func `refuses a share that leaves a part empty`() async {
    await #expect(processExitsWith: .failure) {
      _ = Corpus(name: "", classes: [], examples: []).split(holdingOut: 0, seed: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = Corpus(name: "", classes: [], examples: []).split(holdingOut: .nan, seed: 1)
    }
  }

  @Test func `loses texts that were there before and those of another`() {
    let twice = Corpus(
      name: "", classes: corpus.classes, examples: corpus.examples + corpus.examples.reversed())
    #expect(twice.deduplicated().examples == corpus.examples)
    #expect(
      twice.removing(textsOf: corpus.subset(1..<100)).texts == ["text 0", "text 0"])
  }
}

@Suite struct `A data directory` {
  @Test func `comes from the environment or says how to set it`() throws {
    #expect(try DataDirectory.fromEnvironment(["OCTAVO_DATA": "/data"]).root.path == "/data")
    for environment in [[:], ["OCTAVO_DATA": ""]] {
      let error = #expect(throws: DatasetError.noDataDirectory) {
        try DataDirectory.fromEnvironment(environment)
      }
      #expect(error?.description.contains("OCTAVO_DATA") == true)
    }
  }
}

@Suite struct `The log of files read` {
  @Test func `names the archive that a loader opened`() throws {
    let archive = fixture("aclImdb_train.tar.gz")
    _ = try Corpus.imdb(.training, archive: archive)
    #expect(FileReads.paths.contains(archive.path))
  }
}
