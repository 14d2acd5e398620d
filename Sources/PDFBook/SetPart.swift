import Chapters
import Drawing
import Typesetting

/// A part of a book on its pages.
struct SetPart {
  /// What it is made by: a writer with the pages of destinations, as far as they are known.
  struct Source {
    /// What writes it.
    var writer: (_ labels: [String: String]) -> BlockWriter
    /// What is written.
    var blocks: (inout BlockWriter) -> [Flow.Block]
    /// Whether it says on which pages something stands.
    var namesPages: Bool
  }

  /// Its pages.
  var pagination: Pagination
  /// The number of its first page.
  var firstNumber: Int
  /// What could not be shown.
  var diagnostics: [Diagnostic]
  /// The files of its pictures, by their paths.
  var pictures: [String: PictureFile]
}

extension [SetPart] {
  /// The labels of the pages of all destinations.
  var labels: [String: String] {
    reduce(into: [:]) { labels, part in
      for (name, place) in part.pagination.places { labels[name] = place.label }
    }
  }
}
