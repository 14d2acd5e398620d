import Chapters
import Digests
import FoundationEssentials

/// The package that the runner writes: one executable a chapter, beside the book's library.
struct Workspace {
  /// Its folder.
  let folder: URL
  /// Where the toolchain builds: one place for all books of a package, so that its libraries are compiled once.
  let scratch: URL
  /// The folder of what is kept for one output.
  let state: URL
  /// The package of the library.
  let package: URL
  /// The products of the library that chapters import.
  let products: [String]

  /// The name of a chapter's executable, one of its own among all books: letters, digits and `_`.
  func target(of chapter: Chapter) -> String {
    let letters = chapter.slug.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        ? String(scalar) : "_"
    }
    return "Chapter_\(letters.joined())_\(folder.lastPathComponent)"
  }

  /// The program of a chapter after a build.
  func executable(of chapter: Chapter) -> URL {
    scratch.appending(path: "release/\(target(of: chapter))")
  }

  /// The file with what the runner tells a chapter.
  func contextFile(of chapter: Chapter) -> URL {
    state.appending(path: "contexts/\(chapter.slug).json")
  }

  /// The file with the cells for the parser, or with one of its parts, by number.
  func plainFile(of chapter: Chapter, part: Int? = nil) -> URL {
    let name = part.map { "\(chapter.slug)/part-\($0)" } ?? chapter.slug
    return folder.appending(path: "plain/\(name).swift")
  }

  /// Writes a chapter's program.
  ///
  /// SwiftPM compiles a program again when a module that it imports changes, but not when only one that this exports does: old
  /// code would meet new types. So the program says which library it is compiled against.
  func write(
    _ program: String, of chapter: Chapter, against library: Digest
  ) throws(RunnerError) {
    try OutputFile(sourceFile(of: chapter)).write("\(program)// library \(library)\n")
  }

  /// Writes the manifest: an executable for each chapter that has a program.
  func writeManifest(chapters: [Chapter]) throws(RunnerError) {
    let targets = chapters.filter { FileState(of: sourceFile(of: $0).path) != nil }
      .map { "    .executableTarget(name: \"\(target(of: $0))\", \(settings))" }
    let manifest = """
      // swift-tools-version: 6.0
      import PackageDescription

      let package = Package(
        name: "cells",
        dependencies: [.package(path: \(literal(package.path)))],
        targets: [
      \(targets.joined(separator: ",\n")),
        ],
        swiftLanguageModes: [.v5]
      )

      """
    let file = folder.appending(path: "Package.swift")
    try OutputFile(file).write(manifest)
    // SwiftPM looks for files that came or went in a dependency only when a manifest is new.
    try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: file.path)
    try copyResolvedVersions()
  }

  /// Optimized, but with the messages of failed checks, each with the line of its own.
  private var settings: String {
    let identity = package.lastPathComponent.lowercased()
    let products = products.map {
      ".product(name: \(literal($0)), package: \(literal(identity)))"
    }
    let flags = ["-assert-config", "Debug", "-Xllvm", "-enable-tail-merge=false"].map(literal)
    return "dependencies: [\(products.joined(separator: ", "))], "
      + "swiftSettings: [.unsafeFlags([\(flags.joined(separator: ", "))])]"
  }

  private func literal(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func sourceFile(of chapter: Chapter) -> URL {
    folder.appending(path: "Sources/\(target(of: chapter))/main.swift")
  }

  /// Chapters use the versions that the library's package is pinned to.
  private func copyResolvedVersions() throws(RunnerError) {
    let own = folder.appending(path: "Package.resolved")
    guard FileState(of: own.path) == nil,
      let data = try? Data(contentsOf: package.appending(path: "Package.resolved"))
    else { return }
    try OutputFile(own).write(String(decoding: data, as: UTF8.self))
  }
}
