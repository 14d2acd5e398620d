import Preconditions
public import Tensors
public import Text

/// A vector for each of some words, learned beforehand.
public struct WordVectors: Sendable {
  /// The words, each once.
  public let words: [String]
  /// Their vectors, `[words, dimension]`.
  public let vectors: Tensor
  /// The lines of the file that gave no vector, where the vectors were just loaded.
  public let omissions: [Omission]

  /// Words and their vectors.
  ///
  /// - Precondition: a matrix with a row for every word.
  public init(words: [String], vectors: Tensor, omissions: [Omission] = []) {
    require(
      vectors.shape.count == 2 && vectors.shape[0] == words.count,
      "WordVectors: \(words.count) words for vectors of shape \(vectors.shape)")
    self.words = words
    self.vectors = vectors
    self.omissions = omissions
  }

  /// The numbers in a vector.
  public var dimension: Int { vectors.shape[1] }

  /// What words without a vector get.
  public enum Missing: Sendable, Hashable {
    /// Zeros.
    case zeros
    /// Numbers drawn evenly around zero with the variance of all numbers of the known vectors.
    ///
    /// Source: Kim (2014), "Convolutional neural networks for sentence classification", section 4.3.
    case drawn(seed: UInt64)
  }

  /// The table for an embedding of a vocabulary's words.
  public struct Table: Sendable {
    /// A row for every id, `[vocabulary, dimension]`.
    public let matrix: Tensor
    /// How many words of the vocabulary have no vector; marks do not count.
    public let missing: Int
  }

  /// The vectors of a vocabulary's words, in the order of their ids.
  ///
  /// Padding gets zeros. The other marks are words without a vector, unless a mark has one.
  public func matrix(for vocabulary: Vocabulary, missing: Missing = .zeros) -> Table {
    let numbers = vectors.scalars
    let places = Dictionary(zip(words, 0...), uniquingKeysWith: { first, _ in first })
    var generator: SplitMix64?
    var bound: Float = 0
    if case .drawn(let seed) = missing {
      generator = SplitMix64(seed: seed)
      bound = (3 * variance(of: numbers)).squareRoot()
    }
    var matrix: [Float] = []
    matrix.reserveCapacity(vocabulary.count * dimension)
    var missingWords = 0
    for (id, word) in vocabulary.words.enumerated() {
      if let place = places[word] {
        matrix += numbers[place * dimension..<(place + 1) * dimension]
        continue
      }
      if vocabulary.wordIDs.contains(id) { missingWords += 1 }
      for _ in 0..<dimension {
        let number = word == Vocabulary.padding ? nil : generator?.nextUnit()
        matrix.append(number.map { (2 * $0 - 1) * bound } ?? 0)
      }
    }
    return Table(
      matrix: Tensor(matrix, shape: [vocabulary.count, dimension]), missing: missingWords)
  }
}

/// The mean squared distance from the mean; 0 of no numbers.
private func variance(of numbers: [Float]) -> Float {
  let count = Double(max(1, numbers.count))
  let mean = numbers.reduce(0.0) { $0 + Double($1) } / count
  return Float(numbers.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count)
}
