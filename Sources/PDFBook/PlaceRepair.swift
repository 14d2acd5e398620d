import Typesetting

/// Mends pages so that each link within the file leads to one place.
///
/// Links without a place stay as text, and of places with one name only the first stays: a document may have such mistakes, which are
/// told elsewhere, and still be printed.
struct PlaceRepair {
  private let names: Set<String>
  private var seen: Set<String> = []

  /// Mends pages that have these destinations.
  init(names: Set<String>) { self.names = names }

  /// A page, after those before it.
  mutating func mended(_ page: SetPage) -> SetPage {
    var page = page
    page.content = mended(page.content)
    return page
  }

  private mutating func mended(_ elements: [PageElement]) -> [PageElement] {
    var mended: [PageElement] = []
    mended.reserveCapacity(elements.count)
    for element in elements {
      switch element {
      case .link(.destination(let name), let inner) where !names.contains(name):
        mended += self.mended(inner)
      case .link(let target, let inner): mended.append(.link(target, self.mended(inner)))
      case .tagged(let tag, let inner): mended.append(.tagged(tag, self.mended(inner)))
      case .destination(let name, _):
        if seen.insert(name).inserted { mended.append(element) }
      case .text, .shape, .scene, .formula, .picture: mended.append(element)
      }
    }
    return mended
  }
}
