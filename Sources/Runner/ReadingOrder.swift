import FoundationEssentials

/// Which variables a chapter's program reads before the statement that sets them.
///
/// At the top level of a program Swift allows that, and the variable is zero or empty. What is told
/// here is certain: a name that may be another's is left alone.
struct ReadingOrder {
  /// A use of a variable that is set only afterwards.
  struct LateRead: Hashable {
    /// The variable.
    var name: String
    /// The function that reads it, when it is called instead of the variable's being read.
    var function: String?
    /// The offset of the use.
    var use: Int
    /// The offset of the variable in its declaration.
    var declaration: Int
  }

  private let items: [SyntaxNode]
  private let source: [UInt8]
  /// The offsets of the variables that a statement sets.
  private let variables: [String: Int]
  /// The functions whose names only one declaration has.
  private let functions: [String: SyntaxNode]

  /// Reads what `swiftc -frontend -dump-parse -dump-ast-format json` prints of a program.
  init(dump: [UInt8], source: [UInt8]) throws {
    items = try JSONDecoder().decode(SyntaxNode.self, from: Data(dump))["items"]?.elements ?? []
    self.source = source
    let named = Dictionary(
      grouping: items.filter { $0.declaredName != nil }, by: { $0.declaredName ?? "" }
    ).compactMapValues { $0.count == 1 ? $0[0] : nil }
    // A variable with accessors may be computed: then nothing sets it.
    variables = named.filter { $0.value.kind == "var_decl" && $0.value["accessors"] == nil }
      .compactMapValues { $0.range?.lowerBound }
    functions = named.filter { $0.value.kind == "func_decl" }
  }

  /// The first late read of each variable in each statement, in the order of the source.
  ///
  /// - Parameter horizon: for the bytes of a statement, the offset from which on variables are set
  ///   only after it has run.
  func lateReads(horizon: (ClosedRange<Int>) -> Int) -> [LateRead] {
    let reads = items.filter { $0.kind == "top_level_code_decl" }.flatMap { item -> [LateRead] in
      guard let range = item.range else { return [] }
      let found = item.uses(in: range).flatMap { lateReads(of: $0, horizon: horizon(range)) }
      return Dictionary(grouping: found, by: \.name).values.compactMap { same in
        same.min { $0.use < $1.use }
      }
    }
    return reads.sorted { ($0.use, $0.name) < ($1.use, $1.name) }
  }

  private func lateReads(of use: NameUse, horizon: Int) -> [LateRead] {
    let names = variables[use.name] == nil ? variablesRead(calling: use, by: []) : [use.name]
    let place = IdentifierSearch(in: source, range: use.range).firstUse(of: use.name)
    return names.compactMap { name in
      guard let declaration = variables[name], declaration >= horizon else { return nil }
      return LateRead(
        name: name, function: name == use.name ? nil : use.name, use: place,
        declaration: declaration)
    }
  }

  /// The variables that a function certainly uses when it is called so, itself or by another.
  private func variablesRead(calling use: NameUse, by callers: Set<String>) -> Set<String> {
    // A library's function of the same name is told apart by its labels.
    guard let function = functions[use.name], let labels = use.labels,
      labels == function.parameterLabels, !callers.contains(use.name), let range = function.range
    else { return [] }
    return function.certainUses(in: range).reduce(into: []) { names, inner in
      if variables[inner.name] != nil { names.insert(inner.name) }
      names.formUnion(variablesRead(calling: inner, by: callers.union([use.name])))
    }
  }
}

extension SyntaxNode {
  /// The labels of a function's parameters, empty for those without one.
  fileprivate var parameterLabels: [String] {
    self["name"]?["args"]?.elements.map { $0.text ?? "" } ?? []
  }
}
