import FoundationEssentials

/// The content of `Tests/Fixtures/Text/<name>.json`.
func fixture<Content: Decodable>(_ name: String) throws -> Content {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appending(path: "Fixtures/Text/\(name).json")
  return try JSONDecoder().decode(Content.self, from: Data(contentsOf: file))
}
