/// The layers of a network as one sample passes through them: names, output shapes and parameters.
public struct ModelSummary: Sendable, Hashable, CustomStringConvertible {
  /// One layer.
  public struct Row: Sendable, Hashable {
    /// The name of the part of the network, such as `hidden`; empty for a layer without parameters.
    public let name: String
    /// The kind of layer, such as `Dense`.
    public let kind: String
    /// The extents of its output for the sample, outermost first.
    public let outputShape: [Int]
    /// How many numbers it holds.
    public let parameters: Int
    /// How many of them a gradient reaches.
    public let trainable: Int
  }

  /// The layers, in the order they ran.
  public let rows: [Row]
  /// How many numbers the whole network holds.
  public let parameters: Int
  /// How many of them a gradient reaches; the others are frozen, or running statistics.
  public let trainable: Int

  /// The summary as text with aligned columns, the totals below.
  public var description: String {
    let lines = [["layer", "output shape", "parameters", "trainable"]] + rows.map(\.cells)
    let widths = (0..<4).map { column in lines.map { $0[column].count }.max() ?? 0 }
    let table = lines.map { cells in
      cells.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - cells[column].count)
        return column < 2 ? cells[column] + blanks : blanks + cells[column]
      }.joined(separator: "  ")
    }
    let rule = String(repeating: "-", count: widths.reduce(6, +))
    let totals = [
      "parameters in total: \(parameters)", "trainable: \(trainable)",
      "not trainable: \(parameters - trainable)",
    ]
    return ([table[0], rule] + table.dropFirst() + [rule] + totals).joined(separator: "\n")
  }
}

extension ModelSummary.Row {
  /// The layer, its output shape and its counts, in words.
  fileprivate var cells: [String] {
    [
      name.isEmpty ? kind : "\(name) (\(kind))", "\(outputShape)", "\(parameters)", "\(trainable)",
    ]
  }
}
