import Chapters
import HTMLBook

/// `package.opf`: what an electronic book is and holds.
struct PackageDocument {
  let book: Book
  /// The words of the book.
  let words: Words
  /// `urn:uuid:` and the digits.
  let identifier: String
  /// Such as `2000-01-01T00:00:00Z`.
  let modified: String
  /// All files but this one, in order.
  let files: [BookFile]
  /// The paths of the pages, in the order of reading.
  let spine: [String]

  /// The text of the file.
  var xml: Markup {
    let items = files.enumerated().map { index, file -> Markup in
      let properties: Markup =
        file.properties.isEmpty
        ? .empty : " properties=\"\(file.properties.joined(separator: " "))\""
      return """
        <item id="\(id(index))" href="\(file.address)" media-type="\(file.mediaType)"\(properties)/>

        """
    }
    let places = Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first }
    let references = spine.compactMap { places[$0] }.map { place -> Markup in
      "<itemref idref=\"\(id(place))\"/>\n"
    }
    let ncx = places[ElectronicBook.ncxPath].map(id) ?? ""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="\(book.language)">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      \(metadata)</metadata>
      <manifest>
      \(items.joined())</manifest>
      <spine toc="\(ncx)">
      \(references.joined())</spine>
      </package>

      """
  }

  private func id(_ index: Int) -> String { "item-\(index + 1)" }

  private var metadata: Markup {
    func element(_ name: Markup, _ text: String?, id: Markup = .empty) -> Markup {
      guard let text, !text.isEmpty else { return .empty }
      return "<dc:\(name)\(id)>\(text)</dc:\(name)>\n"
    }
    func meta(_ property: String, _ text: String) -> Markup {
      "<meta property=\"\(property)\">\(text)</meta>\n"
    }
    let cover = files.firstIndex { $0.properties.contains("cover-image") }
    let title = book.subtitle.map { "\(book.title): \($0)" } ?? book.title
    let pieces =
      [
        element("identifier", identifier, id: " id=\"book-id\""), element("title", title),
        element("creator", book.author), element("language", book.language),
        element("description", book.summary),
      ] + book.keywords.map { element("subject", $0) }
      + [element("source", book.address), meta("dcterms:modified", modified)]
      + (cover.map { ["<meta name=\"cover\" content=\"\(id($0))\"/>\n"] } ?? [])
      + accessibility.map { meta("schema:\($0)", $1) }
    return pieces.joined()
  }

  /// What readers with other senses can expect, in the words of schema.org.
  private var accessibility: [(String, String)] {
    let hasPictures = files.contains {
      $0.mediaType.hasPrefix("image/") && !$0.properties.contains("cover-image")
    }
    let hasFormulas = files.contains { $0.properties.contains("mathml") }
    var summary = words[.accessible]
    if hasPictures { summary += " " + words[.accessiblePictures] }
    if hasFormulas { summary += " " + words[.accessibleFormulas] }
    return [("accessMode", "textual")] + (hasPictures ? [("accessMode", "visual")] : [])
      + [("accessModeSufficient", "textual"), ("accessibilityFeature", "tableOfContents")]
      + [("accessibilityFeature", "structuralNavigation")]
      + (hasPictures ? [("accessibilityFeature", "alternativeText")] : [])
      + (hasFormulas ? [("accessibilityFeature", "MathML")] : [])
      + [("accessibilityHazard", "none"), ("accessibilitySummary", summary)]
  }
}
