import Chapters
import Foundation
import Testing

@testable import Runner

@Suite struct `The order of a chapter` {
  private let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What is wrong with the order, as the user reads it.
  private func disorders(_ markdown: String) throws -> [String] {
    let tangle = Tangle(Chapter(markdown: markdown, path: "a.md"))
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(tangle.plainSource.utf8).write(to: file)
    let toolchain = try Toolchain(environment: ProcessInfo.processInfo.environment)
    let arguments = ["-frontend", "-dump-parse", "-dump-ast-format", "json", file.path]
    let job = CollectingJob(toolchain.command(toolchain.compiler, arguments, in: "/"))
    try Supervisor(limit: 1, interruption: Interruption()).run([job])
    #expect(job.isSuccessful, "\(job.text)")
    return tangle.disorders(dump: job.output).map(\.description)
  }

  /// What is wrong when a cell runs before one that sets `late`.
  private func disorders(before code: String) throws -> [String] {
    try disorders("```{swift}\n\(code)\n```\n\n```{swift}\nlet late = [1, 2, 3]\n```\n")
  }

  @Test func `refuses a value in a sentence that reads what is set below`() throws {
    let markdown = """
      # A

      All `{swift} 1 + late.count` of them.

      ```{swift}
      //| label: fig-late
      let early = 1

      let late = [1, 2, 3]
      ```

      All `{swift} late.count` of them, `{swift} early`.

      """
    #expect(
      try disorders(markdown) == [
        """
        a.md:3:18: error: 'late' is read here, but the cell at line 9 (fig-late) that sets it runs \
        only afterwards
          3 | All `{swift} 1 + late.count` of them.
            |                  ^
          help: a value in a sentence can only use what the cells above it define
        """
      ])
  }

  @Test func `refuses a cell that reads what is set below, in another cell or its own`() throws {
    let markdown = """
      > ```{swift}
      > let sum = late + 1; print(sum)
      > ```

      ```{swift}
      print("own: \\(own)", late)
      let own = 2
      ```

      ```{swift}
      //| eval: false
      print(late)
      ```

      ```{swift}
      //| label: fig-x
      //| fig-cap: "It is `{swift} late`, in fact `{swift} last`."
      let late = 1
      ```

      ```{swift}
      let last = late
      ```

      """
    let message = "'late' is read here, but the cell at line 18 (fig-x) that sets it runs only"
    #expect(
      try disorders(markdown) == [
        """
        a.md:2:13: error: \(message) afterwards
          2 | > let sum = late + 1; print(sum)
            |             ^
          help: set 'late' above this line
        """,
        """
        a.md:6:15: error: 'own' is read here, but line 7 that sets it runs only afterwards
          6 | print("own: \\(own)", late)
            |               ^
          help: set 'own' above this line
        """,
        """
        a.md:6:22: error: \(message) afterwards
          6 | print("own: \\(own)", late)
            |                      ^
          help: set 'late' above this line
        """,
        """
        a.md:17:54: error: 'last' is read here, but the cell at line 22 that sets it runs only \
        afterwards
          17 | //| fig-cap: "It is `{swift} late`, in fact `{swift} last`."
             |                                                      ^
          help: a value in a sentence can only use what the cells above it define
        """,
      ])
  }

  @Test(arguments: [
    "print(late)", "late.append(4)", "late = []", "let late2 = late", "let (a, b) = (1, late[0])",
    "if late.isEmpty { print(1) }", "if Bool.random() { print(late) }",
    "guard late.isEmpty else { fatalError() }",
    "if let late { print(late) }", "for number in late { print(number) }",
    "for n in 0..<late.count where n > 1 {}", "while late.isEmpty {}", "do { print(late) }",
    "switch 3 { case late.count: break\n  default: break }", "switch late { default: break }",
    "let x = true ? late : []", "let x = [1: late]", "let x = \"\"\"\n  late \\(late)\n  \"\"\"",
    "let x = try! f(a: late)", "f(&late)", "x.y[late[0]].z = 1", "let x = 1...late.count",
    "[1].map { $0 + late[0] }", "let x = [1].filter { n in late.contains(n) }.count",
    "let x = { late.count }()", "let f = { [late] in late.count }", "let x = ((late) as [Int])",
    "do { try g() } catch { print(error, late) }", "_ = late", "show(late.map { $0 })",
    "let x = #line + late.count", "outer: for i in 0..<3 { print(late); break outer }",
  ])
  func `refuses each way to read`(code: String) throws {
    let found = try disorders(before: code)
    #expect(found.count == 1, "\(found)")
    #expect(found.allSatisfy { $0.contains("'late' is read here, but the cell at line") })
  }

  @Test(arguments: [
    // Other things of the same name.
    "let x = y.late + z.late.count", "f(late: 1)", "let x: Late = .late",
    "print(\"late\")  // late",
    "let p = \\Sample.late", "for late in 0..<3 { print(late) }",
    "do { let late = 1; print(late) }",
    "[1].map { late in late + 1 }", "[1].map { (late: Int) -> Int in late + 1 }",
    "if let late = Int(\"3\") { print(late) }",
    "switch x { case .some(let late): print(late); default: break }",
    "do { try g() } catch let late { print(late) }", "while let late = next() { print(late) }",
    "func f(_ late: Int) -> Int { late }\nprint(f(1))",
    "func f(late x: Int) -> Int { x }\nprint(f(late: 1))",
    "func f() -> Int { let late = 1; return late }\nprint(f())",
    "struct S { var late = 1; func f() -> Int { late } }\nprint(S().f())",
    "enum E { case late; var x: Self { .late } }",
    "extension Int { var late: Int { self } }\nprint(3.late)",
    "do { func late() {}\n late() }", "late: for i in 0..<3 { break late }",
    "print(lateness, isLate)",
    "let t = (late: 1, 2); print(t.late)",
    // Code that runs later, or may.
    "let f = { late.count }", "func f() -> Int { late.count }", "var x: Int { late.count }",
    "let task = Task { late.count }", "let lazy = [1].lazy.map { $0 + late[0] }",
    "defer { print(late) }",
    "struct S { func f() -> Int { late.count } }\nlet s = S()", "later { print(late) }",
    "func f() -> Int { late.count }\nlet g = f\nlet h = { f() }",
    "func f(_ x: Bool) { if x { print(late) } }\nf(false)",
    "func f(_ x: Bool) -> Int { x ? late.count : 1 }\nf(false)",
    "func f(_ x: Bool) -> Bool { x && late.isEmpty }\nf(false)",
    "func f(_ x: Int?) { x?.g(late) }\nf(nil)",
    "func f(_ x: Int) { guard x > 3 else { return }\n print(late) }\nf(1)",
    "func train(_ x: Int) { print(late) }\ntrain(\"name\", by: 3)",
    "func f(_ x: Int) { print(late) }\nfunc f(_ x: String) {}\nf(\"a\")",
    "func f() -> [Int] { f().map { _ in late[0] } }",
  ])
  func `leaves alone what is right or may be`(code: String) throws {
    #expect(try disorders(before: code) == [])
  }

  @Test(arguments: [
    "var late: Int { 3 }", "func late() -> Int { 3 }", "struct late {}", "let other = 3",
  ])
  func `leaves alone what no statement sets`(code: String) throws {
    #expect(try disorders("```{swift}\nprint(late)\n```\n\n```{swift}\n\(code)\n```\n") == [])
  }

  @Test func `takes the name of a caught error for no variable`() throws {
    let markdown = """
      ```{swift}
      do { try f() } catch { print(error) }
      ```

      ```{swift}
      let error = 0.5
      ```

      """
    #expect(try disorders(markdown) == [])
  }

  /// The books that come with Octavo; the second one no other test reads.
  @Test(arguments: ["chapters", "experiments"])
  func `is found right in books that are`(folder: String) throws {
    let place = repository.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    let chapters = names.filter { $0.hasSuffix(".md") }
    #expect(chapters.count > 4)
    for name in chapters {
      let markdown = try String(contentsOf: place.appending(path: name), encoding: .utf8)
      #expect(try disorders(markdown) == [], "\(folder)/\(name)")
    }
  }

  @Test func `refuses the call of a function that reads what is set below`() throws {
    let markdown = """
      ```{swift}
      func scaled(_ x: Int) -> Int { x * factor }
      func twice(_ x: Int) -> Int {
        let y = scaled(x)
        return 2 * y
      }
      ```

      It is `{swift} twice(3)`.

      ```{swift}
      let factor = 3
      print(scaled(4))
      ```

      """
    #expect(
      try disorders(markdown) == [
        """
        a.md:9:16: error: 'twice' reads 'factor' here, but the cell at line 12 that sets it runs \
        only afterwards
          9 | It is `{swift} twice(3)`.
            |                ^
          help: a value in a sentence can only use what the cells above it define
        """
      ])
  }
}

@Suite struct `A name in code` {
  @Test(arguments: [
    ("print(x)", 6), ("y.x + x", 6), ("f(x: x)", 5), ("\"x \\(x) x\"", 5), ("1...x", 4),
    ("xx + ax + x1 + x", 15), ("// x\nx", 5), ("\"\\(f(\"x\", (1), x))\"", 15), ("a ? x : 1", 4),
    ("é + éx + x", 11), ("f(\"\\\"x\") + x", 11), ("y.x", 0),
  ])
  func `is found where it is used`(code: String, place: Int) {
    let source = Array(code.utf8)
    let search = IdentifierSearch(in: source, range: 0...source.count - 1)
    #expect(search.firstUse(of: "x") == place)
  }
}
