import Baselines
import Datasets
import FoundationEssentials
import Learning
import Metrics
import Tensors
import Testing

@Suite struct `Logistic regression` {
  @Test func `agrees with scikit-learn's by the same library`() throws {
    let fixture = try BaselinesFixture.load()
    #expect(fixture.regressions.count == 8)
    for expected in fixture.regressions {
      let rows = try TFIDF(fitting: words(expected.documents))
        .transform(words(expected.documents))
      let fitted = try LogisticRegression(
        fitting: rows, labels: expected.labels, classes: expected.classes, expected.options)
      for (own, other) in zip(fitted.weights, expected.weights) { #expect(near(own, other, 1e-6)) }
      #expect(near(fitted.intercepts, expected.intercepts, 1e-6))
      let probabilities = fitted.probabilities(rows)
      #expect(probabilities.shape == [expected.labels.count, expected.classes])
      let scalars = probabilities.scalars.map(Double.init)
      #expect(near(scalars, expected.probabilities.flatMap { $0 }, 1e-6))
      let curve = ROCCurve(
        scores: expected.labels.indices.map { scalars[$0 * expected.classes + 1] },
        positives: expected.labels.map { $0 == 1 })
      #expect(abs((curve?.area ?? 0) - expected.area) < 1e-9)
    }
  }

  @Test func `tells when the library gave up`() throws {
    let fixture = try BaselinesFixture.load()
    let expected = try #require(fixture.regressions.first)
    let rows = try TFIDF(fitting: words(expected.documents)).transform(words(expected.documents))
    func fitted(_ tolerance: Double) throws -> LogisticRegression {
      try LogisticRegression(
        fitting: rows, labels: expected.labels, classes: expected.classes,
        .init(penalty: .amounts, tolerance: tolerance))
    }
    #expect(try fitted(1e-4).hasConverged)
    #expect(try !fitted(1e-300).hasConverged)
    #expect(try fitted(1e-4).hasConverged)
  }

  @Test func `gives the same result again, also several at a time`() throws {
    let fixture = try BaselinesFixture.load()
    for expected in fixture.regressions {
      let rows = try TFIDF(fitting: words(expected.documents))
        .transform(words(expected.documents))
      let fits = concurrentlyMapped(4) { _ in
        try? LogisticRegression(
          fitting: rows, labels: expected.labels, classes: expected.classes, expected.options)
      }
      #expect(fits.allSatisfy { $0 == fits[0] && $0 != nil })
      #expect(try throughJSON(fits[0]) == fits[0])
    }
  }

  @Test(arguments: [
    ("\"classes\":2", "\"classes\":3"), ("\"weights\":[[", "\"weights\":[[1],["),
    ("\"intercepts\":[", "\"intercepts\":[1,"),
  ])
  func `refuses damaged JSON`(part: String, damage: String) throws {
    let row = SparseMatrix(width: 2, offsets: [0, 1, 2], columns: [0, 1], values: [1, 1])
    let fitted = try LogisticRegression(fitting: row, labels: [0, 1])
    let json = try #require(String(data: JSONEncoder().encode(fitted), encoding: .utf8))
    #expect(json.contains(part))
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(
        LogisticRegression.self, from: Data(json.replacing(part, with: damage).utf8))
    }
  }

  @Test func `tells which columns speak for a class`() throws {
    let matrix = SparseMatrix(
      width: 4, offsets: [0, 2, 4, 5], columns: [0, 3, 1, 3, 0], values: [1, 1, 1, 1, 1])
    let fitted = try LogisticRegression(fitting: matrix, labels: [0, 1, 0])
    #expect(fitted.strongestColumns(3, of: 1).first == 1)
    #expect(fitted.strongestColumns(3, of: 0).first == 0)
    #expect(fitted.weights(of: 0) == fitted.weights(of: 1).map { -$0 })
    // A column that is always 0 speaks for none.
    #expect(fitted.weights(of: 1)[2] == 0)
    #expect(!(fitted.strongestColumns(4, of: 0) + fitted.strongestColumns(4, of: 1)).contains(2))
  }

