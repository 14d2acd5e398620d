extension TextPipeline: Codable {
  private enum CodingKeys: String, CodingKey {
    case tokenizer, vocabulary, layout, missingText
  }

  /// Reads a pipeline.
  ///
  /// - Throws: `DecodingError` when a part is missing or damaged, id 0 is no mark or rows have no length.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let vocabulary = try container.decode(Vocabulary.self, forKey: .vocabulary)
    let layout = try container.decode(RowLayout.self, forKey: .layout)
    guard vocabulary.fillsWithMark else {
      throw DecodingError.dataCorruptedError(
        forKey: .vocabulary, in: container,
        debugDescription: "id 0 is neither the padding mark nor the unknown one")
    }
    guard layout.length > 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: .layout, in: container, debugDescription: "rows of \(layout.length) ids")
    }
    self.init(
      tokenizer: try container.decode(Tokenizer.self, forKey: .tokenizer), vocabulary: vocabulary,
      layout: layout, missingText: try container.decodeIfPresent(String.self, forKey: .missingText))
  }

  /// Writes the parts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(tokenizer, forKey: .tokenizer)
    try container.encode(vocabulary, forKey: .vocabulary)
    try container.encode(layout, forKey: .layout)
    try container.encodeIfPresent(missingText, forKey: .missingText)
  }
}
