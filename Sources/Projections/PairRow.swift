/// A point's neighbours, by rising number, and what each means to it.
struct PairRow: Sendable {
  var neighbours: [Int32]
  var values: [Double]

  /// Neighbours with what they mean, scaled to a sum of one.
  init(_ pairs: [(neighbour: Int, value: Double)]) {
    let sum = pairs.reduce(0) { $0 + $1.value }
    neighbours = pairs.map { Int32($0.neighbour) }
    values = pairs.map { $0.value / sum }
  }

  private init(neighbours: [Int32], values: [Double]) {
    self.neighbours = neighbours
    self.values = values
  }

  /// The mean of both directions of every pair, as shares of all: the sum over all rows is one if each
  /// row's sum was.
  static func symmetrized(_ rows: [PairRow]) -> [PairRow] {
    let incoming = transposed(rows)
    let divisor = Double(2 * rows.count)
    return concurrentRows(rows.count) { range in
      range.map { rows[$0].merged(with: incoming[$0], dividedBy: divisor) }
    }.flatMap { $0 }
  }

  /// What the others say of each point.
  private static func transposed(_ rows: [PairRow]) -> [PairRow] {
    var ends = [Int](repeating: 0, count: rows.count + 1)
    for row in rows { for neighbour in row.neighbours { ends[Int(neighbour) + 1] += 1 } }
    for place in rows.indices { ends[place + 1] += ends[place] }
    let starts = ends
    var neighbours = [Int32](repeating: 0, count: ends[rows.count])
    var values = [Double](repeating: 0, count: neighbours.count)
    for (point, row) in rows.enumerated() {
      for (place, neighbour) in row.neighbours.enumerated() {
        let target = ends[Int(neighbour)]
        neighbours[target] = Int32(point)
        values[target] = row.values[place]
        ends[Int(neighbour)] = target + 1
      }
    }
    return rows.indices.map { point in
      let range = starts[point]..<starts[point + 1]
      return PairRow(neighbours: Array(neighbours[range]), values: Array(values[range]))
    }
  }

  /// The sums of two rows, divided.
  private func merged(with other: PairRow, dividedBy divisor: Double) -> PairRow {
    var sum = PairRow(neighbours: [], values: [])
    sum.neighbours.reserveCapacity(neighbours.count + other.neighbours.count)
    sum.values.reserveCapacity(neighbours.count + other.neighbours.count)
    var (own, its) = (0, 0)
    while own < neighbours.count || its < other.neighbours.count {
      let one = own < neighbours.count ? neighbours[own] : .max
      let two = its < other.neighbours.count ? other.neighbours[its] : .max
      var value = 0.0
      if one <= two {
        value = values[own]
        own += 1
      }
      if two <= one {
        value += other.values[its]
        its += 1
      }
      sum.neighbours.append(min(one, two))
      sum.values.append(value / divisor)
    }
    return sum
  }
}
