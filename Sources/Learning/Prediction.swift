public import Datasets
public import Layers
import Preconditions
public import Tensors

extension Layer where Input == Indices, Output == Tensor {
  /// The scores of many documents, `[documents, length] -> [documents, classes]`, in batches on some threads.
  ///
  /// - Parameters:
  ///   - inputs: the documents.
  ///   - batchSize: how many are taken at once.
  ///   - threads: how many batches are worked on at once.
  ///   - products: what is kept for the next call; without it, what is worth keeping from batch to batch.
  /// - Precondition: at least one document.
  public func logits(
    for inputs: Indices, batchSize: Int = 128, threads: Int = 2,
    keeping products: TableProducts? = nil
  ) -> Tensor {
    let documents = inputs.shape[0]
    require(documents > 0 && batchSize > 0, "logits: \(documents) documents by \(batchSize)")
    let batches = EncodedCorpus(inputs: inputs, labels: Array(repeating: 0, count: documents))
      .batches(of: batchSize)
    let products = products ?? TableProducts(expecting: inputs.values.count)
    let workers = max(1, min(threads, batches.count))
    // Workers take every n-th batch, so that no more than n are in memory at once.
    let parts = concurrentlyMapped(workers) { worker in
      stride(from: worker, to: batches.count, by: workers).map { batch in
        var mode = Mode.inference(keeping: products)
        return self(batches[batch].inputs, mode: &mode)
      }
    }
    let ordered = batches.indices.map { parts[$0 % workers][$0 / workers] }
    return Tensor(
      ordered.flatMap(\.scalars), shape: [documents] + ordered[0].shape.dropFirst())
  }

  /// The probability of every class for many documents, `[documents, length] -> [documents, classes]`; the arguments are
  /// those of `logits`.
  ///
  /// - Precondition: at least one document; scores as the loss takes them.
  public func probabilities(
    for inputs: Indices, loss: Loss = .softmaxCrossEntropy, batchSize: Int = 128, threads: Int = 2,
    keeping products: TableProducts? = nil
  ) -> Tensor {
    loss.probabilities(
      of: logits(for: inputs, batchSize: batchSize, threads: threads, keeping: products))
  }

  /// Mean loss and accuracy over a corpus.
  ///
  /// - Precondition: at least one document.
  public func scores(
    on corpus: EncodedCorpus, loss: Loss = .softmaxCrossEntropy, batchSize: Int = 128,
    threads: Int = 2
  ) -> EpochRecord.Scores {
    let logits = logits(for: corpus.inputs, batchSize: batchSize, threads: threads)
    let correct = loss.countOfCorrect(logits, labels: corpus.labels)
    return EpochRecord.Scores(
      loss: Double(loss(logits, labels: corpus.labels).scalar),
      accuracy: Double(correct) / Double(corpus.labels.count))
  }
}

extension Tensor {
  /// The place of the greatest element of each row, the first of equals: `[rows, classes]` to as many numbers as rows.
  ///
  /// - Precondition: there are rows.
  public func argmax() -> [Int] {
    guard let classes = shape.last, classes > 0 else {
      fatalError("argmax: a tensor of shape \(shape) has no rows")
    }
    let scalars = scalars
    return stride(from: 0, to: scalars.count, by: classes).map { start in
      (0..<classes).reduce(0) { scalars[start + $1] > scalars[start + $0] ? $1 : $0 }
    }
  }
}
