/// Why a row gives no element.
enum RowProblem: Error {
  /// It is not as rows of its file should be; the policy tells what to do.
  case malformed(String)
  /// It is well formed, but a stated rule leaves it out.
  case leftOut(String)

  /// What is said of the row.
  var reason: String {
    switch self {
    case .malformed(let reason), .leftOut(let reason): reason
    }
  }
}

/// What the rows of a file gave, and those that gave nothing.
struct RowCollector<Element> {
  let file: String
  let policy: RowPolicy
  private(set) var elements: [Element] = []
  /// The line on which the row of each element begins.
  private var rows: [Int] = []
  private(set) var omissions: [Omission] = []

  init(file: String, policy: RowPolicy) {
    self.file = file
    self.policy = policy
  }

  /// Adds what a row gives, or notes why it gives nothing.
  ///
  /// - Throws: `DatasetError.malformedRow`, if the policy is to fail.
  mutating func collect(
    row: Int, _ read: () throws(RowProblem) -> Element
  ) throws(DatasetError) {
    do throws(RowProblem) {
      elements.append(try read())
      rows.append(row)
    } catch {
      if case .malformed(let reason) = error, policy == .fail {
        throw .malformedRow(file: file, row: row, reason: reason)
      }
      omissions.append(Omission(file: file, row: row, reason: error.reason))
    }
  }

  /// Moves elements to the omissions: those for which there is a reason.
  mutating func leaveOut(_ reason: (Element) -> String?) {
    var kept: [Element] = []
    var keptRows: [Int] = []
    for (element, row) in zip(elements, rows) {
      if let reason = reason(element) {
        omissions.append(Omission(file: file, row: row, reason: reason))
      } else {
        kept.append(element)
        keptRows.append(row)
      }
    }
    (elements, rows) = (kept, keptRows)
  }

  /// - Throws: `DatasetError.unexpectedLayout` when no row gave anything.
  func requireElements() throws(DatasetError) {
    guard !elements.isEmpty else {
      throw .unexpectedLayout(path: file, reason: "it has no row that can be used")
    }
  }
}

/// The text of some bytes.
///
/// - Throws: `RowProblem.malformed` when they are not UTF-8.
func text(of bytes: some Sequence<UInt8>) throws(RowProblem) -> String {
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw .malformed("it is not UTF-8")
  }
  return text
}

extension RowCollector<Example> {
  /// A corpus of what the rows gave.
  func corpus(name: String, classes: [String]) -> Corpus {
    Corpus(name: name, classes: classes, examples: elements, omissions: omissions)
  }
}
