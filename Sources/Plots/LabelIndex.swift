/// Which labels are near a rectangle: a grid of square buckets over the frame, each with a bit for every label.
struct LabelIndex {
  private static let side = 24.0

  private let origin: SIMD2<Double>
  private let columns: Int
  private let rows: Int
  /// The bits of 64 labels in all buckets, row by row, then those of the next 64.
  private var bits: [UInt64]

  init(frame: SIMD4<Double>, count: Int) {
    origin = [frame.x, frame.y]
    columns = max(Int((frame.z - frame.x) / Self.side) + 1, 1)
    rows = max(Int((frame.w - frame.y) / Self.side) + 1, 1)
    bits = Array(repeating: 0, count: (count + 63) / 64 * columns * rows)
  }

  private func cells(_ reach: SIMD4<Double>) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)
  {
    func column(_ x: Double) -> Int { min(max(Int((x - origin.x) / Self.side), 0), columns - 1) }
    func row(_ y: Double) -> Int { min(max(Int((y - origin.y) / Self.side), 0), rows - 1) }
    return (column(reach.x)...column(reach.z), row(reach.y)...row(reach.w))
  }

  mutating func insert(_ label: Int, reach: SIMD4<Double>) {
    change(label, in: reach) { $0 |= $1 }
  }

  mutating func remove(_ label: Int, reach: SIMD4<Double>) {
    change(label, in: reach) { $0 &= ~$1 }
  }

  private mutating func change(
    _ label: Int, in reach: SIMD4<Double>, _ change: (inout UInt64, UInt64) -> Void
  ) {
    let cells = cells(reach)
    for row in cells.rows {
      for column in cells.columns {
        change(&bits[(label / 64 * rows + row) * columns + column], 1 << UInt64(label % 64))
      }
    }
  }

  /// Puts the labels in the buckets that `reach` touches into `found`, in order, each once.
  func collect(near reach: SIMD4<Double>, into found: inout [Int]) {
    let cells = cells(reach)
    found.removeAll(keepingCapacity: true)
    for first in stride(from: 0, to: bits.count, by: rows * columns) {
      var near: UInt64 = 0
      for row in cells.rows {
        for column in cells.columns { near |= bits[first + row * columns + column] }
      }
      let label = first / (rows * columns) * 64
      while near != 0 {
        found.append(label + near.trailingZeroBitCount)
        near &= near - 1
      }
    }
  }
}
