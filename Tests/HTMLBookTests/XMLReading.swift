import Foundation
import FoundationXML

/// Reads markup as XML.
enum XMLReading {
  /// What keeps a text from being a well-formed document; nil when it is one.
  static func problem(in text: String) -> String? {
    let parser = XMLParser(data: Data(text.utf8))
    if parser.parse() { return nil }
    return
      "line \(parser.lineNumber), column \(parser.columnNumber): \(parser.parserError.map { "\($0)" } ?? "")"
  }
}
