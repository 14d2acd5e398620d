import Testing

import Highlighting

@Suite struct `Swift highlighting` {
  private func kinds(_ source: String) -> [String: Token.Kind] {
    Dictionary(
      tokens(of: source, in: .swift).filter { $0.kind != .plain }.map { ($0.text, $0.kind) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    ("let x = 1", "let", Token.Kind.keyword), ("let x: Tensor", "Tensor", .type),
    ("x = 0xFF_00", "0xFF_00", .number), ("1.5e-3+2", "1.5e-3", .number), ("a..<10", "10", .number),
    ("1...9", "1", .number), ("f() // end", "// end", .comment),
    ("/* a /* b */ c */ d", "/* a /* b */ c */", .comment),
    ("@escaping () -> Void", "@escaping", .attribute), ("#if os(Linux)", "#if", .directive),
    (##"let s = "a\"b""##, ##"\""##, .escape),
    ("x = /a b(c)+/", "/a b(c)+/", .string), ("x = #/a/b/#", "#/a/b/#", .string),
    ("{ $0 + 1 }", "$0", .variable), ("x = nil", "nil", .constant), ("#!/x\n1", "#!/x", .comment),
    ("#\"\\#u{41}\"#", "\\#u{41}", .escape), ("0x1.8p-3", "0x1.8p-3", .number),
    ("some View", "some", .keyword), ("any (P & Q)", "any", .keyword),
    ("f() async throws", "async", .keyword), ("final class A", "final", .keyword),
    ("[weak self]", "weak", .keyword), ("private(set) var a", "set", .keyword),
    ("{ get set }", "set", .keyword), ("unowned(safe) let a", "safe", .keyword),
    ("for await x in y", "await", .keyword), ("switch x { default: 1 }", "default", .keyword),
    ("case .a(let b): 1", "let", .keyword),
    (###"#"raw "x" \n"#"###, ###"#"raw "x" \n"#"###, .string),
    ("\"\"\"\n a \"quoted\" b\n\"\"\"", "\"\"\"\n a \"quoted\" b\n\"\"\"", .string),
  ]) func `names pieces`(source: String, text: String, kind: Token.Kind) {
    #expect(kinds(source)[text] == kind)
  }

  @Test func `reads code inside strings`() {
    let source = #"print("sum \(values.reduce(0) { $0 + Int($1) }) and \("deep \(x)")!")"#
    let strings = tokens(of: source, in: .swift).filter { $0.kind == .string }.map(\.text)
    #expect(strings == ["\"sum ", " and ", "\"deep ", "\"", "!\""])
    let ends = tokens(of: source, in: .swift).filter { $0.kind == .escape }.map(\.text)
    #expect(ends == [#"\("#, ")", #"\("#, #"\("#, ")", ")"])
    #expect(kinds(source)["0"] == .number)
    #expect(kinds(source)["Int"] == .type)
  }

  @Test(arguments: [
    "a / b / c", "f(x) / 2 / y", "x! / 2 / y", "reduce(1, /) + f(/)", "let_ some = any + copy",
    "set = get - open(async)", "f(for: x, in: y, is: z)", "prefix(3).lazy.set(1)", "pair.0",
    "open(package, actor)", "copy(x)", "consume = each", "a.default", "isolated.x", "x /y",
    "unsafe += 1", "a[b, default: 0]",
  ]) func `sees plain names and operators`(source: String) {
    let found = tokens(of: source, in: .swift).filter { ![.plain, .number].contains($0.kind) }
    #expect(found.isEmpty)
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
}
