import Chapters

/// A picture that a chapter shows from a file.
struct Picture: Sendable, Hashable {
  /// The path in the book's folder, and in the report's.
  let path: String
  /// Where a chapter names it first.
  let position: Position
  /// That line of the chapter.
  let sourceLine: String?

  /// The finding for a picture without its file.
  var missing: Diagnostic {
    Diagnostic(
      "there is no picture '\(path)' in the book's folder", at: position, sourceLine: sourceLine)
  }
}

extension Chapter {
  /// The pictures of the chapter's prose, each once.
  var pictures: [Picture] {
    var pictures: [Picture] = []
    blocks.visit(inline: { inline in
      guard case .image(let source, _, _) = inline, let path = path(of: source),
        !pictures.contains(where: { $0.path == path })
      else { return }
      let line = (lines.firstIndex { $0.contains(source) } ?? 0) + 1
      pictures.append(
        Picture(
          path: path, position: Position(file: self.path, line: line), sourceLine: self.line(line)))
    })
    return pictures
  }

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
}
