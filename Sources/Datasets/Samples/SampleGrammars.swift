internal import Foundation

/// The grammars that the library ships.
enum SampleGrammars {
  /// The folder of the files that every grammar reads besides its own.
  static let shared = "shared"

  /// The grammar of one kind of text: its folder's files and those that all kinds share.
  ///
  /// - Throws: ``GrammarError`` where a file is missing or damaged.
  static func grammar(named name: String) throws(GrammarError) -> Grammar {
    try Grammar(files: try files(of: name))
  }

  /// The names and texts of a grammar's files, in a fixed order.
  static func files(of grammar: String) throws(GrammarError) -> [(name: String, text: String)] {
    var files: [(name: String, text: String)] = []
    for folder in [shared, grammar] { files += try contents(of: folder) }
    return files
  }

  /// The files of one folder, by name.
  private static func contents(
    of folder: String
  ) throws(GrammarError) -> [(name: String, text: String)] {
    let directory = Bundle.module.bundleURL.appending(path: "Resources/grammars/\(folder)")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory.path) else {
      throw .unreadable(path: directory.path)
    }
    var files: [(name: String, text: String)] = []
    for name in names.sorted() where name.hasSuffix(".grammar") {
      let path = directory.appending(path: name)
      guard let text = try? String(contentsOf: path, encoding: .utf8) else {
        throw .unreadable(path: path.path)
      }
      files.append(("\(folder)/\(name)", text))
    }
    return files
  }
}
