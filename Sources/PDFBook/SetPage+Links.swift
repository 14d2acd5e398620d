import Typesetting

extension SetPage {
  /// The page with only those links within the file whose destinations there are: others stay as text.
  func linked(within names: Set<String>) -> SetPage {
    guard content.contains(where: { $0.hasDeadLink(names) }) else { return self }
    var page = self
    page.content = content.flatMap { $0.linked(within: names) }
    return page
  }
}

extension PageElement {
  fileprivate func hasDeadLink(_ names: Set<String>) -> Bool {
    switch self {
    case .link(.destination(let name), _) where !names.contains(name): true
    case .link(_, let inner), .tagged(_, let inner): inner.contains { $0.hasDeadLink(names) }
    default: false
    }
  }

  fileprivate func linked(within names: Set<String>) -> [PageElement] {
    switch self {
    case .link(.destination(let name), let inner) where !names.contains(name):
      inner.flatMap { $0.linked(within: names) }
    case .link(let target, let inner): [.link(target, inner.flatMap { $0.linked(within: names) })]
    case .tagged(let tag, let inner): [.tagged(tag, inner.flatMap { $0.linked(within: names) })]
    default: [self]
    }
  }
}
