import ArgumentParser
import FoundationEssentials
import Reports
import Runner

/// `octavo clean`: removes everything derived.
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract:
      "Remove a book's output: pages, figures, trained networks and what earlier runs left.",
    discussion: "Only what octavo wrote is removed; other files in the folder stay.",
    version: OctavoCommand.version)

  @OptionGroup var place: BookPlace

  func run() throws {
    // Without a book there is no "beside the book": the folder there belongs to somebody else.
    guard place.output != nil || place.hasBook else {
      throw Refusal(
        "there is no octavo.yml in '\(place.bookDirectory.path)'; say which book, or give --output"
      )
    }
    let folder = place.outputDirectory
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    // Only a folder that Octavo wrote: a mistyped --output must not cost anybody a home directory.
    guard FileManager.default.fileExists(atPath: folder.appending(path: ".octavo").path) else {
      throw Refusal("'\(folder.path)' was not written by octavo; it stays as it is")
    }
    let lock = try OutputLock(folder)
    defer { lock.release() }
    try Report.unpublish(from: folder)
    try remove(folder.appending(path: ".octavo"))
    try removeRuns(in: folder.appending(path: "runs"))
    try removeIfEmpty(folder)
    let isGone = !FileManager.default.fileExists(atPath: folder.path)
    print(isGone ? "removed \(folder.path)" : "removed what octavo wrote in \(folder.path)")
  }

  /// Removes the folders of trained networks, known by their records.
  private func removeRuns(in folder: URL) throws {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let run = folder.appending(path: name)
      guard FileManager.default.fileExists(atPath: run.appending(path: "run.json").path) else {
        continue
      }
      try remove(run)
    }
    try removeIfEmpty(folder)
  }

  private func removeIfEmpty(_ folder: URL) throws {
    if try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty {
      try remove(folder)
    }
  }

  private func remove(_ place: URL) throws {
    if FileManager.default.fileExists(atPath: place.path) {
      try FileManager.default.removeItem(at: place)
    }
  }
}
