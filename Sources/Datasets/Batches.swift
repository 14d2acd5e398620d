import Preconditions
public import Tensors

/// The documents of a corpus in batches, in a given order; each batch is put together when it is asked for.
///
/// The last batch is smaller where the corpus doesn't divide evenly.
public struct Batches: Sendable, RandomAccessCollection {
  /// The documents of one batch and how much of their rows it takes.
  struct Group: Sendable {
    let rows: ArraySlice<Int>
    let width: Int
  }

  private let corpus: EncodedCorpus
  private let groups: [Group]

  init(corpus: EncodedCorpus, groups: [Group]) {
    self.corpus = corpus
    self.groups = groups
  }

  fileprivate init(corpus: EncodedCorpus, order: [Int], size: Int) {
    require(size > 0, "Batches: a batch of \(size) documents")
    let width = corpus.inputs.shape[1...].reduce(1, *)
    self.init(
      corpus: corpus,
      groups: stride(from: 0, to: order.count, by: size).map {
        Group(rows: order[$0..<Swift.min($0 + size, order.count)], width: width)
      })
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

extension EncodedCorpus {
  /// The first ids of some rows, in the order given.
  fileprivate func batch(of group: Batches.Group) -> Batch {
    let rowWidth = inputs.shape[1...].reduce(1, *)
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
    Batches(corpus: self, order: Array(labels.indices), size: size)
  }

  /// The documents in batches, shuffled.
  ///
  /// - Precondition: `size` is positive.
  public func batches(of size: Int, shuffledUsing generator: inout SplitMix64) -> Batches {
    Batches(corpus: self, order: labels.indices.shuffled(using: &generator), size: size)
  }
}
