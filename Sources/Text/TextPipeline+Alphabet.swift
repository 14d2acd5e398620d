/// The characters that a network over characters knows, and how it reads a text.
public struct Alphabet: Sendable, Hashable {
  /// The characters; the first has id 1, as id 0 is blank.
  public var characters: String
  /// Whether capitals are read as small letters; else they are blank unless they are in `characters`.
  public var lowercases: Bool
  /// Whether a text is read from its end.
  public var reversed: Bool

  /// An alphabet of these characters.
  public init(_ characters: String, lowercases: Bool, reversed: Bool) {
    self.characters = characters
    self.lowercases = lowercases
    self.reversed = reversed
  }

  /// The alphabet of the paper: letters, digits, 32 marks and the line feed, without the blank.
  ///
  /// Texts are lower-cased and read from the end.
  ///
  /// Source: Zhang, Zhao and LeCun (2015), "Character-level convolutional networks for text
  /// classification", section 2. The paper counts 70 characters because it lists the hyphen
  /// twice; the 69 different ones and the blank id make 70 ids.
  public static let zhang = Alphabet(
    letters + "-,;.!?:'\"/\\|_@#$%^&*~`+=<>()[]{}\n", lowercases: true, reversed: true)

  /// The 69 characters of the Gluon version of the network, which has the blank in place of the second
  /// hyphen and no line feed, and reads texts forwards as they are written: capitals are blank.
  public static let gluon = Alphabet(
    letters + "-,;.!?:'\"/\\|_@#$%^&*~`+ =<>()[]{}", lowercases: false, reversed: false)

  private static let letters = "abcdefghijklmnopqrstuvwxyz0123456789"
}

extension TextPipeline {
  /// A pipeline over characters; nothing is fitted.
  ///
  /// Id 0 is blank: what is outside the alphabet keeps its place as a 0, and short texts are
  /// filled up with it.
  ///
  /// - Parameters:
  ///   - alphabet: the characters known and how a text is read.
  ///   - length: the number of characters kept; Zhang, Zhao and LeCun (2015) keep 1014.
  /// - Precondition: no character is there twice.
  public init(alphabet: Alphabet, length: Int = 1014) {
    self.init(
      tokenizer: .characters(lowercases: alphabet.lowercases, reversed: alphabet.reversed),
      vocabulary: Vocabulary(
        words: [Vocabulary.unknown] + alphabet.characters.unicodeScalars.map { String($0) }),
      layout: RowLayout(length: length))
  }
}
