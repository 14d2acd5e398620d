import Foundation
import Mathematics
import Plots
import Typesetting

extension PageElement {
  /// The runs of text, without those within some tags.
  func texts(without excluded: (StructureTag) -> Bool = { _ in false }) -> [SetText] {
    switch self {
    case .text(let text): [text]
    case .tagged(let tag, let inner):
      excluded(tag) ? [] : inner.flatMap { $0.texts(without: excluded) }
    case .link(_, let inner): inner.flatMap { $0.texts(without: excluded) }
    default: []
    }
  }

  /// The element and all that it holds.
  var all: [PageElement] {
    switch self {
    case .tagged(_, let inner), .link(_, let inner): [self] + inner.flatMap(\.all)
    default: [self]
    }
  }
}

extension SetBook {
  /// All elements of all pages.
  var elements: [PageElement] { pages.flatMap { $0.content.flatMap(\.all) } }

  /// The names of all destinations, in order.
  var destinations: [String] {
    elements.compactMap { if case .destination(let name, _) = $0 { name } else { nil } }
  }

  /// The names that links within the file lead to.
  var linked: [String] {
    elements.compactMap { if case .link(.destination(let name), _) = $0 { name } else { nil } }
  }

  /// The addresses that links lead to.
  var addresses: [String] {
    elements.compactMap { if case .link(.address(let name), _) = $0 { name } else { nil } }
  }
}

extension String {
  /// The text without blanks and without the signs of broken words.
  var condensed: String {
    String(filter { !$0.isWhitespace && !"\u{AD}\u{21AA}\u{200B}\u{2009}".contains($0) })
  }
}

extension SetPage {
  /// What stands on the page as text that can be compared, line by line.
  var listing: String {
    var lines = ["page \(label)"]
    for element in furniture { element.list(into: &lines, indent: "  ~ ") }
    for element in content { element.list(into: &lines, indent: "  ") }
    return lines.joined(separator: "\n")
  }
}

extension PageElement {
  fileprivate func list(into lines: inout [String], indent: String) {
    switch self {
    case .text(let text):
      let style = text.style
      let face: [String?] = [
        style.family.rawValue, "\(style.size.short)", style.isBold ? "bold" : nil,
        style.isItalic ? "italic" : nil, style.isStruck ? "struck" : nil,
        style.rise == 0 ? nil : "rise \(style.rise.short)",
      ]
      let words = face.compactMap(\.self).joined(separator: " ")
      lines.append("\(indent)\(text.origin.short) \(words): \(text.string)")
    case .shape(let shape):
      lines.append("\(indent)\(shape.path.short) \(shape.role)")
    case .scene(let scene, let place):
      lines.append("\(indent)\(place.short) scene \(scene.size.width.short)")
    case .formula(let box, let place): lines.append("\(indent)\(place.short) formula \(box.text)")
    case .picture(let path, let area): lines.append("\(indent)\(area.short) picture \(path)")
    case .tagged(let tag, let inner):
      lines.append("\(indent)\(tag)")
      inner.forEach { $0.list(into: &lines, indent: indent + "  ") }
    case .link(let target, let inner):
      lines.append("\(indent)\(target)")
      inner.forEach { $0.list(into: &lines, indent: indent + "  ") }
    case .destination(let name, let place): lines.append("\(indent)\(place.short) = \(name)")
    }
  }
}

extension Double {
  /// The number to a tenth.
  fileprivate var short: String { String(format: "%.1f", self == 0 ? 0 : self) }
}

extension Point {
  fileprivate var short: String { "\(x.short),\(y.short)" }
}

extension Scene.Path {
  fileprivate var short: String {
    switch self {
    case .polyline(let points, _): points.map(\.short).joined(separator: " ")
    case .rectangle(let area): area.short
    case .circle(let center, let radius): "\(center.short) \(radius.short)"
    }
  }
}

extension Rectangle {
  fileprivate var short: String {
    "\(origin.short) \(size.width.short)x\(size.height.short)"
  }
}
