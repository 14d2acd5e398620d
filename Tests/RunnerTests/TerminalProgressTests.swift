import Runner
import Testing

@Suite struct `Progress on a terminal` {
  private func shown(_ style: TerminalProgress.Style, _ steps: [(Double, RunProgress)]) -> String {
    var text = ""
    var time = 0.0
    let progress = TerminalProgress(style: style, now: { time }, write: { text += $0 })
    for (moment, step) in steps {
      time = moment
      progress.show(step)
    }
    return text
  }

  private let steps: [(Double, RunProgress)] = [
    (0, .building(line: "[1/9] Compiling A")),
    (1, .building(line: "[2/9] Compiling B")),
    (12, .building(line: "[9/9] Linking")),
    (13, .started(chapter: "a.md", cells: 2)),
    (13.01, .cell(chapter: "a.md", number: 1, of: 2)),
    (14, .working(chapter: "a.md", task: "t", fraction: 0.256, line: "epoch 2")),
    (15, .finished(chapter: "a.md", isFailed: true)),
  ]

  @Test func `is a line now and then in a file`() {
    #expect(
      shown(.plain, steps) == """
        building: [1/9] Compiling A
        building: [9/9] Linking
        running: a.md
        failed a.md

        """)
  }

  @Test func `is one line that changes on a terminal`() {
    let text = shown(.terminal(columns: 25, hasColor: false), steps)
    let lines = text.split(separator: "\r\u{1B}[2K").map(String.init)
    #expect(
      lines == [
        "building [1/9] Compiling", "building [2/9] Compiling", "building [9/9] Linking",
        "running a.md", "running a.md 25% epoch 2", "failed a.md\n",
      ])
  }

  @Test func `has no colour where none is wanted`() {
    #expect(!shown(.terminal(columns: 80, hasColor: false), steps).contains("\u{1B}[36m"))
    #expect(shown(.terminal(columns: 80, hasColor: true), steps).contains("\u{1B}[36m"))
  }
}
