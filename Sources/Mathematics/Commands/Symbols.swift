/// The signs of formulas: the name of a command, then the character it stands for.
enum Symbols {
  static let sections: [CommandSection] = [
    CommandSection(
      "Greek letters", .ordinary,
      """
      alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ
      lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ
      varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
      digamma ϝ Alpha Α Beta Β Epsilon Ε Zeta Ζ Eta Η Iota Ι Kappa Κ Mu Μ Nu Ν Omicron Ο Rho Ρ Tau Τ Chi Χ
      """),
    CommandSection(
      "Signs", .ordinary,
      """
      infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠
      measuredangle ∡ sphericalangle ∢ prime ′ backprime ‵ ell ℓ hbar ℏ hslash ℏ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ
      gimel ℷ daleth ℸ complement ∁ imath ı jmath ȷ surd √ sharp ♯ flat ♭ natural ♮ clubsuit ♣ diamondsuit ♢
      heartsuit ♡ spadesuit ♠ checkmark ✓ bigstar ★ blacksquare ■ square □ Box □ Diamond ◇ lozenge ◊
      blacklozenge ⧫ triangle △ blacktriangle ▲ triangledown ▽ blacktriangledown ▼ degree ° S § P ¶ pounds £ euro €
      yen ¥ copyright © mho ℧ eth ð R ℝ Reals ℝ reals ℝ Complex ℂ cnums ℂ N ℕ natnums ℕ Z ℤ Game ⅁ Finv Ⅎ maltese ✠ $ $ % % & & # # _ _ backslash \\ lq ‘ rq ’ mathellipsis …
      vert | Vert ‖ | ‖
      """),
    CommandSection(
      "Binary operators", .binary,
      """
      pm ± mp ∓ times × div ÷ cdot ⋅ cdotp ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ cap ∩ cup ∪ Cap ⋒ Cup ⋓ sqcap ⊓ sqcup ⊔
      uplus ⊎ wedge ∧ land ∧ vee ∨ lor ∨ barwedge ⊼ veebar ⊻ setminus ∖ smallsetminus ∖ wr ≀ diamond ⋄ amalg ⨿
      oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ circledast ⊛ circledcirc ⊚ circleddash ⊝ boxplus ⊞ boxminus ⊟
      boxtimes ⊠ boxdot ⊡ dagger † dag † ddagger ‡ ddag ‡ doublecap ⋒ doublecup ⋓ doublebarwedge ⩞ bigtriangleup △ bigtriangledown ▽ bigcirc ◯ triangleleft ◁
      triangleright ▷ unlhd ⊴ unrhd ⊵ lhd ⊲ rhd ⊳ ltimes ⋉ rtimes ⋊ dotplus ∔ divideontimes ⋇ intercal ⊺ curlywedge ⋏
      curlyvee ⋎ leftthreetimes ⋋ rightthreetimes ⋌ centerdot ⋅
      """),
    CommandSection(
      "Relations", .relation,
      """
      eq = lt < gt > le ≤ leq ≤ ge ≥ geq ≥ leqslant ⩽ geqslant ⩾ leqq ≦ geqq ≧ ll ≪ gg ≫ lll ⋘ ggg ⋙ ne ≠ neq ≠
      equiv ≡ sim ∼ simeq ≃ approx ≈ approxeq ≊ cong ≅ thicksim ∼ thickapprox ≈ backsim ∽ doteq ≐ Doteq ≑ doteqdot ≑
      propto ∝ varpropto ∝ asymp ≍ bumpeq ≏ Bumpeq ≎ circeq ≗ eqcirc ≖ triangleq ≜ coloneqq ≔ coloneq ≔ eqqcolon ≕
      vcentcolon ∶ ratio ∶ in ∈ ni ∋ owns ∋ notin ∉ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋
      subseteqq ⫅ supseteqq ⫆ nsubseteq ⊈ nsupseteq ⊉ Subset ⋐ Supset ⋑ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑
      sqsupseteq ⊒ prec ≺ succ ≻ preceq ⪯ succeq ⪰ preccurlyeq ≼ succcurlyeq ≽ precsim ≾ succsim ≿ curlyeqprec ⋞
      curlyeqsucc ⋟ mid ∣ nmid ∤ parallel ∥ nparallel ∦ perp ⟂ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ Vvdash ⊪
      nvdash ⊬ nvDash ⊭ smile ⌣ frown ⌢ bowtie ⋈ Join ⋈ between ≬ pitchfork ⋔ therefore ∴ because ∵ lessgtr ≶
      gtrless ≷ lesssim ≲ gtrsim ≳ lesseqgtr ⋚ gtreqless ⋛ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ nprec ⊀ nsucc ⊁ nsim ≁
      ncong ≇ vartriangleleft ⊲ vartriangleright ⊳ trianglelefteq ⊴ trianglerighteq ⊵ ntriangleleft ⋪
      ntriangleright ⋫ fallingdotseq ≒ risingdotseq ≓ eqsim ≂ lneq ⪇ gneq ⪈ lneqq ≨ gneqq ≩ lnsim ⋦ gnsim ⋧
      precnsim ⋨ succnsim ⋩ lessapprox ⪅ gtrapprox ⪆ lessdot ⋖ gtrdot ⋗ eqslantless ⪕ eqslantgtr ⪖ precapprox ⪷
      succapprox ⪸ precneqq ⪵ succneqq ⪶ precnapprox ⪹ succnapprox ⪺ lnapprox ⪉ gnapprox ⪊ lesseqqgtr ⪋ gtreqqless ⪌
      subsetneqq ⫋ supsetneqq ⫌ backsimeq ⋍ backepsilon ∍ shortmid ∣ shortparallel ∥ blacktriangleleft ◀
      blacktriangleright ▶ smallsmile ⌣ smallfrown ⌢ npreceq ⋠ nsucceq ⋡ ntrianglelefteq ⋬ ntrianglerighteq ⋭
      nVdash ⊮ nVDash ⊯ varsubsetneq ⊊ varsupsetneq ⊋ colonequals ≔ equalscolon ≕ dblcolon ∷ coloncolon ∷ Coloneqq ⩴
      """),
    CommandSection(
      "Arrows", .relation,
      """
      to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦
      longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺
      longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼
      leftharpoondown ↽ rightleftharpoons ⇌ leftrightharpoons ⇋ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ uparrow ↑
      downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ Updownarrow ⇕ rightsquigarrow ⇝ leadsto ⇝ twoheadrightarrow ↠
      twoheadleftarrow ↞ rightarrowtail ↣ leftarrowtail ↢ upharpoonright ↾ restriction ↾ upharpoonleft ↿
      downharpoonright ⇂ downharpoonleft ⇃ rightrightarrows ⇉ leftleftarrows ⇇ rightleftarrows ⇄ leftrightarrows ⇆
      upuparrows ⇈ downdownarrows ⇊ Rrightarrow ⇛ Lleftarrow ⇚ nrightarrow ↛ nleftarrow ↚ nleftrightarrow ↮
      nRightarrow ⇏ nLeftarrow ⇍ nLeftrightarrow ⇎ circlearrowleft ↺ circlearrowright ↻ curvearrowleft ↶
      curvearrowright ↷ multimap ⊸ looparrowleft ↫ looparrowright ↬ dashrightarrow ⇢ dashleftarrow ⇠ Lsh ↰ Rsh ↱
      """),
    CommandSection(
      "Large operators", .largeOperator, limits: .inDisplays,
      """
      sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigsqcup ⨆ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀
      biguplus ⨄
      """),
    CommandSection(
      "Integrals", .largeOperator,
      "int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯ oiiint ∰ smallint ∫"),
    CommandSection(
      "Opening delimiters", .opening,
      """
      { { lbrace { lbrack [ lparen ( langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖ lgroup ⟮ lmoustache ⎰ ulcorner ⌜
      llcorner ⌞ llbracket ⟦ lBrack ⟦ lang ⟨
      """),
    CommandSection(
      "Closing delimiters", .closing,
      """
      } } rbrace } rbrack ] rparen ) rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖ rgroup ⟯ rmoustache ⎱ urcorner ⌝
      lrcorner ⌟ rrbracket ⟧ rBrack ⟧ rang ⟩
      """),
    CommandSection("Punctuation", .punctuation, "colon : ldotp ."),
    CommandSection(
      "Dots", .inner,
      "ldots … dotsc … dotso … cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯ ddots ⋱ iddots ⋰"),
    CommandSection("Dots from top to bottom", .ordinary, "vdots ⋮"),
  ]

