import Plots

extension GalleyBuilder {
  /// The least number of lines of a listing on a page.
  private static let leastListingLines = 3
  /// What code put out is not divided up to this height, in pages: it is a table of numbers as often as not.
  private static let wholeOutput = 1.0 / 3

  mutating func add(_ listing: Flow.Listing, in frame: Frame) {
    begin(listing.spacing, in: frame)
    if let name = listing.destination { addDestination(name) }
    let group = RowGroup(
      tag: .code, ground: listing.ground, left: frame.left, right: frame.left + frame.width)
    let inner = open(group, in: frame)
    onGround(listing.ground, cost: listing.isCode ? 0 : Cost.output, in: inner) { builder, frame in
      builder.addLines(of: listing, outerLeft: inner.left, in: frame)
    }
    end(listing.spacing)
  }

  private mutating func addLines(of listing: Flow.Listing, outerLeft: Double, in frame: Frame) {
    let style = measure.index(of: listing.style)
    let hanging = measure.space(in: style) * ListingLine.hangingBlanks
    var rows: [(row: Row, goesOn: Bool)] = []
    for (place, tokens) in listing.lines.enumerated() {
      let line = ListingLine(
        tokens, tabWidth: listing.tabWidth, width: frame.width,
        rest: max(1, frame.width - hanging), measure: &measure)
      if line.lines.count > 1 { isCramped = true }
      for (part, parts) in line.lines.enumerated() {
        var row = row(of: parts, in: listing, left: frame.left + (part == 0 ? 0 : hanging))
        if part > 0 {
          row.furniture.append(
            .text(
              SetText(
                "\u{21AA}", style: listing.style,
                origin: Point(x: frame.left, y: row.baseline ?? 0))))
        } else if let numbering = listing.numbering,
          (numbering.first + place).isMultiple(of: max(1, numbering.step))
        {
          row.furniture.append(
            number(numbering.first + place, numbering, outerLeft, row.baseline ?? 0))
        }
        rows.append((row, part > 0))
      }
    }
    let height = (Double(rows.count) * listing.leading + 2 * listing.ground.padding) / pageHeight
    let cost = Cost.inside(height: height)
    let isWhole = !listing.isCode && height < Self.wholeOutput
    var line = -1
    for (place, (row, goesOn)) in rows.enumerated() {
      if !goesOn { line += 1 }
      let isTornOff =
        isWhole || place < Self.leastListingLines || rows.count - place < Self.leastListingLines
      let share = goesOn ? Reluctance.line : listing.reluctance(before: line)
      addRow(
        row, cost: place == 0 ? 0 : isTornOff ? Gap.forbidden : cost * share, in: frame)
    }
  }

  private mutating func row(
    of parts: [ListingLine.Part], in listing: Flow.Listing, left: Double
  ) -> Row {
    let baseline = strut(of: listing.style, leading: listing.leading).ascent
    var row = Row(height: listing.leading, baseline: baseline)
    var x = left
    for part in parts {
      row.elements.append(
        .text(
          SetText(
            part.text, style: measure.styles[part.style], origin: Point(x: x, y: baseline))))
      x += measure.width(ofText: part.text, in: part.style)
    }
    return row
  }

  private mutating func number(
    _ number: Int, _ numbering: Flow.Listing.Numbering, _ left: Double, _ baseline: Double
  ) -> PageElement {
    let style = measure.index(of: numbering.style)
    let width = measure.width(of: String(number), in: style)
    return .text(
      SetText(
        String(number), style: numbering.style,
        origin: Point(x: left - numbering.gap - width, y: baseline)))
  }
}

/// How unwelcome the end of a page is within a listing, beside that of any block.
private enum Reluctance {
  /// Behind a blank line of code.
  static let paragraph = 0.25
  /// Before a line of code that begins furthest left.
  static let statement = 0.6
  /// Within a statement.
  static let inner = 1.3
  /// Within what code put out.
  static let output = 1.5
  /// Within a line that goes on below.
  static let line = 2.0
}

extension Flow.Listing {
  /// How unwelcome the end of a page before a line is: code is divided between its paragraphs first, then between statements.
  fileprivate func reluctance(before line: Int) -> Double {
    guard isCode, line > 0 else { return Reluctance.output }
    if isBlank(line - 1) { return Reluctance.paragraph }
    guard let first = lines[line].first?.text.first else { return Reluctance.inner }
    return first.isWhitespace || ")]}".contains(first) ? Reluctance.inner : Reluctance.statement
  }

  private func isBlank(_ line: Int) -> Bool {
    lines[line].allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
  }
}
