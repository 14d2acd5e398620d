/// A piece of Swift source as a reader sees it.
struct SwiftToken: Sendable, Hashable {
  /// What color a piece gets.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Blanks, punctuation, names of values and functions.
    case plain
    /// `let`, `func`, `self`.
    case keyword
    /// A name with a capital, by convention a type.
    case type
    /// Quoted text, its interpolations aside.
    case string
    /// A numeral.
    case number
    /// A comment, nested ones included.
    case comment
    /// `@escaping`.
    case attribute
    /// `#if`, `#expect`.
    case directive
  }

  /// What it is.
  let kind: Kind
  /// Its characters.
  let text: String

  /// The words that the language keeps or uses in declarations.
  static let keywords: Set<String> = [
    "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch",
    "class", "consume", "consuming", "continue", "convenience", "copy", "default", "defer",
    "deinit", "do", "dynamic", "each", "else", "enum", "extension", "fallthrough", "false",
    "fileprivate", "final", "for", "func", "get", "guard", "if", "import", "in", "indirect",
    "infix", "init", "inout", "internal", "is", "isolated", "lazy", "let", "macro", "mutating",
    "nil", "nonisolated", "nonmutating", "open", "operator", "optional", "override", "package",
    "postfix", "precedencegroup", "prefix", "private", "protocol", "public", "repeat", "required",
    "rethrows", "return", "self", "Self", "sending", "set", "some", "static", "struct", "subscript",
    "super", "switch", "throw", "throws", "true", "try", "typealias", "unowned", "unsafe", "var",
    "weak", "where", "while", "yield",
  ]
}
