/// All that can be written in formulas, in one place: what the parser reads and what the documentation lists.
enum CommandTable {
  static let sections = Symbols.sections + StructureCommands.sections

  /// The command of a name; the first section that has it counts.
  static let commands = Dictionary(
    sections.flatMap { $0.entries.map { ($0.name, $0.command) } },
    uniquingKeysWith: { first, _ in first })

  static let environments = Dictionary(
    Environment.named.map { ($0.name, $0.environment) }, uniquingKeysWith: { first, _ in first })

  /// The delimiters that `\left` and `\big` take, by the name of their command.
  static func delimiter(_ name: String) -> Unicode.Scalar? {
    guard case .symbol(let symbol) = commands[name] else { return nil }
    return delimiters.contains(symbol.letter) ? symbol.letter : nil
  }

  /// What a character stands for after `\left`.
  static func delimiter(typed letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "<": "⟨"
    case ">": "⟩"
    case "{", "}": nil
    default: delimiters.contains(letter) ? letter : nil
    }
  }

  private static let delimiters = Set("()[]{}|/\\‖∣∥⟨⟩⌊⌋⌈⌉⟮⟯⎰⎱⌜⌝⌞⌟⟦⟧↑↓↕⇑⇓⇕".unicodeScalars)

  /// A name that is spelled nearly like this one.
  static func suggestion(for name: String, among names: [String]) -> String? {
    let limit = name.count < 4 ? 1 : 2
    let near = names.filter { $0.count > 1 }
      .map { (name: $0, distance: editDistance(Array(name), Array($0))) }
      .filter { $0.distance <= limit }
    return near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// How many letters must be put in, left out or changed to come from one word to the other, where changing the case
  /// of a letter or exchanging two neighbours counts as one step.
  private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var previous = Array(0...right.count)
    var beforePrevious = previous
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(
          previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}

extension Formula {
  /// What can be written: the parts of the language by title, each with its commands in order.
  public static let vocabulary: [(title: String, commands: [String])] =
    CommandTable.sections.map { section in
      (section.title, section.entries.map { "\\" + $0.name })
    } + [("Environments", Environment.named.map { $0.name })]
}
