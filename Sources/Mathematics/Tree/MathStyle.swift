/// How large a formula is set and how high its superscripts climb (The TeXbook, appendix G).
struct MathStyle: Sendable, Hashable {
  /// TeX's four sizes of style.
  enum Level: Int, Sendable, Hashable { case display, text, script, scriptScript }

  var level: Level
  /// Whether superscripts stay low, as they do below a line.
  var isCramped = false

  /// The style of a superscript.
  var superscript: MathStyle {
    MathStyle(
      level: level.rawValue < Level.script.rawValue ? .script : .scriptScript, isCramped: isCramped)
  }

  /// The style of a subscript.
  var `subscript`: MathStyle { superscript.cramped }

  /// The style of a numerator.
  var numerator: MathStyle {
    level == .display ? MathStyle(level: .text, isCramped: isCramped) : superscript
  }

  /// The style of a denominator.
  var denominator: MathStyle { numerator.cramped }

  /// The same with low superscripts.
  var cramped: MathStyle { MathStyle(level: level, isCramped: true) }

  /// The same at another level.
  func at(_ level: Level) -> MathStyle { MathStyle(level: level, isCramped: isCramped) }

  /// Whether the style is that of a formula on a line of its own.
  var isDisplay: Bool { level == .display }

  /// Whether the style is smaller than the text.
  var isScript: Bool { level.rawValue >= Level.script.rawValue }
}
