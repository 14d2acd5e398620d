public import Cells
public import Chapters
public import Learning
import Metrics

extension Comparison: Displayable {
  /// The models as a table that readers can sort.
  public var display: Display { table().display }

  /// The models as a table, without the columns that none of them fills.
  ///
  /// - Parameter withTimes: whether to tell how long training took: what a clock says differs each time, and a page that
  ///   shows it is never made to the same bytes again.
  public func table(withTimes: Bool = true) -> Table {
    let parts = parts(withTimes: withTimes)
    return Table(
      columns: parts.map(\.column),
      rows: entries.map { entry in parts.map { $0.text(entry) } },
      sortKeys: entries.map { entry in parts.map { $0.key(entry) } })
  }

  /// A column, what stands in it and what it is sorted by.
  private struct Part {
    let column: Table.Column
    let text: (Entry) -> String
    var key: (Entry) -> Double? = { _ in nil }
  }

  private func parts(withTimes: Bool) -> [Part] {
    var parts = [Part(column: Table.Column("model"), text: { $0.name })]
    if entries.contains(where: { $0.data != nil }) {
      parts.append(Part(column: Table.Column("learned from"), text: { $0.data ?? "" }))
    }
    func add(
      _ title: String, _ value: @escaping (Entry) -> Double?, _ text: @escaping (Double) -> String
    ) {
      guard entries.contains(where: { value($0) != nil }) else { return }
      parts.append(
        Part(
          column: Table.Column(title, alignment: .right), text: { value($0).map(text) ?? "" },
          key: { value($0).flatMap { $0.isFinite ? $0 : nil } }))
    }
    for (place, measure) in measures.enumerated() {
      func written(_ value: Double) -> String {
        measure.isShare ? decimal(100 * value, 1) : decimal(value, 3)
      }
      let hasIntervals = entries.contains { $0.scores[place]?.interval != nil }
      parts.append(
        Part(
          column: Table.Column(
            measure.name + (hasIntervals ? " (95\u{A0}%\u{A0}interval)" : ""), alignment: .right),
          text: { entry in
            guard let score = entry.scores[place] else { return "" }
            let interval = score.interval.map {
              "\u{A0}(\(written($0.lowerBound))\u{A0}to\u{A0}\(written($0.upperBound)))"
            }
            return (measure.isShare ? percent(score.value) : written(score.value))
              + (interval ?? "")
          }, key: { $0.scores[place].flatMap { $0.value.isFinite ? $0.value : nil } }))
    }
    if Set(entries.compactMap(\.seed)).count > 1 {
      add("seed", { $0.seed.map { Double($0) } }) { grouped(Int($0)) }
    }
    add("parameters", { $0.parameters.map(Double.init) }) { grouped(Int($0)) }
    if withTimes { add("seconds to train", { $0.seconds }) { decimal($0, 1) } }
    return parts
  }
}
