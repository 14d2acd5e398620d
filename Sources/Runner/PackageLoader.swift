import Chapters
import FoundationEssentials

/// Finds out what the book's package consists of; asks the toolchain only when a manifest changed.
struct PackageLoader {
  /// What was found out, and from which manifests.
  private struct Snapshot: Codable {
    var manifests: [String: String]
    var toolchain: String
    var graph: PackageGraph
  }

  let runner: Runner
  let toolchain: Toolchain
  let digests: DigestCache

  /// The targets of the package and of the local packages it depends on.
  ///
  /// - Throws: `badPackage` also when it lacks a product that the book asks for.
  func graph() throws(RunnerError) -> PackageGraph {
    let graph = try knownGraph()
    let products = graph.packages.first?.products.map(\.name) ?? []
    if let missing = runner.book.products.first(where: { !products.contains($0) }) {
      let known = products.sorted().joined(separator: ", ")
      throw .badPackage(
        path: runner.workspace.package.path,
        reason: "it has no product '\(missing)'; there are \(known)")
    }
    return graph
  }

  private func knownGraph() throws(RunnerError) -> PackageGraph {
    let root = runner.workspace.package.path
    guard !runner.book.products.isEmpty else {
      throw .badPackage(path: root, reason: "octavo.yml names no products under 'package:'")
    }
    let file = runner.state.appending(path: "packages.json")
    if let data = try? Data(contentsOf: file),
      let snapshot = try? JSONDecoder().decode(Snapshot.self, from: data),
      snapshot.graph.packages.first?.path == root, snapshot.toolchain == toolchain.identity,
      snapshot.manifests.allSatisfy({ digests.digest(of: $0.key) == $0.value })
    {
      return snapshot.graph
    }
    let graph = try describe(root)
    var manifests: [String: String] = [:]
    for package in graph.packages {
      let manifest = "\(package.path)/Package.swift"
      manifests[manifest] = digests.digest(of: manifest)
    }
    let snapshot = Snapshot(manifests: manifests, toolchain: toolchain.identity, graph: graph)
    try OutputFile(file).write(json: snapshot)
    return graph
  }

  private func describe(_ root: String) throws(RunnerError) -> PackageGraph {
    var packages: [PackageDescription] = []
    var waiting = [root]
    let interruption = Interruption()
    while let path = waiting.popLast() {
      guard !packages.contains(where: { $0.path == path }) else { continue }
      guard FileState(of: "\(path)/Package.swift") != nil else {
        throw .badPackage(path: path, reason: "there is no Package.swift")
      }
      // A folder of our own: another build of the same package must not keep us waiting.
      let scratch = runner.state.appending(path: "describe").path
      let arguments = ["package", "--scratch-path", scratch, "describe", "--type", "json"]
      let job = CollectingJob(toolchain.command(toolchain.driver, arguments, in: path))
      try Supervisor(limit: 1, interruption: interruption).run([job])
      guard job.isSuccessful,
        var package = try? JSONDecoder().decode(
          PackageDescription.self, from: Data(job.output.drop { $0 != UInt8(ascii: "{") }))
      else { throw .badPackage(path: path, reason: job.text) }
      // The path as the user gave it, links not followed.
      package.path = path
      packages.append(package)
      waiting += package.dependencies.compactMap(\.path)
    }
    return PackageGraph(packages: packages)
  }
}
