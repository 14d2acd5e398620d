import Plots
import Typesetting

extension SetBook {
  /// Asserts that pages can be drawn and that every link leads somewhere.
  func check() throws(DrawingError) {
    guard !pages.isEmpty else { throw .unusableSize(width: 0, height: 0) }
    var names: Set<String> = []
    for page in pages {
      try page.size.requireArea()
      for element in page.elements {
        guard element.isFinite else { throw .notFinitePage(label: page.label) }
        if case .destination(let name, _) = element, !names.insert(name).inserted {
          throw .repeatedDestination(name)
        }
      }
    }
    let links = pages.lazy.flatMap(\.elements).compactMap { element in
      if case .link(.destination(let name), _) = element { name } else { nil }
    }
    for name in links where !names.contains(name) { throw .unknownDestination(name) }
    for entry in outline where !names.contains(entry.destination) {
      throw .unknownDestination(entry.destination)
    }
  }
}

extension SetPage {
  /// All elements, also those within others.
  fileprivate var elements: [PageElement] {
    var (elements, rest) = ([PageElement](), furniture + content)
    while let element = rest.popLast() {
      elements.append(element)
      if case .tagged(_, let inner) = element { rest += inner }
      if case .link(_, let inner) = element { rest += inner }
    }
    return elements
  }
}

extension PageElement {
  /// Whether its own coordinates are numbers; those of scenes are looked at when they are drawn.
  fileprivate var isFinite: Bool {
    switch self {
    case .text(let text):
      text.origin.isFinite && text.wordSpacing.isFinite && text.style.rise.isFinite
    case .shape(let shape): shape.isFinite
    case .scene(_, let place), .formula(_, let place), .destination(_, let place): place.isFinite
    case .picture(_, let frame): frame.isFinite
    case .tagged, .link: true
    }
  }
}
