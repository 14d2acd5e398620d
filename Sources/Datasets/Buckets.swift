import Preconditions
public import Tensors

/// The widths of rows that batches may have, so that short documents are not padded to the longest.
///
/// A network that reads the padding (a mean that counts it, the last outputs of a backward layer that begins in it) scores a document
/// differently in rows of another width; take a network that ignores it.
public struct Buckets: Sendable, Hashable {
  /// The widths, ascending.
  public let widths: [Int]

  /// Buckets of these widths.
  ///
  /// - Precondition: at least one; ascending and positive.
  public init(widths: [Int]) {
    require(
      widths.first.map { $0 > 0 } == true && zip(widths, widths.dropFirst()).allSatisfy { $0 < $1 },
      "Buckets: the widths \(widths) are not ascending from 1")
    self.widths = widths
  }

  /// Buckets whose widths divide the span of some lengths evenly; fewer where the lengths differ by less.
  ///
  /// - Precondition: at least one bucket and one length.
  public init(_ count: Int, for lengths: [Int]) {
    guard count > 0, let longest = lengths.max(), let shortest = lengths.min() else {
      fatalError("Buckets: \(count) buckets for \(lengths.count) lengths")
    }
    let span = longest - shortest
    let widths = (1...count).map { max(1, shortest + (span * $0 + count - 1) / count) }
    self.init(widths: Set(widths).sorted())
  }

  /// The number of the narrowest bucket that holds a document of this length; the widest where none does.
  func bucket(of length: Int) -> Int {
    widths.firstIndex { length <= $0 } ?? widths.count - 1
  }
}

extension EncodedCorpus {
  /// How many ids each row has before the 0s that fill it up at the back.
  public var lengths: [Int] {
    let ids = inputs.values.span
    return labels.indices.map { row in
      var end = (row + 1) * length
      while end > row * length && ids[end - 1] == 0 { end -= 1 }
      return end - row * length
    }
  }

  /// The documents in batches of one bucket each, shuffled; rows are as wide as their bucket.
  ///
  /// A document goes to the narrowest bucket that holds it; where none does, the widest cuts it. The
  /// last batch of each bucket is smaller where the bucket doesn't divide evenly, and a document that would be alone joins the batch beside it,
  /// whose rows are then as wide as the wider of both. Rows are taken to be filled up at the back.
  ///
  /// - Precondition: `size` is positive; no bucket is wider than the rows.
  public func batches(
    of size: Int, buckets: Buckets, shuffledUsing generator: inout SplitMix64
  ) -> Batches {
    require(
      buckets.widths.allSatisfy { $0 <= length },
      "batches: buckets of \(buckets.widths) for rows of \(length)")
    let lengths = lengths
    var members: [[Int]] = Array(repeating: [], count: buckets.widths.count)
    for row in labels.indices.shuffled(using: &generator) {
      members[buckets.bucket(of: lengths[row])].append(row)
    }
    var groups: [Batches.Group] = []
    for (rows, width) in zip(members, buckets.widths) {
      groups += Batches.groups(of: rows, size: size, width: width)
    }
    return Batches(
      corpus: self, groups: groups.joiningSingles(unlessSize: size).shuffled(using: &generator))
  }
}
