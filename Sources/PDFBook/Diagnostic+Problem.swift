import Chapters
import Typesetting

extension Diagnostic {
  /// What could not be set as it should.
  init(_ problem: Pagination.Problem) {
    func points(_ length: Double) -> String { "\(Int(length.rounded()))" }
    switch problem {
    case .tooTall(let name, let height, let available):
      self.init(
        "'\(name ?? "a figure")' is \(points(height)) points high on paper, and a page has room for \(points(available))",
        severity: .warning, suggestion: "give it a smaller 'fig-height'")
    case .tooWide(let name, let width, let available):
      self.init(
        "'\(name)' is \(points(width)) points wide on paper, and there is room for \(points(available))",
        severity: .warning)
    }
  }
}
