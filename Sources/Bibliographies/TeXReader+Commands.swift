import Chapters

extension TeXReader {
  /// Reads what a backslash begins.
  mutating func readCommand() {
    position += 1
    guard let first = scalar() else { return }
    guard first.isASCIILetter else {
      position += 1
      if let accent = TeXAccent(sign: first) { return readAccented(accent) }
      return replace(0, by: TeXCommands.signs[first] ?? "")
    }
    let start = position
    while let next = scalar(), next.isASCIILetter { position += 1 }
    let name = String(String.UnicodeScalarView(scalars[start..<position]))
    if name.count == 1, let accent = TeXAccent(letter: first) { return readAccented(accent) }
    if let text = TeXCommands.letters[name] {
      skipBlanksOfCommand()
      return replace(0, by: text)
    }
    switch name {
    case "emph", "textit", "textsl": openArgument(.emphasis)
    case "textbf": openArgument(.strong)
    case "texttt": openArgument(.code)
    case "it", "em", "sl", "itshape": beginStyle(.emphasis)
    case "bf", "bfseries": beginStyle(.strong)
    case "tt", "ttfamily": beginStyle(.code)
    case "url":
      if let address = readArgument() { appendLink(address, [.text(address.unescapedAddress)]) }
    case "href":
      // A link within a link is none.
      guard let address = readArgument(), let text = readArgument(), !text.contains("\\href"),
        !text.contains("\\url")
      else { return }
      appendLink(address, TeXText.inlines(text, at: place))
    default: skipBlanksOfCommand()
    }
  }

  /// The blanks after the letters of a command belong to it.
  private mutating func skipBlanksOfCommand() {
    while scalar() == " " { position += 1 }
  }

  private mutating func beginStyle(_ style: Style) {
    skipBlanksOfCommand()
    switchStyle(style)
  }

  /// Begins the group that a command is about; a command without one is about nothing.
  private mutating func openArgument(_ style: Style) {
    skipBlanksOfCommand()
    guard scalar() == "{" else { return }
    position += 1
    open(style)
  }

  /// Reads the letter that an accent stands on: `\'e`, `\'{e}`, `\' e`, `\'\i`.
  private mutating func readAccented(_ accent: TeXAccent) {
    while scalar() == " " { position += 1 }
    let start = position
    let isGroup = scalar() == "{"
    if isGroup { position += 1 }
    var letter = ""
    if scalar() == "\\" {
      position += 1
      let name = position
      while let next = scalar(), next.isASCIILetter { position += 1 }
      let command = String(String.UnicodeScalarView(scalars[name..<position]))
      // An accent sits on a letter with its dot taken off as on the letter itself.
      letter = ["i": "i", "j": "j"][command] ?? TeXCommands.letters[command] ?? ""
      if !isGroup || scalar() == " " { skipBlanksOfCommand() }
    } else if let next = scalar(), next != "}", next != "{" {
      position += 1
      letter = String(next)
    }
    if isGroup {
      guard scalar() == "}" else {
        // The accent stands on the first letter of several, or on what is no letter at all.
        if letter.isEmpty { position = start }
        replace(0, by: letter.isEmpty ? "" : accent.on(letter))
        return
      }
      position += 1
    }
    replace(0, by: letter.isEmpty ? "" : accent.on(letter))
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}

/// What commands of TeX stand for.
enum TeXCommands {
  /// Commands of one sign.
  static let signs: [Unicode.Scalar: String] = [
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "\\": " ",
    ",": "\u{202F}", ";": " ", ":": " ", "/": "", "-": "", "@": "", "!": "",
  ]

  /// Commands of letters.
  static let letters: [String: String] = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ",
    "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "copyright": "©", "textcopyright": "©",
    "textregistered": "®", "texttrademark": "™", "pounds": "£", "textsterling": "£", "euro": "€",
    "texteuro": "€", "dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–",
    "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "textasciitilde": "~", "textbackslash": "\\", "textunderscore": "_",
    "textless": "<", "textgreater": ">", "textbar": "|", "slash": "/", "textdegree": "°",
    "textperiodcentered": "·", "textbullet": "•", "TeX": "TeX", "LaTeX": "LaTeX",
    "BibTeX": "BibTeX",
    "quad": " ", "qquad": " ", "newline": " ", "textexclamdown": "¡", "textquestiondown": "¿",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "lambda": "λ", "mu": "μ",
    "pi": "π", "sigma": "σ", "tau": "τ", "chi": "χ", "omega": "ω",
  ]
}
