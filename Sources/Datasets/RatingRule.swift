import Preconditions

/// Which ratings make a review negative, which positive, and which neither.
///
/// A rating counts only if it is a whole number of stars from 1 to 5: what lies outside or between is of another
/// scale or none, and such reviews are left out, as are those that are neither.
public struct RatingRule: Sendable, Hashable {
  /// The stars of negative reviews.
  public let negative: ClosedRange<Int>
  /// The stars of positive reviews.
  public let positive: ClosedRange<Int>

  /// A rule of these stars.
  ///
  /// - Precondition: no number of stars is both.
  public init(negative: ClosedRange<Int>, positive: ClosedRange<Int>) {
    require(
      !negative.overlaps(positive), "RatingRule: \(negative) and \(positive) share ratings")
    self.negative = negative
    self.positive = positive
  }

  /// One and two stars are negative, four and five positive, three neither.
  ///
  /// Source: Blitzer, Dredze and Pereira (2007), "Biographies, Bollywood, boom-boxes and blenders", section 2.
  public static let withoutMiddle = RatingRule(negative: 1...2, positive: 4...5)

  /// 0 for negative, 1 for positive.
  func label(_ rating: String) throws(RowProblem) -> Int {
    guard !rating.isEmpty else { throw .leftOut("it has no rating") }
    guard let stars = Double(rating) else { throw .malformed("its rating is not a number") }
    return try label(stars)
  }

  /// 0 for negative, 1 for positive.
  func label(_ stars: Double) throws(RowProblem) -> Int {
    guard let whole = Int(exactly: stars), (1...5).contains(whole) else {
      throw .leftOut("its rating is not a whole number from 1 to 5")
    }
    if negative.contains(whole) { return 0 }
    if positive.contains(whole) { return 1 }
    throw .leftOut("its rating is neither negative nor positive")
  }
}
