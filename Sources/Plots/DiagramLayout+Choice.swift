extension DiagramLayout {
  /// A diagram that is higher goes on in another column, where its width allows.
  private static let comfortableHeight = 400.0
  /// A column is at least so wide.
  private static let narrowest = 110.0
  /// More boxes than one in so many points make no row: they would hardly say anything.
  private static let leastPitch = 40.0
  /// No box is wider, so that long text breaks instead.
  private static let widest = 150.0

  /// The layout of a diagram for a page of this width that may be as high as it needs.
  static func natural(_ diagram: Diagram, width: Double, typesetter: Typesetter) -> DiagramLayout {
    let maker = Maker(diagram: diagram, width: width, typesetter: typesetter)
    if let across = maker.across(height: .infinity) { return across }
    let columns = maker.columnCounts.map { maker.down(columns: $0, DiagramLetters.largest) }
    return columns.first { $0.size.height <= comfortableHeight }
      ?? columns.min { $0.size.height < $1.size.height } ?? columns[0]
  }

  /// The layout of a diagram for a room, in the largest letters that leave nothing out, or else in the smallest.
  static func best(_ diagram: Diagram, in room: Size, typesetter: Typesetter) -> DiagramLayout {
    let maker = Maker(diagram: diagram, width: room.width, typesetter: typesetter)
    if let across = maker.across(height: room.height) { return across }
    func fits(_ layout: DiagramLayout) -> Bool { layout.size.height <= room.height + 1e-6 }
    let all = DiagramLetters.levels.lazy.flatMap { letters in
      maker.columnCounts.lazy.map { maker.down(columns: $0, letters) }
    }
    if let layout = all.first(where: { fits($0) && $0.isWhole }) ?? all.first(where: fits) {
      return layout
    }
    // As many ranks as there is room for.
    let parts = maker.beginnings(columns: maker.columnCounts.count, DiagramLetters.smallest)
    var (fitting, fails) = (0, maker.network.ranks.count)
    while fails - fitting > 1 {
      let middle = (fitting + fails) / 2
      if fits(parts(middle)) { fitting = middle } else { fails = middle }
    }
    return parts(fitting)
  }

  /// Layouts of one diagram at one width.
  private struct Maker {
    let diagram: Diagram
    let network: DiagramRanks
    let width: Double
    let typesetter: Typesetter

    init(diagram: Diagram, width: Double, typesetter: Typesetter) {
      self.diagram = diagram
      network = DiagramRanks(diagram)
      self.width = width
      self.typesetter = typesetter
    }

    var columnCounts: ClosedRange<Int> {
      1...max(Int((width + channel) / (narrowest + channel)), 1)
    }

    func down(columns: Int, _ letters: DiagramLetters) -> DiagramLayout {
      beginnings(columns: columns, letters)(network.ranks.count)
    }

    /// The layouts of the first so many ranks, downwards.
    func beginnings(
      columns: Int, _ letters: DiagramLetters
    ) -> (_ ranks: Int) -> DiagramLayout {
      let texts = DiagramLayout.texts(
        diagram, network, direction: .down, columnCount: columns, width: width, widest: widest,
        letters, typesetter)
      return { ranks in
        DiagramLayout(
          network, texts, direction: .down, columnCount: columns, rankCount: ranks, letters)
      }
    }

    /// A chain from left to right, where that has room in letters that are not the smallest; branches read better downwards.
    func across(height: Double) -> DiagramLayout? {
      let count = network.ranks.count
      guard network.lanes.isEmpty, network.ranks.allSatisfy({ $0.count == 1 }),
        Double(count) * leastPitch < width
      else { return nil }
      return DiagramLetters.levels.dropLast().lazy.flatMap { letters in
        [widest, widest / 2, 0].lazy.map { widest in
          let texts = DiagramLayout.texts(
            diagram, network, direction: .right, columnCount: 1, width: width, widest: widest,
            letters, typesetter)
          return DiagramLayout(
            network, texts, direction: .right, columnCount: 1, rankCount: count, letters)
        }
      }.first { layout in
        layout.isWhole && layout.size.width <= width && layout.size.height <= height + 1e-6
      }
    }
  }
}
