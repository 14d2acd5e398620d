public import Datasets
import Preconditions
import Tensors
public import Text

/// The training of word vectors from the company that words keep.
///
/// The vectors `w` of words and `v` of contexts, with biases `b` and `c`, are fitted to the logarithms of the weighted
/// counts `x` by least squares, sum of f(x) (w v + b + c - log x)^2 with f(x) = min(1, (x / cutoff)^exponent); a
/// word's vector is the sum of its two. AdaGrad starts from squares of one, as the authors' program does.
///
/// The pairs are cut into blocks that share no row, and threads take whole blocks, so the result depends on the
/// arguments alone, not on the number of threads or the processor.
///
/// Source: Pennington, Socher and Manning (2014), "GloVe: global vectors for word representation", equations 8 and 9;
/// blocks after Gemulla et al. (2011), "Large-scale matrix factorization with distributed stochastic gradient
/// descent".
public struct GloVe: Sendable, Hashable {
  /// The numbers in a vector.
  public var dimension: Int
  /// How many words to either side are a word's company.
  public var window: Int
  /// How often the training goes through all pairs.
  public var epochs: Int
  /// AdaGrad's rate.
  public var learningRate: Float
  /// The weighted count from which on pairs have the full weight.
  public var cutoff: Double
  /// How fast weights rise up to there.
  public var exponent: Double
  /// The start of the generator for the first vectors and the order of the pairs.
  public var seed: UInt64

  /// A training that has not begun; the defaults are the paper's, for small dimensions.
  ///
  /// - Precondition: dimension, window and epochs of at least one.
  public init(
    dimension: Int = 50, window: Int = 10, epochs: Int = 15, learningRate: Float = 0.05,
    cutoff: Double = 100, exponent: Double = 0.75, seed: UInt64 = 1
  ) {
    require(
      dimension > 0 && window > 0 && epochs > 0,
      "GloVe: dimension \(dimension), window \(window), epochs \(epochs)")
    self.dimension = dimension
    self.window = window
    self.epochs = epochs
    self.learningRate = learningRate
    self.cutoff = cutoff
    self.exponent = exponent
    self.seed = seed
  }

  /// Vectors for a vocabulary's words, learned from documents.
  ///
  /// Words outside the vocabulary are left out before distances are measured. A word that never meets another
  /// keeps the small random vector that it began with.
  ///
  /// - Parameters:
  ///   - documents: the words of each document, as a tokenizer gives them.
  ///   - vocabulary: the words that get a vector; its marks get none.
  ///   - progress: who is told; the loss is the mean over the epoch's pairs so far, a sample is a pair.
  public func vectors(
    from documents: some Sequence<[String]>, vocabulary: Vocabulary,
    progress: Progress.Sink? = nil
  ) -> WordVectors {
    let ids = vocabulary.wordIDs
    let cells = Cooccurrences(
      counting: documents.lazy.map { words in
        words.compactMap { word in
          vocabulary.id(of: word).flatMap {
            ids.contains($0) ? Int32($0 - ids.lowerBound) : nil
          }
        }
      }, window: window
    ).cells
    var generator = SplitMix64(seed: seed)
    var vectors = GloVeState(words: ids.count, dimension: dimension, using: &generator)
    let blocks = GloVeBlocks(
      cells, cutoff: cutoff, exponent: exponent, shuffledUsing: &generator)
    for epoch in 1...epochs {
      var state = PartialEpoch(generator: generator)
      var meter = ProgressMeter(
        epoch: epoch, batches: blocks.rounds.count, beginning: state, sink: progress)
      for round in blocks.rounds {
        let loss = vectors.train(on: round, rate: learningRate)
        state.note(loss: loss, of: round.reduce(0) { $0 + $1.count })
        meter.report(state)
      }
    }
    return WordVectors(words: Array(vocabulary.words[ids]), vectors: vectors.sums)
  }
}
