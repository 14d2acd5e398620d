/// The commands that build something of what follows them, or change how it is set.
enum StructureCommands {
  static let sections: [CommandSection] = [
    CommandSection("Named functions", functions),
    CommandSection(
      "Names of your own",
      [
        ("operatorname", .functionName(.never)), ("operatorname*", .functionName(.inDisplays)),
        ("operatornamewithlimits", .functionName(.inDisplays)),
      ]),
    CommandSection(
      "Scripts of operators",
      [
        ("limits", .limits(.always)), ("nolimits", .limits(.never)),
        ("displaylimits", .limits(.inDisplays)), ("substack", .substack),
      ]),
    CommandSection(
      "Fractions, binomials and roots",
      [
        ("frac", .fraction(.quotient, nil)), ("dfrac", .fraction(.quotient, .display)),
        ("tfrac", .fraction(.quotient, .text)), ("cfrac", .fraction(.quotient, .display)),
        ("binom", .fraction(.binomial, nil)), ("dbinom", .fraction(.binomial, .display)),
        ("tbinom", .fraction(.binomial, .text)), ("over", .infixFraction(.quotient)),
        ("choose", .infixFraction(.binomial)), ("atop", .infixFraction(.pile)), ("sqrt", .radical),
      ]),
    CommandSection(
      "Accents",
      [
        ("hat", .accent("\u{302}", isWide: false)), ("widehat", .accent("\u{302}", isWide: true)),
        ("tilde", .accent("\u{303}", isWide: false)),
        ("widetilde", .accent("\u{303}", isWide: true)),
        ("bar", .accent("\u{304}", isWide: false)), ("vec", .accent("\u{20D7}", isWide: false)),
        ("dot", .accent("\u{307}", isWide: false)), ("ddot", .accent("\u{308}", isWide: false)),
        ("dddot", .accent("\u{20DB}", isWide: false)), ("check", .accent("\u{30C}", isWide: false)),
        ("widecheck", .accent("\u{30C}", isWide: true)),
        ("breve", .accent("\u{306}", isWide: false)),
        ("acute", .accent("\u{301}", isWide: false)), ("grave", .accent("\u{300}", isWide: false)),
        ("mathring", .accent("\u{30A}", isWide: false)),
      ]),
    CommandSection(
      "Lines, braces and arrows above and below",
      [
        ("overline", .span(.line, isAbove: true)), ("underline", .span(.line, isAbove: false)),
        ("overbrace", .span(.brace, isAbove: true)), ("underbrace", .span(.brace, isAbove: false)),
        ("overrightarrow", .span(.arrow("→"), isAbove: true)),
        ("overleftarrow", .span(.arrow("←"), isAbove: true)),
        ("overleftrightarrow", .span(.arrow("↔"), isAbove: true)),
        ("underrightarrow", .span(.arrow("→"), isAbove: false)),
        ("underleftarrow", .span(.arrow("←"), isAbove: false)),
        ("underleftrightarrow", .span(.arrow("↔"), isAbove: false)),
        ("overset", .stack(isAbove: true, nil)), ("underset", .stack(isAbove: false, nil)),
        ("stackrel", .stack(isAbove: true, .relation)),
      ]),
    CommandSection(
      "Arrows with labels",
      [
        ("xrightarrow", .arrow("→")), ("xleftarrow", .arrow("←")), ("xleftrightarrow", .arrow("↔")),
        ("xRightarrow", .arrow("⇒")), ("xLeftarrow", .arrow("⇐")), ("xmapsto", .arrow("↦")),
        ("xLeftrightarrow", .arrow("⇔")), ("xhookrightarrow", .arrow("↪")),
        ("xhookleftarrow", .arrow("↩")), ("xtwoheadrightarrow", .arrow("↠")),
        ("xtwoheadleftarrow", .arrow("↞")), ("xrightharpoonup", .arrow("⇀")),
        ("xleftharpoonup", .arrow("↼")), ("xrightleftharpoons", .arrow("⇌")),
      ]),
    CommandSection(
      "Arrows with room around",
      [
        ("iff", .spacedSymbol(Symbol(letter: "⟺", atomClass: .relation))),
        ("implies", .spacedSymbol(Symbol(letter: "⟹", atomClass: .relation))),
        ("impliedby", .spacedSymbol(Symbol(letter: "⟸", atomClass: .relation))),
      ]),
    CommandSection(
      "Alphabets",
      [
        ("mathrm", .alphabet(.upright)), ("mathup", .alphabet(.upright)),
        ("mathnormal", .alphabet(.italic)), ("mathit", .alphabet(.italic)),
        ("mathbf", .alphabet(.bold)), ("boldsymbol", .alphabet(.boldItalic)),
        ("bm", .alphabet(.boldItalic)), ("mathbb", .alphabet(.blackboard)),
        ("Bbb", .alphabet(.blackboard)), ("mathcal", .alphabet(.script)),
        ("mathscr", .alphabet(.script)), ("mathfrak", .alphabet(.fraktur)),
        ("mathsf", .alphabet(.sansSerif)), ("mathtt", .alphabet(.monospace)),
        ("rm", .letters(.upright)), ("it", .letters(.italic)), ("bf", .letters(.bold)),
        ("cal", .letters(.script)), ("frak", .letters(.fraktur)), ("sf", .letters(.sansSerif)),
        ("tt", .letters(.monospace)),
      ]),
    CommandSection(
      "Text",
      [
        ("text", .text(.upright)), ("textrm", .text(.upright)), ("textnormal", .text(.upright)),
        ("textup", .text(.upright)), ("mbox", .text(.upright)), ("hbox", .text(.upright)),
        ("textbf", .text(.bold)),
        ("textit", .text(.italic)), ("emph", .text(.italic)), ("textsf", .text(.sansSerif)),
        ("texttt", .text(.monospace)),
      ]),
    CommandSection("Delimiters that grow", delimiters),
    CommandSection(
      "States of quanta",
      [
        ("bra", .enclosure("⟨", "|", grows: false)), ("ket", .enclosure("|", "⟩", grows: false)),
        ("braket", .enclosure("⟨", "⟩", grows: false)), ("Bra", .enclosure("⟨", "|", grows: true)),
        ("Ket", .enclosure("|", "⟩", grows: true)), ("Braket", .enclosure("⟨", "⟩", grows: true)),
      ]),
    CommandSection(
      "Kinds of atoms",
      [
        ("mathord", .atomClass(.ordinary)), ("mathop", .atomClass(.largeOperator)),
        ("mathbin", .atomClass(.binary)), ("mathrel", .atomClass(.relation)),
        ("mathopen", .atomClass(.opening)), ("mathclose", .atomClass(.closing)),
        ("mathpunct", .atomClass(.punctuation)), ("mathinner", .atomClass(.inner)),
      ]),
    CommandSection(
      "Spaces",
      [
        (",", .space(.mu(3))), ("thinspace", .space(.mu(3))), (":", .space(.mu(4))),
        (">", .space(.mu(4))), ("medspace", .space(.mu(4))), (";", .space(.mu(5))),
        ("thickspace", .space(.mu(5))), ("!", .space(.mu(-3))), ("negthinspace", .space(.mu(-3))),
        ("negmedspace", .space(.mu(-4))), ("negthickspace", .space(.mu(-5))),
        (" ", .space(.em(0.25))), ("space", .space(.em(0.25))), ("nobreakspace", .space(.em(0.25))),
        ("enspace", .space(.em(0.5))), ("enskip", .space(.em(0.5))), ("quad", .space(.em(1))),
        ("qquad", .space(.em(2))),
        ("hspace", .measuredSpace(isBraced: true)), ("hskip", .measuredSpace(isBraced: false)),
        ("kern", .measuredSpace(isBraced: false)), ("mkern", .measuredSpace(isBraced: false)),
        ("mskip", .measuredSpace(isBraced: false)),
      ]),
    CommandSection(
      "Room without ink, ink without room",
      [
        ("phantom", .phantom(isVisible: false, keepsWidth: true, keepsHeight: true)),
        ("hphantom", .phantom(isVisible: false, keepsWidth: true, keepsHeight: false)),
        ("vphantom", .phantom(isVisible: false, keepsWidth: false, keepsHeight: true)),
        ("smash", .phantom(isVisible: true, keepsWidth: true, keepsHeight: false)),
        ("mathllap", .overlap(.leftwards)), ("mathclap", .overlap(.centered)),
        ("mathrlap", .overlap(.rightwards)), ("llap", .overlap(.leftwards)),
        ("rlap", .overlap(.rightwards)), ("mathstrut", .strut),
      ]),
    CommandSection(
      "Sizes",
      [
        ("displaystyle", .style(.display)), ("textstyle", .style(.text)),
        ("scriptstyle", .style(.script)), ("scriptscriptstyle", .style(.scriptScript)),
      ]),
    CommandSection(
      "Others",
      [
        ("not", .not), ("dots", .dots), ("boxed", .frame), ("bmod", .modulus(.binary)),
        ("pmod", .modulus(.parenthesized)), ("mod", .modulus(.plain)), ("pod", .modulus(.bare)),
        ("begin", .begin), ("end", .end), ("\\", .newline), ("cr", .newline),
        ("hline", .horizontalRule), ("notag", .nothing), ("nonumber", .nothing),
      ]),
  ]

