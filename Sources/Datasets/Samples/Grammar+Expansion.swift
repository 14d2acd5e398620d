public import Tensors

extension Grammar {
  /// Text that the rule `name` derives.
  ///
  /// The same generator and bindings give the same text on every machine.
  ///
  /// - Parameters:
  ///   - name: the rule to begin with.
  ///   - bindings: the texts of rules flagged `given`, and of rules flagged `once` that were expanded before;
  ///     those that this expansion meets first are added.
  ///   - generator: where the choices come from.
  /// - Throws: ``GrammarError/missingRule(rule:)`` or ``GrammarError/missingBinding(rule:)``.
  public func expand(
    _ name: String, bindings: inout [String: String], using generator: inout SplitMix64
  ) throws(GrammarError) -> String {
    var output = ""
    try expand(try place(of: name), into: &output, bindings: &bindings, using: &generator)
    return output
  }

  private func expand(
    _ index: Int, into output: inout String, bindings: inout [String: String],
    using generator: inout SplitMix64
  ) throws(GrammarError) {
    guard rules[index].mode != .fresh else {
      return try derive(index, into: &output, bindings: &bindings, using: &generator)
    }
    let name = rules[index].name
    if let bound = bindings[name] { return output.appendCollapsing(bound) }
    guard rules[index].mode == .once else { throw .missingBinding(rule: name) }
    var text = ""
    try derive(index, into: &text, bindings: &bindings, using: &generator)
    bindings[name] = text
    output.appendCollapsing(text)
  }

  /// Writes one alternative of the rule at `index`, chosen by weight.
  private func derive(
    _ index: Int, into output: inout String, bindings: inout [String: String],
    using generator: inout SplitMix64
  ) throws(GrammarError) {
    let sums = rules[index].cumulativeWeights
    let draw = generator.below(sums[sums.count - 1])
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if draw < sums[middle] { high = middle } else { low = middle + 1 }
    }
    let alternative = rules[index].alternatives[low]
    var earlier: [Int: String] = [:]
    for part in alternative.parts {
      switch part {
      case .text(let text):
        output.appendCollapsing(text)
      case .reference(let target, nil) where !alternative.repeats:
        try expand(target, into: &output, bindings: &bindings, using: &generator)
      case .reference(let target, let modifier):
        var text = ""
        for _ in 0..<Self.attempts {
          text = ""
          try expand(target, into: &text, bindings: &bindings, using: &generator)
          if rules[target].mode != .fresh || earlier[target] != text { break }
        }
        if alternative.repeats { earlier[target] = text }
        output.appendCollapsing(modifier?.applied(to: text) ?? text)
      }
    }
  }

  /// How often a repeated reference is expanded again to differ from the one before it.
  private static let attempts = 8
}

extension GrammarRule.Modifier {
  /// `text` after the modification.
  fileprivate func applied(to text: String) -> String {
    switch self {
    case .a: "\(EnglishInflection.article(before: text)) \(text)"
    case .A: "\(EnglishInflection.article(before: text).capitalizedFirst) \(text)"
    case .capital: text.capitalizedFirst
    case .upper: text.uppercased()
    case .plural: EnglishInflection.plural(of: text)
    }
  }
}

extension String {
  /// With a capital as its first character.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// Appends `text`, writing one space where two would meet.
  fileprivate mutating func appendCollapsing(_ text: String) {
    if utf8.last == 0x20, text.utf8.first == 0x20 {
      append(contentsOf: text.dropFirst())
    } else {
      append(text)
    }
  }
}
