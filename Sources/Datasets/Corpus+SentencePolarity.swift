public import FoundationEssentials

extension Corpus {
  /// The MR sentences: 10,662 from film reviews, half of them positive, one sentence each.
  ///
  /// The files are Windows-1252, and some of its punctuation would be a line break in other
  /// encodings, so rows are split at line feeds before they are decoded. Negative sentences come first.
  ///
  /// Source: Pang and Lee (2005), "Seeing stars", ACL; sentence polarity data set v1.0.
  /// - Parameter directory: holds `mr/rt-polarity.neg` and `mr/rt-polarity.pos`, with `.gz` or without.
  /// - Throws: `DatasetError`
  public static func sentencePolarity(
    in directory: DataDirectory
  ) throws(DatasetError) -> Corpus {
    try sentencePolarity(
      negative: directory.first(of: ["mr/rt-polarity.neg.gz", "mr/rt-polarity.neg"]),
      positive: directory.first(of: ["mr/rt-polarity.pos.gz", "mr/rt-polarity.pos"]))
  }

  /// Two files in the form of the MR sentences, one class each.
  ///
  /// - Throws: `DatasetError`
  public static func sentencePolarity(
    negative: URL, positive: URL
  ) throws(DatasetError) -> Corpus {
    Corpus(
      name: "MR sentences", classes: ["negative", "positive"],
      examples: try sentences(in: negative, label: 0) + sentences(in: positive, label: 1))
  }

  private static func sentences(in file: URL, label: Int) throws(DatasetError) -> [Example] {
    let lines = try Archive.content(of: file).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var examples: [Example] = []
    for (row, line) in lines.enumerated() {
      // What follows the last line feed is no row.
      if row == lines.count - 1 && line.isEmpty { break }
      guard line.contains(where: { $0 != UInt8(ascii: " ") }) else {
        throw .malformedRow(file: file.path, row: row + 1, reason: "the line is blank")
      }
      do throws(Windows1252.UndefinedByte) {
        examples.append(Example(text: try Windows1252.decode(line), label: label))
      } catch {
        throw .malformedRow(
          file: file.path, row: row + 1,
          reason: "the byte \(error.byte) stands for no character in Windows-1252")
      }
    }
    guard !examples.isEmpty else {
      throw .unexpectedLayout(path: file.path, reason: "it has no rows")
    }
    return examples
  }
}
