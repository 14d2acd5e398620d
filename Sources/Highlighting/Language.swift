/// A language whose source can be cut into tokens.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Swift 6.
  case swift
  /// Scripts of the POSIX shell, Bash and Zsh.
  case shell
  /// A session: lines that begin with `$ ` are commands, the others are what they printed.
  case console
  /// Python 3.
  case python
  /// JSON, one document or one a line.
  case json
  /// YAML 1.2.
  case yaml

  /// The names that people write on fences, in small letters.
  public var names: [String] {
    switch self {
    case .swift: ["swift"]
    case .shell: ["shell", "sh", "bash", "zsh", "ksh", "shellscript"]
    case .console: ["console", "shell-session", "shellsession", "sh-session", "bash-session"]
    case .python: ["python", "py", "python3", "py3"]
    case .json: ["json", "jsonl", "ndjson", "json-lines", "geojson"]
    case .yaml: ["yaml", "yml"]
    }
  }

  /// The language of a fence, whatever the case of its name: `swift`, `{swift}`, `Bash`; nil when it is none of these.
  public init?(named name: String) {
    var name = name.lowercased()[...]
    if name.hasPrefix("{"), name.hasSuffix("}") { name = name.dropFirst().dropLast() }
    if name.hasPrefix(".") { name = name.dropFirst() }
    guard let language = Self.allCases.first(where: { $0.names.contains(String(name)) }) else {
      return nil
    }
    self = language
  }
}
