/// What tells one sample of texts about topics from another, besides its grammar's words.
struct TopicStyle: Sendable, Hashable {
  /// What a sentence is about, as seen from the text it stands in.
  enum Sentence: Sendable, Hashable {
    /// The text's own topic.
    case own
    /// Nothing that a topic has to itself.
    case common
    /// Another topic, in passing.
    case aside
  }

  /// The folder of the grammar's own files.
  let grammar: String
  /// The rules, by their names' first parts, with which a text begins, before any other sentence.
  let beginnings: [String]
  /// Beginnings in a hundred that fit any topic.
  let commonBeginnings: Int
  /// What the sentences after the beginning are about.
  let sentences: [Weighted<Sentence>]
  /// The fewest and the most words of a text.
  let lengths: ClosedRange<Int>
  /// Target lengths.
  let lengthBands: [Weighted<Range<Int>>]
  /// Texts in a thousand under the label of another topic.
  let mislabelled: Int
  /// Texts in a hundred that never say what they are about.
  let generic: Int
  /// Texts in a hundred whose author types in a hurry.
  let careless: Int
  /// Texts in a hundred that a feed has mangled.
  let mangled: Int
}

extension TopicStyle {
  /// News: a headline, an agency's opening, then the story.
  static let news = TopicStyle(
    grammar: "news", beginnings: ["headline", "lead"], commonBeginnings: 45,
    sentences: [.init(18, .own), .init(44, .common), .init(38, .aside)],
    lengths: 20...60, lengthBands: [.init(40, 20..<32), .init(40, 32..<44), .init(20, 44..<56)],
    mislabelled: 20, generic: 0, careless: 0, mangled: 8)

  /// Reviews of products, many of them short.
  static let products = TopicStyle(
    grammar: "products", beginnings: ["opening"], commonBeginnings: 48,
    sentences: [.init(36, .own), .init(52, .common), .init(12, .aside)],
    lengths: 5...150,
    lengthBands: [
      .init(20, 5..<14), .init(26, 14..<30), .init(24, 30..<55), .init(18, 55..<90),
      .init(12, 90..<140),
    ],
    mislabelled: 10, generic: 4, careless: 30, mangled: 0)
}
