internal import Tensors

extension ReviewWriter {
  /// A review as far as it is written.
  struct Draft {
    let plan: ReviewPlan
    let genre: String
    /// The aspects in the order in which this review turns to them.
    private let aspects: [String]
    private var nextAspect = 0
    private var beginnings: Set<String> = []
    private(set) var words = 0
    private(set) var opinions = 0
    private(set) var text = ""
    private var wordsInParagraph = 0
    /// What the grammar remembers: title, names, places.
    var bindings: [String: String] = [:]
    var generator: SplitMix64

    init(plan: ReviewPlan, genre: String, aspects: [String], generator: SplitMix64) {
      self.plan = plan
      self.genre = genre
      self.generator = generator
      var order = aspects
      self.generator.shuffle(&order)
      self.aspects = order
    }

    /// The rule that says `sentence`.
    mutating func rule(for sentence: ReviewPlan.Sentence) -> String {
      let polarity = plan.isPositive ? "good" : "bad"
      switch sentence {
      case .opening(let isOpinion): return isOpinion ? "opening.\(polarity)" : "opening.neutral"
      case .plot: return "plot.\(genre)"
      case .chatter: return "chatter"
      case .verdict: return "verdict.\(polarity)"
      case .score: return "score"
      case .opinion(let construction, let agrees, let isStrong):
        guard construction.needsAspect else {
          return "opinion.\(construction.rawValue).\(polarity)"
        }
        let isGood = plan.isPositive == agrees
        let grade = isGood ? (isStrong ? "great" : "good") : (isStrong ? "awful" : "bad")
        let aspect = aspects[nextAspect % aspects.count]
        nextAspect += 1
        return "opinion.\(construction.rawValue).\(aspect).\(grade)"
      }
    }

    /// Adds a sentence, unless it makes the review too long.
    ///
    /// - Returns: false where the sentence was not added because it begins like an earlier one, which
    ///   `insisting` allows.
    mutating func append(
      _ sentence: String, as purpose: ReviewPlan.Sentence, insisting: Bool
    ) -> Bool {
      let spaces = sentence.utf8.indices.filter { sentence.utf8[$0] == UInt8(ascii: " ") }
      let count = spaces.count + 1
      guard words + count <= plan.style.lengths.upperBound else { return true }
      let beginning = spaces.count < 2 ? sentence[...] : sentence[..<spaces[1]]
      guard beginnings.insert(String(beginning)).inserted || insisting else { return false }
      if !text.isEmpty { text += separator() }
      text += styled(sentence)
      words += count
      wordsInParagraph += count
      switch purpose {
      case .opinion, .opening(isOpinion: true), .verdict: opinions += 1
      case .opening, .plot, .chatter, .score: break
      }
      return true
    }

    /// `sentence` with the author's habits.
    private mutating func styled(_ sentence: String) -> String {
      let cased = plan.isLowerCase ? sentence.lowercased() : sentence.capitalizedFirst
      return plan.isCareless ? TypingSlip.applied(to: cased, using: &generator) : cased
    }

    /// A space, or now and then a new paragraph as the web writes it.
    private mutating func separator() -> String {
      guard wordsInParagraph > 50, generator.chance(25) else { return " " }
      wordsInParagraph = 0
      return "<br /><br />"
    }
  }
}
