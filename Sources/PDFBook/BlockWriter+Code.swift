import Chapters
import Documents
import Highlighting
import Plots
import Typesetting

extension BlockWriter {
  /// Code with its caption and the name of its file above and what is said of its lines below.
  mutating func code(
    _ code: Element.CodeBlock, below above: FlowBlock? = nil, destination: String? = nil
  ) -> [FlowBlock] {
    var blocks: [FlowBlock] = []
    let spaceBefore = above == nil ? style.blockGap : style.codeGap
    if let above { blocks.append(above) }
    if let file = code.fileName {
      let voice = style.caption
      blocks.append(
        .paragraph(
          voice.paragraph(
            [.verbatim(file, voice.style.code.colored(BookColors.muted))],
            spacing: Spacing(before: spaceBefore, after: style.codeGap),
            keepsWithNext: true)))
    }
    var marks: [Int: [Int]] = [:]
    for annotation in code.annotations {
      for line in annotation.lines { marks[line, default: []].append(annotation.number) }
    }
    let language = code.language.flatMap(Language.init(named:))
    var listing = listing(
      code.text, language: language, marks: marks, isNumbered: code.hasLineNumbers,
      destination: destination)
    if !blocks.isEmpty { listing.setSpace(before: style.codeGap) }
    blocks.append(listing)
    if !code.annotations.isEmpty { blocks.append(annotations(code.annotations)) }
    return blocks
  }

  /// Lines of code; `marks` has the numbers of what is said of lines, by the line from 1.
  func listing(
    _ source: String, language: Language?, marks: [Int: [Int]] = [:], isNumbered: Bool = false,
    destination: String? = nil
  ) -> FlowBlock {
    var lines = codeLines(source, language)
    for (place, line) in lines.enumerated() {
      guard let numbers = marks[place + 1] else { continue }
      let mark = numbers.map { $0.circled }.joined(separator: " ")
      lines[place] = line + [.init("  " + mark, style.code.bold.colored(BookColors.link))]
    }
    let numbering = Flow.Listing.Numbering(
      step: lines.count > 10 ? 5 : 1, style: style.lineNumber, gap: style.size * 0.5)
    return hanging(
      Flow.Listing(
        lines, style: style.code, leading: style.codeLeading,
        numbering: isNumbered ? numbering : nil,
        ground: Ground(fill: BookColors.codeGround, padding: style.padding),
        destination: destination))
  }

  /// What code put out.
  func output(_ text: String) -> FlowBlock {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      [Flow.Listing.Token(String($0), style.code)]
    }
    let rule = Scene.Stroke(color: BookColors.outputRule, width: 1.5)
    return hanging(
      Flow.Listing(
        lines, style: style.code, leading: style.codeLeading, isCode: false,
        ground: Ground(rule: rule, padding: style.padding)))
  }

  /// A listing whose letters stand flush with the text: its ground reaches into the margins.
  func hanging(_ listing: Flow.Listing) -> FlowBlock {
    .group(
      Flow.Group(
        [.listing(listing)], leftIndent: -listing.ground.padding,
        rightIndent: -listing.ground.padding, spacing: style.blockSpacing))
  }

  /// The lines of source in their colors.
  private func codeLines(_ source: String, _ language: Language?) -> [[Flow.Listing.Token]] {
    let pieces = language.map { tokens(of: source, in: $0) } ?? [Token(.plain, source)]
    var lines: [[Flow.Listing.Token]] = [[]]
    for piece in pieces {
      let style = style.code.token(piece.kind)
      let parts = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (place, part) in parts.enumerated() {
        if place > 0 { lines.append([]) }
        if !part.isEmpty { lines[lines.count - 1].append(.init(String(part), style)) }
      }
    }
    return lines
  }

  private mutating func annotations(_ annotations: [Element.Annotation]) -> FlowBlock {
    let voice = style.prose.scaled(by: 0.92)
    let mark = style.code.bold.colored(BookColors.link)
    let indent = style.indent
    let items = narrowed(by: indent) { writer in
      annotations.map { annotation in
        Flow.List.Item(
          label: [.text(annotation.number.circled, mark)],
          blocks: [.paragraph(voice.paragraph(writer.pieces(annotation.text, voice)))])
      }
    }
    return .list(
      Flow.List(
        items, indent: indent, labelGap: style.labelGap, itemGap: style.tightItemGap,
        spacing: Spacing(before: style.codeGap, after: style.blockGap)))
  }
}

extension Int {
  /// The number in a circle; in parentheses above 20.
  fileprivate var circled: String {
    guard (1...20).contains(self), let sign = UnicodeScalar(0x245F + UInt32(self)) else {
      return "(\(self))"
    }
    return String(Character(sign))
  }
}
