import ArgumentParser
import Runner

/// `octavo print CHAPTER`: one chapter alone as a PDF.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Write one chapter alone as a PDF.",
    discussion: """
      The chapter is laid out from what earlier builds left; nothing runs. The whole book is printed by every build, unless \
      'formats' under 'book:' in octavo.yml leaves pdf out.

      EXAMPLES:
        octavo print 03-dense-network chapters               writes output/03-dense-network.pdf
        octavo print 03-dense-network chapters --to here.pdf
      """,
    version: OctavoCommand.version)

  @Argument(help: "The name of the chapter's file, with or without .md.")
  var chapter: String

  @Option(
    name: .customLong("to"), help: "The file to write; by default, one in the output folder.",
    completion: .file(extensions: ["pdf"]))
  var file: String?

  @OptionGroup var options: BookOptions

  func run() throws {
    var settings = options.runner
    settings.execute = false
    try Build(options: options, settings: settings).printChapter(
      chapter.hasSuffix(".md") ? String(chapter.dropLast(3)) : chapter, to: file)
  }
}
