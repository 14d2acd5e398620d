import Chapters
import Digests

/// All that the results of a chapter depend on, but for the files and the parameters that its run reads.
struct Fingerprint: Codable, Hashable {
  /// A cell that runs, by a name for messages and a digest.
  struct CellPrint: Codable, Hashable {
    var name: String
    var digest: String
  }

  /// Differs where results of an older runner mean something else.
  var format = 3
  /// The cells in order.
  var cells: [CellPrint]
  /// The inline values in order.
  var values: String
  /// Where real data is, by the environment.
  var data: String?
  /// The toolchain.
  var toolchain: String
  /// The digests of the library's files.
  var library: [String: String]

  init(
    chapter: Chapter, data: String?, toolchain: String, library: [String: String]
  ) {
    cells = chapter.cells.enumerated().map { index, cell in
      let label = cell.label.map { " (\($0))" } ?? ""
      let code = cell.options.eval ? cell.significantCode : ""
      let parts = [code, "\(cell.options.eval)", "\(cell.options.error)"]
      return CellPrint(name: "cell \(index + 1)\(label)", digest: Digest(of: parts).description)
    }
    let parts = chapter.values.flatMap { [$0.expression, $0.cell.map(String.init) ?? ""] }
    values = Digest(of: parts).description
    self.data = data
    self.toolchain = toolchain
    self.library = library
  }

  /// That of results that no run here has brought; no chapter's own is equal to it.
  static let elsewhere = Fingerprint(
    format: 0, cells: [], values: "", data: nil, toolchain: "", library: [:])

  private init(
    format: Int, cells: [CellPrint], values: String, data: String?, toolchain: String,
    library: [String: String]
  ) {
    self.format = format
    self.cells = cells
    self.values = values
    self.data = data
    self.toolchain = toolchain
    self.library = library
  }

  /// What is different from an older fingerprint, for a person; empty when nothing is.
  func reasons(since old: Fingerprint) -> [String] {
    guard self != old else { return [] }
    guard old.format != 0 else { return ["its results are not from a run here"] }
    guard format == old.format else { return ["the runner itself changed"] }
    var reasons: [String] = []
    if cells.count != old.cells.count {
      reasons.append("cells: \(old.cells.count) → \(cells.count)")
    }
    for (new, before) in zip(cells, old.cells) where new.digest != before.digest {
      reasons.append("\(new.name) changed")
    }
    if values != old.values { reasons.append("inline values changed") }
    if data != old.data { reasons.append("OCTAVO_DATA: \(old.data ?? "none") → \(data ?? "none")") }
    if toolchain != old.toolchain { reasons.append("the Swift toolchain changed") }
    for path in Set(library.keys).union(old.library.keys).sorted()
    where library[path] != old.library[path] {
      let change =
        old.library[path] == nil ? "is new" : library[path] == nil ? "is gone" : "changed"
      reasons.append("library: \(path) \(change)")
    }
    return reasons.isEmpty ? ["its cells changed"] : reasons
  }
}

extension Cell {
  /// The code without the blank lines that options leave.
  var significantCode: String {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(leadingBlankLines).joined(separator: "\n")
  }

  /// How many blank lines the code begins with.
  var leadingBlankLines: Int {
    code.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.allSatisfy(\.isWhitespace) }.count
  }

  /// The line of the first code; what failed in the cell moves with it.
  var anchor: Int { position.line + leadingBlankLines }
}
