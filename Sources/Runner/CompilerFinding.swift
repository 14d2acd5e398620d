import Chapters

/// An error that the compiler printed.
struct CompilerFinding: Hashable {
  /// The file, as the compiler names it.
  var file: String
  /// The line, from 1.
  var line: Int
  /// The column in bytes, from 1.
  var column: Int
  /// What it says.
  var message: String
  /// The note that follows, if one does.
  var note: String?
  /// The line and the column of that note.
  var notePlace: NotePlace?

  /// A line and a column, from 1.
  struct NotePlace: Hashable {
    var line: Int
    var column: Int
  }

  /// The errors in what a build printed, each once and in order.
  static func errors(in output: String) -> [CompilerFinding] {
    var findings: [CompilerFinding] = []
    var isRepeated = false
    for line in output.split(separator: "\n") {
      guard let (kind, finding) = read(line) else { continue }
      if kind == "error" {
        isRepeated = findings.contains {
          $0.file == finding.file && $0.line == finding.line && $0.column == finding.column
            && $0.message == finding.message
        }
        if !isRepeated { findings.append(finding) }
      } else if kind == "note", !isRepeated, let last = findings.indices.last,
        findings[last].note == nil
      {
        findings[last].note = finding.message
        findings[last].notePlace = NotePlace(line: finding.line, column: finding.column)
      } else if kind == "warning" {
        // Notes that follow are the warning's.
        isRepeated = true
      }
    }
    return findings
  }

  /// The errors without a place, such as the linker's or the package manager's.
  static func placeless(in output: String) -> [String] {
    output.split(separator: "\n").compactMap { line in
      guard let range = line.firstRange(of: "error: "), read(line) == nil else { return nil }
      let message = String(line[range.upperBound...])
      let isEcho = message.hasPrefix("emit-module command failed") || message == "fatalError"
      return isEcho || line.hasPrefix(" ") ? nil : message
    }
  }

  private static func read(_ line: Substring) -> (kind: String, finding: CompilerFinding)? {
    for kind in ["error", "warning", "note"] {
      guard let range = line.firstRange(of: ": \(kind): ") else { continue }
      let parts = line[..<range.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count >= 3, let number = Int(parts[parts.count - 2]),
        let column = Int(parts[parts.count - 1])
      else { continue }
      let file = parts.dropLast(2).joined(separator: ":")
      let message = String(line[range.upperBound...])
      return (kind, CompilerFinding(file: file, line: number, column: column, message: message))
    }
    return nil
  }

  /// The finding for a person, with an excerpt of the chapter.
  func diagnostic(in chapter: Chapter) -> Diagnostic {
    Diagnostic(
      message, at: Position(file: chapter.path, line: line, column: column),
      suggestion: note,
      sourceLine: chapter.lines.indices.contains(line - 1) ? chapter.lines[line - 1] : nil)
  }
}
