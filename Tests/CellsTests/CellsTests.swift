import Chapters
import Foundation
import Testing

@testable import Cells

@Suite struct `What a cell shows` {
  @Test func `is the description of most things`() {
    #expect(Shown(3.5).display == Display(mediaType: "text/plain", content: "3.5"))
    #expect(Shown("text").display.content == "text")
    #expect(Shown([1, 2]).display.content == "[1, 2]")
  }

  @Test func `leaves out the word of an optional`() {
    #expect(Shown(Int?.some(4) as Any).display.content == "4")
    #expect(Shown(Int??.some(.some(5)) as Any).display.content == "5")
    #expect(Shown(Int?.none as Any).display.content == "nil")
    // A sentence can't say it.
    #expect(Shown.inlineText(Int??.some(.none) as Any) == nil)
    #expect(Shown.inlineText(Int?.some(4) as Any) == "4")
  }

  @Test func `is what a value says of itself`() throws {
    #expect(Shown(HTML("<b>x</b>")).display == Display(mediaType: "text/html", content: "<b>x</b>"))
    let table = Table(
      columns: [.init("name"), .init("n", alignment: .right)], rows: [["a", "1"], ["bb", "22"]])
    let display = Shown(Optional(table) as Any).display
    #expect(display.mediaType == Display.table)
    #expect(try JSONDecoder().decode(Table.self, from: Data(display.content.utf8)) == table)
    #expect(Shown(table).plainText == "name   n\na      1\nbb    22")
  }
}

@Suite struct `Parameters of a book` {
  private let parameters = Parameters(["epochs": "5", "rate": "0.1", "full": "true"])

  @Test func `are read by name and type`() {
    #expect(parameters.epochs == "5")
    #expect(parameters["rate"] == "0.1")
    #expect(parameters.int("epochs") == 5)
    #expect(parameters.double("rate") == 0.1)
    #expect(parameters.bool("full"))
  }

  @Test func `trap on names and values that make no sense`() async {
    await #expect(processExitsWith: .failure) { _ = Parameters(["a": "1"]).b }
    await #expect(processExitsWith: .failure) { _ = Parameters(["a": "x"]).int("a") }
  }
}

@Suite struct `Cached work` {
  @Test func `is done each time outside a book`() {
    var count = 0
    for _ in 1...2 {
      _ = cached("work", 1) { () -> Int in
        count += 1; return count
      }
    }
    #expect(count == 2)
  }

  @Test func `comes back with the files it read`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cells-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let data = folder.appending(path: "data.txt")
    try Data("one".utf8).write(to: data)
    let file = folder.appending(path: "cache/entry.json")
    let events = [Event.read(path: data.path), .trained(run: "dense")]
    try CacheEntry(value: [1.5, .infinity], events: events).write(to: file)

    let entry = try #require(CacheEntry<[Double]>(readFrom: file))
    #expect(entry.value == [1.5, .infinity])
    #expect(entry.events == events)
    #expect(entry.isCurrent)
    try Data("two".utf8).write(to: data)
    #expect(!entry.isCurrent)
  }

  @Test func `is not kept when a file it read is gone`() {
    #expect(throws: (any Error).self) {
      try CacheEntry(value: 1, events: [.read(path: "/no/such/file")])
    }
  }
}

@Suite struct `A run` {
  @Test func `has no context outside a book`() {
    #expect(ChapterRun(environment: [:]).context == nil)
    #expect(
      ChapterRun(environment: ["OCTAVO_CONTEXT": "/no", "OCTAVO_EVENTS": "3"]).context == nil)
  }

  @Test func `records what is reported while work is done`() {
    let run = ChapterRun(environment: [:])
    let (value, events) = run.recording {
      run.report(.read(path: "a"))
      run.report(.progress(task: "t", fraction: 0.5, line: "half"))
      let inner = run.recording { run.report(.trained(run: "b")) }
      return inner.events
    }
    #expect(value == [.trained(run: "b")])
    #expect(events == [.read(path: "a"), .trained(run: "b")])
  }
}
