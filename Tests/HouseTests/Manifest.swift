import Foundation

/// The package's manifest as SwiftPM reads it.
struct Manifest: Decodable {
  struct Target: Decodable {
    let name: String
    let type: String
    /// The targets of this package that it may import, in the order of the manifest.
    let dependencies: [String]

    private enum Keys: CodingKey { case name, type, dependencies }
    private enum Kinds: CodingKey { case byName, target, product }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      name = try container.decode(String.self, forKey: .name)
      type = try container.decode(String.self, forKey: .type)
      var list = try container.nestedUnkeyedContainer(forKey: .dependencies)
      var names: [String] = []
      while !list.isAtEnd {
        let entry = try list.nestedContainer(keyedBy: Kinds.self)
        for kind in [Kinds.byName, .target] where entry.contains(kind) {
          var words = try entry.nestedUnkeyedContainer(forKey: kind)
          names.append(try words.decode(String.self))
        }
      }
      dependencies = names
    }
  }

  let targets: [Target]

  /// The manifest of the package in `root`, through a scratch folder of its own: `swift test` holds the usual one.
  static func read(at root: URL) throws -> Manifest {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path,
      "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let json = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode(Manifest.self, from: json)
  }
}
