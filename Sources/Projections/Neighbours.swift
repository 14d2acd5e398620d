public import Tensors

/// A row of a matrix of vectors and how like it is to another.
public struct Neighbour: Sendable, Hashable {
  /// The row.
  public let row: Int
  /// The cosine of the angle between the two, -1 to 1; 0 where one of them is zero.
  public let similarity: Double
}

/// Vectors that can be asked for those of the most similar direction: the words nearest to a word.
public struct Neighbours: Sendable {
  private let vectors: PointRows

  /// Prepares vectors, `[rows, dimensions]`.
  ///
  /// - Precondition: `vectors` has two axes.
  public init(among vectors: Tensor) { self.vectors = PointRows(vectors).unitLength }

  /// The other rows of the most similar direction, nearest first; equals in order of their rows.
  ///
  /// - Parameters:
  ///   - row: the row to compare with, at least 0 and below the number of rows.
  ///   - count: how many to give at most.
  public func neighbours(of row: Int, count: Int = 10) -> [Neighbour] {
    let all = vectors.rows.indices.filter { $0 != row }.map { other in
      Neighbour(row: other, similarity: dot(vectors.rows[row], vectors.rows[other]))
    }
    return Array(all.sorted { ($1.similarity, $0.row) < ($0.similarity, $1.row) }.prefix(count))
  }
}
