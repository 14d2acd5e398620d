internal import Tensors

extension SplitMix64 {
  /// A whole number in `0..<bound`, the same on every machine.
  ///
  /// Source: Lemire (2019), "Fast random integer generation in an interval", without the rejection step: its
  /// bias is below `bound / 2^64`.
  mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "SplitMix64.below: the bound \(bound) is not positive")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True in `percent` of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of `choices`, by their whole-number weights.
  mutating func choose<Choice>(_ choices: [(weight: Int, choice: Choice)]) -> Choice {
    var remaining = below(choices.reduce(0) { $0 + $1.weight })
    for (weight, choice) in choices {
      if remaining < weight { return choice }
      remaining -= weight
    }
    preconditionFailure("SplitMix64.choose: no weight is left")
  }

  /// Puts `elements` into random order (Fisher and Yates).
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
  }
}
