public import Chapters

/// A picture that a chapter shows.
public struct Picture: Sendable, Hashable {
  /// Where it is.
  public enum Source: Sendable, Hashable {
    /// A file of the book's folder, by its path there, which is also that in the output.
    case file(String)
    /// An address of the web.
    case address(String)
  }

  /// Where it is.
  public let source: Source
  /// What is read in its place.
  public let alternative: String
  /// The title.
  public let title: String
  /// Its share of the width of the text, above 0 up to 1; nil for its own size.
  public let width: Double?
  /// Where a chapter names it.
  public let position: Position
  /// That line of the chapter.
  public let sourceLine: String?
}

extension Chapter {
  /// The path in the book's folder of a file that is named relative to the chapter; nil for
  /// addresses of the web and for what lies outside the folder.
  func path(of source: String) -> String? {
    guard !source.isEmpty, !source.hasPrefix("/"), !source.contains(":") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in source.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// A line of the source, from 1.
  func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}
