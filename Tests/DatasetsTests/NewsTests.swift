import Datasets
import FoundationEssentials
import Testing

@Suite struct `The news loader` {
  /// A data directory with a little of every file.
  private func withNews<Result>(_ body: (DataDirectory) throws -> Result) throws -> Result {
    try withFolder { folder in
      let files = [
        "test.csv": "\"1\",\"T\",\"In the  Test.\"\n",
        "train.10000.csv": "\"2\",\"One\",\"First one.\"\n\"3\",\"Two\",\"In the test\"\n",
        "description_only.8000.csv":
          "label,content\n4,FIRST one\n1,\"Second, \"\"quoted\"\" one.\"\n",
        "description_lowercase.11106.tsv":
          "sentence \t label\nsecond, \"quoted\" one. . \t 3\nthird \"half one . \t 0\n",
        "description_lowercase.10000.tsv":
          "sentence \t label\nfourth \t 3\nthird \"half one \t 0\n",
      ]
      for (name, content) in files {
        try write(content.utf8, to: folder.appending(path: "ag_news/\(name)"))
      }
      return try body(DataDirectory(folder.path))
    }
  }

  @Test func `gives titles and descriptions, or descriptions, as they stand`() throws {
    try withNews { directory in
      let corpus = try Corpus.news(.training, in: directory)
      #expect(corpus.classes == ["World", "Sports", "Business", "Sci/Tech"])
      #expect(corpus.texts == ["One First one.", "Two In the test"])
      #expect(corpus.labels == [1, 2])
      #expect(
        try Corpus.news(.training, text: .description, in: directory).texts
          == ["First one.", "In the test"])
      #expect(
        try Corpus.news(.test, text: .plainDescription, in: directory).texts == ["in the test"])
    }
  }

  @Test func `takes quotation marks in tab-separated files for themselves, classes from 0`() throws
  {
    try withNews { directory in
      let corpus = try Corpus.newsDescriptions(
        tsv: directory.root.appending(path: "ag_news/description_lowercase.11106.tsv"))
      #expect(corpus.texts == ["second, \"quoted\" one. .", "third \"half one ."])
      #expect(corpus.labels == [3, 0])
    }
  }

  @Test func `unites the descriptions of four files without the test set's and each other's`()
    throws
  {
    try withNews { directory in
      let corpus = try Corpus.newsDescriptions(in: directory)
      #expect(
        corpus.texts == ["first one", "second, \"quoted\" one", "third \"half one", "fourth"])
      #expect(corpus.labels == [1, 0, 0, 3])
      #expect(
        corpus.omissions.countsByReason
          == ["its text is in the test set": 1, "its text came before": 3])
      #expect(corpus.omissions.map(\.row) == [2, 2, 2, 3])
      #expect(corpus.omissions[3].file.hasSuffix("description_lowercase.10000.tsv"))
    }
  }

  @Test(arguments: [
    ("Intel #39;s chip", "Intel's chip"), ("#147;Yes, #148; he said", "“Yes,” he said"),
    ("said  quot;no quot;", "said \"no\""), ("quot;no quot;", "\"no\""),
    ("costs  #36;10", "costs $10"), ("AT&amp;T", "AT&T"), ("A &lt; B", "A < B"),
    ("see &lt;A HREF=\"http://x\"&gt;here&lt;/A&gt;.", "see here."),
    ("a second\\team", "a second\nteam"), ("Turner   Newall", "Turner   Newall"),
    ("no #entity; at; all & more", "no #entity; at; all & more"), ("#1 hit; #39", "#1 hit; #39"),
    ("a <3 b", "a <3 b"), ("< b>", "< b>"), ("", ""), ("misquot;e", "misquot;e"),
    ("#129; #99999999;", "#129; #99999999;"),
  ])
  func `repairs what is not plain text when it is asked to`(raw: String, repaired: String) {
    let corpus = Corpus(name: "", classes: ["a"], examples: [Example(text: raw, label: 0)])
    #expect(corpus.unescaped().texts == [repaired])
  }

  // Needs the real data.
  @Test(.enabled(if: realData != nil)) func `finds the real articles with their damage`() throws {
    let directory = try #require(realData)
    let test = try Corpus.news(.test, in: directory)
    #expect(test.classCounts == [1_900, 1_900, 1_900, 1_900])
    let training = try Corpus.news(.training, in: directory)
    #expect(training.classCounts == [2_514, 2_504, 2_519, 2_463])
    #expect(training.texts.count { $0.contains("#39;") } == 2_373)
    #expect(test.texts.count { $0.contains("#39;") } == 1_900)
    for (part, counts) in [(Corpus.NewsPart.training, [197, 1_097]), (.test, [150, 772])] {
      let corpus = try Corpus.news(part, text: .description, in: directory)
      #expect(["&lt;", "\\"].map { mark in corpus.texts.count { $0.contains(mark) } } == counts)
      let repaired = corpus.unescaped().texts
      for mark in ["#39;", " quot;", "&lt;A", "<A HREF", "\\"] {
        #expect(!repaired.contains { $0.contains(mark) }, "\(mark)")
      }
    }
    #expect(
      Set(training.texts).isDisjoint(with: test.texts)
        && training.deduplicated().examples.count == 10_000)
    let descriptions = try Corpus.newsDescriptions(
      csv: directory.first(of: ["ag_news/description_only.8000.csv.gz"]))
    #expect(descriptions.classCounts == [2_000, 2_000, 2_000, 2_000])
    for (size, counts) in [
      (11_106, [2_820, 2_801, 2_730, 2_755]), (10_000, [2_403, 2_485, 2_667, 2_445]),
    ] {
      let lowercase = try Corpus.newsDescriptions(
        tsv: directory.first(of: ["ag_news/description_lowercase.\(size).tsv.gz"]))
      #expect(lowercase.classCounts == counts)
    }
  }

  // Needs the real data.
  @Test(.enabled(if: realData != nil)) func `unites 35,917 real descriptions less those tested`()
    throws
  {
    let corpus = try Corpus.newsDescriptions(in: #require(realData))
    #expect(corpus.examples.count == 35_871)
    #expect(corpus.deduplicated().examples.count == 35_871)
    #expect(corpus.omissions.count == 39_106 - 35_871)
    let test = try Corpus.news(.test, text: .plainDescription, in: #require(realData))
    #expect(corpus.removing(textsOf: test).examples.count == 35_871)
    // The rest of the 35,917: what is in the test set, each text once.
    #expect(35_917 - corpus.examples.count == 46)
  }
}
