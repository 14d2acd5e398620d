extension TextPipeline: Codable {
  private enum CodingKeys: String, CodingKey {
    case cleaner, vocabulary, layout
  }

  /// Reads a pipeline.
  ///
  /// - Throws: `DecodingError` when a part is missing or damaged, id 0 is not padding or rows have no
  ///   length.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let vocabulary = try container.decode(Vocabulary.self, forKey: .vocabulary)
    let layout = try container.decode(RowLayout.self, forKey: .layout)
    guard vocabulary.words.first == Vocabulary.padding else {
      throw DecodingError.dataCorruptedError(
        forKey: .vocabulary, in: container, debugDescription: "id 0 is not the padding mark")
    }
    guard layout.length > 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: .layout, in: container, debugDescription: "rows of \(layout.length) ids")
    }
    self.init(
      cleaner: try container.decode(Cleaner.self, forKey: .cleaner), vocabulary: vocabulary,
      layout: layout)
  }

  /// Writes the three parts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(cleaner, forKey: .cleaner)
    try container.encode(vocabulary, forKey: .vocabulary)
    try container.encode(layout, forKey: .layout)
  }
}
