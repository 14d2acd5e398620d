/// What a PDF says of itself; an empty word is left out.
struct PDFMetadata {
  var title: String
  var author = ""
  var subject = ""
  var keywords = ""
  /// When it was made, and changed last.
  var date: DocumentDate
  /// The language of its text, such as `en`.
  var language = ""
}
