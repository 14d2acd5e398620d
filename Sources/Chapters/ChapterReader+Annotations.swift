extension ChapterReader {
  /// Some blocks with a numbered list as what is said of the code at their end; nil when no line of that is marked.
  mutating func annotate(
    _ blocks: [Block], by list: MarkdownNode, start: Int
  ) -> [Block]? {
    let code: String
    switch blocks.last {
    case .code(let listing): code = listing.text
    case .cell(let index): code = cells[index].code
    default: return nil
    }
    var marks = CodeAnnotation.marks(in: code)
    guard !marks.isEmpty else { return nil }
    var annotations: [CodeAnnotation] = []
    for (index, item) in list.children.enumerated() {
      let number = start + index
      let line = item.lines.lowerBound
      guard let lines = marks.removeValue(forKey: number) else {
        report(
          "no line of the code above is marked <\(number)>", line: line,
          suggestion: "end the line with a comment such as '// <\(number)>'")
        continue
      }
      let blocks = self.blocks(item.children)
      guard blocks.count == 1, case .paragraph(let text) = blocks[0] else {
        report("what is said of a line of code is one paragraph", line: line)
        continue
      }
      annotations.append(CodeAnnotation(number: number, lines: lines, text: text))
    }
    for number in marks.keys.sorted() {
      report(
        "nothing is said of the mark <\(number)> in the code above", line: list.lines.lowerBound,
        suggestion: "give it an item of this list")
    }
    var blocks = blocks
    switch blocks.last {
    case .code(var listing):
      listing.annotations = annotations
      listing.text = CodeAnnotation.stripped(listing.text)
      blocks[blocks.count - 1] = .code(listing)
    case .cell(let index): cells[index].annotations = annotations
    default: break
    }
    return blocks
  }
}
