import Foundation
import Highlighting
import Testing

@Suite struct `The tokens in a row` {
  static let pieces = [
    "\"", "\"\"\"", "'", "'''", "#", "##", "\\", "\\(", "(", ")", "{", "}", "[", "]", "//", "/*",
    "*/", "/", "\n", "\r\n", "\r", "`", "@", "$", "${", "$(", "$((", "))", "<<", "<<-EOF", "EOF",
    "<<'EOF'", "case ", "in ", "esac", ";;", "|", "-", "- ", ": ", ":", "? ", "|-", ">", "%", "---",
    "...", "&a", "*a", "!t", ",", "f\"", "f'", "rb'", "{{", "}}", "let", "match ", "Int", "x", "1",
    "0x", "1.", ".5", "1e", "é", "日本", "👩‍👩‍👧", "e\u{301}", " ", "  ", "\t", "\u{0}",
    "\u{FEFF}", "$ ", "=", "<", "u{", "\\u", "null", "true", "for ", "[[", "]]", "!", ";", "&",
  ]

  private func loses(_ source: String, in language: Language) -> Bool {
    let found = tokens(of: source, in: language)
    return Array(found.map(\.text).joined().utf8) != Array(source.utf8)
      || found.contains { $0.text.isEmpty }
  }

  @Test(arguments: Language.allCases) func `are the source, whatever it is`(language: Language) {
    var random = SplitMix(state: 7)
    for _ in 0..<6000 {
      let source = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }.joined()
      #expect(!loses(source, in: language), "\(source.debugDescription)")
    }
  }

  @Test(arguments: Language.allCases) func `are the files of this package`(language: Language)
    throws
  {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var count = 0
    for folder in ["Sources", "Tests"] {
      let place = root.appending(path: folder).resolvingSymlinksInPath()
      let files = try #require(
        FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil))
      for case let file as URL in files
      where ["swift", "py", "yml", "yaml", "sh"].contains(file.pathExtension) {
        let source = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(!loses(source, in: language), "\(file.lastPathComponent)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  /// What is open without end, or looks as if it were about to end.
  static let nasty: [(String, Language)] = [
    ("\"\\(", .swift), ("/*", .swift), ("= /x (", .swift), ("= /\\", .swift), ("#", .swift),
    ("(", .swift), ("a ", .swift), ("some ", .swift), ("#/", .swift), ("\"\"\"\n", .swift),
    ("`", .swift), ("$(", .shell), ("\"$(", .shell), ("${x:-", .shell), ("<<A ", .shell),
    ("`", .shell), ("((", .shell), ("a=(", .shell), ("case x in ", .shell), ("a[", .shell),
    ("<<A\n", .shell), ("\\", .shell), ("f\"{", .python), ("f'{x:{", .python),
    ("match (\n", .python),
    ("match [:", .python), ("'''", .python), ("(", .python), ("\\N{", .python),
    ("match x\n", .python), ("\"\\", .json), ("[", .json), ("\" ", .json), ("1e", .json),
    ("\"\"\n", .json), ("[", .yaml), ("- ", .yaml), ("a: |\n", .yaml), ("'", .yaml), ("? ", .yaml),
    ("a ", .yaml), ("\"\" ", .yaml), ("|\n ", .yaml), ("$ a \\\n", .console), ("$ \"\n", .console),
    ("a\n", .console),
  ]

  /// A time that grew with the square of the length would not end.
  @Test(arguments: nasty) func `come of a megabyte of anything`(piece: String, language: Language) {
    let source = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    #expect(!loses(source, in: language))
  }
}

/// A generator that repeats itself (Steele, Lea and Flood, 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
