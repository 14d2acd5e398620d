/// A name in code that runs, not declared where it stands.
struct NameUse: Hashable {
  /// The name.
  var name: String
  /// The bytes of the innermost statement around it; expressions don't tell where they stand.
  var range: ClosedRange<Int>
  /// The labels of the arguments when it is called, empty for those without one.
  var labels: [String]?
}

extension SyntaxNode {
  /// The names that are used when this statement runs, but for those that it declares itself.
  ///
  /// What a closure or a function holds runs later, if at all, and is left out; only the closures
  /// given to the methods of sequences run at once.
  func uses(in range: ClosedRange<Int>) -> [NameUse] {
    let own = declaredNames
    return names(in: range).filter { !own.contains($0.name) }
  }

  /// The names that a function's body uses whatever it is called with, up to where it first branches.
  func certainUses(in range: ClosedRange<Int>) -> [NameUse] {
    var certain: [NameUse] = []
    for statement in self["body"]?["elements"]?.elements ?? [] {
      if statement.kind.hasSuffix("_stmt"), statement.kind != "return_stmt" { break }
      if !statement.contains(where: \.isConditional) { certain += statement.names(in: range) }
      if statement.kind == "return_stmt" { break }
    }
    let own = declaredNames
    return certain.filter { !own.contains($0.name) }
  }

  /// Whether parts of it may be left out when it is evaluated.
  private var isConditional: Bool {
    ["ternary_expr", "bind_optional_expr", "single_value_stmt_expr"].contains(kind)
      || readName.map { ["&&", "||", "??"].contains($0) } ?? false
  }

  /// All names that are declared within.
  ///
  /// Where one hides another can't be told by the tree alone, so each counts everywhere; an
  /// `if let x` reads the `x` around it first and does not count.
  private var declaredNames: Set<String> {
    let below = children.reduce(into: Set<String>()) { $0.formUnion($1.declaredNames) }
    guard let value = (self["initializer"] ?? self["original_init"])?.readName,
      self["pattern"]?.contains(where: { $0.declaredName == value }) == true
    else { return declaredName.map { below.union([$0]) } ?? below }
    return below.subtracting([value])
  }

  private func names(in outer: ClosedRange<Int>) -> [NameUse] {
    let range = range ?? outer
    if let readName { return [NameUse(name: readName, range: range)] }
    switch kind {
    case "closure_expr", "func_decl", "defer_stmt", "accessor_decl", "struct_decl", "class_decl",
      "enum_decl", "actor_decl", "protocol_decl", "extension_decl", "keypath_expr":
      return []
    case "call_expr":
      let closures = closuresAtOnce.flatMap { $0["body"]?.names(in: range) ?? [] }
      guard let callee = self["fn"]?.readName else {
        return children.flatMap { $0.names(in: range) } + closures
      }
      let labels = arguments.map { $0["label"]?.text ?? "" }
      return [NameUse(name: callee, range: range, labels: labels)]
        + arguments.flatMap { $0.names(in: range) } + closures
    default: return children.flatMap { $0.names(in: range) }
    }
  }

  /// The arguments of a call.
  private var arguments: [SyntaxNode] { self["args"]?["args"]?.elements ?? [] }

  /// The closures that a call runs before it is over.
  private var closuresAtOnce: [SyntaxNode] {
    guard let callee = self["fn"] else { return [] }
    if callee.kind == "closure_expr" { return [callee] }
    guard let method = callee["field"]?.text, Self.sequenceMethods.contains(method),
      !callee.contains(where: { $0["field"]?.text == "lazy" })
    else { return [] }
    return arguments.compactMap { $0["expr"] }.filter { $0.kind == "closure_expr" }
  }

  private static let sequenceMethods: Set<String> = [
    "allSatisfy", "compactMap", "contains", "count", "drop", "filter", "first", "firstIndex",
    "flatMap", "forEach", "last", "lastIndex", "map", "mapValues", "max", "min", "prefix", "reduce",
    "removeAll", "sort", "sorted",
  ]
}
