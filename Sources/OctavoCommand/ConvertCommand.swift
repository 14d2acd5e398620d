import ArgumentParser
import FoundationEssentials

/// `octavo convert`: a chapter to a notebook of Jupyter, a notebook to a chapter.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turn a chapter into a notebook of Jupyter, or a notebook into a chapter.",
    discussion: """
      The ending of the file decides: 03.md becomes 03.ipynb, and 03.ipynb becomes 03.md. Nothing runs. A chapter comes back \
      from its notebook byte by byte.

      A notebook shows what the last build of its book brought: text, tables, plots as pictures and as data, those of more \
      than a megabyte of data as pictures alone, and errors. The book is the folder around the chapter with octavo.yml. Cells \
      within callouts, lists and quotations stay Markdown.

      What the Swift cells of a notebook brought is kept with what is derived from the book, so that 'octavo build \
      --no-execute' shows it; the next other build runs the chapter. Its pictures are part of the page then. Cells of other \
      languages become code that is only shown, with their text and pictures below; the pictures are written to a folder \
      beside the chapter, 03_files. HTML that they displayed is left out.

      EXAMPLES:
        octavo convert chapters/03.md               write chapters/03.ipynb
        octavo convert a.ipynb -o chapters/10.md    write chapters/10.md
      """,
    version: OctavoCommand.version)

  @Argument(help: "The chapter (.md) or the notebook (.ipynb).", completion: .file())
  var file: String

  @Option(
    name: .shortAndLong,
    help: "The file to write. By default it lies beside the other and has its name.",
    completion: .file())
  var output: String?

  @Option(
    help: "The folder of everything derived from the book, where that is not 'output' beside it.",
    completion: .directory)
  var bookOutput: String?

  @Flag(help: "Replace files that are there already.")
  var force = false

  func run() throws {
    let source = URL(filePath: file)
    let suffix = source.pathExtension.lowercased()
    guard suffix == "ipynb" || suffix == "md" else {
      throw Refusal("'\(file)' is neither a chapter (.md) nor a notebook (.ipynb)")
    }
    let isNotebook = suffix == "ipynb"
    let usual = source.deletingPathExtension().appendingPathExtension(isNotebook ? "md" : "ipynb")
    let target = output.map { URL(filePath: $0) } ?? usual
    let wanted = isNotebook ? "md" : "ipynb"
    guard target.pathExtension.lowercased() == wanted else {
      throw Refusal(
        "'\(file)' becomes a file that ends with .\(wanted), not '\(target.relativePath)'")
    }
    let conversion = Conversion(
      source: source, target: target, bookOutput: bookOutput, replacesFiles: force)
    try isNotebook ? conversion.writeChapter() : conversion.writeNotebook()
  }
}
