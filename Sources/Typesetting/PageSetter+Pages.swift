import Plots

extension PageSetter {
  /// The pages of a flow.
  ///
  /// - Parameters:
  ///   - numbering: how pages are numbered.
  ///   - firstNumber: the number of the first page.
  ///   - firstPlace: the place of the first page in the book, from 1; odd ones lie at the right hand.
  public func set(
    _ flow: Flow, numbering: Numbering = .arabic, firstNumber: Int = 1, firstPlace: Int = 1
  ) -> Pagination {
    var builder = GalleyBuilder(
      measure: TypeMeasure(
        metrics: metrics, hyphenation: hyphenation, widestSpace: widestSpace),
      pageWidth: format.measure, pageHeight: format.height)
    let galley = builder.build(flow)
    let filler = PageFiller(
      galley: galley, capacity: format.height, separator: 2 * noteGap + noteRule.width)
    var book = BookComposer(
      setter: self, filler: filler, numbering: numbering, firstNumber: firstNumber,
      firstPlace: firstPlace)
    for page in PageBreaker(filler: filler).pages() { book.add(page) }
    return book.pagination
  }
}
