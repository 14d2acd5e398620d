import Preconditions

internal import Tensors

/// A choice and how often it is made among others.
struct Weighted<Choice: Sendable & Hashable>: Sendable, Hashable {
  let weight: Int
  let choice: Choice

  init(_ weight: Int, _ choice: Choice) {
    self.weight = weight
    self.choice = choice
  }
}

extension SplitMix64 {
  /// A whole number in `0..<bound`, the same on every machine.
  ///
  /// Source: Lemire (2019), "Fast random integer generation in an interval", without the rejection step: its
  /// bias is below `bound / 2^64`.
  mutating func below(_ bound: Int) -> Int {
    require(bound > 0, "SplitMix64.below: the bound \(bound) is not positive")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True in `percent` of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of `choices`, by their weights.
  mutating func choose<Choice>(_ choices: [Weighted<Choice>]) -> Choice {
    var remaining = below(choices.reduce(0) { $0 + $1.weight })
    for weighted in choices {
      if remaining < weighted.weight { return weighted.choice }
      remaining -= weighted.weight
    }
    fatalError("SplitMix64.choose: no weight is left")
  }

  /// Puts `elements` into random order (Fisher and Yates).
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
  }
}
