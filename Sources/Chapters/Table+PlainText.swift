extension Table {
  /// The table with aligned columns, for a terminal.
  public var plainText: String {
    let texts = [columns.map(\.title)] + rows
    let widths = columns.indices.map { column in
      texts.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return texts.map { row in
      zip(row, zip(widths, columns)).map { text, style in
        let blanks = String(repeating: " ", count: style.0 - text.count)
        return style.1.alignment == .right ? blanks + text : text + blanks
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
