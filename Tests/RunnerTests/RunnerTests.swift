import Chapters
import Foundation
import Testing

@testable import Runner

@Suite struct `What a run tells` {
  private func lines(_ events: [Event]) throws -> [UInt8] {
    try events.flatMap { try JSONEncoder().encode($0) + [UInt8(ascii: "\n")] }
  }

  @Test func `is put in order by the marks on standard output`() throws {
    var recorder = Recorder(mark: "<m>")
    let plain = Display(mediaType: "text/plain", content: "x")
    let events: [Event] = [
      .cellStarted(cell: 0), .statement(line: 4, column: 1), .displayed(cell: 0, plain),
      .cellFinished(cell: 0), .value(index: 1, text: "v"), .trained(run: "dense"),
      .cellStarted(cell: 1),
    ]
    let bytes = try lines(events)
    #expect(recorder.receive(events: Array(bytes[..<50])).count < events.count)
    _ = recorder.receive(events: Array(bytes[50...]))
    recorder.receive(output: Array("<m>a<".utf8))
    recorder.receive(output: Array("m>b\n<m>".utf8))
    recorder.receive(output: Array("<m>last".utf8))
    let transcript = recorder.transcript(cells: 2, values: 2)
    #expect(
      transcript.cells.map(\.outputs) == [
        [.printed("a"), .displayed(plain), .printed("b\n")], [.printed("last")],
      ])
    #expect(transcript.values == [nil, "v"])
    #expect(transcript.runs == ["dense"])
    #expect(recorder.cell == 1)
    #expect(!recorder.isFinished)
  }
}

@Suite struct `An output folder` {
  @Test func `is one process's at a time`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lock = try OutputLock(folder)
    let busy = RunnerError.busy(
      output: folder.path, process: Int(ProcessInfo.processInfo.processIdentifier))
    #expect(throws: busy) { try OutputLock(folder) }
    // Another folder is nobody's business.
    try OutputLock(folder.appending(path: "other")).release()
    lock.release()
    try OutputLock(folder).release()
    // No file tells of it.
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        == [".octavo", "other", "other/.octavo"])
  }

  @Test func `tells who works on it, and where none can`() throws {
    let locks = """
      1: POSIX  ADVISORY  WRITE 7 08:01:131 0 EOF
      2: FLOCK  ADVISORY  WRITE 4711 08:01:131 0 EOF
      2: -> FLOCK  ADVISORY  WRITE 4712 08:01:131 0 EOF
      3: FLOCK  ADVISORY  WRITE 0 08:01:99 0 EOF
      """
    #expect(OutputLock.holder(of: 131, in: locks) == 4711)
    #expect(OutputLock.holder(of: 31, in: locks) == nil)
    #expect(OutputLock.holder(of: 99, in: locks) == nil)
    #expect(
      RunnerError.busy(output: "/o", process: 4711).description
        == "another octavo (process 4711) is at work on '/o'; wait for its end, or give another --output"
    )
    #expect(RunnerError.busy(output: "/o", process: nil).description.hasPrefix("another octavo is"))
    let error = #expect(throws: RunnerError.self) {
      try OutputLock(URL(filePath: "/dev/null/output"))
    }
    #expect("\(try #require(error))".hasSuffix("could not be written: Not a directory"))
  }
}

@Suite struct `A long output` {
  private func lines(_ numbers: Range<Int>) -> String { numbers.map { "\($0)\n" }.joined() }

  /// What is left of a printed text.
  private func excerpt(of text: String) -> String? {
    let outputs = OutputExcerpt.excerpt(of: [.printed(text)])
    guard outputs.count == 1, case .printed(let text) = outputs[0] else { return nil }
    return text
  }

