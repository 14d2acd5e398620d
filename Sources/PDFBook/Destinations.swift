import Chapters
import Documents
import Typesetting

/// The names of the places that links, contents and the outline lead to.
struct Destinations: Sendable {
  /// The name of the list of contents.
  static let contents = "contents"
  /// The name of the page that says how the book was made.
  static let colophon = "colophon"

  /// What the file holds.
  private let pages: Set<Place.Page>
  /// Where the list of works cited stands.
  let works: Place.Page
  /// The address at which the book is published, for what is not in the file.
  private let address: String?

  /// The places in a file that holds some chapters of a document, and the list of the works that they cite.
  ///
  /// The list stands in the chapter that asks for it, otherwise at the end.
  init(of document: Document, in chapters: [DocumentChapter]) {
    let holder = chapters.first { chapter in
      var isHolder = false
      chapter.elements.visit { if case .works = $0 { isHolder = true } }
      return isHolder
    }
    works = holder.map { .chapter($0.slug) } ?? .works
    pages = Set(chapters.map { .chapter($0.slug) } + [.works])
    address = document.book.address
  }

  /// The name of a place.
  func name(of place: Place) -> String {
    // The list has its names wherever it stands.
    let page =
      switch place.page {
      case .chapter(let slug): slug
      case .works: "references"
      }
    return place.anchor.map { "\(page)/\($0)" } ?? page
  }

  /// Where a link to a place leads: within the file, or to the published book; nil for nowhere.
  func target(of place: Place) -> LinkTarget? {
    guard !pages.contains(place.page) else { return .destination(name(of: place)) }
    guard case .chapter(let slug) = place.page else { return nil }
    let file = slug + ".html" + (place.anchor.map { "#\($0)" } ?? "")
    return address(ofFile: file).map { .address($0) }
  }

  /// The address of a file of the published book; nil for a book without one.
  func address(ofFile path: String) -> String? {
    address.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + path }
  }
}
