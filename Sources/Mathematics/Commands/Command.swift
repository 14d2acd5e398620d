/// What a command of TeX stands for; the parser has one way to go on for each case.
enum Command: Sendable, Hashable {
  case symbol(Symbol)
  /// A symbol with thick spaces around it, such as `\iff`.
  case spacedSymbol(Symbol)
  case function(Function)
  /// `\operatorname`, and with a star `\operatorname*`.
  case functionName(Limits)
  case fraction(Fraction.Kind, MathStyle.Level?)
  /// `\over` and its like, which stand between their arguments.
  case infixFraction(Fraction.Kind)
  case radical
  case accent(Unicode.Scalar, isWide: Bool)
  case span(Span.Kind, isAbove: Bool)
  /// `\overset` (its small part above) and `\underset`; nothing for a class that the base decides.
  case stack(isAbove: Bool, AtomClass?)
  case arrow(Unicode.Scalar)
  case alphabet(Alphabet)
  /// `\bf` and its like, which hold to the end of the group.
  case letters(Alphabet)
  case text(TextFont)
  case atomClass(AtomClass)
  case space(Length)
  /// `\hspace`, `\mkern` and `\kern`, which read a length.
  case measuredSpace(isBraced: Bool)
  case fence
  case endOfFence
  case middle
  case delimiter(level: Int, AtomClass)
  /// `\bra` and its like: delimiters around an argument.
  case enclosure(Unicode.Scalar, Unicode.Scalar, grows: Bool)
  case style(MathStyle.Level)
  case limits(Limits)
  case phantom(isVisible: Bool, keepsWidth: Bool, keepsHeight: Bool)
  case overlap(Phantom.Overlap)
  /// `\mathstrut`: room as high as a parenthesis.
  case strut
  case frame
  case not
  case dots
  /// `\bmod`, `\pmod`, `\mod` and `\pod`.
  case modulus(Modulus)
  case substack
  case begin
  case end
  case newline
  case horizontalRule
  /// A command that has nothing to do in a formula of Octavo's, such as `\notag`.
  case nothing

  /// The ways to write a modulus.
  enum Modulus: Sendable, Hashable { case binary, parenthesized, plain, bare }
}
