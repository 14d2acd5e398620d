/// In how many documents each sequence of words is, and how often.
struct PhraseCounts {
  private struct Count {
    var documents: Int32 = 0
    var occurrences: Int32 = 0
    /// The last document that had it.
    var last: Int32 = -1
  }

  private var tree: PhraseTree
  private let firstWords: Range<Int>
  private var counts: [Count]

  /// The counts of the sequences that begin with some words.
  ///
  /// - Parameters:
  ///   - documents: the ids of each document's words; an id below that of the first word proper parts what stands about it.
  ///   - words: how many ids there are.
  ///   - firstWords: the words that sequences are to begin with.
  ///   - lengths: how many words a sequence has.
  init(of documents: [[Int32]], words: Int, firstWords: Range<Int>, lengths: ClosedRange<Int>) {
    self.firstWords = firstWords
    tree = PhraseTree(words: words)
    counts = Array(repeating: Count(), count: words)
    for (number, document) in documents.enumerated() {
      for start in document.indices where firstWords.contains(Int(document[start])) {
        add(document, from: start, in: Int32(number), lengths)
      }
    }
  }

  /// Counts the sequences that begin at a place.
  @inline(__always)
  private mutating func add(
    _ words: [Int32], from start: Int, in document: Int32, _ lengths: ClosedRange<Int>
  ) {
    var node = Int(words[start])
    if lengths.lowerBound == 1 { count(node, in: document) }
    var length = 2
    while length <= lengths.upperBound, start + length <= words.count {
      let word = words[start + length - 1]
      guard word >= firstWordID else { return }
      node = tree.add(after: node, word)
      if node == counts.count { counts.append(Count()) }
      if length >= lengths.lowerBound { count(node, in: document) }
      length += 1
    }
  }

  @inline(__always)
  private mutating func count(_ node: Int, in document: Int32) {
    counts[node].occurrences += 1
    if counts[node].last != document {
      counts[node].last = document
      counts[node].documents += 1
    }
  }

  /// The sequences that are in as many documents as `limits` allows, ordered word by word, words by their ids.
  func terms(within limits: ClosedRange<Int>) -> [Term] {
    let (children, starts) = tree.children
    var terms: [Term] = []
    var words: [Int32] = []
    func visit(_ node: Int, _ word: Int) {
      words.append(Int32(word))
      let count = counts[node]
      if limits.contains(Int(count.documents)) {
        terms.append(
          Term(words: words, documents: Int(count.documents), occurrences: Int(count.occurrences)))
      }
      for child in children[starts[node]..<starts[node + 1]] {
        visit(Int(child), Int(tree.phrases[Int(child) - tree.words].word))
      }
      words.removeLast()
    }
    for word in firstWords { visit(word, word) }
    return terms
  }
}
