import Chapters

extension Markup {
  /// A table in a box of its own that scrolls sideways where the page is narrow.
  static func table(
    alignments: [Block.Alignment], header: [Markup], rows: [[Markup]], name: String,
    sortKeys: [[Double?]]? = nil
  ) -> Markup {
    func style(_ column: Int) -> Markup {
      guard alignments.indices.contains(column), alignments[column] != .left else { return .empty }
      return " class=\"\(alignments[column].rawValue)\""
    }
    let head = header.enumerated().map { column, title in
      "<th scope=\"col\"\(style(column))>\(title)</th>" as Markup
    }.joined()
    let body = rows.enumerated().map { place, row in
      let cells = row.enumerated().map { column, cell in
        let key = sortKeys?[place][column].map { " data-key=\"\("\($0)")\"" as Markup } ?? .empty
        return "<td\(style(column))\(key)>\(cell)</td>" as Markup
      }.joined()
      return "<tr>\(cells)</tr>\n" as Markup
    }.joined()
    return """
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table: \(name)">
      <table\(sortKeys == nil ? .empty : " class=\"sortable\"")><thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody></table></div>

      """
  }

  /// A table that a cell displayed.
  static func table(_ table: Table, name: String) -> Markup {
    .table(
      alignments: table.columns.map(\.alignment), header: table.columns.map { .text($0.title) },
      rows: table.rows.map { $0.map(Markup.text) }, name: name, sortKeys: table.sortKeys)
  }
}
