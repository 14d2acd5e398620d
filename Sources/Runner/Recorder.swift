import Chapters
import FoundationEssentials

/// Puts together what a running chapter prints and what it tells.
struct Recorder {
  /// The bytes between two of which nothing but a mark stands on standard output.
  private let mark: [UInt8]
  private var printed: [UInt8] = []
  private var pending: [UInt8] = []
  /// All events so far.
  private(set) var events: [Event] = []
  /// The cell that runs now; nil between cells.
  private(set) var cell: Int?
  /// Where the statement that began last stands.
  private(set) var place: (line: Int, column: Int)?
  /// Whether the chapter ran to its end.
  private(set) var isFinished = false

  init(mark: String) {
    self.mark = Array(mark.utf8)
  }

  /// How many bytes were printed.
  var size: Int { printed.count }

  /// Takes standard output.
  mutating func receive(output bytes: [UInt8]) {
    printed += bytes
  }

  /// Takes event lines, complete or not; returns the events that are complete now.
  mutating func receive(events bytes: [UInt8]) -> [Event] {
    pending += bytes
    var found: [Event] = []
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
      let line = Data(pending[..<end])
      pending.removeFirst(end + 1)
      guard let event = try? decoder.decode(Event.self, from: line) else { continue }
      note(event)
      found.append(event)
    }
    events += found
    return found
  }

  private mutating func note(_ event: Event) {
    switch event {
    case .cellStarted(let index): cell = index
    case .cellFinished: cell = nil
    case .statement(let line, let column): place = (line, column)
    case .finished: isFinished = true
    default: break
    }
  }

  /// All that the chapter brought so far, long texts by their beginnings and ends; the digests of the files it read are not known here.
  func transcript(cells count: Int, values valueCount: Int) -> Transcript {
    var transcript = Transcript(
      cells: Array(repeating: .init(), count: count),
      values: Array(repeating: nil, count: valueCount))
    var segments = printedSegments[...]
    var current = 0
    func append(_ output: Transcript.Output, to index: Int) {
      if transcript.cells.indices.contains(index) { transcript.cells[index].outputs.append(output) }
    }
    func appendPrinted() {
      guard let segment = segments.popFirst(), !segment.isEmpty else { return }
      append(.printed(segment), to: current)
    }
    for event in events {
      if event.isMarked { appendPrinted() }
      switch event {
      case .cellStarted(let cell): current = cell
      case .displayed(let cell, let display): append(.displayed(display), to: cell)
      case .value(let index, let text) where transcript.values.indices.contains(index):
        transcript.values[index] = text
      case .parameter(let name, let value): transcript.parameters[name] = value
      case .trained(let run) where !transcript.runs.contains(run): transcript.runs.append(run)
      default: break
      }
    }
    while !segments.isEmpty { appendPrinted() }
    for cell in transcript.cells.indices {
      transcript.cells[cell].outputs = OutputExcerpt.excerpt(of: transcript.cells[cell].outputs)
    }
    return transcript
  }

  /// The inline values that are optionals without a value, by their places in the chapter.
  var missingValues: [Int] {
    events.compactMap { event in
      if case .value(let index, nil) = event { index } else { nil }
    }
  }

  /// Standard output, cut at the marks.
  private var printedSegments: [String] {
    var segments: [String] = []
    var start = 0
    var index = 0
    while index + mark.count <= printed.count {
      if printed[index] == mark[0], printed[index...].starts(with: mark) {
        segments.append(String(decoding: printed[start..<index], as: UTF8.self))
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    return segments + [String(decoding: printed[start...], as: UTF8.self)]
  }
}
