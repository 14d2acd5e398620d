import CKernels

extension Tensor {
  /// Joins product terms into one, so that opening a block is a single, deeper product.
  package func joiningTerms() -> Tensor {
    guard terms.count > 1 else { return self }
    var lefts: [Tensor] = []
    var rights: [Tensor] = []
    var others: [Term] = []
    for term in terms {
      switch term {
      case .product(let left, let right):
        lefts.append(left)
        rights.append(right)
      case .dense, .scattered: others.append(term)
      }
    }
    guard lefts.count > 1 else { return self }
    let product = Term.product(left: .stacked(lefts), right: .stacked(rights))
    return Tensor(terms: [product] + others, shape: shape)
  }

  /// Matrices of equal width, one under the other; a recipe where all of them are words from one table.
  private static func stacked(_ parts: [Tensor]) -> Tensor {
    let rows = parts.reduce(0) { $0 + $1.shape[0] }
    let words = parts.compactMap { $0.storage?.rows }
    if words.count == parts.count,
      words.allSatisfy({ $0.table.elements == words[0].table.elements })
    {
      let length = words[0].ids.shape[1]
      let ids = Indices(words.flatMap(\.ids.values), shape: [rows, length])
      return Tensor(
        Storage(LookedUpRows(table: words[0].table, ids: ids)), shape: [rows, parts[0].shape[1]])
    }
    return unsafe Tensor(unsafeShape: [rows, parts[0].shape[1]]) { target in
      var offset = 0
      for part in parts {
        unsafe part.withPointer { source, _ in
          unsafe target.baseAddress?.advanced(by: offset).update(from: source, count: part.count)
        }
        offset += part.count
      }
    }
  }

  /// Rows of a block: some that fit the near cache, and whole words where the rows belong to such.
  private func blockRows(columns: Int) -> Int {
    let rows = max(1, 16_384 / max(1, columns))
    for case .product(let left, _) in terms {
      guard let word = left.storage?.rows?.columns, word * columns <= 1 << 15 else { continue }
      return max(1, rows / word) * word
    }
    return rows
  }

  /// Works the tensor out in blocks of whole rows, on some threads, and lends each block to `body`.
  ///
  /// `companions` are arrays of the same shape that `body` reads: they are fetched while a block is worked out.
  /// What a block holds does not depend on the number of threads; where blocks begin may.
  package func forEachBlock(
    threads: Int, beside companions: [SharedFloats] = [],
    _ body: @Sendable (_ elements: Range<Int>, _ block: UnsafePointer<Float>) -> Void
  ) {
    let rows = shape.first ?? 1
    let columns = rows == 0 ? 0 : count / rows
    let blockRows = blockRows(columns: columns)
    let blocks = (rows + blockRows - 1) / blockRows
    let whole = isDense ? self : joiningTerms()
    let workers = max(1, min(threads, blocks))
    concurrently(workers) { worker in
      let part = (blocks * worker / workers)..<(blocks * (worker + 1) / workers)
      if isDense {
        let elements =
          part.lowerBound * blockRows * columns..<min(part.upperBound * blockRows, rows) * columns
        unsafe withPointer { start, _ in unsafe body(elements, start + elements.lowerBound) }
        return
      }
      unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: blockRows * columns) {
        scratch in
        guard let scratch = scratch.baseAddress else { return }
        // Blocks that no term reaches share the zeros that are there already.
        var isZero = false
        for block in part {
          let range = block * blockRows..<min((block + 1) * blockRows, rows)
          let terms = whole.terms.filter { $0.reaches(range) }
          if terms.isEmpty && !isZero {
            unsafe scratch.update(repeating: 0, count: blockRows * columns)
          }
          isZero = terms.isEmpty
          for (number, term) in terms.enumerated() {
            let next =
              number == 0
              ? unsafe companions.fetched(range.lowerBound * columns, range.count * columns)
              : octavo_companions()
            unsafe term.open(rows: range, into: scratch, adding: number > 0, fetching: next)
          }
          unsafe body(range.lowerBound * columns..<range.upperBound * columns, scratch)
        }
      }
    }
  }
}

extension [SharedFloats] {
  /// Some elements of each, as the kernels fetch them.
  @unsafe fileprivate func fetched(_ first: Int, _ count: Int) -> octavo_companions {
    var companions = octavo_companions()
    companions.elements = count
    let starts = unsafe prefix(4).map { unsafe UnsafePointer($0.pointer(at: first)) }
    unsafe companions.count = starts.count
    unsafe companions.arrays = (
      starts.first, starts.dropFirst().first, starts.dropFirst(2).first, starts.dropFirst(3).first
    )
    return companions
  }
}
