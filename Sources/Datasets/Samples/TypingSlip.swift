internal import Tensors

/// What a hurried author's fingers do to words.
enum TypingSlip: Sendable, CaseIterable {
  /// Two neighboring letters change places.
  case exchange
  /// A letter is missing.
  case omission
  /// A letter is typed twice.
  case doubling

  /// Words shorter than this are typed right.
  private static let shortest = 5

  /// `sentence` with slips between the first and the last letter of a few of its longer words.
  ///
  /// - Parameters:
  ///   - sentence: what the author meant to type.
  ///   - slips: the slips that this author makes.
  ///   - frequency: slips in a hundred of the longer words.
  ///   - generator: where the choices come from.
  static func applied(
    to sentence: String, slips: [TypingSlip] = [.exchange], frequency: Int = 4,
    using generator: inout SplitMix64
  ) -> String {
    sentence.split(separator: " ", omittingEmptySubsequences: false).map { word in
      var letters = Array(word)
      let inner = letters.prefix(while: \.isLetter).count - 2
      guard letters.count >= shortest, inner >= 2, generator.chance(frequency) else {
        return String(word)
      }
      let place = 1 + generator.below(inner - 1)
      switch slips.count == 1 ? slips[0] : slips[generator.below(slips.count)] {
      case .exchange: letters.swapAt(place, place + 1)
      case .omission: letters.remove(at: place)
      case .doubling: letters.insert(letters[place], at: place)
      }
      return String(letters)
    }.joined(separator: " ")
  }
}
