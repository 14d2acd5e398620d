/// The pieces of some source.
///
/// It never fails and takes time proportional to the length. The texts of the tokens in a row are `source`, byte for byte, whatever it
/// holds, and none is empty. What breaks the rules of the language is cut as the nearest thing that keeps them.
public func tokens(of source: String, in language: Language) -> [Token] {
  let scanner = Scanner(Array(source.utf8))
  switch language {
  case .swift:
    var lexer = SwiftLexer(scanner)
    return lexer.tokens()
  case .shell:
    var lexer = ShellLexer(scanner)
    return lexer.tokens()
  case .console:
    return sessionTokens(of: Array(source.utf8))
  case .python:
    var lexer = PythonLexer(scanner)
    return lexer.tokens()
  case .json:
    var lexer = JSONLexer(scanner)
    return lexer.tokens()
  case .yaml:
    var lexer = YAMLLexer(scanner)
    return lexer.tokens()
  }
}
