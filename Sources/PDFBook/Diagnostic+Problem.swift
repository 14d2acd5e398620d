import Chapters
import Typesetting

extension Diagnostic {
  /// What could not be set as it should, with its place where that is known.
  ///
  /// - Parameter chapter: the chapter that it belongs to; nil for the rest of a book.
  init(_ problem: Pagination.Problem, in chapter: Chapter?) {
    func points(_ length: Double) -> String { "\(Int(length.rounded()))" }
    switch problem {
    case .tooTall(let name, let height, let available):
      let label = name.map(Self.label)
      let isPlot = label.map { label in chapter?.cells.contains { $0.label == label } ?? false }
      self.init(
        "\(label.map { "'\($0)'" } ?? "a figure") is \(points(height)) points high on paper, and a page has room for \(points(available))",
        severity: .warning, suggestion: isPlot ?? true ? "give it a smaller 'fig-height'" : nil)
      place = label.flatMap { chapter?.place(of: $0) }
    case .tooWide(let name, let width, let available):
      // Formulas and figures are called by their labels, lines by their own words.
      let labelled = chapter?.place(of: Self.label(name))
      self.init(
        "'\(labelled == nil ? name : Self.label(name))' is \(points(width)) points wide on paper, and there is room for \(points(available))",
        severity: .warning)
      place = labelled ?? chapter?.onlyPlace(ofText: name)
    }
  }

  /// A label without the chapter that a destination's name begins with.
  private static func label(_ name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  private var place: (at: Position, line: String?)? {
    get { position.map { ($0, sourceLine) } }
    set { (position, sourceLine) = (newValue?.at, newValue?.line) }
  }
}

extension Chapter {
  /// Where the thing of a label stands.
  fileprivate func place(of label: String) -> (at: Position, line: String?)? {
    guard let found = labels.first(where: { $0.label == label })?.position else { return nil }
    return (found, lines.indices.contains(found.line - 1) ? lines[found.line - 1] : nil)
  }

  /// Where the one line of the source that holds a text has it.
  fileprivate func onlyPlace(ofText text: String) -> (at: Position, line: String?)? {
    let found = lines.indices.filter { lines[$0].contains(text) }
    guard found.count == 1, let range = lines[found[0]].firstRange(of: text) else { return nil }
    let line = lines[found[0]]
    let column = line.utf8.distance(from: line.startIndex, to: range.lowerBound) + 1
    return (Position(file: path, line: found[0] + 1, column: column), line)
  }
}
