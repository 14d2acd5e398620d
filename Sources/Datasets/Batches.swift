import Preconditions
public import Tensors

/// The documents of a corpus in batches, in a given order; each batch is put together when it is asked for.
///
/// The last batch is smaller where the corpus doesn't divide evenly.
public struct Batches: Sendable, RandomAccessCollection {
  /// The documents of one batch and how much of their rows it takes.
  struct Group: Sendable {
    var rows: ArraySlice<Int>
    var width: Int
  }

  private let corpus: EncodedCorpus
  private let groups: [Group]

  init(corpus: EncodedCorpus, groups: [Group]) {
    self.corpus = corpus
    self.groups = groups
  }

  /// Rows in groups of one size, and a last one of what is left.
  static func groups(of rows: [Int], size: Int, width: Int) -> [Group] {
    require(size > 0, "Batches: a batch of \(size) documents")
    return stride(from: 0, to: rows.count, by: size).map {
      Group(rows: rows[$0..<Swift.min($0 + size, rows.count)], width: width)
    }
  }

  /// Always 0.
  public var startIndex: Int { 0 }

  /// The number of batches.
  public var endIndex: Int { groups.count }

  /// The batch with a number.
  public subscript(number: Int) -> Batch {
    require(indices.contains(number), "Batches: batch \(number) of \(count)")
    return corpus.batch(of: groups[number])
  }
}

extension [Batches.Group] {
  /// The groups, none with a single document where there are others: batch normalization learns nothing from one.
  ///
  /// The document joins its neighbour, which is then as wide as the wider of both.
  func joiningSingles(unlessSize size: Int) -> [Batches.Group] {
    guard size > 1 else { return self }
    var joined: [Batches.Group] = []
    for group in self {
      guard let last = joined.last, group.rows.count == 1 || last.rows.count == 1 else {
        joined.append(group)
        continue
      }
      let rows = Array<Int>(last.rows) + Array<Int>(group.rows)
      joined[joined.count - 1] = Batches.Group(
        rows: rows[...], width: Swift.max(last.width, group.width))
    }
    return joined
  }
}

extension EncodedCorpus {
  /// Ids in a row.
  private var rowWidth: Int { inputs.shape[1...].reduce(1, *) }

  /// The first ids of some rows, in the order given.
  fileprivate func batch(of group: Batches.Group) -> Batch {
    let rowWidth = rowWidth
    var values: [Int32] = []
    values.reserveCapacity(group.rows.count * group.width)
    for row in group.rows {
      values += inputs.values[row * rowWidth..<row * rowWidth + group.width]
    }
    let shape = group.width == rowWidth ? Array(inputs.shape[1...]) : [group.width]
    return Batch(
      inputs: Indices(values, shape: [group.rows.count] + shape),
      labels: group.rows.map { labels[$0] })
  }

  /// The documents in batches, in the corpus's order.
  ///
  /// - Precondition: `size` is positive.
  public func batches(of size: Int) -> Batches {
    Batches(
      corpus: self, groups: Batches.groups(of: Array(labels.indices), size: size, width: rowWidth))
  }

  /// The documents in batches to train on, shuffled; a single document that is left over joins the batch before it.
  ///
  /// - Precondition: `size` is positive.
  public func batches(of size: Int, shuffledUsing generator: inout SplitMix64) -> Batches {
    let rows = labels.indices.shuffled(using: &generator)
    return Batches(
      corpus: self,
      groups: Batches.groups(of: rows, size: size, width: rowWidth).joiningSingles(unlessSize: size)
    )
  }
}
