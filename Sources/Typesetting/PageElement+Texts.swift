extension PageElement {
  /// The runs of text in it.
  package var texts: [SetText] {
    switch self {
    case .text(let text): [text]
    case .tagged(_, let elements), .link(_, let elements): elements.flatMap(\.texts)
    case .shape, .scene, .formula, .picture, .destination: []
    }
  }
}