  @Test func `keeps its beginning and its end, and says how much is left out`() {
    #expect(
      excerpt(of: lines(0..<3_000_000))
        == lines(0..<200) + "… 2,999,750 lines left out …\n" + lines(2_999_950..<3_000_000))
    #expect(
      excerpt(of: lines(0..<250) + "end")
        == lines(0..<200) + "… 1 line left out …\n" + lines(201..<250) + "end")
  }

  @Test(arguments: [0, 1, 249, 250]) func `stays whole where it is not long`(count: Int) {
    #expect(excerpt(of: lines(0..<count)) == lines(0..<count))
  }

  @Test func `has no endless lines, and no half characters`() {
    let row = "a" + String(repeating: "é", count: 1500)
    #expect(
      excerpt(of: "x\n\(row)\ny")
        == "x\na" + String(repeating: "é", count: 999) + " … 1,002 bytes left out\ny")
    #expect(excerpt(of: String(row.prefix(1000))) == String(row.prefix(1000)))
  }

  @Test func `is cut wherever a cell printed or displayed it, markup excepted`() throws {
    func display(_ text: String, as mediaType: String = "text/plain") -> Display {
      Display(mediaType: mediaType, content: text)
    }
    let markup = display(lines(0..<300), as: "text/html")
    var recorder = Recorder(mark: "<m>")
    let shown = (0..<150).map { Event.displayed(cell: 0, display("shown \($0)")) }
    let events =
      [.cellStarted(cell: 0), .displayed(cell: 0, markup)] + shown
      + [.cellFinished(cell: 0), .cellStarted(cell: 1)]
    for event in events {
      _ = recorder.receive(events: try JSONEncoder().encode(event) + [UInt8(ascii: "\n")])
    }
    recorder.receive(output: Array("<m>\(lines(0..<100))<m>".utf8))
    for number in 0..<150 { recorder.receive(output: Array("<m>\(number)\n".utf8)) }
    recorder.receive(output: Array("<m><m>whole\n".utf8))
    let cells = recorder.transcript(cells: 2, values: 0).cells
    // 100 lines, the first 50 pairs of what is shown and printed, and the last 25 pairs.
    let first = (0..<50).flatMap { number -> [Transcript.Output] in
      [.displayed(display("shown \(number)")), .printed("\(number)\n")]
    }
    let last = (125..<150).flatMap { number -> [Transcript.Output] in
      [.displayed(display("shown \(number)")), .printed("\(number)\n")]
    }
    #expect(
      cells[0].outputs
        == [.printed(lines(0..<100)), .displayed(markup)] + first
        + [.displayed(display("… 150 lines left out …"))] + last)
    #expect(cells[1].outputs == [.printed("whole\n")])
  }
}

@Suite struct `A crash` {
  @Test func `is placed in the chapter, not in the library`() {
    let report = CrashReport(
      """
      Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range
      *** Program crashed: Illegal instruction at 0x0000560b681cbf93 ***
        0               0x00007f in _assertionFailure(_:_:file:line:flags:) + 225 in libswiftCore.so
        1 [inlined]     0x000056 pick(_:_:) in C at /home/me/Sources/Lib/Pick.swift:3:9
        2 [ra]          0x000056 f(_:) in C at 03 dense.md:22:12
        3 [ra]          0x000056 C_main + 1485 in C at 03 dense.md:31:11
      """, file: "03 dense.md")
    #expect(report.message == "Index out of range")
    #expect(report.place == Position(file: "03 dense.md", line: 22, column: 12))
    #expect(!report.isThrown)
  }

  @Test func `knows an uncaught error and a failure of the runtime`() {
    let thrown = CrashReport(
      "Swift/ErrorType.swift:254: Fatal error: Error raised at top level: C.E(why: \"a: b\")",
      file: "c.md")
    #expect(thrown.isThrown)
    #expect(thrown.message == "C.E(why: \"a: b\")")
    let runtime = CrashReport(
      "0 [inlined] [system] 0x00 Swift runtime failure: Division by zero in C at //<compiler-generated>",
      file: "c.md")
    #expect(runtime.message == "Division by zero")
    #expect(runtime.place == nil)
  }
}

