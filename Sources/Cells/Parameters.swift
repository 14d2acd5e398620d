import Chapters

/// The parameters of the book, as `octavo.yml` and the command line give them.
@dynamicMemberLookup public struct Parameters: Sendable {
  private let values: [String: String]

  init(_ values: [String: String]) {
    self.values = values
  }

  /// The text of a parameter; an unknown name is a mistake of the chapter and traps.
  public subscript(name: String) -> String {
    guard let value = values[name] else {
      let names = values.keys.sorted().joined(separator: ", ")
      let known = names.isEmpty ? "none" : names
      fatalError("the book declares no parameter '\(name)'; declared: \(known)")
    }
    ChapterRun.report(.parameter(name: name, value: value))
    return value
  }

  /// The text of a parameter, as `params.corpus`.
  public subscript(dynamicMember name: String) -> String { self[name] }

  /// A parameter as a whole number; another text traps.
  public func int(_ name: String) -> Int { converted(name, to: "a whole number") { Int($0) } }

  /// A parameter as a number; another text traps.
  public func double(_ name: String) -> Double { converted(name, to: "a number") { Double($0) } }

  /// A parameter as a truth value; another text than `true` or `false` traps.
  public func bool(_ name: String) -> Bool { converted(name, to: "true or false") { Bool($0) } }

  private func converted<Value>(
    _ name: String, to kind: String, by convert: (String) -> Value?
  ) -> Value {
    let text = self[name]
    guard let value = convert(text) else {
      fatalError("the parameter '\(name)' must be \(kind), not '\(text)'")
    }
    return value
  }
}

/// The parameters of the book that runs.
public let params = Parameters(ChapterRun.context?.parameters ?? [:])
