public import Chapters

extension Document {
  /// The pictures of the book's folder that its chapters show, at each of their places.
  public var pictures: [Picture] { chapters.flatMap(\.pictures) }

  /// The document whose chapters say which of their pictures are missing or damaged.
  ///
  /// - Parameter finding: what is wrong with a picture, if anything is; warnings don't make a chapter fail.
  public func telling(_ finding: (Picture) -> Diagnostic?) -> Document {
    var document = self
    for index in chapters.indices {
      let found = chapters[index].pictures.compactMap(finding).filter { $0.severity == .error }
      document.chapters[index].problems += found.map { reason in
        DocumentChapter.Problem(
          failure: Failure(diagnostic: reason, line: reason.sourceLine), anchor: nil)
      }
    }
    return document
  }
}