  @Test func `leaves most weights at zero by the penalty on their amounts`() throws {
    let documents = (0..<60).map { ["word \($0)", $0 % 2 == 0 ? "good" : "bad"] }
    let rows = try TFIDF(fitting: documents).transform(documents)
    let fitted = try LogisticRegression(
      fitting: rows, labels: (0..<60).map { $0 % 2 }, .init(penalty: .amounts))
    #expect((1...2).contains(fitted.weights[0].count { $0 != 0 }))
  }

  @Test func `judges an empty document by its intercept alone`() throws {
    let matrix = SparseMatrix(width: 1, offsets: [0, 1, 1, 1], columns: [0], values: [1])
    let fitted = try LogisticRegression(fitting: matrix, labels: [1, 0, 0], .init(bias: nil))
    #expect(fitted.intercepts == [0])
    #expect(fitted.probabilities(matrix).scalars.suffix(2) == [0.5, 0.5])
    let empty = SparseMatrix(width: 1, offsets: [0], columns: [], values: [])
    #expect(fitted.probabilities(empty).shape == [0, 2])
  }

  @Test func `says why it can't be fitted`() {
    let row = SparseMatrix(width: 2, offsets: [0, 1, 2], columns: [0, 1], values: [1, 1])
    let empty = SparseMatrix(width: 2, offsets: [0], columns: [], values: [])
    #expect(throws: BaselineError.noDocuments) {
      try LogisticRegression(fitting: empty, labels: [])
    }
    #expect(throws: BaselineError.classWithoutDocuments(label: 0)) {
      try LogisticRegression(fitting: row, labels: [1, 1])
    }
    #expect(throws: BaselineError.classWithoutDocuments(label: 2)) {
      try LogisticRegression(fitting: row, labels: [1, 0], classes: 3)
    }
    for bad in [Double.nan, .infinity] {
      let values = SparseMatrix(
        width: 2, offsets: [0, 1, 1, 2], columns: [0, 1], values: [1, bad])
      #expect(throws: BaselineError.notFinite(document: 2, column: 1)) {
        try LogisticRegression(fitting: values, labels: [0, 1, 0])
      }
    }
    #expect(throws: BaselineError.refused(library: "LIBLINEAR", reason: "C <= 0")) {
      try LogisticRegression(fitting: row, labels: [0, 1], .init(cost: 0))
    }
    #expect(throws: BaselineError.refused(library: "LIBLINEAR", reason: "eps <= 0")) {
      try LogisticRegression(fitting: row, labels: [0, 1], .init(tolerance: -1))
    }
  }

  @Test func `traps at labels that are no classes, and at rows of another width`() async {
    await #expect(processExitsWith: .failure) {
      let row = SparseMatrix(width: 1, offsets: [0, 1], columns: [0], values: [1])
      _ = try LogisticRegression(fitting: row, labels: [2])
    }
    await #expect(processExitsWith: .failure) {
      let row = SparseMatrix(width: 1, offsets: [0, 1], columns: [0], values: [1])
      _ = try LogisticRegression(fitting: row, labels: [0, 1])
    }
    await #expect(processExitsWith: .failure) {
      let row = SparseMatrix(width: 1, offsets: [0, 1, 1], columns: [0], values: [1])
      let fitted = try LogisticRegression(fitting: row, labels: [0, 1])
      _ = fitted.probabilities(
        SparseMatrix(width: 2, offsets: [0, 1], columns: [1], values: [1]))
    }
  }

  // Every fifth review of the test: all of them are judged in the book of experiments.
  @Test(.enabled(if: realData != nil))
  func `judges more than 88 of 100 real film reviews rightly by their words`() throws {
    let directory = try #require(realData)
    let training = try Corpus.imdb(.training, in: directory)
    let test = try Corpus.imdb(.test, in: directory).subset(stride(from: 0, to: 25_000, by: 5))
    let counting = try TFIDF(fitting: training.texts, TFIDF.Options(minimumDocuments: 5))
    let fitted = try LogisticRegression(
      fitting: counting.transform(training.texts), labels: training.labels)
    let matrix = ConfusionMatrix(
      truths: test.labels,
      predictions: fitted.probabilities(counting.transform(test.texts)).argmax(),
      classes: test.classes)
    #expect(matrix.accuracy >= 0.88)
  }
}
