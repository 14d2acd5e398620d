import FoundationEssentials

/// Writes a file under a temporary name and renames it, so that it is whole or absent.
func writeWhole(_ data: Data, to file: URL) throws(LearningError) {
  do {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file, options: .atomic)
  } catch {
    throw .inaccessible(path: file.path, reason: "\(error)")
  }
}

/// The content of a file.
func readWhole(_ file: URL) throws(LearningError) -> Data {
  do { return try Data(contentsOf: file) } catch {
    throw .inaccessible(path: file.path, reason: "\(error)")
  }
}

/// Writes a value as JSON for people and programs to read; the same value gives the same bytes.
func writeJSON(_ value: some Encodable, to file: URL, onOneLine: Bool = false) throws(LearningError)
{
  try writeWhole(encodeJSON(value, onOneLine: onOneLine, for: file) + Data("\n".utf8), to: file)
}

/// A value as JSON.
func encodeJSON(
  _ value: some Encodable, onOneLine: Bool, for file: URL
) throws(LearningError) -> Data {
  let encoder = JSONEncoder()
  encoder.dateEncodingStrategy = .iso8601
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  encoder.nonConformingFloatEncodingStrategy = .convertToString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  if !onOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
  do { return try encoder.encode(value) } catch {
    throw .inaccessible(path: file.path, reason: "not expressible as JSON: \(error)")
  }
}

/// Reads a value from JSON.
func readJSON<Value: Decodable>(_ type: Value.Type, from file: URL) throws(LearningError) -> Value {
  let data = try readWhole(file)
  let decoder = JSONDecoder()
  decoder.dateDecodingStrategy = .iso8601
  decoder.nonConformingFloatDecodingStrategy = .convertFromString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  do { return try decoder.decode(type, from: data) } catch {
    throw .damaged(path: file.path, reason: "\(error)")
  }
}
