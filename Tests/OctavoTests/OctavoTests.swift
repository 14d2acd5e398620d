import Foundation
import Octavo
import Testing

@Suite struct `Numbers in sentences` {
  @Test func `are grouped, rounded and never depend on the locale`() {
    #expect(grouped(0) == "0")
    #expect(grouped(25_000) == "25,000")
    #expect(grouped(-1_234_567) == "−1,234,567")
    #expect(decimal(0.345, 2) == "0.35" || decimal(0.345, 2) == "0.34")
    #expect(decimal(2.0, 3) == "2.000")
    #expect(percent(0.79555) == "79.6\u{A0}%")
    #expect(percent(.nan) == "–")
  }
}

@Suite struct `The predictions of a network` {
  private let corpus = Corpus(
    name: "four", classes: ["no", "yes"],
    examples: [("a", 0), ("b", 1), ("c", 1), ("d", 0)].map { Example(text: $0, label: $1) })

  @Test func `have the surest mistakes first, equals in the order of the corpus`() {
    let predictions = Predictions(
      Tensor([0.9, 0.1, 0.8, 0.2, 0.7, 0.3, 0.2, 0.8], shape: [4, 2]), on: corpus)
    let mistakes = predictions.mistakes
    #expect(mistakes.map(\.place) == [1, 3, 2])
    #expect(mistakes.map(\.choice) == [0, 1, 0])
    #expect(
      predictions.table(of: mistakes.prefix(2)).rows == [
        ["b", "yes", "no", "80.0\u{A0}%"], ["d", "no", "yes", "80.0\u{A0}%"],
      ])
  }

  @Test func `have no mistakes where all is right`() {
    let probabilities = Tensor([0.9, 0.1, 0.2, 0.8, 0.3, 0.7, 0.8, 0.2], shape: [4, 2])
    #expect(Predictions(probabilities, on: corpus).mistakes.isEmpty)
  }

  @Test func `have the closest calls first`() {
    let three = Corpus(
      name: "three", classes: ["a", "b", "c"],
      examples: (0..<3).map { Example(text: "\($0)", label: $0) })
    let predictions = Predictions(
      Tensor([0.5, 0.25, 0.25, 0.375, 0.375, 0.25, 0.5, 0.375, 0.125], shape: [3, 3]), on: three)
    #expect(predictions.closestCalls.map(\.place) == [1, 2, 0])
    #expect(predictions.closestCalls.map(\.lead) == [0, 0.125, 0.25])
  }

  @Test func `disagree where another network chooses another class, the surest of both first`() {
    let one = Predictions(
      Tensor([0.9, 0.1, 0.6, 0.4, 0.3, 0.7, 0.2, 0.8], shape: [4, 2]), on: corpus)
    let other = Predictions(
      Tensor([0.1, 0.9, 0.1, 0.9, 0.2, 0.8, 0.7, 0.3], shape: [4, 2]), on: corpus)
    let disagreements = one.disagreements(with: other)
    #expect(disagreements.map(\.own.place) == [0, 3, 1])
    #expect(
      one.table(of: disagreements.suffix(1), names: ("one", "other")).rows == [
        ["b", "yes", "no, 60.0\u{A0}%", "yes, 90.0\u{A0}%"]
      ])
    #expect(one.disagreements(with: one).isEmpty)
  }

  @Test func `of one class are all the same and never close`() {
    let single = Corpus(name: "one", classes: ["a"], examples: [Example(text: "x", label: 0)])
    let predictions = Predictions(Tensor([1], shape: [1, 1]), on: single)
    #expect(predictions.mistakes.isEmpty && predictions.closestCalls[0].lead == 1)
  }

  @Test func `of other documents can't be compared`() async {
    await #expect(processExitsWith: .failure) {
      let corpora = ["x", "y"].map {
        Corpus(name: "one", classes: ["a"], examples: [Example(text: $0, label: 0)])
      }
      let both = corpora.map { Predictions(Tensor([1], shape: [1, 1]), on: $0) }
      _ = both[0].disagreements(with: both[1])
    }
  }
}

@Suite struct `A comparison on a page` {
  private var comparison: Comparison {
    var comparison = Comparison([.share("accuracy"), .number("area")])
    comparison.add("none", scores: [Score(0.5), nil])
    comparison.add(
      "one", seed: 1, parameters: 1_200, seconds: 2.25,
      scores: [Score(0.875, in: 0.75...0.95), Score(0.9)])
    return comparison
  }

  @Test func `has only the columns that are filled`() {
    let table = comparison.table()
    #expect(
      table.columns.map(\.title) == [
        "model", "accuracy (95\u{A0}%\u{A0}interval)", "area", "parameters", "seconds to train",
      ])
    #expect(table.rows[0] == ["none", "50.0\u{A0}%", "", "", ""])
    #expect(
      table.rows[1] == [
        "one", "87.5\u{A0}%\u{A0}(75.0\u{A0}to\u{A0}95.0)", "0.900", "1,200", "2.3",
      ])
  }

  @Test func `leaves out what a clock said where it should stay the same`() {
    #expect(!comparison.table(withTimes: false).columns.map(\.title).contains("seconds to train"))
    #expect(comparison.table(withTimes: false).rows[1].count == 4)
  }

  @Test func `can be sorted by its numbers`() {
    #expect(
      comparison.table().sortKeys == [
        [nil, 0.5, nil, nil, nil], [nil, 0.875, 0.9, 1_200, 2.25],
      ])
    #expect(comparison.display.mediaType == Display.table)
  }
}

