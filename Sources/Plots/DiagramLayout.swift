/// A diagram, measured and placed: no colors.
struct DiagramLayout {
  /// A box with its text.
  struct PlacedBox {
    let index: Int
    let frame: Rectangle
    let text: DiagramText
  }

  /// Between columns: room for the line that leads from the end of one to the beginning of the next.
  static let channel = 28.0
  /// Between boxes beside each other.
  private static let boxGap = 10.0
  /// From an arrow to what stands beside it.
  static let labelGap = 4.0
  /// Above and below columns, for the line between them.
  private static let turn = 12.0

  let letters: DiagramLetters
  let direction: DiagramColumn.Direction
  let network: DiagramRanks
  let texts: [DiagramText]
  let columns: [(column: DiagramColumn, axis: Double)]
  /// What all takes.
  let size: Size
  /// Whether all of the text is there.
  let isWhole: Bool

  private var top: Double { columns.count > 1 ? Self.turn : 0 }

  /// The text of all boxes, for columns that share a width; no box is wider than `widest`, but for a single word of one that stands
  /// in a row.
  static func texts(
    _ diagram: Diagram, _ network: DiagramRanks, direction: DiagramColumn.Direction,
    columnCount: Int, width: Double, widest: Double, _ letters: DiagramLetters,
    _ typesetter: Typesetter
  ) -> [DiagramText] {
    let count = Double(columnCount)
    let lanes = Double((network.lanes.values.max() ?? -1) + 1) * DiagramColumn.lanePitch
    let columnWidth = (width - (count - 1) * channel) / count - lanes
    return zip(diagram.boxes, network.rank).map { box, rank in
      guard direction == .down else {
        let least = DiagramText.leastWidth(of: box, letters, typesetter)
        return DiagramText(
          box, width: max(widest, least), outputLimit: width, letters, typesetter)
      }
      let beside = Double(network.ranks[rank].count)
      let outputLimit = columnWidth / (beside + 0.5) - boxGap
      let output = min(typesetter.width(box.output, letters.detail), outputLimit)
      // Neither the last box nor what stands beside its arrow may leave the column.
      let pitch = min((columnWidth + boxGap) / beside, (columnWidth - output) / (beside - 0.5))
      return DiagramText(
        box, width: min(pitch - boxGap, widest), outputLimit: outputLimit, letters, typesetter)
    }
  }

  /// The first `rankCount` ranks of a diagram in `columnCount` columns at most.
  init(
    _ network: DiagramRanks, _ texts: [DiagramText], direction: DiagramColumn.Direction,
    columnCount: Int, rankCount: Int, _ letters: DiagramLetters
  ) {
    self.letters = letters
    self.direction = direction
    self.network = network
    self.texts = texts
    isWhole = texts.allSatisfy(\.isWhole)
    let measured = Self.ranks(network, texts, direction, letters)
    let labelRoom = { (box: Int) -> Double in
      guard !texts[box].output.isEmpty else { return 0 }
      return direction == .right
        ? texts[box].outputWidth + 2 * Self.labelGap : letters.detail.lineHeight + Self.labelGap
    }
    let all = DiagramColumn(
      network, numbers: 0..<rankCount, ranks: Array(measured[..<rankCount]), labelRoom: labelRoom)
    let parts = Self.parts(of: all, network, atMost: columnCount).map { numbers in
      DiagramColumn(
        network, numbers: numbers, ranks: Array(measured[numbers]), labelRoom: labelRoom)
    }
    var columns: [(column: DiagramColumn, axis: Double)] = []
    var edge = 0.0
    for part in parts {
      columns.append((part, edge + part.nearReach))
      edge += part.nearReach + part.farReach + Self.channel
    }
    self.columns = columns
    let breadth = max(edge - Self.channel, 0)
    let turns =
      columns.count > 1 ? 2 * Self.turn + letters.detail.lineHeight : 0
    let length = (parts.map(\.length).max() ?? 0) + turns
    size =
      direction == .right
      ? Size(width: length, height: breadth) : Size(width: breadth, height: length)
  }

