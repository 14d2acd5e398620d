extension Parser {
  /// `\begin{…}` … `\end{…}`, of which the first word was taken.
  mutating func environment(from start: Int) throws(FormulaError) -> Node {
    let name = try word(after: "\\begin")
    guard let environment = CommandTable.environments[name.text] else {
      let near = CommandTable.suggestion(for: name.text, among: Environment.named.map(\.name))
      throw FormulaError(
        "there is no environment \(name.text)", at: name.offset,
        suggestion: near.map { "did you mean \($0)?" })
    }
    let outer = (isInFence, isInBrackets)
    (isInFence, isInBrackets) = (false, false)
    defer { (isInFence, isInBrackets) = outer }
    let table = try rows(of: environment, named: name.text)
    guard let end = try scanner.peek(), end.kind == .command("end") else {
      throw FormulaError("this \\begin{\(name.text)} lacks its \\end", at: start)
    }
    _ = try scanner.next()
    let closing = try word(after: "\\end")
    guard closing.text == name.text else {
      throw FormulaError(
        "\\end{\(closing.text)} where \\end{\(name.text)} is due", at: end.offset)
    }
    guard environment.isFenced else { return .table(table) }
    return .fence(
      Fence(
        opening: environment.opening, body: [.table(table)], closing: environment.closing))
  }

  /// The rows of an environment, up to what ends it.
  mutating func rows(
    of environment: Environment, named name: String
  ) throws(FormulaError) -> Table {
    var table = Table(rows: [], form: environment.form)
    if environment.declaresColumns { try declareColumns(of: &table) }
    var row: [[Node]] = []
    try takeRules(into: &table)
    while true {
      let letters = alphabet
      var cell = try nested { (parser) throws(FormulaError) in try parser.list() }
      alphabet = letters
      // A relation behind & keeps its distance from what stands before it.
      if environment.form.isPaired, !row.count.isMultiple(of: 2) { cell.insert(.group([]), at: 0) }
      row.append(cell)
      guard let token = try scanner.peek() else { break }
      if token.isCharacter("&") {
        let width = environment.declaresColumns ? table.columns.count : nil
        guard environment.hasColumns, width.map({ row.count < $0 }) ?? true else {
          throw FormulaError(
            width.map { "more than the \($0) columns of \(name)" }
              ?? "\(name) has one column, without &", at: token.offset)
        }
        _ = try scanner.next()
      } else if token.kind == .command("\\") || token.kind == .command("cr") {
        _ = try scanner.next()
        _ = scanner.takeAdjacent("*")
        table.rows.append(row)
        row = []
        if scanner.takeAdjacent("[") { try takeGap(of: &table, at: token.offset) }
        try takeRules(into: &table)
      } else {
        break
      }
    }
    // The last \\ ends a row; it does not begin another.
    if table.rows.isEmpty || row.count > 1 || row.first?.isEmpty == false { table.rows.append(row) }
    return table
  }

  private mutating func takeRules(into table: inout Table) throws(FormulaError) {
    while try scanner.peek()?.kind == .command("hline") {
      _ = try scanner.next()
      table.horizontalRules.append(table.rows.count)
    }
  }

  private mutating func takeGap(of table: inout Table, at offset: Int) throws(FormulaError) {
    var text = ""
    while let (letter, _) = scanner.nextRaw() {
      if letter == "]" {
        guard let length = Length(spelling: text) else { break }
        table.extraGaps[table.rows.count - 1] = length
        return
      }
      text.unicodeScalars.append(letter)
    }
    throw FormulaError("\\\\[…] needs a length such as 2pt", at: offset)
  }

  private mutating func declareColumns(of table: inout Table) throws(FormulaError) {
    let columns = try word(after: "\\begin{array}")
    var offset = columns.offset
    for letter in columns.text.unicodeScalars {
      switch letter {
      case "l": table.columns.append(.leading)
      case "c": table.columns.append(.center)
      case "r": table.columns.append(.trailing)
      case "|": table.verticalRules.append(table.columns.count)
      case " ": break
      default:
        throw FormulaError(
          "\(Character(letter)) is no column; there are l, c, r and |", at: offset)
      }
      offset += UTF8.width(letter)
    }
    guard !table.columns.isEmpty else {
      throw FormulaError("an array needs at least one column", at: columns.offset)
    }
  }
}