@Suite struct `An excerpt` {
  @Test func `is cut between words and says so`() {
    #expect(excerpt("one<br />two  three", characters: 100) == "one two three")
    #expect(excerpt("one two three", characters: 9) == "one two …")
    #expect(excerpt("one two\nthree", characters: 7) == "one two …")
    #expect(excerpt("one two three", characters: 6) == "one …")
    #expect(excerpt("incomprehensible", characters: 4) == "inco …")
  }
}

@Suite struct `A plot on a page` {
  @Test func `is data that reads back as the same plot`() throws {
    let plot = barChart([(name: "a", count: 1), (name: "b", count: 2)], title: "Two bars")
    let display = plot.display
    #expect(display.mediaType == Display.plot)
    let copy = try JSONDecoder().decode(Plot.self, from: Data(display.content.utf8))
    #expect(copy == plot)
  }
}

@Suite struct `Reviews by the name of their source` {
  @Test func `of the sample hold out three tenths twice`() throws {
    let reviews = try MovieReviews.load("sample")
    let parts = reviews.parts(seed: 7)
    #expect(reviews.corpus.examples.count == 10_000)
    #expect(parts.test.examples.count == reviews.corpus.examples.count * 3 / 10)
    let all = parts.training.examples + parts.validation.examples + parts.test.examples
    #expect(all.count == reviews.corpus.examples.count)
    #expect(Set(all) == Set(reviews.corpus.examples))
    #expect(parts == reviews.parts(seed: 7))
    #expect(parts != reviews.parts(seed: 8))
    #expect(reviews.provenance.contains("10,000 sample reviews"))
  }

  @Test func `of an unknown name are refused with the known ones`() {
    #expect(throws: DatasetError.unknownCorpus(name: "imbd", known: ["sample", "imdb", "mr"])) {
      try MovieReviews.load("imbd")
    }
  }
}

@Suite struct `Training in a chapter` {
  @Test func `keeps the run and finds it again`() throws {
    // Outside a book runs are kept below the working directory, so this test brings one of its own.
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SplitMix64(seed: 1)
    var sizes = DenseNetwork.Configuration()
    (sizes.vocabulary, sizes.dimension, sizes.length, sizes.hidden) = (5, 2, 3, 4)
    let network = DenseNetwork(sizes, using: &random)
    let corpus = EncodedCorpus(
      inputs: Indices([1, 2, 0, 3, 4, 0, 1, 1, 2, 4, 4, 3], shape: [4, 3]), labels: [0, 1, 0, 1])
    func run(_ seed: UInt64) throws -> TrainedRun<DenseNetwork> {
      try train(
        "tiny", network, optimizer: Adam(for: network), training: corpus, validation: corpus,
        epochs: 2, choosing: .last, batchSize: 2, seed: seed, in: folder)
    }
    let first = try run(3)
    #expect(first.wasTrained && first.best.epoch == 2)
    #expect(FileReads.paths.contains(first.directory.appending(path: "run.json").path))
    #expect(try run(3).wasTrained == false)
    #expect(try run(4).wasTrained)
  }
}

@Suite struct `The summary of a model` {
  @Test func `is shown as a table with the totals below`() throws {
    var random = SplitMix64(seed: 1)
    let network = DenseNetwork(using: &random)
    let sample = Indices(Array(repeating: 1, count: 500), shape: [1, 500])
    let display = network.summary(for: sample).display
    #expect(display.mediaType == Display.table)
    let table = try JSONDecoder().decode(Table.self, from: Data(display.content.utf8))
    #expect(
      table.rows.map { $0[0] } == [
        "embedding (Embedding)", "Dropout", "hidden (Dense)", "output (Dense)", "all",
      ])
    #expect(table.rows[2] == ["hidden (Dense)", "1\u{A0}×\u{A0}500", "12,500,500", "12,500,500"])
  }
}

@Suite struct `Words of two classes` {
  @Test func `lean only where the difference is beyond chance`() {
    let corpus = Corpus(
      name: "leanings", classes: ["negative", "positive"],
      examples: (0..<200).map { place in
        let label = place % 2
        return Example(text: label == 0 ? "the bad film" : "the good film", label: label)
      } + [Example(text: "rare", label: 1)])
    let pipeline = TextPipeline(fitting: corpus.texts, vocabularySize: 10, length: 4)
    let ids = ["the", "bad", "good", "rare"].compactMap { pipeline.vocabulary.id(of: $0) }
    #expect(ids.count == 4)
    #expect(corpus.leanings(of: pipeline, ids: ids) == [0, -1, 1, 0])
  }

  @Test func `have a majority share that a constant answer reaches`() {
    let examples = [0, 0, 1].map { Example(text: "x", label: $0) }
    let corpus = Corpus(name: "three", classes: ["a", "b"], examples: examples)
    #expect(corpus.majorityShare == 2.0 / 3.0)
    #expect(Corpus(name: "none", classes: ["a"], examples: []).majorityShare == 0)
  }
}
