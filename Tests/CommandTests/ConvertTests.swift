import Foundation
import Testing

extension `The command` {
  @Suite struct `Converting` {
    private static let chapter = """
      # First

      ```{swift}
      HTML("<b>alpha</b>")
      ```

      ```{swift}
      print("said")
      ```

      """

    @Test func `shows what the last build brought, and brings a notebook's outputs into the book`()
      throws
    {
      let book = try ScratchBook("convert", chapters: ["01.md": Self.chapter])
      let unrun = try book.octavo("convert", "01.md")
      #expect(unrun.status == 0)
      #expect(unrun.output == "01.ipynb: 3 cells, 0 outputs\n")
      #expect(unrun.error.contains("'01.md' has not been run: the notebook has no outputs"))
      let notebook = book.folder.appending(path: "01.ipynb")
      let again = try book.octavo("convert", "01.md")
      #expect(again.status == 1 && again.error.contains("--force replaces it"))

      #expect(try book.octavo("build").status == 0)
      let run = try book.octavo("convert", "01.md", "--force")
      #expect(run.output == "01.ipynb: 3 cells, 2 outputs\n")
      #expect(run.error == "")
      let json = try String(contentsOf: notebook, encoding: .utf8)
      #expect(json.contains("\"<b>alpha</b>\"") && json.contains("\"said\\n\""))

      // Outputs that no run here has brought are shown until one does.
      try Data(json.replacing("alpha", with: "omega").utf8).write(to: notebook)
      let back = try book.octavo("convert", "01.ipynb", "--force")
      #expect(back.output == "01.md: from 3 cells\n")
      let plan = try book.octavo("build", "--explain")
      #expect(plan.output.contains("its results are not from a run here"))
      #expect(try book.octavo("build", "--no-execute").status == 0)
      let page = book.output.appending(path: "01.html")
      #expect(try String(contentsOf: page, encoding: .utf8).contains("<b>omega</b>"))
    }

    @Test func `refuses what is neither a chapter nor a notebook`() throws {
      let book = try ScratchBook("convert-refused", chapters: ["01.md": "# One\n"])
      #expect(try book.octavo("convert", "octavo.yml").error.contains("neither a chapter"))
      #expect(try book.octavo("convert", "02.md").error.contains("can't be read"))
      #expect(
        try book.octavo("convert", "01.md", "-o", "01.html").error.contains("ends with .ipynb"))
      try book.write("{}", to: "a.ipynb")
      let broken = try book.octavo("convert", "a.ipynb")
      #expect(broken.status == 1)
      #expect(broken.error.contains("'a.ipynb': it is no notebook: it says no 'nbformat'"))
    }
  }
}
