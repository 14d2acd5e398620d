import Chapters
import Documents
import Highlighting

extension ContentWriter {
  /// A block of code, folded where it asks for that, with what is said of its lines below it.
  func code(_ code: Element.CodeBlock) -> Markup {
    let name: Markup = code.fileName.map { "<p class=\"code-file\">\($0)</p>\n" } ?? .empty
    let box: Markup = """
      <div class="\(code.isCell ? "cell-code" : "code")">
      \(name)\(lines(of: code))</div>
      \(notes(on: code))
      """
    guard let isFolded = code.fold, isInteractive else { return box }
    return """
      <details class="code-fold"\(isFolded ? .empty : " open=\"\"" as Markup)><summary>\(code.summary)</summary>
      \(box)</details>

      """
  }

  private func lines(of code: Element.CodeBlock) -> Markup {
    let language = code.language.flatMap(Language.init(named:))
    let kind = language?.rawValue ?? code.language?.asClassName ?? "text"
    let numbered: Markup = code.hasLineNumbers ? " numbered" : .empty
    let content: Markup
    if code.hasLineNumbers || !code.annotations.isEmpty {
      let marks = code.annotations.reduce(into: [Int: [Int]]()) { marks, annotation in
        for line in annotation.lines { marks[line, default: []].append(annotation.number) }
      }
      content = Markup.lines(code.text, in: language).enumerated().map { index, line in
        let badges = (marks[index + 1] ?? []).map { number in
          "<span class=\"code-mark\" data-number=\"\(number)\"></span>" as Markup
        }.joined()
        return "<span class=\"line\">\(line)\(badges)</span>" as Markup
      }.joined(separator: "\n")
    } else {
      content = .highlighted(code.text, in: language)
    }
    let name: Markup = .text(
      code.fileName.map { words(.codeOf, $0) } ?? words[.code])
    return """
      <div class="sourceCode\(numbered)" role="group" tabindex="0" aria-label="\(name)"><pre class="sourceCode \(kind)">\
      <code class="sourceCode \(kind)">\(content)</code></pre></div>

      """
  }

  private func notes(on code: Element.CodeBlock) -> Markup {
    guard !code.annotations.isEmpty else { return .empty }
    let items = code.annotations.map { annotation in
      let lines = annotation.lines.map(String.init).joined(separator: ", ")
      let word = words[annotation.lines.count == 1 ? .line : .lines]
      return """
        <li value="\(annotation.number)"><span class="code-lines">\(word) \(lines):</span> \(markup(annotation.text))</li>

        """ as Markup
    }.joined()
    return "<ol class=\"code-notes\">\n\(items)</ol>\n"
  }
}

extension String {
  /// The text as the name of a class.
  fileprivate var asClassName: String {
    String(map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
