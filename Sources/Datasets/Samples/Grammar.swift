/// Rules that expand to text: a weighted context-free grammar with memory.
///
/// A grammar file is plain text, read line by line:
///
/// ```
/// # A comment.
/// parameter mood other: good bad | bad good
///
/// [sentence.<mood>]
/// {capital film} is {a adjective.<mood>} film.
/// 3 * It is never {adjective.<other>}.
///
/// [film] once
/// The Amber Ferry | Nine Lanterns
///
/// [adjective.good] ranked
/// fine | lovely
///
/// [adjective.bad]
/// dull | weak
/// ```
///
/// - `[name]` begins a **rule**; the lines below are its **alternatives**, several to a line where `|`
///   parts them. `3 *` before an alternative is its **weight**, 1 otherwise; `(nothing)` is empty text.
/// - `{name}` is a reference: it is replaced by that rule's **expansion**. `{a name}` and `{A name}` put "a" or
///   "an" before it, `{capital name}` begins it with a capital, `{upper name}` shouts it,
///   `{plural name}` puts its last word into the plural.
/// - The flag `once` keeps a rule's first expansion among the bindings and repeats it; `given` takes it from
///   the bindings that the caller passes. `ranked` lets the weights fall with the place in the list as Zipf's law
///   has it, 1 / (place + 1); `ranked 20` lets them fall as 1 / (place + 20), in the manner of Mandelbrot (1953).
/// - Where an alternative refers to a rule twice, the expansions differ if the rule has a choice.
/// - `parameter` names stand for values: a header with `<mood>` defines a rule for each, and each value in a
///   row goes with the others of that row.
/// - Where an expansion leaves two spaces in succession, one is written.
public struct Grammar: Sendable {
  let rules: [GrammarRule]
  let places: [String: Int]
  private let parameters: [GrammarSource.Parameter]

  /// The grammar that `files` hold together, in any order.
  ///
  /// - Parameter files: names, for messages, and texts.
  /// - Throws: ``GrammarError`` for the first malformed line, undefined or duplicate rule, or endless recursion.
  public init(files: [(name: String, text: String)]) throws(GrammarError) {
    var reader = GrammarReader()
    for file in files { try reader.read(file.text, file: file.name) }
    (rules, places) = try GrammarLinker(source: reader.source).link()
    parameters = reader.source.parameters
    try checkTermination()
  }

  /// The values of a parameter in the order of their declaration; empty where there is none of that name.
  public func values(of parameter: String) -> [String] {
    for declared in parameters {
      if let column = declared.names.firstIndex(of: parameter) {
        return declared.rows.map { $0[column] }
      }
    }
    return []
  }
}
