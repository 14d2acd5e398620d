extension ChapterReader {
  /// Gives a picture what its attributes say.
  mutating func read(_ attributes: Attributes, into image: inout Inline.Image) {
    diagnostics += source.findings(
      in: attributes, of: "a picture", keys: ["fig-alt", "width"], prefix: "fig-")
    image.label = claim(attributes.identifier)
    if let word = attributes.identifier, image.label != nil { pictureLabels.append(word) }
    image.alternative = attributes.value("fig-alt")?.string
    guard let width = attributes.value("width") else { return }
    let text = width.string
    if text.hasSuffix("%"), let share = Double(text.dropLast()), share > 0, share <= 100 {
      image.width = share / 100
    } else {
      let place = width.place(at: 0)
      report(
        "'width' must be a share of the text's width", line: place.line, column: place.column,
        suggestion: "write width=50%, above 0% and up to 100%")
    }
  }

  /// Says of pictures with labels that they have no number where they stand.
  mutating func reportPictureLabels() {
    for word in pictureLabels {
      report(
        "a picture within a sentence has no number", line: word.line, column: word.column,
        suggestion: "give it a paragraph of its own")
    }
    pictureLabels = []
  }

  /// The figure of a picture that stands alone; nil when it is a plain paragraph.
  func figure(of paragraph: [Inline]) -> Block? {
    guard paragraph.count == 1, case .image(let image) = paragraph[0],
      !image.text.isEmpty || image.label != nil
    else { return nil }
    return .figure(
      Figure(
        label: image.label, caption: image.text.isEmpty ? nil : image.text,
        alternative: image.alternative, blocks: [.paragraph(paragraph)], position: image.position))
  }

  /// What a container with a label or columns shows.
  mutating func figure(_ container: Container, _ nodes: [MarkdownNode]) -> Block {
    let attributes = container.attributes
    let prefix = attributes.identifier.map { String($0.text.prefix { $0 != "-" }) } ?? ""
    let kind = Figure.Kind(rawValue: prefix) ?? .figure
    diagnostics += source.findings(
      in: attributes, of: "this container", keys: ["layout-ncol", "fig-alt"],
      prefix: "\(kind.rawValue)-")
    var figure = Figure(
      kind: kind, label: claim(attributes.identifier),
      alternative: attributes.value("fig-alt")?.string, blocks: [],
      position: position(line: container.line, column: container.column))
    if let columns = attributes.value("layout-ncol") {
      if let number = Int(columns.string), number > 0, number <= 12 {
        figure.columns = number
      } else {
        let place = columns.place(at: 0)
        report(
          "'layout-ncol' must be a whole number from 1 to 12", line: place.line,
          column: place.column)
      }
    }
    let isWithin = isInFigure
    isInFigure = true
    defer { isInFigure = isWithin }
    figure.blocks = blocks(nodes).flatMap { block in
      if case .paragraph(let inlines) = block { panels(inlines) } else { [block] }
    }
    if figure.blocks.count > 1, case .paragraph(let caption) = figure.blocks.last,
      !caption.isPicture
    {
      figure.caption = caption
      figure.blocks.removeLast()
    }
    if figure.blocks.isEmpty {
      report(
        "this container shows nothing", line: container.line, column: container.column)
    }
    return .figure(figure)
  }

  /// The pictures of a paragraph that holds nothing else, each alone.
  private func panels(_ inlines: [Inline]) -> [Block] {
    guard inlines.arePictures else { return [.paragraph(inlines)] }
    let pictures = inlines.filter { $0 != .softBreak && $0 != .lineBreak }
    return pictures.map { figure(of: [$0]) ?? .paragraph([$0]) }
  }
}

extension [Inline] {
  /// Whether it is several pictures and nothing else.
  var arePictures: Bool {
    count > 1 && allSatisfy { $0 == .softBreak || $0 == .lineBreak || [$0].isPicture }
  }

  /// Whether it is a picture and nothing else.
  fileprivate var isPicture: Bool {
    if count == 1, case .image = self[0] { true } else { false }
  }
}
