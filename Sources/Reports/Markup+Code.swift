extension Markup {
  /// Swift source with a `span` around each piece that has a color.
  static func swift(_ source: String) -> Markup {
    SwiftLexer.tokens(of: source).map { token in
      token.kind == .plain
        ? .text(token.text) : "<span class=\"sw-\(token.kind.rawValue)\">\(token.text)</span>"
    }.joined()
  }

  /// A box of code in a language; only Swift has colors.
  static func code(_ source: String, language: String?) -> Markup {
    let name = language ?? "text"
    let isSwift = ["swift", "{swift}"].contains(name.lowercased())
    let content: Markup = isSwift ? .swift(source) : .text(source)
    return """
      <div class="sourceCode" tabindex="0"><pre class="sourceCode \(name)">\
      <code class="sourceCode \(name)">\(content)</code></pre></div>

      """
  }
}
