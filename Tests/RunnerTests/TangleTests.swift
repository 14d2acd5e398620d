import Chapters
import Foundation
import Testing

@testable import Runner

@Suite struct `Tangling` {
  private func chapter(_ markdown: String) -> Chapter {
    Chapter(markdown: markdown, path: "book/a.md")
  }

  @Test func `holds lines and columns and shows the last expression`() {
    let chapter = chapter("> T `{swift} x`\n>\n> ```{swift}\n> let x = 1; x\n> ```\n")
    let tangle = Tangle(chapter)
    #expect(tangle.plainSource == "  let x = 1; x\n\n_ = (x\n)\n")
    let items = [
      TopLevelItem(kind: .statement, start: 2, lastToken: 10),
      TopLevelItem(kind: .expression, start: 13, lastToken: 13),
    ]
    let location = "#sourceLocation(file: \"book/a.md\", line:"
    let lines = tangle.program(items: items).split(separator: "\n").map(String.init)
    #expect(
      lines.filter { !$0.allSatisfy(\.isWhitespace) } == [
        "import Cells",
        "\(location) 1)", "ChapterRun.at(line: 1, column: 14); ChapterRun.value(0, x", ")",
        "#sourceLocation()",
        "\(location) 3)", "ChapterRun.begin(cell: 0)",
        "\(location) 3)", "ChapterRun.at(line: 4, column: 3)", "  let x = 1; ",
        "\(location) 3)", "ChapterRun.at(line: 4, column: 14); ChapterRun.display(",
        "             x", ")",
        "#sourceLocation()", "ChapterRun.end(cell: 0)", "ChapterRun.finish()",
      ])
  }

  @Test func `tells what the parser says at its place in the chapter`() {
    let layout = PlainLayout(
      Tangle(chapter("> ```{swift}\n> let a = (\n>\n> ```\n\nIt is `{swift} a +`.\n")))
    #expect(layout.parts.map(layout.text) == ["  let a = (\n\n\n", "_ = (a +\n)\n"])
    let open = CompilerFinding(
      file: "part", line: 3, column: 1, message: "expected ')'", note: "to match this",
      notePlace: .init(line: 1, column: 11))
    let found = layout.diagnostic(open, in: layout.parts[0])
    #expect(found.position == Position(file: "book/a.md", line: 2, column: 12))
    #expect(found.sourceLine == "> let a = (")
    #expect(found.suggestion == "to match this")
    let operand = CompilerFinding(file: "part", line: 2, column: 1, message: "expected expression")
    #expect(
      layout.diagnostic(operand, in: layout.parts[1]).position
        == Position(file: "book/a.md", line: 6, column: 19))
  }

  @Test func `leaves out cells that don't run`() {
    let text = "```{swift}\n//| eval: false\nlet no = 1\n```\n\n```{swift}\nlet yes = 2\n```\n"
    let tangle = Tangle(chapter(text), excluding: [1])
    #expect(!tangle.program(items: []).contains("let"))
    #expect(Tangle(chapter(text)).program(items: []).contains("let yes = 2"))
  }

  @Test func `knows what is declared up to each cell`() {
    let text = "```{swift}\nfunc f() {}\nf()\n```\n\n```{swift}\nf()\n```\n"
    let items = [
      TopLevelItem(kind: .declaration, start: 0, lastToken: 10),
      TopLevelItem(kind: .expression, start: 12, lastToken: 14),
      TopLevelItem(kind: .expression, start: 17, lastToken: 19),
    ]
    let sources = Tangle(chapter(text)).sources(items: items)
    #expect(sources[0].declarations == sources[1].declarations)
    #expect(sources[0].code != sources[1].code)
    let edited = Tangle(chapter(text.replacing("{}", with: "{ }"))).sources(items: items)
    #expect(edited[1].declarations != sources[1].declarations)
    #expect(edited[1].code == sources[1].code)
  }
}

@Suite struct `The parser's dump` {
  @Test func `is read into items`() throws {
    let source = "import A\n@MainActor let a = 1\nfunc f() {}\na = 2\ntry f()\na;\n"
    let dump = """
      {"items": [
        {"_kind": "import_decl", "range": {"start": 0, "end": 7}},
        {"_kind": "top_level_code_decl", "range": {"start": 10, "end": 28}, "body":
          {"elements": [{"_kind": "pattern_binding_decl", "range": {"start": 20, "end": 28}}]}},
        {"_kind": "var_decl", "range": {"start": 24, "end": 24}},
        {"_kind": "func_decl", "range": {"start": 30, "end": 40}},
        {"_kind": "top_level_code_decl", "range": {"start": 42, "end": 46}, "body":
          {"elements": [{"_kind": "sequence_expr", "elements":
            [{"_kind": "unresolved_decl_ref_expr"}, {"_kind": "assign_expr"}]}]}},
        {"_kind": "top_level_code_decl", "range": {"start": 48, "end": 54}, "body":
          {"elements": [{"_kind": "try_expr", "sub_expr": {"_kind": "call_expr"}}]}},
        {"_kind": "top_level_code_decl", "range": {"start": 56, "end": 56}, "body":
          {"elements": [{"_kind": "unresolved_decl_ref_expr", "trailing_semi": true}]}}
      ]}
      """
    let items = try TopLevelItem.read(dump: Array(dump.utf8), source: Array(source.utf8))
    #expect(
      items.map(\.kind) == [
        .importation, .statement, .declaration, .statement, .expression, .statement,
      ])
    #expect(items.map(\.start) == [0, 9, 30, 42, 48, 56])
  }
}
