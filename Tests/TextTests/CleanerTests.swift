import FoundationEssentials
import Testing
import Text

@Suite struct `Cleaning a review` {
  private struct Fixture: Decodable {
    struct Case: Decodable {
      let text: String
      let clean: String
    }
    let cases: [Case]
  }

  @Test func `gives the bytes of the regular expressions applied in turn`() throws {
    let fixture: Fixture = try fixture("cleaning")
    for example in fixture.cases {
      #expect(
        Array(Cleaner().clean(example.text).utf8) == Array(example.clean.utf8),
        "of \(example.text.debugDescription)")
    }
    #expect(fixture.cases.count > 300)
  }

  @Test func `splits off clitics and sets marks apart`() {
    #expect(
      Cleaner().words("Don't go, it's BAD!") == ["do", "n", "t", "go", "it", "s", "bad", "!"])
    #expect(Cleaner().words("why?") == ["why", "?"])
  }

  @Test func `finds the words that stand between the blanks of the cleaned text`() throws {
    let fixture: Fixture = try fixture("cleaning")
    for example in fixture.cases {
      #expect(Cleaner().words(example.text) == example.clean.split(separator: " ").map(String.init))
    }
    let texts = fixture.cases.map(\.text)
    #expect(Cleaner().wordCounts(texts) == texts.map { Cleaner().words($0).count })
  }

  @Test func `keeps capitals where it is told to`() {
    #expect(Cleaner(lowercases: false).clean("A Film, éÀ") == "A Film")
    #expect(Cleaner(lowercases: false).clean("@[Z`{") == "Z`")
  }

  @Test func `of a cleaned text without clitics changes nothing`() {
    let cleaned = Cleaner().clean("What a film! (Really?) 10/10")
    #expect(Cleaner().clean(cleaned) == cleaned)
  }
}