@Suite struct `What the compiler prints` {
  private let output = """
    [3/4] Compiling C main.swift
    book/a.md:22:11: error: cannot find 'zed' in scope
    20 |    return zed[i]
       |           `- error: cannot find 'zed' in scope
    book/a.md:20:6: note: 'f' declared here
    book/a.md:3:1: warning: unused
    book/a.md:22:11: error: cannot find 'zed' in scope
    error: link command failed
    """

  @Test func `is read once each, with its note`() {
    #expect(
      CompilerFinding.errors(in: output) == [
        CompilerFinding(
          file: "book/a.md", line: 22, column: 11, message: "cannot find 'zed' in scope",
          note: "'f' declared here", notePlace: .init(line: 20, column: 6))
      ])
    #expect(CompilerFinding.placeless(in: output) == ["link command failed"])
  }
}

@Suite struct `Whether a chapter is current` {
  private func fingerprint(
    _ markdown: String, library: [String: String] = [:]
  ) -> Fingerprint {
    Fingerprint(
      chapter: Chapter(markdown: markdown, path: "a.md"), data: nil, toolchain: "swift",
      library: library)
  }

  private let base = "Text\n\n```{swift}\n//| label: fig-x\nlet x = 1\n```\n"

  @Test(arguments: [
    "Other text\n\nand more\n\n```{swift}\n//| label: fig-x\nlet x = 1\n```\n",
    "```{swift}\n//| label: fig-x\n//| fig-cap: new\n//| fig-width: 3\n//| echo: false\nlet x = 1\n```\n",
  ])
  func `does not depend on prose and looks`(edited: String) {
    #expect(fingerprint(edited).reasons(since: fingerprint(base)) == [])
  }

  @Test func `is explained by what changed`() {
    let old = fingerprint(
      base, library: ["A.swift": "1", "B.swift": "1"])
    let new = fingerprint(
      base.replacing("= 1", with: "= 2") + "`{swift} x`\n",
      library: ["A.swift": "2", "C.swift": "1"])
    #expect(
      new.reasons(since: old) == [
        "cell 1 (fig-x) changed", "inline values changed", "library: A.swift changed",
        "library: B.swift is gone",
        "library: C.swift is new",
      ])
  }

  @Test func `depends on whether a cell runs, not on the code of one that doesn't`() {
    let off = base.replacing("let", with: "//| eval: false\nlet")
    #expect(fingerprint(off).reasons(since: fingerprint(base)) == ["cell 1 (fig-x) changed"])
    #expect(
      fingerprint(off.replacing("= 1", with: "= 2")).reasons(since: fingerprint(off)) == [])
  }

  @Test func `depends on the targets that cells import`() {
    let package = PackageDescription(
      path: "/p",
      targets: [
        .init(name: "App", path: "Sources/App", targets: ["Base"], products: nil),
        .init(name: "Base", path: "Sources/Base", targets: nil, products: ["Cells"]),
        .init(name: "Other", path: "Sources/Other", targets: nil, products: nil),
      ], products: [.init(name: "AppKit", targets: ["App", "Other"])], dependencies: [])
    let cells = PackageDescription(
      path: "/c",
      targets: [.init(name: "Cells", path: "Sources/Cells", targets: nil, products: nil)],
      products: [.init(name: "Cells", targets: ["Cells"])], dependencies: [])
    let graph = PackageGraph(packages: [package, cells])
    #expect(
      graph.closure(importing: ["App", "Foundation"], products: []) == ["App", "Base", "Cells"])
    #expect(
      graph.closure(importing: ["Foundation"], products: ["AppKit"])
        == ["App", "Base", "Cells", "Other"])
    // A target is not the product of its name, which may bring more.
    var more = package
    more.products.append(.init(name: "Base", targets: ["Base", "Other"]))
    #expect(
      PackageGraph(packages: [more, cells]).closure(importing: ["App"], products: [])
        == ["App", "Base", "Cells"])
  }
}
