import Chapters
import FoundationEssentials
@unsafe @preconcurrency import Glibc

/// The descriptor on which a run tells its events, and its standard output.
struct Channel: Sendable {
  private let descriptor: CInt
  private let mark: [UInt8]

  init(descriptor: CInt, mark: String) {
    self.descriptor = descriptor
    self.mark = Array(mark.utf8)
    // A trap must not swallow what was printed before it.
    unsafe _ = setvbuf(stdout, nil, _IOLBF, 0)
  }

  /// Writes an event, after all that was printed before it.
  func send(_ event: Event) {
    if event.isMarked {
      unsafe _ = fflush(stdout)
      Self.write(mark, to: STDOUT_FILENO)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let line = try? encoder.encode(event) else { return }
    Self.write(Array(line) + [UInt8(ascii: "\n")], to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: CInt) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}
