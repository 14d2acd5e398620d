public import Chapters

/// A work of a bibliography.
public struct Entry: Sendable, Hashable {
  /// What chapters cite it by.
  public let key: String
  /// What it is.
  public let kind: EntryKind
  /// Where its key stands.
  public let position: Position
  /// Its fields in TeX, by name in small letters, each with single blanks.
  public internal(set) var fields: [String: String]

  /// A field as plain text; nil when it is missing or empty.
  public func text(_ field: String) -> String? {
    let text = value(field).map(TeXText.plain) ?? ""
    return text.isEmpty ? nil : text
  }

  /// A field with its emphasis, links and formulas; nil when it is missing or empty.
  func inlines(_ field: String) -> [Inline]? {
    let inlines = value(field).map { TeXText.inlines($0, at: position) } ?? []
    return inlines.isEmpty ? nil : inlines
  }

  /// Who wrote it, in order.
  public var authors: Names { Names(value("author") ?? "") }

  /// Who edited it, in order.
  public var editors: Names { Names(value("editor") ?? "") }

  /// The year as it is given; of a date the part before the first hyphen.
  public var year: String? {
    text("year") ?? text("date").map { String($0.prefix { $0 != "-" && $0 != "/" }) }
  }

  /// The field in TeX, or the one that BibLaTeX has for it.
  func value(_ field: String) -> String? {
    if let value = fields[field] { return value }
    switch field {
    case "address": return fields["location"]
    case "journal": return fields["journaltitle"]
    case "school": return fields["institution"]
    case "number": return fields["issue"]
    default: return nil
    }
  }

  /// Whether it has one of the fields.
  func hasAny(_ names: [String]) -> Bool {
    names.contains { name in
      name == "year" ? year != nil : value(name).map { !$0.isEmpty } ?? false
    }
  }
}
