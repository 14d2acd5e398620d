import Preconditions
import Tensors

/// The three parts of a corpus that training needs.
public struct CorpusSplits: Sendable, Hashable {
  /// What a network learns from.
  public let training: Corpus
  /// What tells, epoch by epoch, whether it learns more than its examples.
  public let validation: Corpus
  /// What tells at the end how good it is.
  public let test: Corpus

  /// Three parts.
  public init(training: Corpus, validation: Corpus, test: Corpus) {
    self.training = training
    self.validation = validation
    self.test = test
  }
}

extension Corpus {
  /// The same documents in an order that depends on the seed only (Fisher and Yates's shuffle).
  public func shuffled(seed: UInt64) -> Corpus {
    var generator = SplitMix64(seed: seed)
    return subset(shuffledPlaces(examples.count, using: &generator))
  }

  /// Training, validation and test documents: `share` of all are held out for the test, then `share`
  /// of the rest for validation.
  ///
  /// With 0.3 the parts are 49, 21 and 30 hundredths of the corpus.
  ///
  /// - Parameters:
  ///   - share: what part to hold out each time, above 0 and below 1.
  ///   - seed: the same seed gives the same parts.
  ///   - stratified: whether every class is to be split in the same proportion.
  public func splits(
    holdingOut share: Double, seed: UInt64, stratified: Bool = false
  ) -> CorpusSplits {
    var generator = SplitMix64(seed: seed)
    let (rest, test) = split(holdingOut: share, stratified: stratified, using: &generator)
    let (training, validation) = rest.split(
      holdingOut: share, stratified: stratified, using: &generator)
    return CorpusSplits(training: training, validation: validation, test: test)
  }

  /// Two parts in random order: what is left, and what is held out.
  ///
  /// The number held out is `share` of all documents, or of each class, rounded to the nearest whole
  /// number, halves up.
  ///
  /// - Parameters:
  ///   - share: what part to hold out, above 0 and below 1.
  ///   - seed: the same seed gives the same parts.
  ///   - stratified: whether every class is to be split in the same proportion.
  public func split(
    holdingOut share: Double, seed: UInt64, stratified: Bool = false
  ) -> (rest: Corpus, heldOut: Corpus) {
    var generator = SplitMix64(seed: seed)
    return split(holdingOut: share, stratified: stratified, using: &generator)
  }

  private func split(
    holdingOut share: Double, stratified: Bool, using generator: inout SplitMix64
  ) -> (rest: Corpus, heldOut: Corpus) {
    require(share > 0 && share < 1, "Corpus.split: holding out a share of \(share)")
    let quota = { (count: Int) in Int((Double(count) * share).rounded()) }
    let groups = stratified ? classCounts : [examples.count]
    var open = groups.map(quota)
    var rest: [Int] = []
    var heldOut: [Int] = []
    for place in shuffledPlaces(examples.count, using: &generator) {
      let group = stratified ? examples[place].label : 0
      if open[group] > 0 {
        open[group] -= 1
        heldOut.append(place)
      } else {
        rest.append(place)
      }
    }
    return (subset(rest), subset(heldOut))
  }
}

/// The numbers below `count` in random order: Fisher and Yates's shuffle from the last place down,
/// each draw the upper 64 bits of a product (its bias is below `count` in 2^64).
func shuffledPlaces(_ count: Int, using generator: inout SplitMix64) -> [Int] {
  var places = Array(0..<count)
  for last in stride(from: count - 1, to: 0, by: -1) {
    places.swapAt(last, Int(generator.next().multipliedFullWidth(by: UInt64(last + 1)).high))
  }
  return places
}
