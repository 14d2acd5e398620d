extension LogisticRegression: Codable {
  private enum CodingKeys: String, CodingKey {
    case classes, options, weights, intercepts, hasConverged
  }

  /// Reads fitted scores.
  ///
  /// - Throws: `DecodingError` when a part is missing, or the scores are not as many as the classes need or of different lengths.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    classes = try container.decode(Int.self, forKey: .classes)
    options = try container.decode(Options.self, forKey: .options)
    weights = try container.decode([[Double]].self, forKey: .weights)
    intercepts = try container.decode([Double].self, forKey: .intercepts)
    hasConverged = try container.decode(Bool.self, forKey: .hasConverged)
    guard classes > 1, weights.count == (classes == 2 ? 1 : classes),
      weights.allSatisfy({ $0.count == weights[0].count }), intercepts.count == weights.count
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .weights, in: container,
        debugDescription: "\(weights.count) scores for \(classes) classes")
    }
  }

  /// Writes the scores.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(classes, forKey: .classes)
    try container.encode(options, forKey: .options)
    try container.encode(weights, forKey: .weights)
    try container.encode(intercepts, forKey: .intercepts)
    try container.encode(hasConverged, forKey: .hasConverged)
  }
}
