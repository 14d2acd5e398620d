extension Setting {
  static let top = Group(
    title: "octavo.yml", place: "at the top",
    settings: [
      Setting("book", "keys, below", "what the book is", "{title: T}"),
      Setting("package", "keys, below", "what its cells import", "{path: ..}"),
      Setting(
        "params", "names with values",
        "what `params` gives to cells; `-P name=value` replaces a value by one of its kind",
        "{samples: 100}"),
      Setting("execute", "keys, below", "how cells run", "{timeout: 60}"),
      Setting("crossref", "keys, below", "what references and captions call things", "{}"),
      Setting("pdf", "keys, below", "how the book is printed", "{font-size: 10pt}"),
    ])

  static let book = Group(
    title: "The book", place: "in `octavo.yml` under `book:`",
    settings: [
      Setting("title", "text", "Untitled", "the title", "T"),
      Setting("subtitle", "text", "the line under the title", "S"),
      Setting("author", "text", "who wrote it", "A. Writer"),
      Setting("summary", "text", "one paragraph for the front page", "About."),
      Setting("keywords", "list of texts", "what it is about, for search engines", "[a, b]"),
      Setting("url", "address", "where the pages are published", "https://example.org/book"),
      Setting(
        "language", "tag such as `de-AT`", "en",
        "the language of prose, quotes, hyphenation and of what the book says itself (\(languages))",
        "de-AT"),
      Setting("chapters", "list of paths", "the chapters in order; one at least", "[one.md]"),
      Setting(
        "formats", "list of `html`, `pdf`, `epub`", "[html, pdf]",
        "what the book becomes; `html` must be among it", "[html, epub]"),
      Setting("bibliography", "path or list of paths", "files of BibTeX", "references.bib"),
      Setting(
        "citation-style", "`numeric` or `author-date`", "numeric", "how works are cited", "numeric"),
      Setting(
        "data", "path or list of paths",
        "files and folders that all chapters depend on: a change runs their cells again", "[a.csv]"),
      Setting(
        "figure-theme", "`light`, `dark`, `print` or `high-contrast`", "light",
        "the colors of the figures' files", "print"),
      Setting(
        "code-line-numbers", "true or false", "false", "whether lines of code are numbered", "true"),
    ])

  static let package = Group(
    title: "The package", place: "in `octavo.yml` under `package:`",
    settings: [
      Setting(
        "path", "path", "..", "the folder with `Package.swift`, from the book's folder", ".."),
      Setting("products", "list of texts", "the products that cells may import", "[MyLibrary]"),
    ])

  static let execution = Group(
    title: "Execution", place: "in `octavo.yml` under `execute:`",
    settings: [
      Setting(
        "timeout", "seconds", "600", "how long a cell may be silent before it is stopped", "60")
    ])

  static let references = Group(
    title: "References", place: "in `octavo.yml` under `crossref:`",
    settings: [
      Setting("fig-prefix", "text", "Figure", "what figures are called, in captions too", "Fig."),
      Setting("tbl-prefix", "text", "Table", "what tables are called", "Tab."),
      Setting("lst-prefix", "text", "Listing", "what listings are called", "Code"),
      Setting("eq-prefix", "text", "Equation", "what equations are called", "Eq."),
      Setting("sec-prefix", "text", "Section", "what sections are called", "Sec."),
      Setting("chapters-prefix", "text", "Chapter", "what chapters are called", "Part"),
    ])

  /// The languages of a book's own words, for the page.
  private static var languages: String {
    Words.languages.map { "`\($0)`" }.joined(separator: ", ")
  }
}
