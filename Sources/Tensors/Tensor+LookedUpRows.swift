extension Tensor {
  /// Rows that are yet to be looked up in `table`, as the result of an operation that `pullback` differentiates.
  static func lookedUp(
    _ ids: Indices, in table: Tensor, keeping products: TableProducts?,
    pullback: @escaping @Sendable (_ gradient: Tensor) -> Tensor
  ) -> Tensor {
    let rows = LookedUpRows(
      table: table.detached, ids: ids, products: table.node == nil ? products : nil)
    var result = Tensor(Storage(rows), shape: rows.shape).recorded(from: table, pullback: pullback)
    if result.node != nil { result.tablePlace = table.node?.place }
    return result
  }

  /// The table and the ids that the elements are the rows of, while nobody has read them.
  ///
  /// An operation may then work on the table, which stands where it stood on the tape, and give it a gradient of its own.
  var lookedUpRows: (table: Tensor, ids: Indices)? {
    guard let rows = storage?.rows, rows.shape == shape else { return nil }
    return onTape(rows)
  }

  /// The same of documents whose rows stand side by side, `[documents, length * columns]`.
  var lookedUpDocuments: (table: Tensor, ids: Indices)? {
    guard let rows = storage?.rows, rows.ids.shape.count == 2,
      shape == [rows.ids.shape[0], rows.ids.shape[1] * rows.columns]
    else { return nil }
    return onTape(rows)
  }

  private func onTape(_ rows: LookedUpRows) -> (table: Tensor, ids: Indices)? {
    guard let node else { return (rows.table, rows.ids) }
    guard let tablePlace else { return nil }
    var table = rows.table
    table.node = Node(tape: node.tape, place: tablePlace)
    return (table, rows.ids)
  }
}
