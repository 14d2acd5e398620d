/// What a loader does with a row that it can't use.
public enum RowPolicy: String, Sendable, Hashable, Codable {
  /// It throws, naming file and row.
  case fail
  /// It leaves the row out and notes it among the omissions.
  case skip
}

/// A row of a file that a corpus does not hold.
public struct Omission: Sendable, Hashable {
  /// The path of the file.
  public let file: String
  /// The line on which the row begins, from 1.
  public let row: Int
  /// Why it is left out; the same words for the same reason.
  public let reason: String

  /// A row left out.
  public init(file: String, row: Int, reason: String) {
    self.file = file
    self.row = row
    self.reason = reason
  }
}

extension Sequence<Omission> {
  /// How many rows were left out for each reason.
  public var countsByReason: [String: Int] {
    reduce(into: [:]) { $0[$1.reason, default: 0] += 1 }
  }
}
