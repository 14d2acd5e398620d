import Tensors
import Testing

@testable import Datasets

/// The grammar in one file called "t".
private func grammar(_ text: String) throws(GrammarError) -> Grammar {
  try Grammar(files: [("t", text)])
}

/// What `rule` expands to with each of the seeds 0..<20.
private func expansions(_ text: String, _ rule: String = "s") throws -> Set<String> {
  let grammar = try grammar(text)
  var found: Set<String> = []
  for seed in 0..<20 {
    var generator = SplitMix64(seed: UInt64(seed))
    var bindings: [String: String] = [:]
    found.insert(try grammar.expand(rule, bindings: &bindings, using: &generator))
  }
  return found
}

@Suite struct `Grammar expansion` {
  @Test func `chooses among alternatives`() throws {
    #expect(try expansions("[s]\nred | blue\ngreen") == ["red", "blue", "green"])
  }

  @Test func `reads lines that end as on Windows`() throws {
    #expect(try expansions("[s]\r\nred | blue\r\n# end\r\n") == ["red", "blue"])
  }

  @Test func `follows references`() throws {
    #expect(try expansions("[s]\nthe {c} hat\n[c]\nred") == ["the red hat"])
  }

  @Test func `inflects and capitalises what a modifier asks for`() throws {
    let text =
      "[s]\n{A c}, {a d}; {capital c}, {upper d}, {plural e}, {plural f}\n[c]\norange\n[d]\nunicorn\n[e]\nfly\n[f]\nfox"
    #expect(try expansions(text) == ["An orange, a unicorn; Orange, UNICORN, flies, foxes"])
  }

  @Test func `writes one space where an empty expansion leaves two`() throws {
    #expect(try expansions("[s]\na {e} b\n[e]\n(nothing)") == ["a b"])
  }

  @Test func `keeps the first expansion of a rule flagged once`() throws {
    let found = try expansions("[s]\n{n} is {n}\n[n] once\nAda | Bo")
    #expect(found == ["Ada is Ada", "Bo is Bo"])
  }

  @Test func `varies a rule that an alternative names twice`() throws {
    #expect(try expansions("[s]\n{n} and {n}\n[n]\nAda | Bo") == ["Ada and Bo", "Bo and Ada"])
    #expect(try expansions("[s]\n{n} and {n}\n[n]\nAda") == ["Ada and Ada"])
  }

  @Test func `takes given rules from the bindings`() throws {
    let grammar = try grammar("[s]\n{n}!\n[n] given")
    var generator = SplitMix64(seed: 1)
    var bindings = ["n": "Ada"]
    #expect(try grammar.expand("s", bindings: &bindings, using: &generator) == "Ada!")
    bindings = [:]
    #expect(throws: GrammarError.missingBinding(rule: "n")) {
      try grammar.expand("s", bindings: &bindings, using: &generator)
    }
    #expect(throws: GrammarError.missingRule(rule: "x")) {
      try grammar.expand("x", bindings: &bindings, using: &generator)
    }
  }

  @Test func `defines a rule for each value of a parameter`() throws {
    let text =
      "parameter mood other: good bad | bad good\n[s.<mood>]\n{w.<mood>} not {w.<other>}\n[w.good]\nfine\n[w.bad]\npoor"
    #expect(try expansions(text, "s.good") == ["fine not poor"])
    #expect(try expansions(text, "s.bad") == ["poor not fine"])
    #expect(try grammar(text).values(of: "other") == ["bad", "good"])
    #expect(try grammar(text).values(of: "tense").isEmpty)
  }

  @Test func `follows the weights`() throws {
    for (text, share) in [
      ("[s]\n3 * a | b", 0.75), ("[s] ranked\na | b", 0.6), ("[s] ranked 0\na | b", 2 / 3.0),
    ] {
      let grammar = try grammar(text)
      var generator = SplitMix64(seed: 1)
      var count = 0
      for _ in 0..<20_000 {
        var bindings: [String: String] = [:]
        if try grammar.expand("s", bindings: &bindings, using: &generator) == "a" { count += 1 }
      }
      #expect(abs(Double(count) / 20_000 - share) < 0.01)
    }
  }
}

