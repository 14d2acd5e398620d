import CKernels
import Tensors

/// The vectors and biases of words and contexts, and what AdaGrad remembers of them.
struct GloVeState: Sendable {
  private let count: Int
  private let dimension: Int
  /// Floats from row to row: the kernel takes sixteen at a time.
  private let stride: Int
  private var words: Rows
  private var contexts: Rows

  /// One table of vectors with biases.
  fileprivate struct Rows: Sendable {
    var vectors: [Float]
    var vectorSquares: [Float]
    var biases: [Float]
    var biasSquares: [Float]
  }

  /// Small random vectors and biases.
  init(words count: Int, dimension: Int, using generator: inout SplitMix64) {
    self.init(
      words: Self.drawn(count, dimension, using: &generator),
      contexts: Self.drawn(count, dimension, using: &generator), dimension: dimension)
  }

  /// Rows of a vector and a bias each, one after another.
  init(words: [Float], contexts: [Float], dimension: Int) {
    self.dimension = dimension
    count = words.count / (dimension + 1)
    stride = (dimension + 15) / 16 * 16
    self.words = Rows(words, dimension: dimension, stride: stride)
    self.contexts = Rows(contexts, dimension: dimension, stride: stride)
  }

  private static func drawn(
    _ count: Int, _ dimension: Int, using generator: inout SplitMix64
  ) -> [Float] {
    (0..<count * (dimension + 1)).map { _ in (generator.nextUnit() - 0.5) / Float(dimension) }
  }

  /// The vectors of words and contexts, added, `[words, dimension]`.
  var sums: Tensor {
    var sums: [Float] = []
    sums.reserveCapacity(count * dimension)
    for row in 0..<count {
      for place in row * stride..<row * stride + dimension {
        sums.append(words.vectors[place] + contexts.vectors[place])
      }
    }
    return Tensor(sums, shape: [count, dimension])
  }

  /// Goes through the pairs of some blocks at once and returns the sum of their losses, each before its step.
  ///
  /// - Precondition: no two blocks share a word or a context.
  mutating func train(on blocks: [[octavo_glove_pair]], rate: Float) -> Double {
    let stride = stride
    return unsafe words.withTable { words in
      unsafe contexts.withTable { contexts in
        let (words, contexts) = unsafe (SharedTable(words), SharedTable(contexts))
        return concurrentlyMapped(blocks.count) { block in
          unsafe blocks[block].withUnsafeBufferPointer { pairs in
            guard let start = pairs.baseAddress else { return 0 }
            return unsafe octavo_glove(
              start, pairs.count, words.table, contexts.table, stride, rate)
          }
        }.reduce(0, +)
      }
    }
  }
}

extension GloVeState.Rows {
  init(_ rows: [Float], dimension: Int, stride: Int) {
    let count = rows.count / (dimension + 1)
    vectors = Array(repeating: 0, count: count * stride)
    biases = []
    for row in 0..<count {
      let start = row * (dimension + 1)
      vectors.replaceSubrange(
        row * stride..<row * stride + dimension, with: rows[start..<start + dimension])
      biases.append(rows[start + dimension])
    }
    vectorSquares = Array(repeating: 1, count: vectors.count)
    biasSquares = Array(repeating: 1, count: count)
  }

  /// Lends the four arrays to C; an empty one has no address, and then nothing is done.
  mutating func withTable(_ body: (octavo_glove_table) -> Double) -> Double {
    unsafe vectors.withUnsafeMutableBufferPointer { vectors in
      unsafe vectorSquares.withUnsafeMutableBufferPointer { vectorSquares in
        unsafe biases.withUnsafeMutableBufferPointer { biases in
          unsafe biasSquares.withUnsafeMutableBufferPointer { biasSquares in
            guard let vectors = vectors.baseAddress, let biases = biases.baseAddress,
              let vectorSquares = vectorSquares.baseAddress,
              let biasSquares = biasSquares.baseAddress
            else { return 0 }
            return unsafe body(
              octavo_glove_table(
                vectors: vectors, vector_squares: vectorSquares, biases: biases,
                bias_squares: biasSquares))
          }
        }
      }
    }
  }
}

/// A table that several threads change at once, each in rows of its own.
@safe private struct SharedTable: Sendable {
  private let vectors: SharedFloats
  private let vectorSquares: SharedFloats
  private let biases: SharedFloats
  private let biasSquares: SharedFloats

  init(_ table: octavo_glove_table) {
    unsafe vectors = SharedFloats(table.vectors)
    unsafe vectorSquares = SharedFloats(table.vector_squares)
    unsafe biases = SharedFloats(table.biases)
    unsafe biasSquares = SharedFloats(table.bias_squares)
  }

  var table: octavo_glove_table {
    unsafe octavo_glove_table(
      vectors: vectors.pointer(at: 0), vector_squares: vectorSquares.pointer(at: 0),
      biases: biases.pointer(at: 0), bias_squares: biasSquares.pointer(at: 0))
  }
}
