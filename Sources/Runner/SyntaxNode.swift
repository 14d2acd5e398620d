/// A node of the tree that the compiler's parser dumps, whatever its kind.
///
/// The dump has no schema to rely on, so a node is what JSON makes of it: fields by name, or
/// elements, or a text.
struct SyntaxNode {
  /// The fields that are nodes or texts; what else there is says nothing of names.
  private(set) var fields: [String: SyntaxNode] = [:]
  /// The elements of a list.
  private(set) var elements: [SyntaxNode] = []
  /// The text of a leaf.
  private(set) var text: String?
  /// From its first byte to the first byte of its last token; only declarations and statements say.
  private(set) var range: ClosedRange<Int>?

  private init(text: String) { self.text = text }

  subscript(_ field: String) -> SyntaxNode? { fields[field] }

  /// What the parser calls it, such as `call_expr`.
  var kind: String { self["_kind"]?.text ?? "" }

  /// The name that it declares: that of a variable, a parameter, a function, a type.
  var declaredName: String? { self["name"]?["base_name"]?["name"]?.text }

  /// The name that it refers to without saying of what.
  var readName: String? { kind == "unresolved_decl_ref_expr" ? self["name"]?.text : nil }

  /// What it consists of, in no order.
  var children: [SyntaxNode] { elements + fields.values }

  /// Whether this or anything within satisfies a condition.
  func contains(where isWanted: (SyntaxNode) -> Bool) -> Bool {
    isWanted(self) || children.contains { $0.contains(where: isWanted) }
  }
}

extension SyntaxNode: Decodable {
  private struct Field: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private struct Bounds: Decodable {
    let start: Int
    let end: Int
  }

  /// Fields that hold no names, left out since they are most of the dump; `processed_init` repeats
  /// `original_init`.
  private static let skipped: Set<String> = [
    "apply_level", "builder_init", "builtin_initializer", "decl", "decl_context", "default",
    "discriminator", "encoding", "function_ref", "id", "implicit", "inout", "interpolation_count",
    "isolation_crossing", "labels", "let", "literal_capacity", "ownership", "processed_init",
    "result_init", "single_expression", "top_level_global", "trailing_semi", "type", "value",
  ]

  /// Fields that mostly are texts; asking a decoder for the wrong thing takes it long.
  private static let texts: Set<String> = ["_kind", "field", "initializer", "label", "name"]

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Field.self) {
      for field in container.allKeys where !Self.skipped.contains(field.stringValue) {
        if field.stringValue == "range" {
          let bounds = try container.decode(Bounds.self, forKey: field)
          range = bounds.start <= bounds.end ? bounds.start...bounds.end : nil
        } else if Self.texts.contains(field.stringValue),
          let text = try? container.decode(String.self, forKey: field)
        {
          fields[field.stringValue] = SyntaxNode(text: text)
        } else {
          fields[field.stringValue] = try container.decode(SyntaxNode.self, forKey: field)
        }
      }
    } else if var container = try? decoder.unkeyedContainer() {
      while !container.isAtEnd { elements.append(try container.decode(SyntaxNode.self)) }
    } else {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }
}
