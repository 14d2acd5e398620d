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
    /// "The bed has seen better days."
    case understatement

    /// Whether the sentence is about an aspect rather than the whole.
    var needsAspect: Bool {
      switch self {
      case .plain, .negated, .contrast, .concession: true
      case .turn, .hearsay, .irony, .comparison, .understatement: false
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

  /// What kind of reviews it belongs to.
  let style: ReviewStyle
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
  init(_ style: ReviewStyle, isPositive: Bool, using generator: inout SplitMix64) {
    self.style = style
    let distance = generator.choose(Self.distances)
    rating = isPositive ? 10 - distance : 1 + distance
    isMislabelled = generator.below(1_000) < style.mislabelled
    isLowerCase = generator.chance(4)
    isCareless = generator.chance(8)
    let band = generator.choose(style.lengthBands)
    targetLength = band.lowerBound + generator.below(band.count)
  }

  /// How far ratings are from the extreme of their side.
  private static let distances: [Weighted<Int>] = [
    .init(30, 0), .init(26, 1), .init(24, 2), .init(20, 3),
  ]

  /// The distance of the rating from 1 or 10, whichever is nearer.
  private var distance: Int { isPositive ? 10 - rating : rating - 1 }

  /// What the next sentence after the opening is for.
  func nextSentence(using generator: inout SplitMix64) -> Sentence {
    switch generator.below(100) {
    case ..<style.opinions: opinion(using: &generator)
    case ..<(style.opinions + style.events): .plot
    default: .chatter
    }
  }

  private func opinion(using generator: inout SplitMix64) -> Sentence {
    let agrees = generator.chance(style.agreement[distance])
    let construction = generator.choose(agrees ? style.agreeing : style.disagreeing)
    let isStrong = agrees ? generator.chance(70 - 15 * distance) : generator.chance(25)
    return .opinion(construction, agrees: agrees, isStrong: isStrong)
  }
}
