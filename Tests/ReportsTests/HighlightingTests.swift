import Foundation
import Testing

@testable import Reports

@Suite struct `Swift highlighting` {
  private func kinds(_ source: String) -> [String: SwiftToken.Kind] {
    Dictionary(
      SwiftLexer.tokens(of: source).filter { $0.kind != .plain }.map { ($0.text, $0.kind) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    ("let x = 1", "let", SwiftToken.Kind.keyword), ("let x: Tensor", "Tensor", .type),
    ("x = 0xFF_00", "0xFF_00", .number), ("1.5e-3+2", "1.5e-3", .number), ("a..<10", "10", .number),
    ("1...9", "1", .number), ("f() // end", "// end", .comment),
    ("/* a /* b */ c */ d", "/* a /* b */ c */", .comment),
    ("@escaping () -> Void", "@escaping", .attribute), ("#if os(Linux)", "#if", .directive),
    (##"let s = "a\"b""##, ##""a\"b""##, .string),
    (###"#"raw "x" \n"#"###, ###"#"raw "x" \n"#"###, .string),
    ("\"\"\"\n a \"quoted\" b\n\"\"\"", "\"\"\"\n a \"quoted\" b\n\"\"\"", .string),
  ]) func `names pieces`(source: String, text: String, kind: SwiftToken.Kind) {
    #expect(kinds(source)[text] == kind)
  }

  @Test func `reads code inside strings`() {
    let found = kinds(#"print("sum \(values.reduce(0) { $0 + Int($1) }) and \("deep \(x)")!")"#)
    #expect(found[#""sum \("#] == .string)
    #expect(found["0"] == .number)
    #expect(found["Int"] == .type)
    #expect(found[#"!""#] == nil)
    #expect(found[#")!""#] == .string)
  }

  @Test func `leaves members and quoted names alone`() {
    #expect(kinds("Mode.default")["default"] == nil)
    #expect(kinds("`class` = 1")["class"] == nil)
    #expect(kinds("Self.init()")["init"] == .keyword)
  }

  @Test func `an open string ends with its line`() {
    #expect(kinds("let a = \"open\nlet b = 1")["let"] == .keyword)
    #expect(kinds("x = \"open\nlet b = 1")["let"] == .keyword)
  }

  static let pieces = [
    "\"", "\"\"\"", "#", "##", "\\", "\\(", "(", ")", "//", "/*", "*/", "\n", "\r\n", "`", "@",
    "let",
    "Int", "x", "1", "0x", "1.", ".5", "é", "日本", "👩‍👩‍👧", "e\u{301}", " ", "\t", "\u{0}", "'", "}",
  ]

  @Test func `loses no character of any text`() {
    var random = SplitMix(state: 7)
    for _ in 0..<4000 {
      let source = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }.joined()
      let tokens = SwiftLexer.tokens(of: source)
      #expect(Array(tokens.map(\.text).joined().utf8) == Array(source.utf8))
      #expect(tokens.allSatisfy { !$0.text.isEmpty })
    }
  }

  @Test func `loses no character of this package's sources`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let files = try #require(FileManager.default.enumerator(atPath: root.path + "/Sources"))
    for case let name as String in files where name.hasSuffix(".swift") {
      let source = try String(contentsOfFile: root.path + "/Sources/" + name, encoding: .utf8)
      #expect(SwiftLexer.tokens(of: source).map(\.text).joined() == source)
    }
  }

  @Test func `escapes what it colors`() {
    #expect(
      Markup.swift("a < \"<b>\" // & c").source
        == "a &lt; <span class=\"sw-string\">&quot;&lt;b&gt;&quot;</span> "
        + "<span class=\"sw-comment\">// &amp; c</span>")
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
