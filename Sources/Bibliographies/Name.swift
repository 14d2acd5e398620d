/// The name of a person or an institution.
public struct Name: Sendable, Hashable {
  /// The names before the family's, such as `Donald E.`.
  public let given: String
  /// What belongs to the family's name in small letters: `van der`.
  public let particle: String
  /// The family's name, or all of an institution's.
  public let family: String
  /// What follows the name, such as `Jr.`.
  public let suffix: String

  /// The family's name with its particle.
  public var fullFamily: String { [particle, family].nonempty(joined: " ") }

  /// The name as it is spoken.
  var natural: String {
    let name = [given, fullFamily].nonempty(joined: " ")
    return [name, suffix].nonempty(joined: ", ")
  }

  /// The name as lists are sorted by it.
  var inverted: String { [fullFamily, given, suffix].nonempty(joined: ", ") }
}

/// The people of a field, in order.
public struct Names: Sendable, Hashable {
  /// Those who are named.
  public let names: [Name]
  /// Whether there are more: `and others`.
  public let hasOthers: Bool
}

extension Sequence<String> {
  /// Those that are not empty, with a separator between them.
  func nonempty(joined separator: String) -> String {
    filter { !$0.isEmpty }.joined(separator: separator)
  }
}
