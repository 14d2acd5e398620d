import Tensors

/// Where an epoch stands between two of its batches: with the model and the optimizer all that it goes on from.
struct PartialEpoch: Sendable, Hashable, Codable {
  /// What the next batches draw from.
  var generator: SplitMix64
  /// The mean loss of each batch done.
  var losses: [Float] = []
  /// Documents in them.
  var samples = 0
  /// The sum of the documents' losses.
  var loss = 0.0
  /// How many documents were classified right.
  var correct = 0.0

  /// An epoch that begins.
  init(generator: SplitMix64) { self.generator = generator }

  /// Takes in a batch by the sum of its documents' losses and how many of them were classified right.
  mutating func note(loss sum: Double, correct right: Double = 0, of count: Int) {
    losses.append(Float(sum / Double(count)))
    samples += count
    loss += sum
    correct += right
  }

  /// Batches done.
  var batches: Int { losses.count }

  /// What the batches achieved.
  var scores: EpochRecord.Scores {
    EpochRecord.Scores(loss: loss / Double(samples), accuracy: correct / Double(samples))
  }
}
