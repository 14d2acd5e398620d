/// A sequence of words and how common it is.
struct Term: Sendable {
  /// The ids of its words, at least one.
  let words: [Int32]
  /// In how many documents it is.
  let documents: Int
  /// How often it is there in all of them.
  let occurrences: Int
}
