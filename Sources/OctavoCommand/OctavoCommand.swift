import ArgumentParser

/// The command `octavo`.
@main
struct OctavoCommand: ParsableCommand {
  /// The version that every command prints with `--version`.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "octavo",
    abstract: "Literate reports for Swift.",
    discussion: """
      A book is a folder with a file octavo.yml that names its chapters: Markdown files with executable Swift cells. \
      'octavo build' runs what changed and binds everything into an HTML book and a PDF book.

      EXAMPLES:
        octavo build chapters               run what changed, write output/
        octavo build chapters -P epochs=12  with a parameter of the book
        octavo build chapters --explain     say what would run, and why
        octavo train dense chapters         train that run again
        octavo print 03-dense chapters      one chapter alone as a PDF
        octavo convert chapters/03.md       write it as a notebook of Jupyter

      'octavo help build' lists all options of a build.
      """,
    version: version,
    subcommands: [
      BuildCommand.self, TrainCommand.self, PrintCommand.self, ConvertCommand.self,
      CleanCommand.self,
    ],
    defaultSubcommand: BuildCommand.self)
}
