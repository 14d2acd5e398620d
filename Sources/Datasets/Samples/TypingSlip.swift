internal import Tensors

/// What a hurried author's fingers do to words.
enum TypingSlip {
  /// Words shorter than this are typed right.
  private static let shortest = 5
  /// Slips in a hundred of the longer words.
  private static let frequency = 4

  /// `sentence` with two neighboring inner letters exchanged in a few of its longer words.
  static func applied(to sentence: String, using generator: inout SplitMix64) -> String {
    sentence.split(separator: " ", omittingEmptySubsequences: false).map { word in
      var letters = Array(word)
      let inner = letters.prefix(while: \.isLetter).count - 2
      guard letters.count >= shortest, inner >= 2, generator.chance(frequency) else {
        return String(word)
      }
      let place = 1 + generator.below(inner - 1)
      letters.swapAt(place, place + 1)
      return String(letters)
    }.joined(separator: " ")
  }
}
