import Highlighting

/// Every color of the pages, on light and on dark paper; the dark paper is that of dark figures.
enum Palette {
  /// A color by the name of its custom property, as `#rrggbb` for each paper.
  struct Tone: Sendable {
    let name: String
    let light: String
    let dark: String

    init(_ name: String, _ light: String, _ dark: String) {
      self.name = name
      self.light = light
      self.dark = dark
    }
  }

  /// What text and lines stand on.
  static let grounds = [
    Tone("paper", "#ffffff", "#16181d"),
    Tone("box", "#f6f7f9", "#1e2128"),
    Tone("bad-wash", "#fdf1f0", "#2d1c1c"),
    Tone("mark", "#ffe9a8", "#5a4a12"),
    Tone("hold", "#e9f0f9", "#23344a"),
  ]

  /// Letters.
  static let inks = [
    Tone("ink", "#1c2024", "#dfe3e8"),
    Tone("muted", "#5b6470", "#9ca5b2"),
    Tone("accent", "#0b5cab", "#84b9f7"),
    Tone("bad", "#b3261e", "#ff9a92"),
    Tone("note", "#0b5cab", "#84b9f7"),
    Tone("tip", "#00704f", "#5edc9f"),
    Tone("warn", "#8a5300", "#e9b55a"),
    Tone("important", "#7a3d8f", "#d9a3ea"),
  ]

  /// The letters of code.
  static let code = [
    Tone("hl-keyword", "#8a2d86", "#dda3e6"),
    Tone("hl-type", "#0a6175", "#7fcbd8"),
    Tone("hl-string", "#a1351c", "#f2a88f"),
    Tone("hl-number", "#1b4fb3", "#a0c4f8"),
    Tone("hl-comment", "#5a6470", "#a0aab6"),
    Tone("hl-attribute", "#7d4b00", "#dcb871"),
    Tone("hl-variable", "#1d6b3a", "#8fd3a4"),
    Tone("hl-output", "#4a525c", "#b9c1cb"),
  ]

  /// Lines and shades, which say nothing alone.
  static let lines = [
    Tone("rule", "#dfe3e8", "#31363f"),
    Tone("shade", "#b4bcc7", "#5a6370"),
  ]

  /// The name of the color of a piece of code; nil for that of the text.
  static func color(of kind: Token.Kind) -> String? {
    switch kind {
    case .plain: nil
    case .keyword, .command: "hl-keyword"
    case .type, .key: "hl-type"
    case .string: "hl-string"
    case .number, .constant, .option: "hl-number"
    case .comment, .prompt: "hl-comment"
    case .escape, .attribute, .directive: "hl-attribute"
    case .variable: "hl-variable"
    case .output: "hl-output"
    }
  }

  /// The colors as custom properties.
  ///
  /// The system chooses the paper, unless the reader did so on a page. Printers have light paper.
  static var css: String {
    let tones = grounds + inks + code + lines
    // Drawings are laid over the shades of their boxes, which show through their paper.
    let light = (tones.map { "--\($0.name): \($0.light);" } + ["--blend: multiply;"])
      .joined(separator: " ")
    let dark = (tones.map { "--\($0.name): \($0.dark);" } + ["--blend: lighten;"])
      .joined(separator: " ")
    let kinds = Token.Kind.allCases.compactMap { kind in
      color(of: kind).map { ".hl-\(kind.rawValue) { color: var(--\($0)); }" }
    }
    return """
      :root { color-scheme: light dark; \(light) }
      :root[data-theme=light] { color-scheme: light; }
      @media screen and (prefers-color-scheme: dark) { :root:not([data-theme=light]) { \(dark) } }
      @media screen { :root[data-theme=dark] { color-scheme: dark; \(dark) } }
      @media (prefers-contrast: more) { :root:root:root { --muted: var(--ink); --rule: var(--muted); } }
      \(kinds.joined(separator: "\n"))
      """
  }
}
