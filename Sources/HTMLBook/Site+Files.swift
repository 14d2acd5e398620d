import Chapters
import Documents

extension Site {
  static let stylePath = "site/octavo.css"
  static let scriptPath = "site/octavo.js"
  static let themePath = "site/theme.js"
  static let searchPath = "site/search.js"
  static let previewsPath = "site/previews.js"

  /// What the pages load, by their paths: style, scripts, and the data that the script loads when somebody searches or looks ahead.
  ///
  /// A book whose address is known also has a `sitemap.xml`.
  public var files: [(path: String, text: String)] {
    let files = [
      (Site.stylePath, Stylesheet.css),
      (Site.scriptPath, Script.source(document.words)),
      (Site.themePath, Script.theme),
      (Site.searchPath, SearchIndex(of: document, addresses: addresses).script),
      (Site.previewsPath, Previews(of: document, addresses: addresses).script),
    ]
    return files + (sitemap.map { [("sitemap.xml", $0.source)] } ?? [])
  }

  /// The addresses of all pages; nil when nobody says where the book is published.
  private var sitemap: Markup? {
    let addresses = ([""] + entries.map(\.address)).compactMap(document.book.address)
    guard !addresses.isEmpty else { return nil }
    let lines = addresses.map { "<url><loc>\($0)</loc></url>\n" as Markup }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(lines)</urlset>

      """
  }
}
