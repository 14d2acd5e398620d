import Datasets
import FoundationEssentials
import Testing

/// The corpus in a file of articles with this content.
private func news(
  _ content: String, text: Corpus.NewsText = .titleAndDescription, policy: RowPolicy = .fail
) throws -> Corpus {
  try withFolder { folder in
    let file = folder.appending(path: "news.csv")
    try write(content.utf8, to: file)
    return try Corpus.news(csv: file, text: text, policy: policy)
  }
}

/// Row and reason of the malformed row that a file of articles has.
private func problem(_ content: some Sequence<UInt8>) throws -> String? {
  try withFolder { folder in
    let file = folder.appending(path: "news.csv")
    try write(content, to: file)
    let error = #expect(throws: DatasetError.self) { try Corpus.news(csv: file) }
    guard case .malformedRow(let path, let row, let reason)? = error else {
      return error?.description
    }
    #expect(path == file.path)
    return "\(row): \(reason)"
  }
}

@Suite struct `A file of delimited fields` {
  @Test func `may hold delimiters, line breaks and quotation marks inside quotation marks`() throws
  {
    let corpus = try news("\"3\",\"a, b\",\"c \"\"d\"\"\ne\"\n1,plain,\"\"\n")
    #expect(corpus.texts == ["a, b c \"d\"\ne", "plain "])
    #expect(corpus.labels == [2, 0])
    #expect(corpus.omissions == [])
  }

  @Test func `may end its lines with CR LF, begin with a mark and end without a line break`() throws
  {
    #expect(
      try news("\u{FEFF}1,a,b\r\n\"2\",\"c\",\"d\r\n\"\r\n3,e,f").texts == [
        "a b", "c d\r\n", "e f",
      ])
    #expect(try news("1,a,").texts == ["a "])
  }

  @Test func `is named with the line on which a malformed row begins`() throws {
    #expect(try problem("1,a,\"x\ny\nz\"\n2,b\n".utf8) == "4: it has 2 fields, not 3")
    #expect(try problem("1,a,b\n\n".utf8) == "2: it has 1 fields, not 3")
    #expect(try problem("5,a,b\n".utf8) == "1: its class \"5\" is not a number from 1 to 4")
    #expect(try problem("0,a,b\n".utf8) == "1: its class \"0\" is not a number from 1 to 4")
    #expect(try problem("x,a,b\n".utf8) == "1: its class \"x\" is not a number from 1 to 4")
    #expect(try problem("1,a,\"b\" c\n".utf8) == "1: text follows a closing quotation mark")
    #expect(
      try problem("1,a,b\n1,a,6\" wide\n".utf8)
        == "2: a quotation mark stands inside a field without quotation marks")
    #expect(
      try problem("1,a,b\n1,a,\"never\nclosed\n".utf8) == "2: a quotation mark is never closed")
    #expect(try problem(Array("1,a,b\n1,a,".utf8) + [0xFF, 0x0A]) == "2: it is not UTF-8")
    #expect(try problem([])?.contains("news.csv") == true)
  }

  @Test func `goes on after a malformed row where it is to skip it`() throws {
    let corpus = try news(
      "1,a,b\n9,c,d\n2,e\n\"3\"x,\"f,g\",h\n4,i,\"j\"\n", policy: .skip)
    #expect(corpus.texts == ["a b", "i j"])
    #expect(corpus.omissions.map(\.row) == [2, 3, 4])
    #expect(
      corpus.omissions.countsByReason == [
        "its class \"9\" is not a number from 1 to 4": 1, "it has 2 fields, not 3": 1,
        "text follows a closing quotation mark": 1,
      ])
    #expect(throws: DatasetError.self) { try news("9,a,b\n", policy: .skip) }
    #expect(throws: DatasetError.self) { try news("1,a,b\n2,a,\"open", policy: .skip) }
  }

  @Test func `must name the columns that are needed, in any order`() throws {
    try withFolder { folder in
      let file = folder.appending(path: "descriptions.csv")
      try write("content,extra,label\n\"a, b\",,2\n".utf8, to: file)
      let corpus = try Corpus.newsDescriptions(csv: file)
      #expect(corpus.examples == [Example(text: "a, b", label: 1)])
      try write("content,class\na,2\n".utf8, to: file)
      #expect(
        #expect(throws: DatasetError.self) { try Corpus.newsDescriptions(csv: file) }
          == .unexpectedLayout(path: file.path, reason: "its first row names no column label"))
    }
  }
}
