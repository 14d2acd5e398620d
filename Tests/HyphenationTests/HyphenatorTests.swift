import Hyphenation
import Testing

@Suite struct `Hyphenation` {
  private func broken(_ word: String, language: String = "en-US") throws -> String {
    let hyphenator = try #require(Hyphenator(language: language))
    let characters = Array(word)
    var (parts, start) = ([String](), 0)
    for place in hyphenator.breaks(in: word) {
      parts.append(String(characters[start..<place]))
      start = place
    }
    return (parts + [String(characters[start...])]).joined(separator: "-")
  }

  /// As TeX hyphenates with the patterns that the dictionary was made from.
  @Test(arguments: [
    "hy-phen-ation", "con-cate-na-tion", "su-per-cal-ifrag-ilis-tic-ex-pi-ali-do-cious",
    "al-go-rithm", "gen-er-a-tion", "man-u-script", "Ex-tra-or-di-nary",
  ])
  func `follows Liang's patterns`(expected: String) throws {
    let word = expected.replacing("-", with: "")
    #expect(try broken(word) == expected)
  }

  @Test(arguments: [
    "over", "iPhone", "NATIONAL", "mp3player", "don't", "well-known", "", "\u{301}", "日本語日本語",
    "e\u{301}le\u{300}gant",
  ])
  func `leaves alone what is no common word`(word: String) throws {
    #expect(try #require(Hyphenator(language: "en")).breaks(in: word).isEmpty)
  }

  @Test func `leaves two letters before and three after`() throws {
    let hyphenator = try #require(Hyphenator(language: "en"))
    for word in ["ability", "image", "photography", "underneath", "readily", "table"] {
      for place in hyphenator.breaks(in: word) {
        #expect(place >= 2 && word.count - place >= 3, "\(word) at \(place)")
      }
    }
  }

  @Test(arguments: ["tlh", "en-ZZ", "", "../../etc/passwd", "en_US.dic", "e"])
  func `has none without a dictionary`(language: String) {
    #expect(Hyphenator(language: language) == nil)
  }

  @Test func `has none without a folder`() {
    #expect(Hyphenator(language: "en", folder: "/nonexistent") == nil)
  }

  @Test func `stands words of any length`() throws {
    let hyphenator = try #require(Hyphenator(language: "en"))
    let word = String(repeating: "antidisestablishment", count: 50)
    let places = hyphenator.breaks(in: word)
    #expect(places == places.sorted() && places.count > 50)
  }
}
