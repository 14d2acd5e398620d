import FoundationEssentials

/// A review of a product as its file has it.
struct ProductReview {
  /// The stars, 1 to 5.
  let stars: Double
  /// The reviewer's headline; empty when there is none.
  let title: String
  /// What the reviewer wrote, without blanks and line breaks at its ends; never empty.
  let text: String

  /// - Throws: `RowProblem.leftOut` when there is no text.
  init(stars: Double, title: String, text: String) throws(RowProblem) {
    self.stars = stars
    self.title = title.trimmed
    self.text = text.trimmed
    guard !self.text.isEmpty else { throw .leftOut("it has no text") }
  }

  /// Title and text with ` | ` between them, or the text alone.
  var document: String { title.isEmpty ? text : "\(title) | \(text)" }
}

extension RowCollector<ProductReview> {
  private struct Line: Decodable {
    let overall: Double
    let summary: String?
    let reviewText: String?
  }

  /// The reviews of a file of JSON lines.
  static func reading(
    jsonLines file: URL, policy: RowPolicy
  ) throws(DatasetError) -> RowCollector {
    let lines = try Archive.content(of: file).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var collector = RowCollector(file: file.path, policy: policy)
    let decoder = JSONDecoder()
    for (number, line) in lines.enumerated() {
      // What follows the last line feed is no row.
      if number == lines.count - 1 && line.isEmpty { break }
      try collector.collect(row: number + 1) { () throws(RowProblem) in
        let row: Line
        do { row = try decoder.decode(Line.self, from: Data(line)) } catch {
          throw .malformed("it is not a review in JSON with \"overall\"")
        }
        return try ProductReview(
          stars: row.overall, title: row.summary ?? "", text: row.reviewText ?? "")
      }
    }
    try collector.requireElements()
    return collector
  }
}
