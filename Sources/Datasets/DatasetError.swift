/// What can go wrong with files of documents.
public enum DatasetError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No data directory was given and the environment names none.
  case noDataDirectory
  /// There is no corpus of this name.
  case unknownCorpus(name: String, known: [String])
  /// None of the places where the data may lie exists.
  case missing(paths: [String])
  /// A file can't be written.
  case unwritable(path: String, reason: String)
  /// A file or folder exists but can't be read.
  case unreadable(path: String, reason: String)
  /// An archive or compressed file is cut off or damaged.
  case damaged(path: String, reason: String)
  /// A document can't be used; rows count from 1.
  case malformedRow(file: String, row: Int, reason: String)
  /// A file can be read but does not hold what it should.
  case unexpectedLayout(path: String, reason: String)

  /// The problem as a sentence.
  public var description: String {
    switch self {
    case .noDataDirectory:
      "No data directory: set \(DataDirectory.variable) to the folder that holds the data sets, "
        + "or give its path."
    case .unknownCorpus(let name, let known):
      "There is no corpus \"\(name)\"; there are \(known.joined(separator: ", "))."
    case .missing(let paths):
      "There is no \(paths.joined(separator: ", nor ")). Data sets are looked for in the folder "
        + "that \(DataDirectory.variable) names."
    case .unreadable(let path, let reason): "\(path) can't be read: \(reason)."
    case .unwritable(let path, let reason): "\(path) can't be written: \(reason)."
    case .damaged(let path, let reason): "\(path) is damaged or incomplete: \(reason)."
    case .malformedRow(let file, let row, let reason): "\(file), row \(row): \(reason)."
    case .unexpectedLayout(let path, let reason): "\(path) is not laid out as expected: \(reason)."
    }
  }
}
