import ArgumentParser
import Runner

/// What every command that runs a book can be told.
struct BookOptions: ParsableArguments {
  @OptionGroup var place: BookPlace

  @Option(
    name: [.customShort("P"), .customLong("parameter")],
    help: ArgumentHelp(
      "A parameter of the book, declared in octavo.yml; may be repeated.", valueName: "key=value"))
  var parameters: [Parameter] = []

  @Option(help: "Chapters to run at a time. By default one, so that trainings do not share cores.")
  var jobs = 1

  @Option(help: "Seconds of silence after which a cell is stopped.")
  var timeout: Double?

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs must be at least 1, not \(jobs).") }
    if let timeout, timeout <= 0 {
      throw ValidationError("--timeout must be more than 0 seconds, not \(timeout).")
    }
  }

  var runner: Runner.Options {
    var options = Runner.Options(jobs: jobs)
    options.timeout = timeout
    return options
  }
}

/// `key=value`.
struct Parameter: ExpressibleByArgument {
  let key: String
  let value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      return nil
    }
    key = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }
}
