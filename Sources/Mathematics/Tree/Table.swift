/// Rows and columns: matrices, cases, aligned equations.
struct Table: Sendable, Hashable {
  /// Where the cells of a column stand.
  enum Alignment: Sendable, Hashable { case leading, center, trailing }

  /// How the environments of TeX differ.
  struct Form: Sendable, Hashable {
    /// The style of the cells.
    var level = MathStyle.Level.text
    /// The least height of a row in struts of 0.84 em above and 0.36 em below the baseline.
    var stretch = 1.0
    /// Space between rows beyond that, in em.
    var rowGap = 0.0
    /// Space between columns, in em; aligned equations have none within a pair.
    var columnGap = 1.0
    /// Whether columns come in pairs that meet at a relation.
    var isPaired = false
    /// Space left and right of the table, in em.
    var margin = 0.0
    var alignment = Alignment.center
  }

  var rows: [[[Node]]]
  /// The alignments that `array` was told; otherwise the form knows.
  var columns: [Alignment] = []
  var form: Form
  /// Places between columns with a vertical line: 0 is left of the first.
  var verticalRules: [Int] = []
  /// Places between rows with a horizontal line: 0 is above the first.
  var horizontalRules: [Int] = []
  /// What `\\[…]` adds below rows.
  var extraGaps: [Int: Length] = [:]

  /// The number of columns.
  var width: Int { max(columns.count, rows.map(\.count).max() ?? 0) }

  /// Where the cells of a column stand.
  func alignment(ofColumn column: Int) -> Alignment {
    if column < columns.count { return columns[column] }
    if form.isPaired { return column.isMultiple(of: 2) ? .trailing : .leading }
    return form.alignment
  }

  /// The space before a column, in em.
  func gap(beforeColumn column: Int) -> Double {
    if column == 0 { return form.margin }
    return form.isPaired && !column.isMultiple(of: 2) ? 0 : form.columnGap
  }
}
