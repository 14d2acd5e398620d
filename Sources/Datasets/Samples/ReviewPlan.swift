internal import Tensors

/// What a review is going to say, before a word of it is written.
struct ReviewPlan: Sendable, Hashable {
  /// A way to say an opinion; the raw values are parts of rules' names.
  enum Construction: String, Sendable, CaseIterable {
    /// "The cast is wonderful."
    case plain
    /// "The cast is never dull."
    case negated
    /// "The cast is clumsy at first but wonderful in the end."
    case contrast
    /// "I wanted to hate it and ended up loving it."
    case turn
    /// "Everybody calls it dull; everybody is wrong."
    case hearsay
    /// "What a treat, two hours of rain."
    case irony
    /// "Far better than *The Amber Ferry*."
    case comparison
    /// "To be fair, the cast is wonderful."
    case concession

    /// Whether the sentence is about an aspect rather than the whole.
    var needsAspect: Bool {
      switch self {
      case .plain, .negated, .contrast, .concession: true
      case .turn, .hearsay, .irony, .comparison: false
      }
    }
  }

  /// What a sentence is for.
  enum Sentence: Sendable, Hashable {
    /// The first words, with or without an opinion.
    case opening(isOpinion: Bool)
    /// An opinion in the review's own direction, or against it.
    case opinion(Construction, agrees: Bool, isStrong: Bool)
    /// What happens on the screen.
    case plot
    /// What happened around it.
    case chatter
    /// The last word.
    case verdict
    /// The rating in numbers.
    case score
  }

  /// The fewest and the most words of a review.
  static let lengths = 20...300

  /// The author's rating: 1 to 4 or 7 to 10, as a positive or negative review has it.
  let rating: Int
  /// Whether the label contradicts the rating.
  let isMislabelled: Bool
  /// Whether the author does without capitals.
  let isLowerCase: Bool
  /// Whether the author types in a hurry.
  let isCareless: Bool
  /// The number of words from which on the review is brought to its end.
  let targetLength: Int

  /// Whether the rating is 7 or more.
  var isPositive: Bool { rating >= 7 }
  /// The class: 0 is negative, 1 is positive.
  var label: Int { isPositive != isMislabelled ? 1 : 0 }

  /// A plan for a review of the given direction.
  init(isPositive: Bool, using generator: inout SplitMix64) {
    let distance = generator.choose([(30, 0), (26, 1), (24, 2), (20, 3)])
    rating = isPositive ? 10 - distance : 1 + distance
    isMislabelled = generator.below(1_000) < Self.mislabelled
    isLowerCase = generator.chance(4)
    isCareless = generator.chance(8)
    let band = generator.choose(Self.lengthBands)
    targetLength = band.lowerBound + generator.below(band.count)
  }

  /// Mislabelled reviews in a thousand.
  private static let mislabelled = 30

  /// Target lengths: many reviews are short, a few are long.
  private static let lengthBands: [(weight: Int, choice: Range<Int>)] = [
    (12, 15..<40), (24, 40..<70), (26, 70..<105), (18, 105..<150), (12, 150..<200), (8, 200..<280),
  ]

  /// Opinions in a hundred that go with the rating, by its distance from the extreme.
  private static let agreement = [96, 93, 90, 86]

  /// How an opinion in the review's own direction is said.
  private static let agreeing: [(weight: Int, choice: Construction)] = [
    (48, .plain), (15, .negated), (14, .contrast), (7, .turn), (6, .hearsay), (4, .irony),
    (6, .comparison),
  ]
  /// How an opinion against the review's direction is said.
  private static let disagreeing: [(weight: Int, choice: Construction)] = [
    (30, .plain), (10, .negated), (60, .concession),
  ]

  /// The distance of the rating from 1 or 10, whichever is nearer.
  private var distance: Int { isPositive ? 10 - rating : rating - 1 }

  /// What the next sentence after the opening is for.
  func nextSentence(using generator: inout SplitMix64) -> Sentence {
    switch generator.below(100) {
    case ..<58: opinion(using: &generator)
    case ..<88: .plot
    default: .chatter
    }
  }

  private func opinion(using generator: inout SplitMix64) -> Sentence {
    let agrees = generator.chance(Self.agreement[distance])
    let construction = generator.choose(agrees ? Self.agreeing : Self.disagreeing)
    let isStrong = agrees ? generator.chance(70 - 15 * distance) : generator.chance(25)
    return .opinion(construction, agrees: agrees, isStrong: isStrong)
  }
}
