public import Layers
public import Tensors
public import Text

extension Layer where Input == Indices, Output == Tensor {
  /// The probability of every class for some texts, a row for each: what an explanation asks.
  ///
  /// - Parameters:
  ///   - texts: any texts, none at all among them.
  ///   - pipeline: what made the rows that the network learned from.
  ///   - loss: what its scores mean.
  public func probabilities(
    of texts: [String], by pipeline: TextPipeline, loss: Loss = .softmaxCrossEntropy
  ) -> [[Double]] {
    guard !texts.isEmpty else { return [] }
    let rows = Indices(pipeline.encode(texts), shape: [texts.count, pipeline.length])
    let probabilities = probabilities(for: rows, loss: loss)
    let classes = probabilities.shape[1]
    let scalars = probabilities.scalars.map(Double.init)
    return texts.indices.map { Array(scalars[$0 * classes..<($0 + 1) * classes]) }
  }
}
