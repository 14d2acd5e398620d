/// Why no electronic book can be made.
public enum EPUBError: Error, Sendable, Hashable, CustomStringConvertible {
  /// All of it together is larger than the format can hold: 4 GiB, or 65,535 files.
  case tooLarge

  /// The error as a sentence.
  public var description: String {
    switch self {
    case .tooLarge: "the electronic book would be larger than its format can hold"
    }
  }
}
