import Foundation
import Testing

/// The order of the house: which room may know which.
@Suite struct `The house` {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The lanes from top to bottom; a target imports only what stands above it.
  static let foundations = [
    "COpenBLAS", "CPangoCairo", "CPNG", "CRSVG", "CMarkGFM", "CArchive", "COpenSSL", "CLIBLINEAR",
    "CXGBoost", "CHyphen", "CZlib", "CKernels", "Digests", "Preconditions",
  ]
  static let models = [
    "Text", "Tensors", "Datasets", "Layers", "Metrics", "Learning", "Models", "Baselines",
    "Projections", "Explanations",
  ]
  static let drawings = [
    "Mathematics", "Plots", "Hyphenation", "Typesetting", "Drawing", "Figures",
  ]
  static let reports = [
    "Highlighting", "Chapters", "Bibliographies", "Cells", "Octavo", "Runner", "Documents",
    "HTMLBook", "EPUBBook", "PDFBook", "Notebooks", "Reports", "OctavoCommand",
  ]
  static let order = foundations + models + drawings + reports
  /// The two that join the first lane to the others.
  static let joints = ["Figures", "Octavo"]

  private static let manifest = Result { try Manifest.read(at: root) }

  @Test func `stands in one order`() throws {
    let rooms = try Self.manifest.get().targets.filter {
      $0.type != "test" && $0.name != "TestSupport"
    }
    #expect(rooms.map(\.name) == Self.order)
    for (place, room) in rooms.enumerated() {
      let above = Set(Self.order[..<place])
      for dependency in room.dependencies {
        #expect(
          above.contains(dependency), "\(room.name) imports \(dependency), which stands below it")
      }
    }
  }

  /// A filter that matches nothing passes.
  @Test func `is tested by parts that are there`() throws {
    let makefile = try String(contentsOf: Self.root.appending(path: "Makefile"), encoding: .utf8)
    let names = makefile.matches(of: /'\^(\w+)\\\.'/).map { String($0.1) }
    #expect(Set(names).count == 1 && names.count == 2, "\(names)")
    for name in names {
      #expect(
        FileManager.default.fileExists(atPath: Self.root.appending(path: "Tests/\(name)").path))
    }
  }

  /// What a target imports, and what comes with that.
  private func reach(of room: String) throws -> Set<String> {
    let needs = Dictionary(
      uniqueKeysWithValues: try Self.manifest.get().targets.map { ($0.name, $0.dependencies) })
    var reached: Set<String> = []
    var waiting = needs[room] ?? []
    while let next = waiting.popLast() {
      if reached.insert(next).inserted { waiting += needs[next] ?? [] }
    }
    return reached
  }

  @Test(arguments: (drawings + reports).filter { !joints.contains($0) })
  func `keeps its lanes apart`(room: String) throws {
    let reach = try reach(of: room)
    #expect(reach.isDisjoint(with: Self.models), "\(room) knows the model lane")
    #expect(reach.isDisjoint(with: Self.joints), "\(room) knows what joins the lanes")
    if ["Chapters", "Cells", "Runner"].contains(room) {
      #expect(reach.isDisjoint(with: Self.drawings), "\(room) knows the plot lane")
    }
  }

  @Test(arguments: order)
  func `is honest about imports`(room: String) throws {
    let rooms = try Self.manifest.get().targets
    let declared = try #require(rooms.first { $0.name == room }).dependencies
    var imported: Set<String> = []
    for file in try Self.swiftFiles(in: "Sources/\(room)") {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place < 3, place + 1 < words.count else {
          continue
        }
        let module = String(words[place + 1])
        guard Self.order.contains(module) else { continue }
        imported.insert(module)
        #expect(declared.contains(module), "\(file.lastPathComponent) imports \(module) undeclared")
      }
    }
    let isSwift = try !Self.swiftFiles(in: "Sources/\(room)").isEmpty
    let idle = isSwift ? Set(declared).intersection(Self.order).subtracting(imported) : []
    #expect(idle.isEmpty, "\(room) declares \(idle.sorted()) for nothing")
  }

  @Test func `has no file over 400 lines and a median under 100`() throws {
    var lengths: [Int] = []
    for file in try Self.swiftFiles(in: "Sources") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).count
      #expect(lines <= 400, "\(file.lastPathComponent) has \(lines) lines")
      lengths.append(lines)
    }
    #expect(lengths.sorted()[lengths.count / 2] < 100)
  }

  @Test func `is drawn in the README as it stands`() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let section = try #require(
      readme.components(separatedBy: "\n## ").first { $0.hasPrefix("The house") })
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let named = rows.flatMap { row in
      row.split(separator: "|")[0].split(separator: "`").map(String.init).filter { $0 != " " }
    }
    #expect(named == Self.order)
  }

  private static func swiftFiles(in folder: String) throws -> [URL] {
    let walker = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }
}
