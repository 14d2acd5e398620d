/// One file of the IMDB review data set: its place tells its part, class and id.
struct IMDBReview {
  /// Which part of the data set it belongs to: `train` or `test`.
  let part: String
  /// 0 for `neg`, 1 for `pos`.
  let label: Int
  /// The number before the rating.
  let id: Int
  /// The bytes of the review.
  var content: [UInt8] = []

  /// The review at a path ending in `<part>/<neg or pos>/<id>_<rating>.txt`; nil for every other file.
  init?(path: String) {
    let folders = path.split(separator: "/")
    guard folders.count >= 3, folders[folders.count - 1].hasSuffix(".txt") else { return nil }
    let numbers = folders[folders.count - 1].dropLast(4).split(
      separator: "_", omittingEmptySubsequences: false)
    guard numbers.count == 2, let id = Int(numbers[0]), let rating = Int(numbers[1]), id >= 0,
      (1...10).contains(rating)
    else { return nil }
    switch folders[folders.count - 2] {
    case "neg": label = 0
    case "pos": label = 1
    default: return nil
    }
    part = String(folders[folders.count - 3])
    self.id = id
  }

  /// The review as an example.
  ///
  /// - Throws: `DatasetError.malformedRow` when it is not UTF-8 or has no text.
  func example(path: String) throws(DatasetError) -> Example {
    guard let text = String(validating: content, as: UTF8.self) else {
      throw .malformedRow(file: path, row: 1, reason: "the review is not UTF-8")
    }
    guard !text.isEmpty else {
      throw .malformedRow(file: path, row: 1, reason: "the review is empty")
    }
    return Example(text: text, label: label)
  }
}
