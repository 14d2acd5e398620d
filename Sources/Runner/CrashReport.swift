import Chapters

/// What a crashed chapter wrote to standard error: the runtime's message and its backtrace.
struct CrashReport: Hashable {
  /// Why it crashed; nil when nothing was said.
  private(set) var message: String?
  /// The innermost place in the chapter, if the backtrace passes through it.
  private(set) var place: Position?
  /// Whether it was an error that nothing caught.
  private(set) var isThrown = false

  /// The settings of the environment that make backtraces readable by this type.
  static let environment = [
    "SWIFT_BACKTRACE":
      "enable=yes,color=no,interactive=no,threads=crashed,registers=none,images=none,cache=no,"
      + "output-to=stderr"
  ]

  /// Reads standard error.
  ///
  /// - Parameter file: the chapter, as `#sourceLocation` names it.
  init(_ text: String, file: String) {
    for line in text.split(separator: "\n") {
      readMessage(String(line))
      if place == nil { place = Self.place(in: line, file: file) }
    }
  }

  private mutating func readMessage(_ line: String) {
    for kind in ["Fatal error", "Precondition failed", "Assertion failed"] {
      if let range = line.firstRange(of: "\(kind): ") {
        message = String(line[range.upperBound...])
      } else if line.hasSuffix("\(kind)") {
        message = kind.lowercased()
      }
    }
    let thrown = "Error raised at top level: "
    if let text = message, text.hasPrefix(thrown) {
      message = String(text.dropFirst(thrown.count))
      isThrown = true
    }
    guard message == nil else { return }
    let runtime = "Swift runtime failure: "
    if let range = line.firstRange(of: runtime) {
      let rest = line[range.upperBound...]
      let end = rest.firstRange(of: " in ")?.lowerBound ?? rest.firstRange(of: " ***")?.lowerBound
      message = String(rest[..<(end ?? rest.endIndex)])
    } else if let range = line.firstRange(of: "*** Program crashed: ") {
      let rest = line[range.upperBound...]
      let reason = rest[..<(rest.firstRange(of: " at 0x")?.lowerBound ?? rest.endIndex)]
      crash = String(reason)
    }
  }

  /// What kind of crash it was, where there is no message.
  private(set) var crash: String?

  /// The place of a frame such as `1 [inlined] 0x… f(_:) in Chapter at 03.md:22:12`.
  private static func place(in line: Substring, file: String) -> Position? {
    guard let range = line.ranges(of: " at ").last else { return nil }
    let parts = line[range.upperBound...].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, let number = Int(parts[parts.count - 2]),
      let column = Int(parts[parts.count - 1])
    else { return nil }
    let path = parts.dropLast(2).joined(separator: ":")
    guard path == file || path.hasSuffix("/" + file), number > 0 else { return nil }
    return Position(file: file, line: number, column: column > 0 ? column : nil)
  }
}
