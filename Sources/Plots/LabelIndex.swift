/// Which labels are near a rectangle: a grid of square buckets over the frame.
struct LabelIndex {
  private static let side = 24.0

  private let origin: SIMD2<Double>
  private let columns: Int
  private let rows: Int
  private var buckets: [[Int32]]
  /// The query that saw each label last, so that none is reported twice.
  private var seen: [UInt32]
  private var query: UInt32 = 0

  init(frame: SIMD4<Double>, count: Int) {
    origin = [frame.x, frame.y]
    columns = max(Int((frame.z - frame.x) / Self.side) + 1, 1)
    rows = max(Int((frame.w - frame.y) / Self.side) + 1, 1)
    buckets = Array(repeating: [], count: columns * rows)
    seen = Array(repeating: 0, count: count)
  }

  private func cells(_ reach: SIMD4<Double>) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)
  {
    func column(_ x: Double) -> Int { min(max(Int((x - origin.x) / Self.side), 0), columns - 1) }
    func row(_ y: Double) -> Int { min(max(Int((y - origin.y) / Self.side), 0), rows - 1) }
    return (column(reach.x)...column(reach.z), row(reach.y)...row(reach.w))
  }

  mutating func insert(_ label: Int, reach: SIMD4<Double>) {
    let cells = cells(reach)
    for row in cells.rows {
      for column in cells.columns { buckets[row * columns + column].append(Int32(label)) }
    }
  }

  mutating func remove(_ label: Int, reach: SIMD4<Double>) {
    let cells = cells(reach)
    for row in cells.rows {
      for column in cells.columns {
        let bucket = row * columns + column
        if let place = buckets[bucket].firstIndex(of: Int32(label)) {
          buckets[bucket].swapAt(place, buckets[bucket].count - 1)
          buckets[bucket].removeLast()
        }
      }
    }
  }

  /// Puts the labels in the buckets that `reach` touches into `found`, each once.
  mutating func collect(near reach: SIMD4<Double>, into found: inout [Int]) {
    let cells = cells(reach)
    query &+= 1
    found.removeAll(keepingCapacity: true)
    for row in cells.rows {
      for column in cells.columns {
        for label in buckets[row * columns + column] where seen[Int(label)] != query {
          seen[Int(label)] = query
          found.append(Int(label))
        }
      }
    }
  }
}
