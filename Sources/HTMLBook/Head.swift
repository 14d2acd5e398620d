import Chapters

/// What a page says of itself to browsers, to search engines and where somebody shares it.
struct Head {
  /// The name of the page's file.
  let name: String
  /// The title of the page.
  let title: String
  /// What the page is about, in a sentence or two; empty where nobody says.
  var summary = ""
  /// The path of a picture that stands for the page.
  var image: String?
  /// The place of the chapter in the book, from 1; nil for other pages.
  var position: Int?

  /// More of a summary than that is cut.
  static let summaryLength = 240

  /// The elements that differ from page to page.
  func markup(in book: Book, previous: String?, next: String?) -> Markup {
    let windowTitle = title == book.title ? title : "\(title) · \(book.title)"
    var lines: [Markup] = ["<title>\(windowTitle)</title>"]
    func meta(_ name: String, _ content: String?) {
      guard let content, !content.isEmpty else { return }
      lines.append("<meta name=\"\(name)\" content=\"\(content)\"/>")
    }
    func property(_ name: String, _ content: String?) {
      guard let content, !content.isEmpty else { return }
      lines.append("<meta property=\"og:\(name)\" content=\"\(content)\"/>")
    }
    func link(_ relation: String, _ address: String?) {
      guard let address else { return }
      lines.append("<link rel=\"\(relation)\" href=\"\(address)\"/>")
    }
    let isBook = name == Page.titlePageName
    meta("description", summary.shortened(to: Head.summaryLength))
    meta("author", book.author)
    meta("keywords", book.keywords.joined(separator: ", "))
    property("type", isBook ? "book" : "article")
    property("title", title)
    property("description", summary.shortened(to: Head.summaryLength))
    property("site_name", isBook ? nil : book.title)
    if let address = book.address(of: isBook ? "" : name) {
      property("url", address)
      property("image", image.flatMap(book.address))
      link("canonical", address)
    }
    link("prev", previous)
    link("next", next)
    lines.append(structuredData(in: book, isBook: isBook))
    return lines.joined(separator: "\n")
  }

  /// The page in the words of schema.org.
  private func structuredData(in book: Book, isBook: Bool) -> Markup {
    func object(_ members: [(String, String?)]) -> String {
      let lines = members.compactMap { key, value in value.map { "\(key.scriptLiteral):\($0)" } }
      return "{\(lines.joined(separator: ","))}"
    }
    let author = book.author.map {
      object([("@type", "Person".scriptLiteral), ("name", $0.scriptLiteral)])
    }
    var members = [
      ("@context", "https://schema.org".scriptLiteral),
      ("@type", (isBook ? "Book" : position == nil ? "WebPage" : "Chapter").scriptLiteral),
      ("name", title.scriptLiteral), ("author", author),
      ("description", summary.isEmpty ? nil : summary.scriptLiteral),
      ("inLanguage", book.language.scriptLiteral),
      ("url", book.address(of: isBook ? "" : name)?.scriptLiteral),
    ]
    if isBook {
      let keywords = book.keywords.joined(separator: ", ")
      members.append(("keywords", keywords.isEmpty ? nil : keywords.scriptLiteral))
    } else {
      members.append(("position", position.map(String.init)))
      let whole = object([
        ("@type", "Book".scriptLiteral), ("name", book.title.scriptLiteral),
        ("url", book.address(of: "")?.scriptLiteral),
      ])
      members.append(("isPartOf", whole))
    }
    // Only strings hold the signs of markup, which no script of a page may.
    let json = object(members).replacing("&", with: "\\u0026").replacing("<", with: "\\u003c")
      .replacing(">", with: "\\u003e").wellFormed
    return "<script type=\"application/ld+json\">\(Markup(trusted: json))</script>"
  }
}

extension Book {
  /// The whole address of a file of the published book; nil when nobody says where it is published.
  func address(of path: String) -> String? {
    guard let address, !address.isEmpty else { return nil }
    return (address.hasSuffix("/") ? address : address + "/") + path
  }
}

extension String {
  /// The text up to a length, cut between words, with an ellipsis where something is left out.
  func shortened(to length: Int) -> String {
    guard count > length else { return self }
    let beginning = prefix(length - 1)
    let end = beginning.lastIndex(where: \.isWhitespace) ?? beginning.endIndex
    return beginning[..<end] + "…"
  }
}
