import Chapters
import Digests
import FoundationEssentials

/// The sources of the libraries that cells import.
struct Library {
  /// The targets and what they depend on.
  let graph: PackageGraph
  /// The digest of each file, by target and by its path relative to the package.
  let files: [String: [String: String]]

  /// Reads the sources of all targets; their digests come from the cache where nothing changed.
  init(graph: PackageGraph, digests: DigestCache) {
    self.graph = graph
    let root = graph.packages.first?.path ?? ""
    func relative(_ path: String) -> String {
      path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }
    var files: [String: [String: String]] = [:]
    for target in graph.targets {
      for path in Self.files(in: target.folder) {
        files[target.name, default: [:]][relative(path)] = digests.digest(of: path)
      }
    }
    // Settings live in the manifests.
    for package in graph.packages {
      let manifest = "\(package.path)/Package.swift"
      files["", default: [:]][relative(manifest)] = digests.digest(of: manifest)
    }
    self.files = files
  }

  /// The digests of the files that some targets consist of, and of the manifests.
  func files(of targets: Set<String>) -> [String: String] {
    targets.union([""]).reduce(into: [:]) { all, target in
      all.merge(files[target] ?? [:]) { first, _ in first }
    }
  }

  /// The digest of all files.
  var digest: Digest {
    let all = self.files.values.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    return Digest(of: all.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
  }

  /// The digest of each target together with all it depends on.
  var closureDigests: [String: String] {
    let names = Set(graph.targets.map(\.name))
    return names.reduce(into: [:]) { digests, name in
      var all: [String: String] = [:]
      for target in graph.closure(of: [name]) { all.merge(files[target] ?? [:]) { $1 } }
      let parts = all.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
      digests[name] = Digest(of: parts).description
    }
  }

  private static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      return FileState(of: path)?.isFolder == true ? files(in: path) : [path]
    }
  }
}
