/// Any JSON, with its numbers as they are written and its members in their order.
///
/// Numbers of any size and values that nobody here knows pass through unharmed.
public indirect enum JSONValue: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number, as its digits stand in the text.
  case number(String)
  /// A string.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Names with values; none stands twice.
  case object([Member])

  /// A name with its value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// A name with its value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of a member; nil where there is none, or no object.
  public subscript(_ name: String) -> JSONValue? {
    members.first { $0.name == name }?.value
  }

  /// The members of an object; none of anything else.
  public var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// The elements of a list; nil for anything else.
  public var elements: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

  /// The characters of a string; nil for anything else.
  public var text: String? { if case .string(let text) = self { text } else { nil } }

  /// A whole number; nil for anything else.
  public var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

  /// Whether it is `true`.
  public var isTrue: Bool { self == .boolean(true) }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(String(value)) }
  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object with its members in this order.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
