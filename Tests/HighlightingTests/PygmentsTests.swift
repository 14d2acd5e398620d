import Foundation
import Highlighting
import Testing

@Suite struct `Highlighting beside Pygments` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Highlighting")

  /// The groups that both have.
  private func group(of kind: Token.Kind) -> String? {
    switch kind {
    case .comment: "comment"
    case .string, .escape: "string"
    case .number: "number"
    case .keyword, .constant: "keyword"
    default: nil
    }
  }

  private func differences(_ name: String, in language: Language) throws -> [String] {
    let bytes = Array(try Data(contentsOf: Self.folder.appending(path: "\(name).txt")))
    let source = String(decoding: bytes, as: UTF8.self)
    var ours: [String?] = []
    for token in tokens(of: source, in: language) {
      ours += Array(repeating: group(of: token.kind), count: token.text.utf8.count)
    }
    var theirs = [String?](repeating: nil, count: bytes.count)
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: Self.folder.appending(path: "spans.json")))
    let spans = try #require((json as? [String: [[Any]]])?[name])
    for span in spans {
      let (first, end) = (try #require(span[1] as? Int), try #require(span[2] as? Int))
      for place in first..<end { theirs[place] = span[0] as? String }
    }
    var found: [(kinds: String, text: [UInt8], line: Int)] = []
    var line = 1
    var isOpen = false
    for place in bytes.indices {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      guard ours[place] != theirs[place], !" \n\t".utf8.contains(bytes[place]) else {
        isOpen = isOpen && " \n\t".utf8.contains(bytes[place])
        continue
      }
      let kinds = "\(ours[place] ?? "-") not \(theirs[place] ?? "-")"
      if isOpen, found.last?.kinds == kinds, found.last?.line == line {
        found[found.count - 1].text.append(bytes[place])
      } else {
        found.append((kinds, [bytes[place]], line))
      }
      isOpen = true
    }
    return found.map { "\($0.line) \($0.kinds): \(String(decoding: $0.text, as: UTF8.self))" }
  }

  /// Where the two disagree, and why: line, what it is here and there, the text without blanks.
  static let known: [(name: String, language: Language, [(why: String, what: [String])])] = [
    (
      "swift", .swift,
      [
        ("the line for the kernel is a comment", ["1 comment not -: #!/usr/bin/envswift"]),
        (
          "Pygments does not know these keywords",
          [
            "8 keyword not -: nonisolated", "8 keyword not -: unsafe", "9 keyword not -: any",
            "30 keyword not -: some", "36 keyword not -: consuming", "36 keyword not -: borrowing",
            "62 keyword not -: precedencegroup", "65 keyword not -: macro",
          ]
        ),
        (
          "Pygments does not know regular expressions",
          [
            "10 string not -: /(\\d+)-[a-z\\/]+/", "11 string not -: #/", "12 string not -: [",
            "12 string not number: 0", "12 string not -: -", "12 string not number: 9",
            "12 string not -: ]{", "12 string not number: 4", "12 string not -: }#ayear",
            "13 string not -: /#",
          ]
        ),
        (
          "labels and names are no keywords",
          [
            "25 - not keyword: in", "25 - not keyword: for", "32 - not keyword: async",
            "36 - not keyword: _", "41 - not keyword: default", "49 - not keyword: class",
            "50 - not keyword: set", "50 - not keyword: get", "50 - not keyword: in",
            "50 - not keyword: actor", "51 - not keyword: _", "65 - not keyword: _",
          ]
        ),
        ("a numeral to base 16 may have a point", ["31 number not -: .", "31 number not -: p3"]),
        (
          "what stands behind a directive is code",
          [
            "37 - not directive: #ifos", "37 - not directive: Linux", "37 - not directive: DEBUG",
            "39 - not directive: #endif",
          ]
        ),
        (
          "parentheses within an interpolation are code",
          ["54 - not string: (", "54 - not string: )"]
        ),
        (
          "Pygments does not know strings of several lines and raw ones",
          [
            "55 string not -: \"", "55 string not -: \"", "57 string not -: #",
            "57 - not string: name",
            "57 string not -: x", "57 string not -: #",
          ]
        ),
        (
          "a point of a range or before a member is no part of a numeral",
          ["60 - not number: .", "60 - not number: .", "66 - not number: 0"]
        ),
      ]
    ),
    (
      "sh", .shell,
      [
        (
          "only whole words of a command are numerals",
          [
            "4 - not number: 3", "11 - not number: 2", "11 - not number: 1", "23 - not number: 2",
            "44 - not number: 1",
          ]
        ),
        (
          "braces around a parameter belong to it, what it is replaced by to the string",
          [
            "6 - not string: ${", "6 string not keyword: :-", "6 string not -: nobody",
            "6 - not string: }", "10 - not string: ${", "10 string not -: [@]",
            "10 - not string: }",
            "26 - not string: ${#", "26 - not string: }", "36 - not string: ${",
            "36 - not string: }",
          ]
        ),
        (
          "the ends of an embedded command or sum are escapes",
          [
            "6 string not keyword: $(", "6 string not keyword: )", "26 string not keyword: $((",
            "26 string not keyword: ))",
          ]
        ),
        (
          "brackets, braces and exit are keywords",
          [
            "13 keyword not -: [[", "13 keyword not -: ]]", "16 keyword not -: exit",
            "35 keyword not -: {", "38 keyword not -: }",
          ]
        ),
        ("an argument is no keyword", ["21 - not keyword: in"]),
        (
          "only the lines of a here document are text, and they may embed commands",
          [
            "28 - not string: <<", "28 - not string: >file.txt", "29 - not string: $NAME",
            "29 - not string: whoami", "32 - not string: <<-",
          ]
        ),
      ]
    ),
    (
      "py", .python,
      [
        ("Pygments does not know this statement", ["22 keyword not -: type"]),
        ("a pattern for anything is a name", ["28 - not keyword: _"]),
        ("match.group is no statement of its own", ["30 - not keyword: match"]),
        ("an imaginary number is one", ["36 number not -: j"]),
      ]
    ),
    (
      "json", .json,
      [("a key with escapes is one", ["5 string not -: \\\"", "5 string not -: \\\""])]
    ),
    (
      "yaml", .yaml,
      [
        ("the version belongs to its directive", ["1 - not number: 1.2"]),
        (
          "block scalars are text",
          [
            "9 string not -: Atutorial:inchapters.#nocomment", "10 string not -: true",
            "13 string not -: indented", "14 string not -: less", "44 string not -: literal",
            "45 string not -: text",
          ]
        ),
        ("a key in quotes is a key", ["20 - not string: \"quoted\"", "28 - not string: \"c\""]),
        (
          "Pygments does not tell numbers and constants from words",
          [
            "22 number not -: 6", "23 number not -: 1.5e-3", "24 number not -: 0xFF",
            "25 keyword not -: true", "26 keyword not -: null", "27 keyword not -: ~",
            "28 number not -: 1", "28 keyword not -: true", "28 number not -: 2",
            "34 number not -: 1",
            "37 number not -: 123",
          ]
        ),
        ("a tag is a type", ["37 - not keyword: !!str", "38 - not keyword: !shape"]),
      ]
    ),
  ]

  @Test(arguments: known.indices) func `differs only where it is known why`(place: Int) throws {
    let (name, language, reasons) = Self.known[place]
    #expect(try differences(name, in: language).sorted() == reasons.flatMap(\.what).sorted())
  }
}
