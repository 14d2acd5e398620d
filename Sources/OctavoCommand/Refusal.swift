/// Why a command does not do what it was asked to; the parser prints it and ends with status 1.
struct Refusal: Error, CustomStringConvertible {
  /// One sentence without a full stop.
  let description: String

  init(_ description: String) { self.description = description }
}
