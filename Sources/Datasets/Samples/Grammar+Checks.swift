extension Grammar {
  /// Throws where a rule can't come to an end, whatever is chosen.
  func checkTermination() throws(GrammarError) {
    var ends = rules.map { $0.mode == .given }
    var grew = true
    while grew {
      grew = false
      for (index, rule) in rules.enumerated() where !ends[index] {
        if rule.alternatives.contains(where: { $0.references.allSatisfy { ends[$0] } }) {
          ends[index] = true
          grew = true
        }
      }
    }
    if let endless = ends.firstIndex(of: false) {
      throw .endlessRule(rules[endless].place, rule: rules[endless].name)
    }
  }

  /// Throws unless each of `roots` exists and they lead to every rule.
  ///
  /// A rule with parameters counts as used where one of its values is.
  ///
  /// - Parameters:
  ///   - roots: the rules to begin with.
  ///   - folder: the folder of files that other grammars read too: their rules need not be used.
  /// - Throws: ``GrammarError/missingRule(rule:)`` or ``GrammarError/unusedRule(_:rule:)``.
  public func check(
    roots: [String], sharing folder: String? = nil
  ) throws(GrammarError) {
    var reached: Set<Int> = []
    var waiting: [Int] = []
    for root in roots { waiting.append(try place(of: root)) }
    while let rule = waiting.popLast() {
      if reached.insert(rule).inserted { waiting += rules[rule].references }
    }
    let used = Set(reached.map { rules[$0].place })
    let unused = rules.first { rule in
      !used.contains(rule.place) && !(folder.map { rule.place.file.hasPrefix("\($0)/") } ?? false)
    }
    if let unused {
      throw .unusedRule(unused.place, rule: unused.name)
    }
  }

  /// The place of the rule `name`.
  func place(of name: String) throws(GrammarError) -> Int {
    guard let place = places[name] else { throw .missingRule(rule: name) }
    return place
  }
}