  /// How long and broad the boxes of each rank are; ranks of as many boxes look alike.
  private static func ranks(
    _ network: DiagramRanks, _ texts: [DiagramText], _ direction: DiagramColumn.Direction,
    _ letters: DiagramLetters
  ) -> [DiagramColumn.Rank] {
    var widths: [Int: Double] = [:]
    var outputs: [Int: Double] = [:]
    for boxes in network.ranks {
      let width = boxes.map { texts[$0].size.width }.max() ?? 0
      widths[boxes.count] = max(widths[boxes.count] ?? 0, width)
      let output = boxes.map { texts[$0].outputWidth }.max() ?? 0
      outputs[boxes.count] = max(outputs[boxes.count] ?? 0, output)
    }
    return network.ranks.map { boxes in
      let height = boxes.map { texts[$0].size.height }.max() ?? 0
      let output = boxes.map { texts[$0].outputWidth }.max() ?? 0
      switch direction {
      case .down:
        let width = widths[boxes.count] ?? 0
        return DiagramColumn.Rank(
          boxes: boxes, length: height, breadth: width,
          pitch: max(width, outputs[boxes.count] ?? 0) + boxGap,
          labelReach: output > 0 ? output + labelGap : 0)
      case .right:
        return DiagramColumn.Rank(
          boxes: boxes, length: boxes.map { texts[$0].size.width }.max() ?? 0, breadth: height,
          pitch: height + boxGap, labelReach: 0)
      }
    }
  }

  /// Where ranks are divided, so that the longest part is as short as may be.
  private static func parts(
    of column: DiagramColumn, _ network: DiagramRanks, atMost count: Int
  ) -> [Range<Int>] {
    func parts(limit: Double) -> [Range<Int>] {
      var parts: [Range<Int>] = []
      var start = 0
      var end = 0
      for number in column.ranks.indices {
        let isTooLong = column.ranks[number].end - column.ranks[start].start > limit
        if isTooLong, end > start {
          parts.append(start..<end)
          start = end
        }
        if network.mayBreak[number] { end = number + 1 }
      }
      return parts + (start < column.ranks.count ? [start..<column.ranks.count] : [])
    }
    var (fails, fits) = (0.0, column.length)
    for _ in 0..<20 {
      let middle = (fails + fits) / 2
      if parts(limit: middle).count <= count { fits = middle } else { fails = middle }
    }
    return parts(limit: fits)
  }
}

extension DiagramLayout {
  /// A place of a column on the page, from the diagram's top left corner.
  private func point(_ place: DiagramColumn.Place, axis: Double) -> Point {
    direction == .right
      ? Point(x: place.along, y: axis + place.across)
      : Point(x: axis + place.across, y: top + place.along)
  }

  /// The boxes in their places.
  var boxes: [PlacedBox] {
    columns.flatMap { column, axis in
      column.ranks.flatMap { rank in
        rank.boxes.enumerated().map { place, box in
          let corner = point(
            DiagramColumn.Place(
              along: rank.start, across: rank.across(place) - rank.breadth / 2), axis: axis)
          let (width, height) =
            direction == .right ? (rank.length, rank.breadth) : (rank.breadth, rank.length)
          return PlacedBox(
            index: box, frame: Rectangle(x: corner.x, y: corner.y, width: width, height: height),
            text: texts[box])
        }
      }
    }
  }

  /// The arrows between boxes that have their places, with their corners up to the head.
  var arrows: [(arrow: Diagram.Arrow, path: [Point])] {
    network.arrows.compactMap { arrow in
      let (first, last) = (network.rank[arrow.from], network.rank[arrow.to])
      guard let from = columns.firstIndex(where: { $0.column.numbers.contains(first) }),
        let to = columns.firstIndex(where: { $0.column.numbers.contains(last) })
      else { return nil }
      let (column, axis) = columns[from]
      guard from != to else {
        return (arrow, column.path(arrow, network).map { point($0, axis: axis) })
      }
      // From the end of one column to the beginning of the next.
      let end = top + column.length
      let bottom = end + Self.turn / 2 + letters.detail.lineHeight
      let middle = axis + column.farReach + Self.channel / 2
      let next = columns[to].axis
      return (
        arrow,
        [
          Point(x: axis, y: end), Point(x: axis, y: bottom), Point(x: middle, y: bottom),
          Point(x: middle, y: 0), Point(x: next, y: 0), Point(x: next, y: top),
        ]
      )
    }
  }
}
