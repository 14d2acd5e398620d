extension RowCollector<ProductReview> {
  /// The reviews of a `.review` file: elements between tags that each have a line of their own, as in XML, but often with no
  /// root, with bare ampersands and control characters.
  ///
  /// Within an element only its own end tag ends it, so that a text may hold anything else.
  static func reading(
    tagged bytes: [UInt8], file: String, policy: RowPolicy
  ) throws(DatasetError) -> RowCollector {
    var collector = RowCollector(file: file, policy: policy)
    var review: [String: [UInt8]] = [:]
    var start: Int?
    var element: (name: String, lines: [ArraySlice<UInt8>])?
    for (number, line) in bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      if let open = element {
        if tag(line) == "/" + open.name {
          review[open.name] = Array(open.lines.joined(separator: [UInt8(ascii: "\n")]))
          element = nil
        } else {
          element?.lines.append(line)
        }
        continue
      }
      switch tag(line) {
      case "review":
        review = [:]
        start = number + 1
      case "/review":
        let finished = review
        try collector.collect(row: start ?? number + 1) { () throws(RowProblem) in
          try ProductReview(elements: finished)
        }
        review = [:]
        start = nil
      case let name?:
        // A root, where there is one, stands outside of all reviews.
        if start != nil { element = (name, []) }
      case nil:
        guard line.allSatisfy(\.isBlank) else {
          try collector.collect(row: number + 1) { () throws(RowProblem) in
            throw .malformed("the line stands between elements")
          }
          continue
        }
      }
    }
    guard element == nil && start == nil else {
      throw .malformedRow(file: file, row: start ?? 1, reason: "the review has no end")
    }
    try collector.requireElements()
    return collector
  }

  /// What stands between `<` and `>` where they enclose the line and a name.
  private static func tag(_ line: ArraySlice<UInt8>) -> String? {
    let name = line.dropFirst().dropLast()
    guard line.count > 2, line.first == UInt8(ascii: "<"), line.last == UInt8(ascii: ">"),
      name.allSatisfy({
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == 0x5F || $0 == 0x2F
      })
    else { return nil }
    return String(decoding: name, as: UTF8.self)
  }
}

extension ProductReview {
  fileprivate init(elements: [String: [UInt8]]) throws(RowProblem) {
    func content(_ name: String) throws(RowProblem) -> String {
      guard let bytes = elements[name] else { throw .malformed("it has no <\(name)>") }
      return try Datasets.text(of: bytes).trimmed
    }
    guard let stars = Double(try content("rating")) else {
      throw .malformed("its rating is not a number")
    }
    try self.init(
      stars: stars, title: elements["title"] == nil ? "" : try content("title"),
      text: try content("review_text"))
  }
}