  private static let functions: [(String, Command)] =
    """
    arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh sgn arcctg
    arctg ch cosec cotg ctg cth sh tg th
    """.split(whereSeparator: \.isWhitespace).map {
      (String($0), .function(Function(name: String($0), limits: .never)))
    }
      + """
      det gcd inf lim max min plim Pr sup
      """.split(whereSeparator: \.isWhitespace).map {
      (String($0), .function(Function(name: String($0), limits: .inDisplays)))
    }
    + [
      ("liminf", "lim\u{2009}inf"), ("limsup", "lim\u{2009}sup"), ("argmax", "arg\u{2009}max"),
      ("argmin", "arg\u{2009}min"), ("injlim", "inj\u{2009}lim"), ("projlim", "proj\u{2009}lim"),
    ].map { ($0.0, .function(Function(name: $0.1, limits: .inDisplays))) }

  private static let delimiters: [(String, Command)] =
    [("left", .fence), ("middle", .middle), ("right", .endOfFence)]
    + ["big", "Big", "bigg", "Bigg"].enumerated().flatMap { place, name in
      [("", AtomClass.ordinary), ("l", .opening), ("m", .relation), ("r", .closing)].map {
        (name + $0.0, Command.delimiter(level: place + 1, $0.1))
      }
    }
}
