import Chapters
import Plots

/// A column of data as readers see it: what a computation gave in 17 digits, written in four.
struct DataColumn {
  /// The fields, in order.
  let cells: [String]
  /// Numbers stand at the right.
  let alignment: Block.Alignment

  /// A column of fields; it holds numbers when most that say something begin as numbers do, so that a number among
  /// words stays the word it is.
  init(_ fields: [String]) {
    let filled = fields.filter { !$0.isEmpty }
    let isOfNumbers = 2 * filled.count(where: \.beginsAsNumber) > filled.count
    alignment = isOfNumbers ? .right : .left
    guard isOfNumbers else {
      cells = fields
      return
    }
    cells = fields.map { field in field.writtenNumber.map(Self.readable) ?? field }
  }

  /// Counts in full, all else with four digits.
  private static func readable(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15
      ? NumberFormat.fixed(number, decimals: 0) : NumberFormat.significant(number, digits: 4)
  }
}

extension String {
  /// Whether a number could begin like that.
  fileprivate var beginsAsNumber: Bool {
    let unsigned = "+-−".contains(first ?? " ") ? dropFirst() : self[...]
    return unsigned.first?.isNumber == true || writtenNumber != nil
  }

  /// The number that Swift writes this way; nil for text, and for numbers that somebody wrote for readers.
  fileprivate var writtenNumber: Double? {
    Double(self).flatMap { "\($0)" == self || Int(self) != nil ? $0 : nil }
  }
}
