import Chapters
import Drawing
import Typesetting

extension SetBook {
  /// The findings for the characters that no font has, each once, where chapters have them first.
  func missingCharacters(by metrics: BookMetrics, in chapters: [Chapter]) -> [Diagnostic] {
    var seen: Set<Character> = []
    return pages.flatMap { page in
      (page.furniture + page.content).flatMap(\.texts).flatMap { text in
        metrics.missing(in: text.string, style: text.style)
      }.filter { seen.insert($0).inserted }.map { character in
        Diagnostic(
          missing: character, onPage: page.label,
          place: chapters.lazy.compactMap { $0.place(of: character) }.first)
      }
    }
  }
}

extension Chapter {
  /// Where the source of the chapter has a character first.
  fileprivate func place(of character: Character) -> (at: Position, line: String)? {
    for (index, line) in lines.enumerated() {
      guard let place = line.firstIndex(of: character) else { continue }
      let column = line.utf8.distance(from: line.startIndex, to: place) + 1
      return (Position(file: path, line: index + 1, column: column), line)
    }
    return nil
  }
}
