/// The words of Swift by what makes them keywords.
enum SwiftWords {
  /// Keywords wherever they are neither a member, a label nor quoted.
  static let reserved: Set<String> = [
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer",
    "deinit", "do", "else", "enum", "extension", "fallthrough", "fileprivate", "for", "func",
    "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "operator",
    "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self",
    "Self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "try",
    "typealias", "var", "where", "while",
  ]

  /// Values with a name of their own.
  static let constants: Set<String> = ["true", "false", "nil"]

  /// Keywords before a declaration, that is before a word of `declarations` or another of these.
  static let modifiers: Set<String> = [
    "borrowing", "consuming", "convenience", "distributed", "dynamic", "final", "indirect", "infix",
    "isolated", "lazy", "mutating", "nonisolated", "nonmutating", "open", "optional", "override",
    "package", "postfix", "prefix", "required", "sending", "unowned", "weak",
  ]

  /// The words that begin a declaration, or may stand before one.
  static let declarations: Set<String> = [
    "actor", "associatedtype", "case", "class", "deinit", "enum", "extension", "fileprivate",
    "func",
    "get", "import", "init", "internal", "let", "macro", "operator", "private", "protocol",
    "public",
    "set", "static", "struct", "subscript", "typealias", "var",
  ]

  /// Modifiers that also stand before a type.
  static let typeModifiers: Set<String> = ["borrowing", "consuming", "isolated", "sending"]

  /// Keywords before the value that they are about.
  static let beforeValues: Set<String> = [
    "await", "consume", "copy", "discard", "each", "unsafe", "yield",
  ]

  /// The parts of a property or subscript.
  static let accessors: Set<String> = ["didSet", "get", "set", "willSet"]

  /// After these words a value begins, so that a slash does not divide.
  static let beforeOperands: Set<String> = [
    "as", "await", "case", "do", "else", "if", "in", "is", "return", "throw", "try", "where",
    "while",
  ]

  /// Words between two values; a name before one of them is a name.
  static let between: Set<String> = ["as", "else", "in", "is", "where"]

  /// Words that may not begin the second name of a parameter, so that they are never its label.
  static let bindings: Set<String> = [
    "case", "inout", "let", "self", "Self", "super", "try", "var",
  ]
}
