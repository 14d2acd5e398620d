import Chapters
import Digests
import FoundationEssentials

/// The value of long work, from disk when it was done before with the same key and inputs.
///
/// It is computed again when the inputs, the type, the code of the calling cell, the declarations
/// of the cells so far, the library, or the content of a file read meanwhile have changed. Outside
/// a book nothing is kept.
///
/// - Parameters:
///   - key: what the work is called; part of the file's name.
///   - inputs: all values that the result depends on.
///   - body: the work.
/// - Throws: whatever `body` throws.
public func cached<each Input: Encodable, Value: Codable>(
  _ key: String, _ inputs: repeat each Input, body: () throws -> Value
) rethrows -> Value {
  guard let context = ChapterRun.context else { return try body() }
  var parts = [key, "\(Value.self)"]
  for input in repeat each inputs { parts.append(CacheEntry<Value>.text(of: input)) }
  if let cell = ChapterRun.cell, context.cells.indices.contains(cell) {
    parts += [context.cells[cell].code, context.cells[cell].declarations]
  }
  parts += context.targets.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
  let name = String(key.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  let file = URL(filePath: context.output).appending(
    path: ".octavo/cache/\(name)-\(Digest(of: parts).description.prefix(16)).json")
  if let entry = CacheEntry<Value>(readFrom: file), entry.isCurrent {
    for event in entry.events { ChapterRun.report(event) }
    return entry.value
  }
  let (value, events) = try ChapterRun.shared.recording(body)
  // Where the entry can't be kept, on a full disk for one, the work is merely done again.
  try? CacheEntry(value: value, events: events).write(to: file)
  return value
}

/// A value on disk, and what it was made from.
struct CacheEntry<Value: Codable>: Codable {
  /// The value.
  let value: Value
  /// The files and runs that were reported while it was made.
  let events: [Event]
  /// The digests of the files, by path.
  let digests: [String: Digest]

  /// - Throws: when a file that was read can't be read again; then nothing may be kept.
  init(value: Value, events: [Event]) throws {
    self.value = value
    self.events = events
    var digests: [String: Digest] = [:]
    for case .read(let path) in events {
      digests[path] = try Digest(contentsOf: URL(filePath: path))
    }
    self.digests = digests
  }

  /// The entry of a file; nil when there is none that can be read.
  init?(readFrom file: URL) {
    guard let data = try? Data(contentsOf: file),
      let entry = try? Self.decoder.decode(Self.self, from: data)
    else { return nil }
    self = entry
  }

  /// Whether the files still hold what they held.
  var isCurrent: Bool {
    digests.allSatisfy { path, digest in
      (try? Digest(contentsOf: URL(filePath: path))) == digest
    }
  }

  /// Writes the entry under a temporary name, then renames it.
  func write(to file: URL) throws {
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.encoder.encode(self).write(to: file, options: .atomic)
  }

  /// An input as text that is the same for the same value.
  static func text(of input: some Encodable) -> String {
    guard let data = try? encoder.encode([input]) else {
      fatalError("an input of cached(…) of type \(type(of: input)) can't be encoded")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }
}
