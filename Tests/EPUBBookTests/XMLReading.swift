import Foundation
import FoundationXML

/// A document of XML: what a reader of it meets.
final class XMLReading: NSObject, XMLParserDelegate {
  /// The elements in order, with their attributes.
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  /// Why it is no XML.
  private(set) var problem: String?

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() {
      problem = "line \(parser.lineNumber): \(String(describing: parser.parserError))"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((name, attributes))
  }

  /// The values of an attribute, in order.
  func values(of attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }
}
