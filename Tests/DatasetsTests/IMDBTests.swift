import Datasets
import FoundationEssentials
import Testing

@Suite struct `The IMDB loader` {
  private let archive = fixture("aclImdb_train.tar.gz")

  @Test func `reads an archive by class and number, leaving out what is no review`() throws {
    let corpus = try Corpus.imdb(.training, archive: archive)
    #expect(corpus.classes == ["negative", "positive"])
    #expect(corpus.labels == [0, 0, 0, 1, 1, 1])
    #expect(
      corpus.texts == [
        "Dull.<br /><br />It's a long evening.", "Not for me — sorry.", "Worst café scene ever!",
        "Lovely, just lovely.", "Naïve? Perhaps. Great fun!", "I'd see it again.",
      ])
  }

  @Test func `reads an unpacked folder as it reads the archive`() throws {
    let expected = try Corpus.imdb(.training, archive: archive)
    let names = ["neg/0_3", "neg/2_4", "neg/10_1", "pos/0_9", "pos/3_10", "pos/11_7"]
    try withFolder { folder in
      for (name, text) in zip(names, expected.texts).reversed() {
        try write(text.utf8, to: folder.appending(path: "imdb/aclImdb/train/\(name).txt"))
      }
      try write("x".utf8, to: folder.appending(path: "imdb/aclImdb/train/neg/notes.txt"))
      #expect(try Corpus.imdb(.training, in: DataDirectory(folder.path)) == expected)
    }
  }

  @Test func `gives the whole corpus or none when bytes are missing at the end`() throws {
    let bytes = try Data(contentsOf: archive)
    let whole = try Corpus.imdb(.training, archive: archive)
    try withFolder { folder in
      let file = folder.appending(path: "cut.tar.gz")
      for length in 0..<bytes.count {
        try write(bytes.prefix(length), to: file)
        do throws(DatasetError) {
          // Only the padding after the last file may be missing.
          #expect(try Corpus.imdb(.training, archive: file) == whole)
          #expect(length > bytes.count - 40)
        } catch {
          guard case .damaged(let path, let reason) = error else {
            Issue.record("\(length) bytes: \(error)")
            continue
          }
          #expect(path == file.path && !reason.isEmpty)
        }
      }
    }
  }

  @Test func `names the places where it looked in vain`() throws {
    let error = #expect(throws: DatasetError.self) {
      try Corpus.imdb(.test, in: DataDirectory("/no/such/folder"))
    }
    let sentence = try #require(error).description
    #expect(sentence.contains("/no/such/folder/imdb/aclImdb_test.tar.gz"))
    #expect(sentence.contains("/no/such/folder/imdb/aclImdb/test"))
    #expect(sentence.contains("OCTAVO_DATA"))
  }

  @Test func `refuses a part with one class, double numbers, other bytes and empty reviews`() throws
  {
    #expect(throws: DatasetError.self) { try Corpus.imdb(.test, archive: archive) }
    try withFolder { folder in
      let tree = folder.appending(path: "aclImdb")
      try write("good".utf8, to: tree.appending(path: "train/pos/1_9.txt"))
      try write("bad".utf8, to: tree.appending(path: "train/neg/1_2.txt"))
      #expect(try Corpus.imdb(.training, tree: tree).labels == [0, 1])

      try write([0xFF, 0xFE], to: tree.appending(path: "train/neg/2_2.txt"))
      let notText = #expect(throws: DatasetError.self) { try Corpus.imdb(.training, tree: tree) }
      #expect(notText?.description.contains("train/neg/2, row 1: the review is not UTF-8") == true)

      try write([], to: tree.appending(path: "train/neg/2_2.txt"))
      #expect(throws: DatasetError.self) { try Corpus.imdb(.training, tree: tree) }

      try write("again".utf8, to: tree.appending(path: "train/neg/2_2.txt"))
      try write("again".utf8, to: tree.appending(path: "train/neg/2_3.txt"))
      let twice = #expect(throws: DatasetError.self) { try Corpus.imdb(.training, tree: tree) }
      #expect(twice?.description.contains("id 2") == true)
    }
  }

  // Needs the real data.
  @Test(.enabled(if: realData != nil), arguments: [Corpus.IMDBPart.training, .test])
  func `finds 25,000 real reviews in each part`(part: Corpus.IMDBPart) throws {
    let corpus = try Corpus.imdb(part, in: #require(realData))
    #expect(corpus.examples.count == 25_000)
    #expect(corpus.classCounts == [12_500, 12_500])
    #expect(corpus.deduplicated().examples.count == 25_000 - (part == .training ? 96 : 199))
    #expect(
      corpus.texts.filter { $0.contains("<br />") }.count == (part == .training ? 14_665 : 14_535))
    if part == .training {
      #expect(corpus.texts[0].hasPrefix("Story of a man who has unnatural feelings for a pig."))
      #expect(corpus.texts[12_500].hasPrefix("Bromwell High is a cartoon comedy."))
    }
  }

  // Needs the real data.
  @Test(.enabled(if: realData != nil)) func `refuses a real archive that was cut off`() throws {
    let file = try #require(realData).first(of: ["imdb/aclImdb_train.tar.gz"])
    let bytes = try Data(contentsOf: file)
    try withFolder { folder in
      let cut = folder.appending(path: "imdb/aclImdb_train.tar.gz")
      try write(bytes.prefix(bytes.count / 2), to: cut)
      let error = #expect(throws: DatasetError.self) {
        try Corpus.imdb(.training, in: DataDirectory(folder.path))
      }
      #expect(error == .damaged(path: cut.path, reason: "truncated gzip input"))
    }
  }
}
