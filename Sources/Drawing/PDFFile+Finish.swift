extension PDFFile {
  /// The PDF with what Cairo 1.16 leaves out: alternatives of figures and formulas, the language, the title as the name of the
  /// window, dates spelled as the standard asks, and an identifier.
  ///
  /// - Parameter alternatives: What is read in the place of each figure and formula, in the order of the structure.
  func finished(
    _ metadata: PDFMetadata, alternatives: [String] = []
  ) throws(DrawingError) -> [UInt8] {
    var update = PDFUpdate(self)
    let catalog = try dictionary(trailer["Root"]).1
    try update.change(trailer["Root"]) { catalog in
      if !metadata.language.isEmpty { catalog["Lang"] = .text(metadata.language) }
      catalog["ViewerPreferences"] = .dictionary(PDFDictionary(["DisplayDocTitle": .token("true")]))
      if catalog["StructTreeRoot"] != nil, catalog["MarkInfo"] == nil {
        catalog["MarkInfo"] = .dictionary(PDFDictionary(["Marked": .token("true")]))
      }
    }
    try update.change(trailer["Info"]) { info in
      info["CreationDate"] = .text(metadata.date.pdf)
      info["ModDate"] = .text(metadata.date.pdf)
    }
    if let outlines = catalog["Outlines"] {
      // A closed outline counts its entries as an open one does: it is no entry itself.
      try update.change(outlines) { root in
        root["Count"] = root["Count"]?.integer.map { .token("\(abs($0))") }
      }
    }
    let elements = alternatives.isEmpty ? [] : try alternatedElements(catalog["StructTreeRoot"])
    guard elements.count == alternatives.count else {
      throw .unknownPDF("it has \(elements.count) figures and formulas of \(alternatives.count)")
    }
    for (element, alternative) in zip(elements, alternatives) {
      try update.change(element) { $0["Alt"] = .text(alternative.drawn) }
    }
    return update.appended()
  }

  /// The figures and formulas below an element, in order.
  private func alternatedElements(_ root: PDFValue?) throws(DrawingError) -> [PDFValue] {
    var elements: [PDFValue] = []
    var rest = [root]
    while let element = rest.popLast() {
      let (_, dictionary) = try dictionary(element)
      if let element, [.name("Figure"), .name("Formula")].contains(dictionary["S"]) {
        elements.append(element)
      }
      switch dictionary["K"] {
      case .array(let kids): rest += kids.reversed().filter { $0.reference != nil }
      case .reference(let number): rest.append(.reference(number))
      default: break
      }
    }
    return elements
  }
}
