package import Chapters
import Documents

extension Markup {
  /// A table of more rows than that scrolls below its head.
  private static let longTable = 30
  /// A cell of more characters than that is prose, which wants a line of some length.
  private static let longCell = 60

  /// A table in a box of its own that scrolls sideways where the page is narrow.
  ///
  /// - Parameters:
  ///   - alignments: how the columns stand; those that are not named stand at the left.
  ///   - header: the heads of the columns; empty for none.
  ///   - rows: the cells, row by row.
  ///   - name: what the box is called, such as `Table: words`.
  ///   - caption: what stands above the table, if anything.
  ///   - namesRows: whether each row begins with its name.
  ///   - sortKeys: what readers may sort the rows by, cell by cell.
  ///   - prose: the columns whose cells hold sentences.
  package static func table(
    alignments: [Block.Alignment], header: [Markup], rows: [[Markup]], name: String,
    caption: String? = nil, namesRows: Bool = false, sortKeys: [[Double?]]? = nil,
    prose: Set<Int> = []
  ) -> Markup {
    let styles = alignments.map { alignment in
      alignment == .left ? .empty : " class=\"\(alignment.rawValue)\"" as Markup
    }
    func style(_ column: Int) -> Markup {
      styles.indices.contains(column) ? styles[column] : .empty
    }
    let head = header.enumerated().map { column, title in
      "<th scope=\"col\"\(style(column))>\(title)</th>" as Markup
    }.joined()
    let body = rows.enumerated().map { place, row in
      let cells = row.enumerated().map { column, cell in
        let style: Markup = prose.contains(column) ? " class=\"prose\"" : style(column)
        let key = sortKeys?[place][column].map { " data-key=\"\("\($0)")\"" as Markup } ?? .empty
        return namesRows && column == 0
          ? "<th scope=\"row\"\(style)\(key)>\(cell)</th>"
          : "<td\(style)\(key)>\(cell)</td>" as Markup
      }.joined()
      return "<tr>\(cells)</tr>\n" as Markup
    }.joined()
    let top: Markup = header.isEmpty ? .empty : "<thead><tr>\(head)</tr></thead>\n"
    let title: Markup = caption.map { "<caption>\($0)</caption>" } ?? .empty
    let isLong = rows.count > longTable
    return """
      <div class="table-scroll\(isLong ? " long" : .empty as Markup)" role="group" tabindex="0" aria-label="\(name)">
      <table\(sortKeys == nil ? .empty : " class=\"sortable\"")>\(title)\(top)\
      <tbody>
      \(body)</tbody></table></div>

      """
  }

  /// A table of a document.
  static func table(_ table: TableBlock, by writer: ContentWriter) -> Markup {
    let isLeft = { column in
      !table.alignments.indices.contains(column) || table.alignments[column] == .left
    }
    let prose = table.header.indices.filter(isLeft).filter { column in
      table.rows.contains { column < $0.count && $0[column].plain.count > longCell }
    }
    return .table(
      alignments: table.alignments, header: table.header.map(writer.markup),
      rows: table.rows.map { $0.map(writer.markup) },
      name: writer.words(.tableOf, table.header.first?.plain ?? ""),
      sortKeys: table.sortKeys, prose: Set(prose))
  }
}
