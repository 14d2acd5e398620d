import Highlighting
import Testing

@Suite struct `Languages` {
  @Test(arguments: [
    ("sh", Language.shell), ("Bash", .shell), ("zsh", .shell), ("console", .console),
    ("shell", .shell), ("py", .python), ("python3", .python), ("yml", .yaml), ("jsonl", .json),
    ("{swift}", .swift), (".swift", .swift), ("{.yaml}", .yaml),
  ]) func `have the names that fences have`(name: String, language: Language) {
    #expect(Language(named: name) == language)
  }

  @Test(arguments: ["", "text", "markdown", "swift ui", "{}", "."])
  func `are none for other names`(name: String) { #expect(Language(named: name) == nil) }

  @Test func `share no name`() {
    let names = Language.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  /// The pieces with a color, as `kind:text`.
  private func pieces(_ source: String, _ language: Language) -> [String] {
    tokens(of: source, in: language).filter { $0.kind != .plain }.map { "\($0.kind):\($0.text)" }
  }

  @Test(arguments: [
    (
      "x=1 make -j 4 # end",
      ["variable:x", "command:make", "option:-j", "number:4", "comment:# end"]
    ),
    ("echo a#b '#c' \"#d\"", ["command:echo", "string:'#c'", "string:\"#d\""]),
    (
      "f \"${x:-y} $(g -h)\"",
      [
        "command:f", "string:\"", "variable:${x", "string::-y", "variable:}", "string: ",
        "escape:$(", "command:g", "option:-h", "escape:)", "string:\"",
      ]
    ),
    (
      "for a in b; do c; done",
      ["keyword:for", "variable:a", "keyword:in", "keyword:do", "command:c", "keyword:done"]
    ),
    (
      "for a do :; done",
      ["keyword:for", "variable:a", "keyword:do", "command::", "keyword:done"]
    ),
    (
      "case $x in a|b) c;; *) d;; esac; e",
      [
        "keyword:case", "variable:$x", "keyword:in", "command:c", "command:d", "keyword:esac",
        "command:e",
      ]
    ),
    (
      "a <<E | b\n$x `c`\nE\nd",
      [
        "command:a", "string:E", "command:b", "variable:$x", "string: ", "escape:`", "command:c",
        "escape:`", "string:\nE", "command:d",
      ]
    ),
    (
      "a <<'E' <<-F\n$x\nE\n\t$y\n\tF\nb",
      [
        "command:a", "string:'E'", "string:F", "string:$x\nE", "string:\n\t", "variable:$y",
        "string:\n\tF", "command:b",
      ]
    ),
    ("echo if then --long=x -- -", ["command:echo", "option:--long", "option:--"]),
    (
      "[[ -f $x && -d y ]] && z",
      ["keyword:[[", "option:-f", "variable:$x", "option:-d", "keyword:]]", "command:z"]
    ),
    ("export A=1 B && x", ["command:export", "variable:A", "command:x"]),
    (
      "a=$((x + 2 << 1)) b",
      ["variable:a", "escape:$((", "number:2", "number:1", "escape:))", "command:b"]
    ),
    (
      "if ! a; then { b; }; fi",
      [
        "keyword:if", "keyword:!", "command:a", "keyword:then", "keyword:{", "command:b",
        "keyword:}", "keyword:fi",
      ]
    ),
    ("a 2>&1 >f <g 5", ["command:a", "number:5"]),
    (
      "\"$a\"/b c; $'\\t' d",
      ["string:\"", "variable:$a", "string:\"", "string:$'", "escape:\\t", "string:'"]
    ),
  ]) func `of the shell`(source: String, expected: [String]) {
    #expect(pieces(source, .shell) == expected)
  }

  @Test func `of sessions tell commands from what they print`() {
    let source = "$ make -j \\\n  all\nif then $ x\ndone\n$ ls\n"
    #expect(
      pieces(source, .console) == [
        "prompt:$ ", "command:make", "option:-j", "escape:\\\n", "output:if then $ x\ndone\n",
        "prompt:$ ", "command:ls",
      ])
  }

  @Test(arguments: [
    ("match x:\n  case 1: y", ["keyword:match", "keyword:case", "number:1"]),
    ("match (x,\n  y):  # end", ["keyword:match", "comment:# end"]),
    ("match = 1", ["number:1"]), ("match(x)", []), ("match: int = 1", ["number:1"]),
    ("x = match", []), ("match[x] = {1: 2}", ["number:1", "number:2"]), ("case.x", []),
    ("match in x", ["keyword:in"]), ("type X = int", ["keyword:type"]), ("type(x)", []),
    ("type = X", []), ("@a.b\ndef f(): pass", ["attribute:@a.b", "keyword:def", "keyword:pass"]),
    ("a @ b", []),
    (
      "f'a{x!r:>{w}.2f}{{'",
      [
        "string:f'a", "escape:{", "escape:!r", "escape::", "string:>", "escape:{", "escape:}",
        "string:.2f", "escape:}", "escape:{{", "string:'",
      ]
    ),
    (
      "f\"{d[\"k\"]:x}\"",
      ["string:f\"", "escape:{", "string:\"k\"", "escape::", "string:x", "escape:}", "string:\""]
    ),
    ("rb'\\n' + b'\\n'", ["string:rb'\\n'", "string:b'", "escape:\\n", "string:'"]),
    ("'''a\n'b' # c'''", ["string:'''a\n'b' # c'''"]),
    ("'open\nx = None", ["string:'open", "constant:None"]),
    (
      "1_0.5e-3j + .5 + 0xFF + x.real",
      ["number:1_0.5e-3j", "number:.5", "number:0xFF"]
    ),
    ("class Point(MAX): x", ["keyword:class", "type:Point"]),
  ]) func `of Python`(source: String, expected: [String]) {
    #expect(pieces(source, .python) == expected)
  }

  @Test(arguments: [
    (
      "{\"a\" : \"b\\n\", \"c\":null}",
      ["key:\"a\"", "string:\"b", "escape:\\n", "string:\"", "key:\"c\"", "constant:null"]
    ),
    ("[1, -0.5e+3, 01, 1., .5, +1, 0x1, NaN, True]", ["number:1", "number:-0.5e+3"]),
    ("{\"open: 1\n\"b\": 2}", ["key:\"b\"", "number:2"]), ("// no comment 1", ["number:1"]),
    ("\"\\x \\u12 \\u00e4\"", ["string:\"\\x \\u12 ", "escape:\\u00e4", "string:\""]), ("'a'", []),
  ]) func `of JSON`(source: String, expected: [String]) {
    #expect(pieces(source, .json) == expected)
  }

  @Test(arguments: [
    ("a: b # c", ["key:a", "comment:# c"]), ("a: b#c", ["key:a"]), ("a:b", []),
    ("a b: 1", ["key:a b", "number:1"]),
    ("- a: &x 1\n- *x", ["key:a", "variable:&x", "number:1", "variable:*x"]),
    ("a: !!str 12\nb: !<t> c", ["key:a", "type:!!str", "number:12", "key:b", "type:!<t>"]),
    (
      "a: |-  # c\n  b: 1\n\n  # d\ne: 2",
      ["key:a", "comment:# c", "string:  b: 1\n\n  # d\n", "key:e", "number:2"]
    ),
    ("- >\n a\n- 1", ["string: a\n", "number:1"]),
    ("a:\n  b: |\n  c: 1", ["key:a", "key:b", "key:c", "number:1"]),
    ("- a: |\n    x\n  b: 1", ["key:a", "string:    x\n", "key:b", "number:1"]),
    (
      "{a: 1, \"b\":true, c: [x, null]}",
      ["key:a", "number:1", "key:\"b\"", "constant:true", "key:c", "constant:null"]
    ),
    (
      "'a''b': \"c\\x41\"",
      ["key:'a", "escape:''", "key:b'", "string:\"c", "escape:\\x41", "string:\""]
    ),
    ("%YAML 1.2\n---\na\n...", ["directive:%YAML 1.2", "directive:---", "directive:..."]),
    ("a: one\n  true\nb: true", ["key:a", "key:b", "constant:true"]), ("a: 12:30:45", ["key:a"]),
    ("? a\n: b", []), ("a: http://b.c/d", ["key:a"]),
    (
      "--- |\nx\n--- \ny: 1",
      ["directive:---", "string:x\n", "directive:---", "key:y", "number:1"]
    ),
    ("a: 'b\n  c'\nd: .inf", ["key:a", "string:'b\n  c'", "key:d", "number:.inf"]),
  ]) func `of YAML`(source: String, expected: [String]) {
    #expect(pieces(source, .yaml) == expected)
  }
}
