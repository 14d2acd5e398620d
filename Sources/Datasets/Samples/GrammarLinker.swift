/// Replaces parameters by their values and references by the rules they name.
struct GrammarLinker {
  /// A definition for one choice of its parameters.
  private struct Instance {
    let name: String
    let values: [String: String]
    let definition: GrammarSource.Definition
  }

  let source: GrammarSource

  /// The rules in the order of their definition, and their places by name.
  func link() throws(GrammarError) -> (rules: [GrammarRule], places: [String: Int]) {
    var instances: [Instance] = []
    for definition in source.definitions { instances += try self.instances(of: definition) }
    var places: [String: Int] = [:]
    for (index, instance) in instances.enumerated() {
      if let first = places[instance.name] {
        throw .duplicateRule(
          instance.definition.place, rule: instance.name, first: instances[first].definition.place)
      }
      places[instance.name] = index
    }
    var rules: [GrammarRule] = []
    for instance in instances { rules.append(try rule(for: instance, places: places)) }
    return (rules, places)
  }

  /// One instance for each combination of rows of the parameters that the header names.
  private func instances(of definition: GrammarSource.Definition) throws(GrammarError) -> [Instance]
  {
    var choices: [[String: String]] = [[:]]
    for parameter in source.parameters
    where parameter.names.contains(where: { definition.name.contains("<\($0)>") }) {
      let rows = parameter.rows.map { Dictionary(zip(parameter.names, $0)) { first, _ in first } }
      choices = choices.flatMap { choice in
        rows.map { row in choice.merging(row) { first, _ in first } }
      }
    }
    var instances: [Instance] = []
    for values in choices {
      let name = try substitute(values, in: definition.name, at: definition.place)
      instances.append(Instance(name: name, values: values, definition: definition))
    }
    return instances
  }

  private func rule(
    for instance: Instance, places: [String: Int]
  ) throws(GrammarError) -> GrammarRule {
    let definition = instance.definition
    if definition.mode == .given, let extra = definition.alternatives.first {
      throw .malformedLine(extra.place, reason: "rule '\(instance.name)' is given by the caller")
    }
    if definition.mode != .given, definition.alternatives.isEmpty {
      throw .emptyRule(definition.place, rule: instance.name)
    }
    var alternatives: [GrammarRule.Alternative] = []
    var sums: [Int] = []
    for (index, alternative) in definition.alternatives.enumerated() {
      var parts: [GrammarRule.Part] = []
      for part in alternative.parts {
        switch part {
        case .text(let text):
          parts.append(.text(text))
        case .reference(let written, let modifier):
          let name = try substitute(instance.values, in: written, at: alternative.place)
          guard let target = places[name] else {
            throw .undefinedRule(alternative.place, reference: name)
          }
          parts.append(.reference(target, modifier))
        }
      }
      alternatives.append(.init(parts: parts))
      let rank = definition.rankShift.map { index + 1 + $0 } ?? 1
      let weight = alternative.weight * Self.scale / rank
      sums.append((sums.last ?? 0) + max(1, weight))
    }
    return GrammarRule(
      name: instance.name, place: definition.place, mode: definition.mode,
      alternatives: alternatives, cumulativeWeights: sums)
  }

  /// Whole-number weights keep every machine's choices the same; the scale leaves room for ranks.
  private static let scale = 10_000

  /// `name` with every `<parameter>` replaced by its value.
  private func substitute(
    _ values: [String: String], in name: String, at place: GrammarPlace
  ) throws(GrammarError) -> String {
    var result = ""
    var rest = name[...]
    while let open = rest.firstIndex(of: "<") {
      guard let close = rest[open...].firstIndex(of: ">") else {
        throw .malformedLine(place, reason: "a '<' without its '>' in '\(name)'")
      }
      let parameter = String(rest[rest.index(after: open)..<close])
      guard let value = values[parameter] else {
        throw .malformedLine(place, reason: "the header chooses no parameter '<\(parameter)>'")
      }
      result += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
