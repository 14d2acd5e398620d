import Mathematics
import Plots
import Typesetting

/// A book as the steps in which Cairo's surface is told of it.
struct BookScript {
  /// One step.
  enum Step: Hashable {
    /// Begins a tag of Cairo's with its attributes.
    case open(String, attributes: String)
    /// Ends the tag that was opened last.
    case close(String)
    case text(SetText)
    case shape(Scene.Shape)
    case scene(Scene, at: Point)
    case formula(FormulaBox, at: Point)
    case picture(path: String, Rectangle)
  }

  /// The steps of a page.
  struct Page {
    let size: Size
    let label: String
    var steps: [Step]
  }

  /// The pages, all between the opening of the document's structure and its end.
  private(set) var pages: [Page] = []
  /// What is read in the place of figures and formulas, in order.
  private(set) var alternatives: [String] = []

  private let metrics: any TypeMetrics
  private var steps: [Step] = []
  /// Whether anything has a place in the document's structure.
  private var isStructured = false

  /// The steps of a book whose letters are measured by `metrics`.
  init(_ book: SetBook, metrics: any TypeMetrics) {
    self.metrics = metrics
    for page in book.pages {
      steps = []
      write(furniture: page.furniture)
      write(page.content, isWithinTag: false)
      pages.append(Page(size: page.size, label: page.label.drawn, steps: steps))
    }
    guard isStructured else { return }
    pages[0].steps.insert(.open("Document", attributes: ""), at: 0)
    pages[pages.count - 1].steps.append(.close("Document"))
  }

  /// Writes elements below a tag, or below the document alone.
  ///
  /// Cairo gives a place in the structure to what a tag without tags inside holds, and to nothing beside other tags. So text
  /// beside tags gets one of its own; shapes there are mere ornament.
  private mutating func write(_ elements: [PageElement], isWithinTag: Bool) {
    guard !isWithinTag || elements.contains(where: \.isTagged) else {
      for element in elements { write(element) }
      return
    }
    let filler = isWithinTag ? "Span" : "P"
    var rest = elements[...]
    while !rest.isEmpty {
      let bare = rest.prefix { !$0.isTagged }
      if bare.contains(where: \.isRead) {
        open(filler)
        for element in bare { write(element) }
        steps.append(.close(filler))
      } else {
        for element in bare { write(element) }
      }
      rest = rest.dropFirst(bare.count)
      if let tagged = rest.popFirst() { write(tagged) }
    }
  }

  private mutating func write(_ element: PageElement) {
    switch element {
    case .text(let text): steps.append(.text(text))
    case .shape(let shape): steps.append(.shape(shape))
    case .scene(let scene, let place): steps.append(.scene(scene, at: place))
    case .formula(let box, let place): steps.append(.formula(box, at: place))
    case .picture(let path, let frame): steps.append(.picture(path: path, frame))
    case .tagged(let tag, let elements):
      if let alternative = tag.alternative { alternatives.append(alternative) }
      open(tag.name)
      write(elements, isWithinTag: true)
      steps.append(.close(tag.name))
    case .link(let target, let elements):
      let areas = LinkAreas(of: elements, by: metrics)
      // What can't be clicked leads nowhere.
      guard !areas.rectangles.isEmpty else { return elements.forEach { write($0) } }
      open("Link", attributes: "\(target.attribute) \(areas.attribute)")
      write(elements, isWithinTag: true)
      steps.append(.close("Link"))
    case .destination(let name, let place):
      steps.append(
        .open(
          "cairo.dest",
          attributes: "name='\(name.destinationName)' x=\(place.x.svg) y=\(place.y.svg)"))
      steps.append(.close("cairo.dest"))
    }
  }

  /// Writes what has no place in the structure; but links must have one.
  private mutating func write(furniture elements: [PageElement]) {
    for element in elements {
      if case .tagged(_, let inner) = element {
        write(furniture: inner)
      } else {
        write(element)
      }
    }
  }

  private mutating func open(_ name: String, attributes: String = "") {
    isStructured = true
    steps.append(.open(name, attributes: attributes))
  }
}

extension PageElement {
  /// Whether it has a place of its own in the structure.
  fileprivate var isTagged: Bool {
    switch self {
    case .tagged, .link: true
    case .text, .shape, .scene, .formula, .picture, .destination: false
    }
  }

  /// Whether it says something.
  fileprivate var isRead: Bool {
    switch self {
    case .text, .scene, .formula, .picture, .tagged, .link: true
    case .shape, .destination: false
    }
  }
}
