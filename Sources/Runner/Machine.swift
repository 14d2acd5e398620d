import FoundationEssentials

/// The machine that a book is built on.
public struct Machine: Sendable, Hashable {
  /// The operating system, such as `Debian GNU/Linux 12 (bookworm)`.
  public var system: String
  /// The processor, such as `AMD EPYC 7B13`.
  public var processor: String
  /// How many processors there are.
  public var processors: Int
  /// The memory in bytes.
  public var memory: UInt64

  /// This machine.
  static var current: Machine {
    let release = fields(of: "/etc/os-release", separator: "=")
    let processor = fields(of: "/proc/cpuinfo", separator: ":")
    return Machine(
      system: release["PRETTY_NAME"].map { $0.trimming("\"") } ?? "unknown",
      processor: processor["model name"] ?? "unknown",
      processors: ProcessInfo.processInfo.activeProcessorCount,
      memory: ProcessInfo.processInfo.physicalMemory)
  }

  /// The first value of each name in a file of lines with a name and a value.
  private static func fields(of path: String, separator: Character) -> [String: String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [:] }
    var fields: [String: String] = [:]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      guard let place = line.firstIndex(of: separator) else { continue }
      let name = String(line[..<place]).trimming(" \t")
      let value = String(line[line.index(after: place)...]).trimming(" \t")
      if fields[name] == nil { fields[name] = value }
    }
    return fields
  }
}

extension String {
  /// The text without some characters at both ends.
  fileprivate func trimming(_ characters: String) -> String {
    let rest = drop(while: characters.contains)
    return String(String(rest.reversed()).drop(while: characters.contains).reversed())
  }
}
