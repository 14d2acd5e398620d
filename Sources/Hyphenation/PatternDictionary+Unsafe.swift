import CHyphen
import Glibc

/// A dictionary of patterns in the memory of libhyphen.
@safe final class PatternDictionary {
  private let dictionary: UnsafeMutablePointer<HyphenDict>

  /// The dictionary in a file, or nil if it can't be read.
  init?(path: String) {
    guard let dictionary = unsafe hnj_hyphen_load(path) else { return nil }
    unsafe self.dictionary = unsafe dictionary
  }

  deinit { unsafe hnj_hyphen_free(dictionary) }

  /// Whether the patterns are in UTF-8; else they are in a code of one byte a character.
  var isUnicode: Bool { unsafe dictionary.pointee.utf8 != 0 }

  /// After how many scalars a word in small letters may be broken without a change of its letters; rising.
  func breaks(in word: String) -> [Int] {
    let length = word.utf8.count
    let count = word.unicodeScalars.count
    var marks = [CChar](repeating: 0, count: length + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<CInt>?
    var cuts: UnsafeMutablePointer<CInt>?
    defer {
      if let replacements = unsafe replacements {
        for place in 0..<length { unsafe free(replacements[place]) }
      }
      unsafe free(replacements)
      unsafe free(positions)
      unsafe free(cuts)
    }
    let status = unsafe hnj_hyphen_hyphenate2(
      dictionary, word, CInt(length), &marks, nil, &replacements, &positions, &cuts)
    guard status == 0 else { return [] }
    return (0..<max(0, count - 1)).filter { place in
      guard !marks[place].isMultiple(of: 2) else { return false }
      guard let replacements = unsafe replacements else { return true }
      return unsafe replacements[place] == nil
    }.map { $0 + 1 }
  }
}
