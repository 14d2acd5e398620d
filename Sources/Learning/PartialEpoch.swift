import Tensors

/// Where an epoch stands between two of its batches: with the model and the optimizer all that it goes on from.
struct PartialEpoch: Sendable, Hashable, Codable {
  /// What the next batches draw from.
  var generator: SplitMix64
  /// Batches done.
  var batches = 0
  /// Documents in them.
  var samples = 0
  /// The sum of the documents' losses.
  var loss = 0.0
  /// How many documents were classified right.
  var correct = 0.0

  /// An epoch that begins.
  init(generator: SplitMix64) { self.generator = generator }

  /// Takes in a batch.
  mutating func note(_ scores: EpochRecord.Scores, of count: Int) {
    batches += 1
    samples += count
    loss += scores.loss * Double(count)
    correct += scores.accuracy * Double(count)
  }

  /// What the batches achieved.
  var scores: EpochRecord.Scores {
    EpochRecord.Scores(loss: loss / Double(samples), accuracy: correct / Double(samples))
  }
}
