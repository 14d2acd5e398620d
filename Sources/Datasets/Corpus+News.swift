public import FoundationEssentials

extension Corpus {
  /// A part of the AG News articles.
  public enum NewsPart: String, Sendable, Hashable, CaseIterable {
    /// The articles to learn from: 120,000, or the 10,000 of `train.10000.csv` where only these are there.
    case training
    /// The 7,600 articles to test with.
    case test
  }

  /// What of an article makes the document.
  public enum NewsText: String, Sendable, Hashable, CaseIterable {
    /// The title, a blank and the description, as they are written.
    case titleAndDescription
    /// The description, as it is written.
    case description
    /// The description as `newsDescriptions(in:)` gives it: lower-cased, every run of blanks one blank,
    /// without blanks and points at its ends.
    case plainDescription
  }

  /// The classes of AG News, by label; the files number them from 1.
  public static let newsClasses = ["World", "Sports", "Business", "Sci/Tech"]

  /// The AG News articles, raw: entities that lost their `&`, escaped HTML and backslashes in place of line breaks are
  /// in the texts unless `unescaped()` takes them out.
  ///
  /// Source: Zhang, Zhao and LeCun (2015), "Character-level convolutional networks for text classification", NIPS.
  /// - Parameters:
  ///   - part: the training or the test articles.
  ///   - text: what of an article makes the document.
  ///   - directory: holds `ag_news/train.csv` or `ag_news/train.10000.csv`, and `ag_news/test.csv`, each
  ///     with `.gz` or without.
  ///   - policy: what to do with a row that can't be used.
  /// - Throws: `DatasetError`
  public static func news(
    _ part: NewsPart, text: NewsText = .titleAndDescription, in directory: DataDirectory,
    policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    let file: URL
    switch part {
    case .test: file = try directory.file("ag_news/test.csv")
    case .training:
      file = try directory.first(of: [
        "ag_news/train.csv.gz", "ag_news/train.csv", "ag_news/train.10000.csv.gz",
        "ag_news/train.10000.csv",
      ])
    }
    return try news(csv: file, text: text, policy: policy)
  }

  /// Articles in the form of AG News: class from 1, title and description, without a header.
  ///
  /// - Throws: `DatasetError`
  public static func news(
    csv file: URL, text: NewsText = .titleAndDescription, policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    try newsRows(csv: file, text: text, policy: policy).corpus(
      name: "AG News", classes: newsClasses)
  }

  static func newsRows(
    csv file: URL, text: NewsText, policy: RowPolicy
  ) throws(DatasetError) -> RowCollector<Example> {
    try .reading(file, fields: 3, policy: policy) { record throws(RowProblem) in
      let label = try newsLabel(record.text(0), first: 1)
      let description = try record.text(2)
      return switch text {
      case .titleAndDescription:
        Example(text: try record.text(1) + " " + description, label: label)
      case .description: Example(text: description, label: label)
      case .plainDescription: Example(text: plainNews(description), label: label)
      }
    }
  }

  /// The label of a class number.
  static func newsLabel(_ field: String, first: Int) throws(RowProblem) -> Int {
    guard let number = Int(field.trimmed), newsClasses.indices.contains(number - first) else {
      throw .malformed("its class \"\(field)\" is not a number from \(first) to \(first + 3)")
    }
    return number - first
  }

  /// A description in the form in which those of all files can be compared.
  static func plainNews(_ description: String) -> String {
    var plain: [UInt8] = []
    for byte in description.lowercased().utf8 {
      if !byte.isBlank {
        plain.append(byte)
      } else if let last = plain.last, last != UInt8(ascii: " ") {
        plain.append(UInt8(ascii: " "))
      }
    }
    while let last = plain.last, last == UInt8(ascii: " ") || last == UInt8(ascii: ".") {
      plain.removeLast()
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
