/// A piece of source as a reader sees it.
public struct Token: Sendable, Hashable {
  /// What color a piece gets.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Blanks, punctuation, operators, names of values and functions.
    case plain
    /// A word that the language keeps: `let`, `def`, `then`.
    case keyword
    /// A name with a capital, by convention a type, or a tag of YAML.
    case type
    /// Quoted text, a regular expression, a here document or a block scalar.
    case string
    /// What stands for something else in quoted text: `\n`, and the ends of an interpolation.
    case escape
    /// A numeral.
    case number
    /// `true`, `nil`, `None`.
    case constant
    /// A comment, nested ones included.
    case comment
    /// `@escaping`, or a decorator of Python.
    case attribute
    /// `#if`, `#expect`, or a mark between the documents of YAML.
    case directive
    /// The name of a member of a mapping.
    case key
    /// `$0`, `${x}`, or an anchor of YAML.
    case variable
    /// The program or function that a shell runs.
    case command
    /// `-n` or `--name` among the words of a command.
    case option
    /// The sign of a session that waits for a command.
    case prompt
    /// What a session printed.
    case output
  }

  /// What it is.
  public let kind: Kind
  /// Its characters.
  public let text: String

  /// A piece.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
