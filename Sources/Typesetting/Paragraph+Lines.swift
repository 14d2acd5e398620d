extension Paragraph {
  /// One way to break a paragraph.
  private struct Attempt {
    var isJustified: Bool
    /// The share of a justified line's stretch that is allowed.
    var tolerance = 1.0
    var breaking: LineItems.Breaking
    /// The empty share of a line at which words are better hyphenated; nil if any line will do.
    var emptiest: Double?
    /// Whether a line that is wider than the measure will do, since nothing else is left.
    var isLast = false
  }

  /// The lines in a measure, in points; none if there is nothing to set.
  func lines(in width: Double, measure: inout TypeMeasure) -> [SetLine] {
    var known: (breaking: LineItems.Breaking, items: LineItems)?
    for attempt in attempts(in: width, widestSpace: measure.widestSpace) {
      let items: LineItems
      if let known, known.breaking == attempt.breaking {
        items = known.items
      } else {
        items = LineItems(pieces, breaking: attempt.breaking, measure: &measure)
        known = (attempt.breaking, items)
      }
      if items.isEmpty { return [] }
      if let lines = broken(items, by: attempt, in: width) {
        return compose(lines, of: items, by: attempt, in: width, measure: &measure)
      }
    }
    return []
  }

  /// The widths of the first line and of the others.
  private func widths(in width: Double) -> (first: Double, others: Double) {
    (width - firstIndent, width - hangingIndent)
  }

  private func attempts(in width: Double, widestSpace: Double) -> [Attempt] {
    let (first, others) = widths(in: width)
    let plain = LineItems.Breaking()
    let hyphenated = LineItems.Breaking(hyphenates: isHyphenated)
    let anywhere = LineItems.Breaking(hyphenates: isHyphenated, widest: max(0, min(first, others)))
    let last = Attempt(isJustified: false, breaking: anywhere, isLast: true)
    switch alignment {
    case .justified:
      // Spaces stretch by half of their width.
      let emergency = Attempt(
        isJustified: true, tolerance: max(1, (widestSpace - 1) / 0.5), breaking: anywhere)
      return [plain, hyphenated].map { Attempt(isJustified: true, breaking: $0) }
        + [emergency, last]
    case .ragged:
      return [
        Attempt(isJustified: false, breaking: plain, emptiest: 0.25),
        Attempt(isJustified: false, breaking: hyphenated), last,
      ]
    case .centered, .right:
      return [plain, hyphenated].map { Attempt(isJustified: false, breaking: $0) } + [last]
    }
  }

  /// The lines of each segment, or nil if the attempt fails.
  private func broken(
    _ items: LineItems, by attempt: Attempt, in width: Double
  ) -> [[LineBreaker.Line]]? {
    let (first, others) = widths(in: width)
    var segments: [[LineBreaker.Line]] = []
    for (place, segment) in items.segments.enumerated() {
      let costs = LineCosts(
        isJustified: attempt.isJustified, tolerance: attempt.tolerance,
        firstWidth: place == 0 ? first : others, width: others)
      let breaker = LineBreaker(Array(segment[...].trimmed), costs: costs)
      guard let result = breaker.lines() else { return nil }
      if !attempt.isLast, result.isOverfull { return nil }
      if let emptiest = attempt.emptiest, result.emptiest > emptiest { return nil }
      segments.append(result.lines)
    }
    return segments
  }

  private func compose(
    _ segments: [[LineBreaker.Line]], of items: LineItems, by attempt: Attempt, in width: Double,
    measure: inout TypeMeasure
  ) -> [SetLine] {
    var lines: [SetLine] = []
    for (segment, ranges) in zip(items.segments, segments) {
      let content = segment[...].trimmed
      for (place, line) in ranges.enumerated() {
        let indent = lines.isEmpty ? firstIndent : hangingIndent
        var composer = LineComposer(
          content[
            (content.startIndex + line.items.lowerBound)..<(content.startIndex
              + line.items.upperBound)],
          hasHyphen: line.hasHyphen, links: items.links)
        let isRagged = alignment == .justified && !attempt.isJustified
        lines.append(
          composer.compose(
            at: LineComposer.Place(
              alignment: isRagged ? .ragged : alignment, indent: indent, width: width - indent,
              isLast: place == ranges.count - 1), measure: &measure))
      }
    }
    return lines
  }
}
