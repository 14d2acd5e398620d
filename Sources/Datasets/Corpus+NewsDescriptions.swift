public import FoundationEssentials

extension Corpus {
  /// Descriptions of AG News without titles, raw: a CSV file with the columns `label`, from 1, and `content`.
  ///
  /// - Throws: `DatasetError`
  public static func newsDescriptions(
    csv file: URL, policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    try descriptionRows(csv: file, policy: policy).corpus(name: "AG News", classes: newsClasses)
  }

  /// Lower-case descriptions of AG News without titles: a file of tab-separated fields with the columns `sentence` and
  /// `label`, from 0.
  ///
  /// Quotation marks stand for themselves. The blanks around the tab are dropped; the ` .` that is appended to most texts stays.
  ///
  /// - Throws: `DatasetError`
  public static func newsDescriptions(
    tsv file: URL, policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    try descriptionRows(tsv: file, policy: policy).corpus(name: "AG News", classes: newsClasses)
  }

  /// All training descriptions of AG News in four files, each once and none that is in the test set.
  ///
  /// Texts are lower-cased, as two of the files are: see `NewsText.plainDescription`, which gives the test set in
  /// the same form. A description that stands in several files keeps the label of the first. The omissions tell what was left
  /// out and why.
  ///
  /// - Parameters:
  ///   - directory: holds `ag_news/train.10000.csv`, `ag_news/description_only.8000.csv`,
  ///     `ag_news/description_lowercase.11106.tsv`, `ag_news/description_lowercase.10000.tsv` and
  ///     `ag_news/test.csv`, each with `.gz` or without.
  ///   - policy: what to do with a row that can't be used.
  /// - Throws: `DatasetError`
  public static func newsDescriptions(
    in directory: DataDirectory, policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    let test = try news(.test, text: .plainDescription, in: directory, policy: policy)
    let tested = Set(test.texts)
    let first = try directory.file("ag_news/train.10000.csv")
    let second = try directory.file("ag_news/description_only.8000.csv")
    let third = try directory.file("ag_news/description_lowercase.11106.tsv")
    let fourth = try directory.file("ag_news/description_lowercase.10000.tsv")
    let parts = [
      try newsRows(csv: first, text: .description, policy: policy),
      try descriptionRows(csv: second, policy: policy),
      try descriptionRows(tsv: third, policy: policy),
      try descriptionRows(tsv: fourth, policy: policy),
    ]
    var seen: Set<String> = []
    var examples: [Example] = []
    var omissions: [Omission] = []
    for var part in parts {
      part.leaveOut { example in
        let text = plainNews(example.text)
        if tested.contains(text) { return "its text is in the test set" }
        return seen.insert(text).inserted ? nil : "its text came before"
      }
      examples += part.elements.map { Example(text: plainNews($0.text), label: $0.label) }
      omissions += part.omissions
    }
    return Corpus(
      name: "AG News descriptions", classes: newsClasses, examples: examples,
      omissions: omissions)
  }

  private static func descriptionRows(
    csv file: URL, policy: RowPolicy
  ) throws(DatasetError) -> RowCollector<Example> {
    try .reading(file, columns: ["label", "content"], policy: policy) {
      record throws(RowProblem) in
      Example(
        text: try record.text("content"), label: try newsLabel(record.text("label"), first: 1))
    }
  }

  private static func descriptionRows(
    tsv file: URL, policy: RowPolicy
  ) throws(DatasetError) -> RowCollector<Example> {
    try .reading(
      file, delimiter: "\t", quotes: false, columns: ["sentence", "label"], policy: policy
    ) { record throws(RowProblem) in
      Example(
        text: try record.text("sentence").trimmed,
        label: try newsLabel(record.text("label"), first: 0))
    }
  }
}
