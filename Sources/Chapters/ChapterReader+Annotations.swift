extension ChapterReader {
  /// Adds to the code above a numbered list what that says of it.
  ///
  /// - Returns: false when no code with marks stands there.
  mutating func annotate(_ blocks: inout [Block], by list: MarkdownNode, start: Int) -> Bool {
    guard let pending = pendingMarks, pending.block == blocks.count - 1 else { return false }
    pendingMarks = nil
    var annotations: [CodeAnnotation] = []
    for (index, item) in list.children.enumerated() {
      let number = start + index
      guard let lines = pending.marks[number] else {
        report(
          "no line of the code above is marked <\(number)>", line: item.lines.lowerBound,
          column: max(1, item.column),
          suggestion: "end a line with the comment '// <\(number)>'")
        continue
      }
      guard item.children.count == 1, item.children[0].kind == .paragraph else {
        report(
          "what is said of a line is one paragraph", line: item.lines.lowerBound,
          column: max(1, item.column))
        continue
      }
      annotations.append(
        CodeAnnotation(number: number, lines: lines, text: inlines(item.children[0].children)))
    }
    let known = start..<start + list.children.count
    for (number, lines) in pending.marks.sorted(by: { $0.key < $1.key })
    where !known.contains(number) {
      reportUnexplained(number, line: pending.firstLine + lines[0] - 1)
    }
    switch blocks.last {
    case .cell(let cell): cells[cell].annotations = annotations
    case .code(var listing):
      listing.annotations = annotations
      blocks[blocks.count - 1] = .code(listing)
    default: break
    }
    return true
  }

  /// Remembers the marks of the code that is to be the block of that number.
  mutating func expectAnnotations(of code: String, block: Int, firstLine: Int) {
    let marks = CodeAnnotation.marks(in: code)
    pendingMarks = marks.isEmpty ? nil : .init(marks: marks, block: block, firstLine: firstLine)
  }

  /// Says of the marks above that no list explains them.
  mutating func closeAnnotations() {
    guard let pending = pendingMarks else { return }
    pendingMarks = nil
    for (number, lines) in pending.marks.sorted(by: { $0.key < $1.key }) {
      reportUnexplained(number, line: pending.firstLine + lines[0] - 1)
    }
  }

  private mutating func reportUnexplained(_ number: Int, line: Int) {
    let column = source.line(line)?.utf8.count
    report(
      "nothing explains <\(number)>", line: line, column: column,
      suggestion: "write a numbered list below the code, with an item \(number)")
  }
}

/// The marks of the code that was read last.
struct PendingMarks {
  /// The lines, from 1, by the numbers.
  var marks: [Int: [Int]]
  /// The place of the code among its siblings.
  var block: Int
  /// The first line of the code in the file.
  var firstLine: Int
}
