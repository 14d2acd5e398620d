import FoundationEssentials

/// Where words may be hyphenated, by Liang's patterns as libhyphen reads them.
///
/// Source: F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford (1983).
public struct Hyphenator {
  /// The folder in which Debian's packages `hyphen-*` put their dictionaries.
  public static let systemFolder = "/usr/share/hyphen"

  /// The least number of letters before and after a hyphen.
  private static let (leastBefore, leastAfter) = (2, 3)
  /// Words with fewer letters stay whole.
  private static let leastLetters = 5

  private let dictionary: PatternDictionary

  /// The hyphenator of a language, or nil if there is no dictionary for it.
  ///
  /// - Parameters:
  ///   - language: such as `en`, `en-GB` or `de_AT`; one without a region takes the first region that there is.
  ///   - folder: where dictionaries are.
  public init?(language: String, folder: String = systemFolder) {
    guard let path = Self.dictionary(of: language, in: folder),
      let dictionary = PatternDictionary(path: path)
    else { return nil }
    self.dictionary = dictionary
  }

  /// The path of the dictionary of a language, or nil if there is none.
  ///
  /// - Parameters:
  ///   - language: such as `en`, `en-GB` or `de_AT`; one without a region takes the first region that there is.
  ///   - folder: where dictionaries are.
  public static func dictionary(of language: String, in folder: String = systemFolder) -> String? {
    let tag = language.replacing("-", with: "_")
    guard !tag.isEmpty, tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
    else { return nil }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let own = names.first { $0.lowercased() == "hyph_\(tag).dic".lowercased() }
    let regional = names.first {
      $0.lowercased().hasPrefix("hyph_\(tag)_".lowercased()) && $0.hasSuffix(".dic")
    }
    return (own ?? (tag.contains("_") ? nil : regional)).map { folder + "/" + $0 }
  }

  /// After how many characters a word may be hyphenated; rising.
  ///
  /// At least two letters stay before the hyphen and three after it. Words of fewer than five letters, and those in which there is
  /// anything but letters, or a capital after the first, have no such place.
  public func breaks(in word: String) -> [Int] {
    let count = word.count
    guard count >= Self.leastLetters, count == word.unicodeScalars.count,
      word.allSatisfy(\.isLetter), !word.dropFirst().contains(where: \.isUppercase)
    else { return [] }
    let small = word.lowercased()
    guard small.unicodeScalars.count == count,
      dictionary.isUnicode || small.utf8.count == count
    else { return [] }
    return dictionary.breaks(in: small).filter {
      $0 >= Self.leastBefore && count - $0 >= Self.leastAfter
    }
  }
}
