/// A column of numbers that may hold NaN and infinities, and survives JSON, which has neither.
public struct Column: Sendable, Codable, ExpressibleByArrayLiteral {
  /// The numbers.
  public var values: [Double]

  /// A column of numbers.
  public init(_ values: [Double]) { self.values = values }

  /// A column written out.
  public init(arrayLiteral elements: Double...) { values = elements }

  /// A column from its JSON array; what is no number there is a string that `Double` reads.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    values = []
    while !container.isAtEnd {
      if let number = try? container.decode(Double.self) {
        values.append(number)
      } else {
        values.append(Double(try container.decode(String.self)) ?? .nan)
      }
    }
  }

  /// Writes numbers as numbers, and `"nan"`, `"inf"`, `"-inf"` as strings.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for value in values {
      if value.isFinite {
        try container.encode(value)
      } else {
        try container.encode("\(value)")
      }
    }
  }

  /// The numbers that are neither NaN nor infinite.
  public var finite: [Double] { values.filter(\.isFinite) }
}

extension Column: Hashable {
  /// Whether both hold the same numbers, NaN being equal to itself.
  public static func == (a: Column, b: Column) -> Bool {
    a.values.count == b.values.count
      && zip(a.values, b.values).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  /// Feeds what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(values.map { $0.isNaN ? nil : $0 })
  }
}
