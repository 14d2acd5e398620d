/// Which epoch's network a run keeps.
public enum EpochChoice: String, Sendable, Hashable, Codable {
  /// The one with the lowest validation loss, the earliest of equals: early stopping.
  case lowestValidationLoss
  /// The last, where the number of epochs was chosen before.
  case last

  /// The chosen one of some epochs; nil of none.
  func choice(among epochs: [EpochRecord]) -> EpochRecord? {
    switch self {
    case .lowestValidationLoss: epochs.best
    case .last: epochs.last
    }
  }
}
