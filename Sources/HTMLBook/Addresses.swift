import Documents

/// Where the places of a document are found.
struct Addresses: Sendable {
  /// What the names of pages end with.
  let fileExtension: String
  /// The page that holds the list of works cited.
  let works: Place.Page

  /// The addresses of a document: the list of works cited is where a chapter asks for it, otherwise on a page of its own.
  init(of document: Document, fileExtension: String = "html") {
    self.fileExtension = fileExtension
    let holder = document.chapters.first { chapter in
      var isHolder = false
      chapter.elements.visit { if case .works = $0 { isHolder = true } }
      return isHolder
    }
    works = holder.map { .chapter($0.slug) } ?? .works
  }

  /// The page that a place is found on.
  func holder(of place: Place) -> Place.Page { place.page == .works ? works : place.page }

  /// The name of a page's file.
  func file(of page: Place.Page) -> String {
    switch page == .works ? works : page {
    case .chapter(let slug): "\(slug).\(fileExtension)"
    case .works: "references.\(fileExtension)"
    }
  }

  /// Where a link from a page leads; from nil, with the name of the page in any case.
  func address(of place: Place, from page: Place.Page?) -> String {
    let anchor = place.anchor.map { "#\($0)" }
    if holder(of: place) == page { return anchor ?? "#\(Page.mainID)" }
    return file(of: place.page) + (anchor ?? "")
  }
}
