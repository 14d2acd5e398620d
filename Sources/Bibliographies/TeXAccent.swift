/// An accent of TeX.
enum TeXAccent: String, CaseIterable {
  case grave, acute, circumflex, diaeresis, tilde, macron, dot, breve, caron, doubleAcute, cedilla
  case dotBelow, barBelow, ogonek, ring

  /// The accent of a command of one sign, such as `\'`.
  init?(sign: Unicode.Scalar) {
    switch sign {
    case "`": self = .grave
    case "'": self = .acute
    case "^": self = .circumflex
    case "\"": self = .diaeresis
    case "~": self = .tilde
    case "=": self = .macron
    case ".": self = .dot
    default: return nil
    }
  }

  /// The accent of a command of one letter, such as `\v`.
  init?(letter: Unicode.Scalar) {
    switch letter {
    case "u": self = .breve
    case "v": self = .caron
    case "H": self = .doubleAcute
    case "c": self = .cedilla
    case "d": self = .dotBelow
    case "b": self = .barBelow
    case "k": self = .ogonek
    case "r": self = .ring
    default: return nil
    }
  }

  /// The combining character.
  private var mark: Unicode.Scalar {
    switch self {
    case .grave: "\u{300}"
    case .acute: "\u{301}"
    case .circumflex: "\u{302}"
    case .tilde: "\u{303}"
    case .macron: "\u{304}"
    case .breve: "\u{306}"
    case .dot: "\u{307}"
    case .diaeresis: "\u{308}"
    case .ring: "\u{30A}"
    case .doubleAcute: "\u{30B}"
    case .caron: "\u{30C}"
    case .dotBelow: "\u{323}"
    case .cedilla: "\u{327}"
    case .ogonek: "\u{328}"
    case .barBelow: "\u{331}"
    }
  }

  /// The letters that have a character of their own with this accent: each before its character.
  private var pairs: String {
    switch self {
    case .grave: "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹWẀwẁYỲyỳ"
    case .acute: "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵKḰkḱMḾmḿPṔpṕWẂwẃ"
    case .circumflex: "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑ"
    case .diaeresis: "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿHḦhḧWẄwẅXẌxẍ"
    case .tilde: "AÃNÑOÕaãnñoõIĨiĩUŨuũEẼeẽVṼvṽYỸyỹ"
    case .macron: "AĀaāEĒeēIĪiīOŌoōUŪuūYȲyȳGḠgḡ"
    case .dot: "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡTṪtṫWẆwẇXẊxẋYẎyẏ"
    case .breve: "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"
    case .caron: "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔGǦgǧKǨkǩHȞhȟjǰ"
    case .doubleAcute: "OŐoőUŰuű"
    case .cedilla: "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"
    case .dotBelow: "AẠaạBḄbḅDḌdḍEẸeẹHḤhḥIỊiịKḲkḳLḶlḷMṂmṃNṆnṇOỌoọRṚrṛSṢsṣTṬtṭUỤuụVṾvṿYỴyỵZẒzẓ"
    case .barBelow: "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"
    case .ogonek: "AĄaąEĘeęIĮiįOǪoǫUŲuų"
    case .ring: "AÅaåUŮuůwẘyẙ"
    }
  }

  /// The letter with the accent: one character where there is one, else the letter and a combining character.
  func on(_ letter: String) -> String {
    if letter.unicodeScalars.count == 1, let composed = Self.composed[self]?[letter] {
      return composed
    }
    return letter + String(mark)
  }

  private static let composed: [TeXAccent: [String: String]] = Dictionary(
    uniqueKeysWithValues: allCases.map { accent in
      let letters = Array(accent.pairs.unicodeScalars)
      let pairs = stride(from: 0, to: letters.count - 1, by: 2).map {
        (String(letters[$0]), String(letters[$0 + 1]))
      }
      return (accent, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    })

  /// The letters without the accents that they have, by their characters.
  static let bases: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    allCases.flatMap { accent in
      let letters = Array(accent.pairs.unicodeScalars)
      return stride(from: 0, to: letters.count - 1, by: 2).map { (letters[$0 + 1], letters[$0]) }
    }, uniquingKeysWith: { first, _ in first })
}
