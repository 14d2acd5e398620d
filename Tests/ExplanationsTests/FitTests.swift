import Tensors
import Testing

@testable import Explanations

@Suite struct `A fit to masks` {
  @Test func `agrees with the Python package's, however words are selected`() throws {
    for expected in try Fixture.load().fits {
      let weights = expected.kept.map { Masks.kernel(kept: $0.count, of: expected.words) }
      let moments = WeightedMoments(
        words: expected.words, kept: expected.kept, weights: weights, values: expected.values)
      let selection = try #require(WordSelection(rawValue: expected.selection))
      let chosen = selection.words(moments, count: expected.count)
      #expect(Set(chosen) == Set(expected.chosen), "\(selection)")
      let fit = RidgeFit(moments, words: chosen, penalty: 1)
      for (place, word) in expected.chosen.enumerated() {
        let own = try #require(chosen.firstIndex(of: word))
        #expect(abs(fit.weights[own] - expected.weights[place]) < 1e-9)
      }
      #expect(abs(fit.intercept - expected.intercept) < 1e-9)
      #expect(abs(fit.determination - expected.determination) < 1e-9)
      #expect(abs(fit.intercept + fit.weights.reduce(0, +) - expected.local) < 1e-9)
    }
  }

  @Test func `without penalty finds a linear function again`() {
    let kept = (0..<16).map { mask in (0..<4).filter { mask >> $0 & 1 == 1 } }
    let values = kept.map { $0.reduce(0.25) { $0 + Double($1 + 1) } }
    let moments = WeightedMoments(
      words: 4, kept: kept, weights: (1...16).map(Double.init), values: values)
    let fit = RidgeFit(moments, words: [2, 0, 3, 1], penalty: 0)
    #expect(zip(fit.weights, [3, 1, 4, 2]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs(fit.intercept - 0.25) < 1e-12 && abs(fit.determination - 1) < 1e-12)
  }

  @Test func `gives a word that is always there no weight`() {
    let moments = WeightedMoments(
      words: 2, kept: [[0, 1], [0], [0, 1], [0]], weights: [1, 1, 1, 1], values: [1, 0, 1, 0])
    let fit = RidgeFit(moments, words: [0, 1], penalty: 0)
    #expect(abs(fit.weights[0]) < 1e-12 && abs(fit.weights[1] - 1) < 1e-12)
    let constant = WeightedMoments(
      words: 1, kept: [[0], []], weights: [1, 1], values: [2, 2])
    #expect(RidgeFit(constant, words: [0], penalty: 1).determination == 0)
  }
}

@Suite struct `Masks of a text` {
  @Test func `count less the less they keep`() {
    #expect(Masks.kernel(kept: 10, of: 10) == 1)
    #expect(abs(Masks.kernel(kept: 5, of: 10) - 0.5034) < 1e-4)
    #expect(abs(Masks.kernel(kept: 0, of: 10) - 3.3546e-4) < 1e-8)
  }

  @Test func `are all there are where they fit into the samples`() {
    var generator = SplitMix64(seed: 1)
    let masks = Masks(words: 5, samples: 32, using: &generator)
    #expect(masks.areAll && masks.kept.count == 32 && Set(masks.kept).count == 32)
    #expect(masks.kept[0] == [0, 1, 2, 3, 4])
    #expect(!Masks(words: 5, samples: 31, using: &generator).areAll)
    #expect(Masks(words: 0, samples: 10, using: &generator).kept == [[]])
  }

  @Test func `lack every number of words equally often, and every word`() {
    var generator = SplitMix64(seed: 5)
    let masks = Masks(words: 20, samples: 20_001, using: &generator)
    #expect(masks.kept[0] == Array(0..<20) && masks.kept.count == 20_001)
    var lacking = Array(repeating: 0, count: 21)
    var kept = Array(repeating: 0, count: 20)
    for mask in masks.kept.dropFirst() {
      lacking[20 - mask.count] += 1
      for word in mask { kept[word] += 1 }
      #expect(mask == mask.sorted() && Set(mask).count == mask.count)
    }
    #expect(lacking[0] == 0)
    // A thousand of each number is expected, five deviations are 154; and 9,500 of each word.
    #expect(lacking.dropFirst().allSatisfy { abs($0 - 1_000) < 154 })
    #expect(kept.allSatisfy { abs($0 - 9_500) < 400 })
  }
}
