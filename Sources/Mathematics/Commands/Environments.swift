/// An environment: a table in its form, between delimiters or none.
struct Environment: Sendable {
  let form: Table.Form
  var opening: Unicode.Scalar?
  var closing: Unicode.Scalar?
  /// Whether `{lcr}` follows its name.
  var declaresColumns = false
  /// Whether cells may be parted by `&`.
  var hasColumns = true

  /// Whether the table is as high as its delimiters.
  var isFenced: Bool { opening != nil || closing != nil }

  /// What `\begin` can be told.
  static let named: [(name: String, environment: Environment)] = {
    let matrix = Table.Form()
    let small = Table.Form(level: .script, stretch: 0.6, columnGap: 0.55)
    let cases = Table.Form(stretch: 1.2, alignment: .leading)
    let displayedCases = Table.Form(level: .display, stretch: 1.2, alignment: .leading)
    let aligned = Table.Form(level: .display, rowGap: 0.3, isPaired: true)
    let gathered = Table.Form(level: .display, rowGap: 0.3)
    return [
      ("matrix", Environment(form: matrix)),
      ("pmatrix", Environment(form: matrix, opening: "(", closing: ")")),
      ("bmatrix", Environment(form: matrix, opening: "[", closing: "]")),
      ("Bmatrix", Environment(form: matrix, opening: "{", closing: "}")),
      ("vmatrix", Environment(form: matrix, opening: "|", closing: "|")),
      ("Vmatrix", Environment(form: matrix, opening: "‖", closing: "‖")),
      ("smallmatrix", Environment(form: small)),
      ("cases", Environment(form: cases, opening: "{")),
      ("dcases", Environment(form: displayedCases, opening: "{")),
      ("rcases", Environment(form: cases, closing: "}")),
      ("array", Environment(form: Table.Form(margin: 0.5), declaresColumns: true)),
      ("aligned", Environment(form: aligned)), ("align", Environment(form: aligned)),
      ("align*", Environment(form: aligned)), ("split", Environment(form: aligned)),
      ("gathered", Environment(form: gathered, hasColumns: false)),
      ("gather", Environment(form: gathered, hasColumns: false)),
      ("gather*", Environment(form: gathered, hasColumns: false)),
      ("equation", Environment(form: gathered, hasColumns: false)),
      ("equation*", Environment(form: gathered, hasColumns: false)),
    ]
  }()
}
