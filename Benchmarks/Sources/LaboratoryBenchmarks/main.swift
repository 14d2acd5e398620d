import Foundation

/// Times training and inference of the configurations named, one JSON line each, the preparation of reviews, an
/// explanation, maps, figures and books.
///
/// `--help` tells how it is called, `--list` names them all, `--blocks n` and `--threads n` change how they are timed.
/// A process's peak of memory is that of everything it has run, so `make bench` gives each configuration a process of
/// its own.
var arguments = Array(CommandLine.arguments.dropFirst())
let blocks = arguments.takeNumber(after: "--blocks") ?? 9
let threads = arguments.takeNumber(after: "--threads") ?? 2
/// What is timed beside the networks.
let others: [(name: String, measure: (_ blocks: Int) throws -> any Encodable)] =
  [
    (TextPreparation.name, TextPreparation.init), (ExplanationTime.name, ExplanationTime.init),
  ]
  + MapTime.counts.map { count in
    (MapTime.name(count), { try MapTime(count: count, blocks: $0) })
  }
  + FigureTime.plots.map { name, plot in
    (FigureTime.name(name), { try FigureTime(name: name, plot: plot(), blocks: $0) })
  } + [(PrintTime.name, PrintTime.init), (SiteTime.name, SiteTime.init)]
if arguments.contains("--help") {
  print("usage: LaboratoryBenchmarks [--list] [--blocks n] [--threads n] name …")
} else if arguments.contains("--list") {
  for configuration in Configuration.all { print(configuration.name) }
  for other in others { print(other.name) }
} else {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  func show(_ line: some Encodable) throws {
    print(String(decoding: try encoder.encode(line), as: UTF8.self))
  }
  for name in arguments {
    if let other = others.first(where: { $0.name == name }) {
      do { try show(other.measure(blocks)) } catch { complain("skipped \(name): \(error)") }
      continue
    }
    guard let configuration = Configuration.all.first(where: { $0.name == name }) else {
      fail("there is no configuration \(name); --list names them")
    }
    for measurement in configuration.measure(threads, blocks) {
      try show(measurement)
    }
  }
}

func complain(_ message: String) { FileHandle.standardError.write(Data("\(message)\n".utf8)) }

/// Ends with the status of a wrong command line.
func fail(_ message: String) -> Never {
  complain(message)
  exit(2)
}

extension [String] {
  /// Takes an option with its positive number out.
  fileprivate mutating func takeNumber(after option: String) -> Int? {
    guard let place = firstIndex(of: option) else { return nil }
    guard place + 1 < count, let number = Int(self[place + 1]), number > 0 else {
      fail("\(option) needs a positive number")
    }
    removeSubrange(place...place + 1)
    return number
  }
}
