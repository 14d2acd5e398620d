/// What a grammar's files say, before references are resolved.
struct GrammarSource {
  /// Names that stand for several values together, a row at a time.
  struct Parameter {
    let names: [String]
    let rows: [[String]]
  }

  /// A header and the alternatives below it, parameters still in place.
  struct Definition {
    let name: String
    let place: GrammarPlace
    let mode: GrammarRule.Mode
    /// How the weights fall with the place in the list: as 1 / (place + shift), the place counted from 1.
    let rankShift: Int?
    var alternatives: [Alternative] = []
  }

  /// One alternative.
  struct Alternative {
    let place: GrammarPlace
    let weight: Int
    let parts: [Part]
  }

  /// A piece of an alternative.
  enum Part {
    case text(String)
    case reference(String, GrammarRule.Modifier?)
  }

  var parameters: [Parameter] = []
  var definitions: [Definition] = []
}
