import Baselines
import FoundationEssentials
import Tensors
import Testing

@Suite struct `Boosted trees` {
  @Test func `agree with those of XGBoost from Python`() throws {
    let cases = try TreesFixture.load().cases
    #expect(cases.count == 4)
    for expected in cases {
      let rest = expected.table(expected.fitted..<expected.labels.count)
      let trees = try BoostedTrees(
        fitting: expected.table(0..<expected.fitted),
        labels: Array(expected.labels[..<expected.fitted]), classes: expected.classes,
        expected.options,
        validation: expected.patience.map { _ in
          (rest, Array(expected.labels[expected.fitted...]))
        })
      #expect(trees.trees == expected.grown)
      let probabilities = try trees.probabilities(rest)
      #expect(probabilities.shape == [rest.documents, expected.classes])
      #expect(
        near(
          probabilities.scalars.map(Double.init), expected.probabilities.flatMap { $0 }, 1e-6))
      let importances = try trees.importances()
      #expect(zip(importances, importances.dropFirst()).allSatisfy { $0.gain >= $1.gain })
      for (column, gain) in expected.gains.enumerated() where gain > 0 {
        let own = importances.first { $0.name == "column \(column + 1)" }?.gain ?? 0
        #expect(abs(own - gain) < 1e-4)
      }
      #expect(importances.count == expected.gains.count { $0 > 0 })
    }
  }

  @Test func `are the same again, and after a round trip`() throws {
    let given = try #require(try TreesFixture.load().cases.first { $0.subsample < 1 })
    let table = given.table(0..<given.fitted)
    let labels = Array(given.labels[..<given.fitted])
    let trees = try BoostedTrees(fitting: table, labels: labels, given.options)
    #expect(try BoostedTrees(fitting: table, labels: labels, given.options) == trees)
    let read = try throughJSON(trees)
    #expect(read == trees)
    #expect(try read.probabilities(table).scalars == trees.probabilities(table).scalars)
    var other = given.options
    other.seed += 1
    #expect(
      try BoostedTrees(fitting: table, labels: labels, other).probabilities(table).scalars
        != trees.probabilities(table).scalars)
  }

  @Test func `learn what no single column tells`() throws {
    // One of two columns is positive, but not both: a linear score can't.
    let values = (0..<400).flatMap { (row: Int) -> [Float] in
      [Float(row * 7 % 20) - 9.5, Float(row * 3 % 41) - 20.5]
    }
    let table = FeatureTable(Tensor(values, shape: [400, 2]), names: ["one", "other"])
    let labels = (0..<400).map { (values[2 * $0] > 0) == (values[2 * $0 + 1] > 0) ? 0 : 1 }
    let probabilities = try BoostedTrees(fitting: table, labels: labels)
      .probabilities(table).scalars
    #expect(labels.indices.allSatisfy { (probabilities[2 * $0 + 1] > 0.5) == (labels[$0] == 1) })
  }

  @Test func `say why they can't grow`() throws {
    let table = FeatureTable([0, 1, .nan, 3], name: "number")
    #expect(throws: BaselineError.classWithoutDocuments(label: 1)) {
      try BoostedTrees(fitting: table, labels: [0, 0, 0, 0])
    }
    #expect(throws: BaselineError.noDocuments) {
      try BoostedTrees(fitting: FeatureTable([], name: "number"), labels: [])
    }
    #expect(throws: BaselineError.notFinite(document: 1, column: 0)) {
      try BoostedTrees(fitting: FeatureTable([0, .infinity], name: "number"), labels: [0, 1])
    }
    var options = BoostedTrees.Options()
    options.subsample = -1
    let error = #expect(throws: BaselineError.self) {
      try BoostedTrees(fitting: table, labels: [0, 1, 0, 1], options)
    }
    let sentence = try #require(error).description
    #expect(
      sentence.hasPrefix("XGBoost refuses: ") && sentence.contains("subsample"), "\(sentence)")
    #expect(!sentence.contains("\n"))
  }

  @Test func `say that a model is damaged`() throws {
    let trees = try BoostedTrees(fitting: FeatureTable([0, 1], name: "number"), labels: [0, 1])
    let json = try JSONEncoder().encode(trees)
    let text = try #require(String(data: json, encoding: .utf8))
    let base64 = trees.model.base64EncodedString().replacing("/", with: "\\/")
    #expect(text.contains(base64))
    let damaged = text.replacing(base64, with: trees.model.prefix(40).base64EncodedString())
    let read = try JSONDecoder().decode(BoostedTrees.self, from: Data(damaged.utf8))
    #expect(throws: BaselineError.self) {
      try read.probabilities(FeatureTable([0, 1], name: "number"))
    }
  }

  @Test func `trap at other columns than those of the fit`() async {
    await #expect(processExitsWith: .failure) {
      let trees = try BoostedTrees(fitting: FeatureTable([0, 1], name: "one"), labels: [0, 1])
      _ = try trees.probabilities(FeatureTable([0, 1], name: "other"))
    }
    await #expect(processExitsWith: .failure) {
      _ = try BoostedTrees(fitting: FeatureTable([0, 1], name: "one"), labels: [0, 1, 0])
    }
    await #expect(processExitsWith: .failure) {
      _ = try BoostedTrees(fitting: FeatureTable([0, 1], name: "one"), labels: [0, 2])
    }
  }
}

@Suite struct `A feature table` {
  @Test func `joins a layer, numbers and categories`() {
    let table = FeatureTable(Tensor([1, 2, 3, 4], shape: [2, 1, 2]), layer: "hidden")
      .joined(with: FeatureTable([7, 8], name: "length"))
      .joined(with: FeatureTable(["Rome", "Oslo"], among: ["Paris", "Rome"], name: "city"))
    #expect(table.names == ["hidden 1", "hidden 2", "length", "city: Paris", "city: Rome"])
    #expect(table.documents == 2 && table.values.shape == [2, 5])
    #expect(table.values.scalars == [1, 2, 7, 0, 1, 3, 4, 8, 0, 0])
  }

  @Test func `traps where names or documents don't fit`() async {
    await #expect(processExitsWith: .failure) {
      _ = FeatureTable(.zeros([2, 2]), names: ["one"])
    }
    await #expect(processExitsWith: .failure) {
      _ = FeatureTable([1], name: "one").joined(with: FeatureTable([1, 2], name: "other"))
    }
  }
}
