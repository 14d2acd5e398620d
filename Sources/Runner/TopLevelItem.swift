import FoundationEssentials

/// A top-level declaration or statement of a Swift program, as the compiler's parser sees it.
struct TopLevelItem: Hashable {
  /// What kind of thing it is.
  enum Kind: Hashable {
    /// A type, function, extension, operator…: what other code may refer to.
    case declaration
    /// An import.
    case importation
    /// A statement, or a variable with its initial value.
    case statement
    /// An expression whose value nobody takes yet.
    case expression
  }

  /// What kind of thing it is.
  var kind: Kind
  /// The offset of its first byte.
  var start: Int
  /// The offset of the first byte of its last token; how long that token is, the parser won't say.
  var lastToken: Int

  /// The items of what `swiftc -frontend -dump-parse -dump-ast-format json` prints, in order.
  ///
  /// - Parameter source: the bytes of the program, to find the `@` before an attribute's name.
  static func read(dump: [UInt8], source: [UInt8]) throws -> [TopLevelItem] {
    let dump = try JSONDecoder().decode(Dump.self, from: Data(dump))
    return dump.items.compactMap { $0.item(in: source) }.sorted { $0.start < $1.start }
  }
}

/// The few fields needed of the parser's dump.
private struct Dump: Decodable {
  let items: [Node]

  struct Node: Decodable {
    let kind: String
    let range: Range?
    let body: Body?
    let attributes: [Attribute]?

    enum CodingKeys: String, CodingKey {
      case kind = "_kind"
      case range, body
      case attributes = "attrs"
    }

    func item(in source: [UInt8]) -> TopLevelItem? {
      guard let range else { return nil }
      let starts = [range.start] + (attributes ?? []).compactMap { $0.range?.start }
      var start = starts.min() ?? range.start
      if start > 0, source[start - 1] == UInt8(ascii: "@") { start -= 1 }
      let itemKind: TopLevelItem.Kind
      switch kind {
      // Variables come twice: as the statement that sets them, and by name.
      case "var_decl": return nil
      case "import_decl": itemKind = .importation
      case "top_level_code_decl":
        itemKind = body?.elements?.last?.isShowable == true ? .expression : .statement
      default: itemKind = .declaration
      }
      return TopLevelItem(kind: itemKind, start: start, lastToken: range.end)
    }
  }

  struct Range: Decodable {
    let start: Int
    let end: Int
  }

  struct Attribute: Decodable {
    let range: Range?
  }

  struct Body: Decodable {
    let elements: [Expression]?
  }

  /// An expression; only those that may hide an assignment are looked into.
  indirect enum Expression: Decodable {
    case assignment
    case other(String, isSilenced: Bool)
    case wrapping(Expression, isSilenced: Bool)
    case sequence([Expression], isSilenced: Bool)

    enum CodingKeys: String, CodingKey {
      case kind = "_kind"
      case elements
      case inner = "sub_expr"
      case isSilenced = "trailing_semi"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let kind = try container.decode(String.self, forKey: .kind)
      let isSilenced = try container.decodeIfPresent(Bool.self, forKey: .isSilenced) ?? false
      switch kind {
      case "assign_expr", "discard_assignment_expr": self = .assignment
      case "sequence_expr":
        let elements = try container.decode([Expression].self, forKey: .elements)
        self = .sequence(elements, isSilenced: isSilenced)
      case "try_expr", "await_expr", "force_try_expr", "optional_try_expr", "unsafe_expr":
        let inner = try container.decode(Expression.self, forKey: .inner)
        self = .wrapping(inner, isSilenced: isSilenced)
      default: self = .other(kind, isSilenced: isSilenced)
      }
    }

    /// Whether it has a value to show: it is an expression, assigns nothing, and no `;` follows.
    var isShowable: Bool {
      switch self {
      case .assignment: false
      case .other(let kind, let isSilenced):
        kind.hasSuffix("_expr") && kind != "error_expr" && !isSilenced
      case .wrapping(let inner, let isSilenced): inner.isShowable && !isSilenced
      case .sequence(let elements, let isSilenced):
        !isSilenced && elements.allSatisfy(\.isShowable)
      }
    }
  }
}
