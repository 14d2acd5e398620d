import Preconditions

/// One of the two ends of a document.
public enum DocumentEnd: String, Sendable, Hashable, Codable {
  /// Where reading begins.
  case front
  /// Where reading ends.
  case back
}

/// How a document of any length becomes a row of a fixed one.
public struct RowLayout: Sendable, Hashable, Codable {
  /// The number of ids in a row.
  public var length: Int
  /// The end at which short documents are filled up with id 0.
  public var padding: DocumentEnd
  /// The end at which long documents lose words.
  public var truncation: DocumentEnd

  /// Rows of `length` ids, filled up and cut at the back unless told otherwise.
  ///
  /// - Precondition: `length` is positive.
  public init(
    length: Int, padding: DocumentEnd = .back, truncation: DocumentEnd = .back
  ) {
    require(length > 0, "RowLayout: a row of \(length) ids")
    self.length = length
    self.padding = padding
    self.truncation = truncation
  }

  /// Documents of any length as rows of this one, one after another: clipped, then filled up with 0.
  public func rows(_ documents: some Sequence<[Int32]>) -> [Int32] {
    let documents = Array(documents)
    return Array(capacity: documents.count * length) { rows in
      for document in documents { append(document, to: &rows) }
    }
  }

  /// Puts the ids of a document at the end of `rows` as one row.
  func append(_ ids: [Int32], to rows: inout OutputSpan<Int32>) {
    let kept = truncation == .back ? ids.prefix(length) : ids.suffix(length)
    let filling = length - kept.count
    if padding == .front { rows.append(repeating: 0, count: filling) }
    for id in kept { rows.append(id) }
    if padding == .back { rows.append(repeating: 0, count: filling) }
  }
}
