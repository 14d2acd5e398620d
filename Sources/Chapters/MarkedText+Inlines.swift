extension MarkedText {
  /// Takes out the formulas between `$$` and `$$`, which may hold anything but an empty line.
  mutating func takeDisplayFormulas(except outline: Outline) {
    var start = 0
    while start < lines.count {
      guard !isBreak(start, outline) else {
        start += 1
        continue
      }
      var end = start + 1
      var isWanted = lines[start].holdsDollars
      while end < lines.count, !isBreak(end, outline) {
        isWanted = isWanted || lines[end].holdsDollars
        end += 1
      }
      if isWanted {
        replace(start..<end, depth: lines[start].quotationDepth) { text, source in
          var scanner = InlineScanner(text, source: source, takes: .displayFormulas)
          scanner.scan()
          return scanner
        }
      }
      start = end
    }
  }

  /// Takes out everything else that stands within lines.
  mutating func takeInlines(_ outline: Outline) {
    var next = 0
    for run in outline.runs {
      // A paragraph that a table follows may claim its lines as well.
      let first = max(run.lines.lowerBound - 1, next)
      let last = min(run.lines.upperBound, lines.count)
      guard first < last else { continue }
      next = last
      let isColon = if case .colon = marks[first + 1] { true } else { false }
      replace(first..<last, depth: run.depth) { text, source in
        var scanner = InlineScanner(text, source: source, takes: .inlines(run.kind))
        scanner.takesTrailingAttributes = run.kind == .heading || isColon
        scanner.scan()
        return scanner
      }
    }
  }

  /// Remembers where the links stand that a scanner found.
  mutating func keepLinks(of scanner: InlineScanner) {
    for link in scanner.links {
      let place = scanner.position(scanner.text.place(at: link.offset))
      linkPlaces[link.destination, default: []].append(place)
    }
  }

  private func isBreak(_ index: Int, _ outline: Outline) -> Bool {
    outline.isLiteral(index + 1) || lines[index].bytes.allSatisfy(\.isBlank)
  }

  /// Scans some lines without the marks of their quotations, and puts placeholders for what is found.
  private mutating func replace(
    _ range: Range<Int>, depth: Int, _ scan: (PlacedText, SourceText) -> InlineScanner
  ) {
    var prefixes: [PlacedText] = []
    var text = lines[range.lowerBound].slice(0..<0)
    for index in range {
      let line = lines[index]
      // What the first line begins with can't be mistaken; the others are parts of what spans lines.
      let cut = index == range.lowerBound ? 0 : line.quotationPrefix(depth)
      prefixes.append(line.slice(0..<cut))
      if index > range.lowerBound { text.append([UInt8(ascii: "\n")]) }
      text.append(line.slice(cut..<line.bytes.count))
    }
    let scanner = scan(text, source)
    diagnostics += scanner.diagnostics
    keepLinks(of: scanner)
    if let attributes = scanner.attributes { trailingAttributes[range.lowerBound + 1] = attributes }
    guard !scanner.edits.isEmpty else { return }
    let edited = text.applying(scanner.edits, to: &pieces).lines
    for (index, (prefix, line)) in zip(range, zip(prefixes, edited)) {
      lines[index] = prefix
      lines[index].append(line)
    }
  }
}

extension PlacedText {
  /// Whether `$$` stands in it.
  fileprivate var holdsDollars: Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "$") && $1 == UInt8(ascii: "$") }
  }

  /// How many `>` it begins with.
  fileprivate var quotationDepth: Int {
    bytes.prefix { $0.isBlank || $0 == UInt8(ascii: ">") }.count { $0 == UInt8(ascii: ">") }
  }

  /// How many bytes of it are the marks of at most so many quotations.
  fileprivate func quotationPrefix(_ depth: Int) -> Int {
    var end = 0
    for _ in 0..<depth {
      var index = end
      while index < bytes.count, bytes[index].isBlank { index += 1 }
      guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { break }
      end = index + 1
      if end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    }
    return end
  }
}
