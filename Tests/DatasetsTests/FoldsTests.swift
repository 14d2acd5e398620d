import Datasets
import Testing

@Suite struct `Folds of a corpus` {
  private let corpus = Corpus(
    name: "numbers", classes: ["low", "high"],
    examples: (0..<103).map { Example(text: "text \($0)", label: $0 < 71 ? 0 : 1) })

  @Test(arguments: [false, true])
  func `test every document once and learn from it in all others`(stratified: Bool) {
    let folds = corpus.folds(10, seed: 7, stratified: stratified)
    #expect(folds.count == 10)
    #expect(folds.flatMap(\.test.texts).sorted() == corpus.texts.sorted())
    for fold in folds {
      #expect((10...11).contains(fold.test.examples.count))
      #expect((fold.training.texts + fold.test.texts).sorted() == corpus.texts.sorted())
      #expect(Set(fold.training.texts).isDisjoint(with: fold.test.texts))
      if stratified {
        #expect((7...8).contains(fold.test.classCounts[0]))
        #expect((3...4).contains(fold.test.classCounts[1]))
      }
    }
  }

  @Test func `depend on the seed alone`() {
    #expect(Array(corpus.folds(5, seed: 1)) == Array(corpus.folds(5, seed: 1)))
    #expect(Array(corpus.folds(5, seed: 1)) != Array(corpus.folds(5, seed: 2)))
    #expect(corpus.folds(5, seed: 1)[0].test.texts != corpus.texts.prefix(21).map(\.self))
  }

  @Test func `are at least two and no more than the documents`() async {
    #expect(corpus.folds(103, seed: 1).allSatisfy { $0.test.examples.count == 1 })
    await #expect(processExitsWith: .failure) {
      _ = Corpus(name: "", classes: ["a"], examples: [Example(text: "", label: 0)])
        .folds(2, seed: 1)
    }
  }
}