  /// Characters that mean what a command of the table means, when they are typed as they are.
  static let typed: [Unicode.Scalar: Symbol] = {
    var symbols: [Unicode.Scalar: Symbol] = [:]
    for section in sections {
      for case (_, .symbol(let symbol)) in section.entries where symbols[symbol.letter] == nil {
        symbols[symbol.letter] = symbol
      }
    }
    for (letters, atomClass) in keyboard {
      for letter in letters.unicodeScalars {
        symbols[letter] = Symbol(letter: letter, atomClass: atomClass)
      }
    }
    for (key, letter, atomClass) in renamed {
      symbols[key] = Symbol(letter: letter, atomClass: atomClass)
    }
    return symbols
  }()

  /// What plain TeX takes the characters of a keyboard for.
  private static let keyboard: [(String, AtomClass)] = [
    ("0123456789./@\"|", .ordinary), ("+", .binary), ("=<>:", .relation), (",;", .punctuation),
    ("([", .opening), (")]!?", .closing),
  ]

  /// Keys that stand for other characters.
  private static let renamed: [(Unicode.Scalar, Unicode.Scalar, AtomClass)] = [
    ("-", "−", .binary), ("−", "−", .binary), ("*", "∗", .binary), ("`", "‘", .ordinary),
  ]

  /// The relation that says the opposite of another.
  static let negated: [Unicode.Scalar: Unicode.Scalar] = [
    "=": "≠", "<": "≮", ">": "≯", "≤": "≰", "≥": "≱", "∈": "∉", "∋": "∌", "⊂": "⊄", "⊃": "⊅",
    "⊆": "⊈", "⊇": "⊉", "≡": "≢", "∼": "≁", "≃": "≄", "≅": "≇", "≈": "≉", "∣": "∤", "|": "∤",
    "∥": "∦", "∃": "∄", "⊢": "⊬", "⊨": "⊭", "≺": "⊀", "≻": "⊁", "→": "↛", "←": "↚", "↔": "↮",
    "⇒": "⇏", "⇐": "⇍", "⇔": "⇎", "≍": "≭", "⊲": "⋪", "⊳": "⋫",
  ]
}
