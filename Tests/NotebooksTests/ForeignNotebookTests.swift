import Chapters
import Foundation
import Notebooks
import TestSupport
import Testing

@Suite struct `A notebook from elsewhere` {
  private func read(_ name: String) throws -> (Notebook, notes: [String]) {
    let file = fixtureFile("Notebooks/\(name)")
    return try Notebook.read(try String(contentsOf: file, encoding: .utf8))
  }

  @Test func `in another language becomes prose with what its cells brought`() throws {
    let (notebook, notes) = try read("python.ipynb")
    #expect(
      notes == [
        "the notebook's metadata 'widgets' is left out",
        "the metadata 'tags' of a cell is left out",
        "the metadata 'raw_mimetype' of a cell is left out",
      ])
    let chapter = notebook.chapter(path: "part/03.md")
    let expected = fixtureFile("Notebooks/python.md")
    #expect(chapter.markdown == (try String(contentsOf: expected, encoding: .utf8)))
    #expect(
      chapter.notes == [
        "the HTML that cell 6 displayed is left out",
        "an output of cell 6 is left out: application/vnd.custom.v1+json",
      ])
    #expect(
      chapter.files.map(\.path) == [
        "03_files/image.png", "03_files/2-image.png", "03_files/cell-6-1.png",
      ])
    #expect(chapter.files[1].data.starts(with: "GIF89a".utf8))
    #expect(chapter.transcript == nil)
  }

  @Test func `in Swift becomes cells with a transcript`() throws {
    let (notebook, notes) = try read("swift.ipynb")
    #expect(notes == [])
    let chapter = notebook.chapter(path: "03.md")
    let expected = fixtureFile("Notebooks/swift.md")
    #expect(chapter.markdown == (try String(contentsOf: expected, encoding: .utf8)))
    let cells = try #require(chapter.transcript).cells
    #expect(cells.count == 4)
    #expect(cells[0].outputs == [.displayed(Display(mediaType: "text/plain", content: "1"))])
    #expect(cells[1].outputs == [.printed("1\n")])
    guard case .displayed(let picture) = cells[2].outputs[0] else {
      Issue.record("no picture")
      return
    }
    #expect(picture.mediaType == "text/html")
    #expect(picture.content.hasPrefix("<img src=\"data:image/png;base64,iVBORw0KGgo"))
    #expect(picture.content.hasSuffix("\" alt=\"a &quot;dot&quot; &amp; more\"/>"))
    #expect(cells[3].failure?.message == "Trap: index out of range")
    #expect(cells[3].failure?.position == Position(file: "03.md", line: 21, column: 1))
  }

  @Test func `in Swift keeps sources, outputs and order on the way back`() throws {
    let notebook = try read("swift.ipynb").0
    let chapter = notebook.chapter(path: "03.md")
    let again = try Notebook.of(
      markdown: chapter.markdown, path: "03.md", transcript: chapter.transcript
    ).0
    // The cell of Python has become prose.
    #expect(again.cells.map(\.kind).dropLast() == notebook.cells.map(\.kind).dropLast())
    #expect(again.cells.map(\.source).dropLast() == notebook.cells.map(\.source).dropLast())
    #expect(
      again.cells.map(\.executionCount).dropLast()
        == notebook.cells.map(\.executionCount).dropLast())
    for (new, old) in zip(again.cells, notebook.cells).dropLast(2) {
      #expect(new.outputs.count == old.outputs.count)
      for (new, old) in zip(new.outputs, old.outputs) {
        switch (new, old) {
        case (.data(let new, _), .data(let old, _)):
          #expect(new.sorted { $0.name < $1.name }.map(\.name) == old.map(\.name))
          for (new, old) in zip(new, old) {
            #expect(
              new.value.text?.filter { $0 != "\n" } == old.value.text?.filter { $0 != "\n" })
          }
        default: #expect(new == old)
        }
      }
    }
  }

  @Test func `may not say that its cells are fenced otherwise than they are`() throws {
    var cell = NotebookCell(.code, id: "a", source: "print(\"```\")\n```\nlet b = 1")
    cell.chapterForm.open = "```{swift}\n```\nrm -rf\n```{swift}"
    cell.chapterForm.close = "```"
    cell.chapterForm.gap = "\n\nsmuggled\n\n"
    let chapter = Notebook(cells: [cell]).chapter(path: "a.md")
    #expect(chapter.markdown == "````{swift}\n\(cell.source)\n````\n")
  }

  @Test func `whose prose swallows a cell says so`() throws {
    let cells = [
      NotebookCell(.markdown, id: "a", source: "```\nnever closed"),
      NotebookCell(.code, id: "b", source: "1"),
    ]
    let chapter = Notebook(cells: cells).chapter(path: "a.md")
    #expect(
      chapter.notes == ["cell 2 is no cell of the chapter: what stands before it holds it"])
  }

  @Test(arguments: [
    ("{\n \"cells\": [}", NotebookError.notJSON("no value begins here", line: 2)),
    ("", .notJSON("the text ends too early", line: 1)), ("[]", .malformed("it is no JSON object")),
    ("{}", .malformed("it says no 'nbformat'")), (#"{"nbformat": 5}"#, .version("5")),
    (#"{"nbformat": 4, "metadata": {}}"#, .malformed("it has no list 'cells'")),
    (#"{"nbformat": 4, "cells": []}"#, .malformed("it has no 'metadata'")),
    (
      #"{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "x", "source": ""}]}"#,
      .malformed("cell 1 has no known 'cell_type'")
    ),
    (
      #"{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "raw", "source": [1]}]}"#,
      .malformed("cell 1 has no 'source'")
    ),
    (
      #"{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code", "source": ""}]}"#,
      .malformed("cell 1 is of code and has no list 'outputs'")
    ),
    (
      #"{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code", "source": "", "outputs": [{}]}]}"#,
      .malformed("cell 1 has an output that can't be read")
    ),
  ])
  func `that is none is refused with a sentence`(json: String, error: NotebookError) {
    #expect(throws: error) { try Notebook.read(json) }
    #expect(!error.description.hasSuffix("."))
  }

  @Test func `of format 3 is refused with what to do about it`() throws {
    #expect(throws: NotebookError.version("3")) { try read("old.ipynb") }
    #expect(NotebookError.version("3").description.contains("jupyter nbconvert"))
  }
}
