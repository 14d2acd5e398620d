import ArgumentParser
import Runner

/// `octavo train NAME`: trains one run anew; the chapters that show it follow.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a run anew and rebuild the pages that show it.",
    discussion: """
      The name is that of a folder in output/runs, the one that a chapter gave it in train("name", …). All else that is \
      current stays as it is.
      """,
    version: OctavoCommand.version)

  @Argument(help: "The name of the run.")
  var name: String

  @OptionGroup var options: BookOptions

  func run() throws {
    var settings = options.runner
    settings.retrain = [name]
    try Build(options: options, settings: settings).run { runner in
      let known = runner.knownRuns
      guard known.isEmpty || known.contains(name) else {
        throw Refusal(
          "no chapter trains a run named '\(name)'; there are \(known.sorted().joined(separator: ", "))"
        )
      }
    }
  }
}
