/// What total-fit line breaking works on: boxes, glue and penalties, after Knuth and Plass (1981), with what they stand for.
struct LineItem {
  enum Content {
    /// A part of a word, which nothing breaks.
    case fragment(String)
    /// A space; where it may be broken it vanishes.
    case space(isBreakable: Bool)
    /// A place where the line may end, perhaps with a hyphen.
    case opportunity(hasHyphen: Bool)
    /// Something drawn.
    case box(InlineBox)
    /// A place to which links lead.
    case destination(String)
    /// The footnote of the mark before.
    case note(Footnote)
  }

  var content: Content
  /// The place of its style in the measure's list.
  var style = 0
  /// The place of its link in the paragraph's list.
  var link: Int?
  /// Its natural width, and how much it may grow and shrink, in points.
  var width = 0.0
  var stretch = 0.0
  var shrink = 0.0
  /// What ending a line here costs.
  var penalty = 0.0
  /// How much wider the line before becomes if it ends here, by the hyphen and the kerning that is lost.
  var before = 0.0
  /// How much wider the line after becomes, by the kerning that is lost.
  var after = 0.0

  /// Whether it is a space where a line may end.
  var isBreakableSpace: Bool {
    if case .space(isBreakable: true) = content { true } else { false }
  }
}

extension ArraySlice<LineItem> {
  /// The items without the spaces at both ends.
  var trimmed: ArraySlice {
    guard let first = firstIndex(where: { !$0.isBreakableSpace }),
      let last = lastIndex(where: { !$0.isBreakableSpace })
    else { return [] }
    return self[first...last]
  }
}
