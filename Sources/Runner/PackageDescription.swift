/// What `swift package describe --type json` says of a package, as far as it matters.
struct PackageDescription: Codable, Hashable {
  /// A target: a folder of sources and what it depends on.
  struct Target: Codable, Hashable {
    var name: String
    var path: String
    var targets: [String]?
    var products: [String]?

    enum CodingKeys: String, CodingKey {
      case name, path
      case targets = "target_dependencies"
      case products = "product_dependencies"
    }
  }

  /// A product and its targets.
  struct Product: Codable, Hashable {
    var name: String
    var targets: [String]
  }

  /// A package it depends on; `path` is nil for one that has a version and so can't change.
  struct Dependency: Codable, Hashable {
    var path: String?
  }

  var path: String
  var targets: [Target]
  var products: [Product]
  var dependencies: [Dependency]
}

/// The targets of a package and of the local packages it depends on.
struct PackageGraph: Codable, Hashable {
  /// The packages; the book's is the first.
  var packages: [PackageDescription]

  /// A target with its folder.
  struct Target: Hashable {
    var name: String
    var folder: String
  }

  /// The names of the targets that some targets need, they themselves included.
  func closure(of targets: some Sequence<String>) -> Set<String> {
    var found: Set<String> = []
    var waiting = Array(targets)
    while let name = waiting.popLast() {
      for target in packages.flatMap(\.targets)
      where target.name == name && found.insert(name).inserted {
        waiting += (target.targets ?? []) + self.targets(of: target.products ?? [])
      }
    }
    return found
  }

  /// The targets of products; a target of the same name is no product.
  private func targets(of products: some Sequence<String>) -> [String] {
    let products = Set(products)
    return packages.flatMap(\.products).filter { products.contains($0.name) }.flatMap(\.targets)
  }

  /// The targets that the cells' imports need; all of the products' when none is known.
  func closure(importing modules: Set<String>, products: [String]) -> Set<String> {
    let known = Set(packages.flatMap { $0.targets.map(\.name) })
    let imported = modules.intersection(known)
    return closure(
      of: imported.isEmpty
        ? Set(targets(of: products)) : imported.union(known.intersection(["Cells"])))
  }

  /// All targets with their folders, sorted by name.
  var targets: [Target] {
    packages.flatMap { package in
      package.targets.map { Target(name: $0.name, folder: "\(package.path)/\($0.path)") }
    }.sorted { ($0.name, $0.folder) < ($1.name, $1.folder) }
  }
}
