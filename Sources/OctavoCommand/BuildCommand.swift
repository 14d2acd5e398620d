import ArgumentParser
import Runner

/// `octavo build`: runs what changed, then writes the pages.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Run the chapters that changed and write the book.",
    discussion: """
      A chapter runs when its cells, the parameters, the libraries it imports, the toolchain or a file it read changed. \
      Edits of prose, captions and sizes only lay the pages out again. One broken chapter never hides the others; the \
      exit status is 1 when anything failed.

      Figures are also written as files. Those in PNG and PDF have the colors that 'figure-theme' under 'book:' in octavo.yml \
      names, or 'fig-theme' in a cell: light (the default), dark, print (told apart without color) or high-contrast.
      """,
    version: OctavoCommand.version)

  @OptionGroup var options: BookOptions

  @Flag(
    inversion: .prefixedNo,
    help: "Run what changed, or lay the book out from what earlier runs left.")
  var execute = true

  @Flag(help: "Run every chapter, changed or not.")
  var refresh = false

  @Flag(help: "Say of every chapter whether it is current or why not, and do nothing.")
  var explain = false

  func run() throws {
    var settings = options.runner
    settings.execute = execute
    settings.refresh = refresh
    let build = Build(options: options, settings: settings)
    try explain ? build.explain() : build.run()
  }
}
