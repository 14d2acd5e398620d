import Preconditions

/// Names of parameters, chosen by a regular expression that matches from the start of the name.
///
/// `"embedding"` is every parameter whose name begins so, `".*gru|.*embedding"` every one with either of both somewhere in
/// its name. This is how MXNet's `collect_params` reads a pattern.
public struct NamePattern: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The regular expression.
  public let description: String

  /// The names that a regular expression matches from the start.
  ///
  /// - Precondition: it is a regular expression.
  public init(_ expression: String) {
    description = expression
    _ = regex
  }

  /// The names that a regular expression matches from the start.
  public init(stringLiteral value: String) { self.init(value) }

  /// Those names of a model's parameters that match.
  ///
  /// - Precondition: there are such; a pattern that matches nothing is a slip of the pen.
  public func names(in model: some Parameterized) -> Set<String> {
    let all = model.parameters.map(\.name)
    let regex = regex
    let names = all.filter { $0.prefixMatch(of: regex) != nil }
    require(
      !names.isEmpty, "\(description) matches none of the parameters \(all.joined(separator: ", "))"
    )
    return Set(names)
  }

  private var regex: Regex<AnyRegexOutput> {
    do { return try Regex(description) } catch {
      fatalError("\(description) is no regular expression: \(error)")
    }
  }
}