@Suite struct `Grammar errors` {
  @Test(arguments: [
    ("red", 1, "an alternative must stand below a rule's [header]"),
    ("[s", 1, "the header lacks its ']'"),
    ("[S s]\na", 1, "'S s' is not a rule's name"),
    ("[s] twice\na", 1, "unknown flag 'twice': once, given, ranked or ranked 0...1000"),
    ("# c\n[s]\n0 * a", 3, "the weight '0' is not a whole number in 1...1000"),
    ("[s]\nx * a", 2, "the weight 'x' is not a whole number in 1...1000"),
    ("[s]\na | | b", 2, "an empty alternative is written (nothing)"),
    ("[s]\na {b", 2, "a brace without its partner in 'a {b'"),
    ("[s]\na b}", 2, "a brace without its partner in 'a b}'"),
    ("[s]\n{}", 2, "'{}' is not {rule} or {modifier rule}"),
    ("[s]\n{loud s}", 2, "unknown modifier 'loud': a, A, capital, upper, plural"),
    ("[s]\n{w.<mood>}", 2, "the header chooses no parameter '<mood>'"),
    ("parameter a b: c", 1, "2 names, but 1 values in 'c'"),
    ("parameter a", 1, "a parameter is written 'parameter name: value | value'"),
    ("[s] given\na", 2, "rule 's' is given by the caller"),
  ])
  func `name the line and the reason`(text: String, line: Int, reason: String) {
    let place = GrammarPlace(file: "t", line: line)
    #expect(throws: GrammarError.malformedLine(place, reason: reason)) { try grammar(text) }
  }

  @Test func `report rules that are empty, double or undefined`() {
    let first = GrammarPlace(file: "t", line: 1)
    let third = GrammarPlace(file: "t", line: 3)
    #expect(throws: GrammarError.emptyRule(first, rule: "s")) { try grammar("[s]\n\n[t]\na") }
    #expect(throws: GrammarError.duplicateRule(third, rule: "s", first: first)) {
      try grammar("[s]\na\n[s]\nb")
    }
    #expect(throws: GrammarError.undefinedRule(third, reference: "u")) {
      try grammar("[s]\na\n{u}")
    }
  }

  @Test func `report recursion without end, and allow recursion that can end`() throws {
    let place = GrammarPlace(file: "t", line: 1)
    #expect(throws: GrammarError.endlessRule(place, rule: "s")) {
      try grammar("[s]\na {t}\n[t]\nb {s}")
    }
    #expect(try expansions("[s]\nvery {s} | 9 * good").contains("good"))
  }

  @Test func `report rules that no root leads to`() throws {
    let grammar = try grammar("[s]\na\n[t]\nb")
    try grammar.check(roots: ["s", "t"])
    let place = GrammarPlace(file: "t", line: 3)
    #expect(throws: GrammarError.unusedRule(place, rule: "t")) { try grammar.check(roots: ["s"]) }
    #expect(throws: GrammarError.missingRule(rule: "u")) { try grammar.check(roots: ["s", "u"]) }
  }

  @Test func `read as one sentence`() {
    let place = GrammarPlace(file: "movies/plots.grammar", line: 7)
    #expect(
      "\(GrammarError.undefinedRule(place, reference: "hero"))"
        == "movies/plots.grammar:7: reference to 'hero', which no file defines")
  }

  @Test func `name a folder that is not there`() {
    #expect(throws: GrammarError.self) { try SampleGrammars.grammar(named: "no-such-grammar") }
  }
}

@Suite struct `English inflection` {
  @Test(arguments: [
    ("apple", "an"), ("pear", "a"), ("hour", "an"), ("house", "a"), ("uncle", "an"),
    ("uniform", "a"), ("unintended", "an"), ("usher", "an"), ("ukulele", "a"), ("8", "an"),
    ("one-liner", "a"), ("honest", "an"), ("\"odd\"", "an"),
  ])
  func `chooses the article by sound`(word: String, article: String) {
    #expect(EnglishInflection.article(before: word) == article)
  }

  @Test(arguments: [
    ("dog", "dogs"), ("diary", "diaries"), ("boy", "boys"), ("brush", "brushes"), ("box", "boxes"),
    ("coachman", "coachmen"), ("talisman", "talismans"), ("watch", "watches"),
  ])
  func `forms plurals`(singular: String, plural: String) {
    #expect(EnglishInflection.plural(of: singular) == plural)
  }
}
