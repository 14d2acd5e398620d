internal import Tensors

/// Writes texts about topics with the rules of a grammar.
struct TopicWriter: SampleWriter {
  /// A finished text.
  struct Text: SampleDocument, Hashable {
    let text: String
    let label: Int
    /// What the text is about, whatever its label says.
    let topic: Int
    /// Whether it never says so.
    let isGeneric: Bool
  }

  private let style: TopicStyle
  private let grammar: Grammar
  /// The topics, by label.
  private let topics: [String]

  var turns: [Int] { Array(topics.indices) }

  /// A writer with the grammar that the library ships for this style.
  init(style: TopicStyle) throws(GrammarError) {
    try self.init(style: style, grammar: SampleGrammars.grammar(named: style.grammar))
  }

  /// A writer with a grammar that holds every rule that a text needs, and no other but shared ones.
  init(style: TopicStyle, grammar: Grammar) throws(GrammarError) {
    self.style = style
    self.grammar = grammar
    topics = grammar.values(of: "topic")
    guard topics.count > 1 else { throw .missingRule(rule: "sentence.<topic>") }
    let rules = style.beginnings + ["sentence"]
    let own = rules.flatMap { rule in (topics + ["common"]).map { "\(rule).\($0)" } }
    try grammar.check(
      roots: own + topics.map { "aside.\($0)" }, sharing: SampleGrammars.shared)
  }

  /// A text about the topic that the label stands for.
  func document(
    meantFor label: Int, using generator: inout SplitMix64
  ) throws(GrammarError) -> Text {
    var draft = Draft(
      isGeneric: generator.chance(style.generic), isCareless: generator.chance(style.careless))
    let isMislabelled = generator.below(1_000) < style.mislabelled
    let turn = 1 + generator.below(topics.count - 1)
    let band = generator.choose(style.lengthBands)
    let target = band.lowerBound + generator.below(band.count)
    for beginning in style.beginnings {
      let isCommon = draft.isGeneric || generator.chance(style.commonBeginnings)
      let topic = isCommon ? "common" : topics[label]
      try add("\(beginning).\(topic)", to: &draft, using: &generator)
    }
    // Near the longest length some sentences fit no more, so the tries are counted.
    for _ in 0..<Self.attempts
    where draft.words < max(target, style.lengths.lowerBound) || draft.mustTell {
      try add(nextRule(for: label, in: draft, using: &generator), to: &draft, using: &generator)
    }
    let text = generator.chance(style.mangled) ? FeedResidue.applied(to: draft.text) : draft.text
    return Text(
      text: text, label: isMislabelled ? (label + turn) % topics.count : label, topic: label,
      isGeneric: draft.isGeneric)
  }

  /// How many sentences are tried for one text.
  private static let attempts = 60

  /// The rule of the next sentence: what a text is about is said at least once, unless it is generic.
  private func nextRule(
    for label: Int, in draft: Draft, using generator: inout SplitMix64
  ) -> String {
    if draft.isGeneric { return "sentence.common" }
    if draft.mustTell { return "sentence.\(topics[label])" }
    switch generator.choose(style.sentences) {
    case .own:
      return "sentence.\(topics[label])"
    case .common:
      return "sentence.common"
    case .aside:
      let other = (label + 1 + generator.below(topics.count - 1)) % topics.count
      return "aside.\(topics[other])"
    }
  }

  /// Adds what a rule says, unless it makes the text too long or is in it already.
  private func add(
    _ rule: String, to draft: inout Draft, using generator: inout SplitMix64
  ) throws(GrammarError) {
    let expansion = try grammar.expand(rule, bindings: &draft.bindings, using: &generator)
    let sentence = String(expansion.drop { $0 == " " })
    let words = sentence.utf8.count { $0 == UInt8(ascii: " ") } + 1
    guard draft.words + words <= style.lengths.upperBound, !draft.text.contains(sentence) else {
      return
    }
    let typed =
      draft.isCareless
      ? TypingSlip.applied(
        to: sentence, slips: TypingSlip.allCases, frequency: 9, using: &generator)
      : sentence
    draft.text += (draft.text.isEmpty ? "" : " ") + typed.capitalizedFirst
    draft.words += words
    if !rule.hasPrefix("aside"), !rule.hasSuffix(".common") { draft.isTold = true }
  }

  /// A text as far as it is written.
  private struct Draft {
    let isGeneric: Bool
    let isCareless: Bool
    var text = ""
    var words = 0
    /// Whether the topic has been told.
    var isTold = false
    var mustTell: Bool { !isTold && !isGeneric }
    /// What the grammar remembers: names, places.
    var bindings: [String: String] = [:]
  }
}
