internal import Tensors

/// Writes reviews with the rules of a grammar.
struct ReviewWriter: SampleWriter {
  /// A finished review.
  struct Review: SampleDocument, Hashable {
    let plan: ReviewPlan
    let text: String

    var label: Int { plan.label }
  }

  let style: ReviewStyle

  private let grammar: Grammar
  /// What may be praised and blamed.
  private let aspects: [String]
  /// The kinds of subject, each with a name and events of its own.
  private let genres: [String]

  var turns: [Int] { style.turns }

  /// A writer with the grammar that the library ships for this style.
  init(style: ReviewStyle) throws(GrammarError) {
    try self.init(style: style, grammar: SampleGrammars.grammar(named: style.grammar))
  }

  /// A writer with a grammar that holds every rule that a review needs, and no other but shared ones.
  init(style: ReviewStyle, grammar: Grammar) throws(GrammarError) {
    self.style = style
    self.grammar = grammar
    aspects = grammar.values(of: "aspect")
    genres = grammar.values(of: "genre")
    guard !aspects.isEmpty else { throw .missingRule(rule: "opinion.plain.<aspect>.<grade>") }
    guard !genres.isEmpty else { throw .missingRule(rule: "plot.<genre>") }
    try grammar.check(roots: roots, sharing: SampleGrammars.shared)
  }

  /// A review of the direction that the label has, 1 for positive.
  func document(
    meantFor label: Int, using generator: inout SplitMix64
  ) throws(GrammarError) -> Review {
    let plan = ReviewPlan(style, isPositive: label == 1, using: &generator)
    var draft = Draft(
      plan: plan, genre: genres[generator.below(genres.count)], aspects: aspects,
      generator: generator)
    draft.bindings["rating"] = String(plan.rating)
    draft.bindings["genre"] = try grammar.expand(
      "genre.\(draft.genre)", bindings: &draft.bindings, using: &draft.generator)
    try add(.opening(isOpinion: draft.generator.chance(88)), to: &draft)
    while draft.words < plan.targetLength || draft.words < style.lengths.lowerBound {
      try add(plan.nextSentence(using: &draft.generator), to: &draft)
    }
    if draft.opinions == 0 || draft.generator.chance(55) { try add(.verdict, to: &draft) }
    if draft.generator.chance(4) { try add(.score, to: &draft) }
    generator = draft.generator
    return Review(plan: plan, text: draft.text)
  }

  /// Adds a sentence, preferably one that does not begin like an earlier one.
  private func add(_ sentence: ReviewPlan.Sentence, to draft: inout Draft) throws(GrammarError) {
    let rule = draft.rule(for: sentence)
    for attempt in 1...Self.attempts {
      let text = try grammar.expand(rule, bindings: &draft.bindings, using: &draft.generator)
      let isLast = attempt == Self.attempts
      if draft.append(text, as: sentence, insisting: isLast) { return }
    }
  }

  /// How often a sentence is written anew before it may begin like an earlier one.
  private static let attempts = 8

  /// Every rule that a review may begin a sentence with.
  private var roots: [String] {
    var roots = ["chatter", "opening.neutral", "score", "rating"]
    roots += genres.flatMap { ["genre.\($0)", "plot.\($0)"] }
    for polarity in ["good", "bad"] {
      roots += ["opening", "verdict"].map { "\($0).\(polarity)" }
      roots += style.constructions.filter { !$0.needsAspect }
        .map { "opinion.\($0.rawValue).\(polarity)" }
    }
    for construction in style.constructions where construction.needsAspect {
      for grade in ["great", "good", "bad", "awful"] {
        roots += aspects.map { "opinion.\(construction.rawValue).\($0).\(grade)" }
      }
    }
    return roots
  }
}
