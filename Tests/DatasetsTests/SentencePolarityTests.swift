import Datasets
import FoundationEssentials
import Testing

@Suite struct `The MR loader` {
  private let negative = fixture("rt-polarity.neg.gz")
  private let positive = fixture("rt-polarity.pos.gz")

  @Test func `decodes Windows-1252 after splitting rows at line feeds`() throws {
    let corpus = try Corpus.sentencePolarity(negative: negative, positive: positive)
    #expect(corpus.classes == ["negative", "positive"])
    #expect(corpus.labels == [0, 0, 0, 1, 1])
    #expect(
      corpus.texts == [
        "a slow — very slow — film . ", "it ends… at last . ", "café talk without end ",
        "it's “fun” ", "a joy… and a surprise . ",
      ])
  }

  @Test func `reads files that are not compressed`() throws {
    try withFolder { folder in
      try write("bad\nworse".utf8, to: folder.appending(path: "mr/rt-polarity.neg"))
      try write("good \n".utf8, to: folder.appending(path: "mr/rt-polarity.pos"))
      let corpus = try Corpus.sentencePolarity(in: DataDirectory(folder.path))
      #expect(corpus.texts == ["bad", "worse", "good "])
    }
  }

  @Test func `never reads part of a compressed file`() throws {
    let bytes = try Data(contentsOf: negative)
    try withFolder { folder in
      let file = folder.appending(path: "cut.gz")
      for length in 0..<bytes.count {
        try write(bytes.prefix(length), to: file)
        #expect(throws: DatasetError.self, "\(length) of \(bytes.count) bytes") {
          try Corpus.sentencePolarity(negative: file, positive: positive)
        }
      }
    }
  }

  @Test func `names file and row of what it can't use`() throws {
    try withFolder { folder in
      let file = folder.appending(path: "rt-polarity.neg")
      try write(Array("fine\nnot ".utf8) + [0x81, 0x0A], to: file)
      #expect(
        #expect(throws: DatasetError.self) {
          try Corpus.sentencePolarity(negative: file, positive: positive)
        }
          == .malformedRow(
            file: file.path, row: 2,
            reason: "the byte 129 stands for no character in Windows-1252"))

      try write("fine\n \nfine\n".utf8, to: file)
      #expect(
        #expect(throws: DatasetError.self) {
          try Corpus.sentencePolarity(negative: file, positive: positive)
        } == .malformedRow(file: file.path, row: 2, reason: "the line is blank"))

      try write([], to: file)
      #expect(throws: DatasetError.self) {
        try Corpus.sentencePolarity(negative: file, positive: positive)
      }
    }
  }

  @Test func `names a file that is missing`() throws {
    let error = #expect(throws: DatasetError.self) {
      try Corpus.sentencePolarity(in: DataDirectory("/no/such/folder"))
    }
    #expect(error?.description.contains("/no/such/folder/mr/rt-polarity.neg.gz") == true)
  }

  // Needs the real data.
  @Test(.enabled(if: realData != nil)) func `finds 5,331 real sentences of each class`() throws {
    let corpus = try Corpus.sentencePolarity(in: #require(realData))
    #expect(corpus.classCounts == [5_331, 5_331])
    #expect(corpus.deduplicated().examples.count == 10_662)
    let above = corpus.texts.joined().unicodeScalars.filter { $0.value > 0x7F }
    #expect(above.count == 316)
    #expect(!above.contains("\u{85}"))
    #expect(corpus.texts[0].hasPrefix("simplistic , silly and tedious"))
    #expect(corpus.texts[5_331].hasPrefix("the rock is destined to be"))
  }
}
