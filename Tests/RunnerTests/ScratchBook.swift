import Chapters
import Foundation
import Runner

/// A book of its own beside a tiny package, kept between test runs so that its library stays built.
struct ScratchBook {
  let folder: URL

  /// - Parameters:
  ///   - data: what `octavo.yml` lists as data.
  ///   - isNew: whether nothing has run yet.
  /// - Throws: when the folder can't be written.
  init(_ chapters: [String: String], data: [String] = [], isNew: Bool = true) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    folder = root.appending(path: ".build/scratch-book")
    let package = root.lastPathComponent.lowercased()
    try write(
      """
      // swift-tools-version: 6.0
      import PackageDescription
      let package = Package(
        name: "scratch-book",
        products: [.library(name: "Greeting", targets: ["Greeting"])],
        dependencies: [.package(path: "../..")],
        targets: [
          .target(
            name: "Greeting", dependencies: [.product(name: "Cells", package: "\(package)")])
        ])
      """, to: "Package.swift")
    try write(
      """
      @_exported import Cells
      public struct Greeting { public init() {}; public var text: String { "hello" } }
      """, to: "Sources/Greeting/Greeting.swift")
    try write(
      """
      book:
        title: Scratch
        chapters: [\(chapters.keys.sorted().joined(separator: ", "))]
        data: [\(data.joined(separator: ", "))]
      params: {epochs: 5}
      package: {path: "..", products: [Greeting]}
      """, to: "book/octavo.yml")
    try write("one", to: "book/data.txt")
    for (name, text) in chapters { try write(text, to: "book/\(name)") }
    guard isNew else { return }
    let transcripts = folder.appending(path: "output/.octavo/transcripts")
    try? FileManager.default.removeItem(at: transcripts)
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    if let old = try? String(contentsOf: file, encoding: .utf8), old == text { return }
    try Data(text.utf8).write(to: file)
  }

  func runner(parameters: [String: String] = [:]) throws -> Runner {
    let directory = folder.appending(path: "book")
    let (book, diagnostics) = Book.load(from: directory, parameters: parameters)
    guard let book, diagnostics.isEmpty else { throw Problem(diagnostics: diagnostics) }
    return Runner(
      book: book, bookDirectory: directory, output: folder.appending(path: "output"),
      options: Runner.Options())
  }

  struct Problem: Error {
    let diagnostics: [Diagnostic]
  }
}
