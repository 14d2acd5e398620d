import Figures
import Plots
import TestSupport
import Testing

@Suite struct `Word maps` {
  private func scene(_ plot: Plot, size: Size? = nil) -> Scene {
    plot.scene(size: size ?? plot.preferredSize, theme: .light, metrics: FixedMetrics())
  }

  private func runs(_ scene: Scene, role: String) -> [TextRun] {
    scene.items.compactMap {
      if case .text(let run) = $0, run.role == role { run } else { nil }
    }
  }

  private func marks(_ scene: Scene, role: String = "mark") -> [Scene.Shape] {
    scene.items.compactMap {
      if case .shape(let shape) = $0, shape.role == role, shape.tooltip != nil {
        shape
      } else {
        nil
      }
    }
  }

  /// Numbers from 0 to 1, the same every time.
  private struct Numbers {
    var state: UInt64
    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
  }

  static let alphabets = [
    "abcdefghij", "漢字仮名交文", "אבגדהוזח", "🙂🙃🎬🍿", "e\u{301}a\u{308}ö ß", "Ww- .",
  ].map(Array.init)

  @Test(arguments: [0, 1, 2, 7, 16])
  func `keep every law for words of any script and length at any place`(_ count: Int) {
    for seed in 0..<2 {
      var numbers = Numbers(state: UInt64(seed * 1_000 + count))
      let words = (0..<count).map { _ in
        let alphabet = Self.alphabets[Int(numbers.next() * Double(Self.alphabets.count))]
        let length = Int(numbers.next() * numbers.next() * 60)
        return String(
          (0..<length).map { _ in alphabet[Int(numbers.next() * Double(alphabet.count))] })
      }
      let positions = words.map { _ in
        numbers.next() < 0.05
          ? Point(x: .nan, y: 1)
          : Point(x: numbers.next() * numbers.next(), y: numbers.next() * Double(seed))
      }
      let odd: [Double] = [.nan, -3, 0, .infinity, 1e300, 1e-300]
      let values = words.map { _ in
        numbers.next() < 0.3 ? odd[Int(numbers.next() * 6)] : numbers.next() * 1_000
      }
      let sizes = LabelMap.Measure("count", values)
      let plots = [
        wordMap(words, positions: positions, polarities: values, priorities: values, sizes: sizes),
        wordMap(
          words, positions: positions, sizes: sizes,
          shades: LabelMap.Measure("share", values, isLogarithmic: seed % 2 == 0)),
        wordMap(
          words, positions: positions,
          highlighting: [WordList("some", Array(words.prefix(3)), hue: .green)]),
      ]
      for plot in plots {
        let scene = scene(plot)
        #expect(scene.violations == [], "\(count) words, seed \(seed)")
        #expect(marks(scene).count + marks(scene, role: "shade").count <= count)
      }
    }
  }

  @Test(arguments: [100, 300])
  func `keep every law for as many words as maps have, and label nine in ten`(_ count: Int) {
    var numbers = Numbers(state: UInt64(count))
    let words = (0..<count).map { "\($0)" + String(repeating: "e", count: $0 * 7 % 5) }
    let positions = words.map { _ in Point(x: numbers.next() * 2, y: numbers.next() * 3) }
    let plot = wordMap(words, positions: positions, priorities: words.indices.map { -Double($0) })
    let scenes = (0..<2).map { _ in scene(plot, size: .inches(6.5, 9)) }
    #expect(scenes[0].violations == [])
    #expect(scenes[0] == scenes[1])
    #expect(runs(scenes[0], role: "word").count * 10 >= count * 9)
    #expect(marks(scenes[0]).count == count)
  }

  @Test func `list the words without a label, and show all in data and tooltips`() throws {
    let words = (0..<60).map { "word number \($0 + 10)" }
    let plot = Samples.map(words)
    let scene = scene(plot, size: .inches(4, 2))
    let labelled = Set(runs(scene, role: "word").map(\.string))
    let note = runs(scene, role: "note").map(\.string).joined(separator: " ")
    let missing = words.filter { !labelled.contains($0) }
    #expect(note.contains("\(missing.count) of 60 words not labelled: "))
    let listed = words.filter { note.contains($0 + ",") || note.contains($0 + " and") }
    #expect(!listed.isEmpty && Set(listed).isDisjoint(with: labelled))
    #expect(note.contains(" and \(missing.count - listed.count) more."))
    #expect(Set(marks(scene).compactMap(\.tooltip)) == Set(words))
    #expect(words.allSatisfy { plot.csv.contains("\($0),") })
  }

  @Test func `label words that lean to a class before those that lean to none`() {
    let words = (0..<60).map { "word number \($0 + 10)" }
    let positions = words.indices.map { Point(x: Double($0 * 37 % 101), y: Double($0 * 53 % 89)) }
    func labelled(_ polarities: [Double]) -> Set<String> {
      let plot = wordMap(words, positions: positions, polarities: polarities)
      return Set(runs(scene(plot, size: .inches(4, 2)), role: "word").map(\.string))
    }
    let plain = labelled(words.map { _ in 0 })
    let last = words.filter { !plain.contains($0) }.suffix(3)
    #expect(last.count == 3)
    let leaning = labelled(words.map { $0 == last.first ? -0.1 : last.contains($0) ? 0.2 : 0 })
    #expect(leaning.isSuperset(of: last))
    #expect(leaning.count < 60)
  }

  @Test func `list the words without a place`() {
    let plot = wordMap(
      ["here", "nowhere", "there"],
      positions: [Point(x: 0, y: 0), Point(x: .nan, y: 0), Point(x: 1, y: 1)])
    #expect(
      runs(scene(plot), role: "note").map(\.string)
        .contains("1 of 3 words without a place: nowhere."))
  }

  @Test func `give marks areas in proportion to values, and say which`() throws {
    let plot = wordMap(
      ["many", "few", "none"],
      positions: [Point(x: 0, y: 0), Point(x: 1, y: 1), Point(x: 2, y: 0)],
      sizes: LabelMap.Measure("count", [400, 100, 0]))
    let scene = scene(plot)
    let radii = Dictionary(
      uniqueKeysWithValues: marks(scene).compactMap { shape -> (String, Double)? in
        guard case .circle(_, let radius) = shape.path, let tooltip = shape.tooltip else {
          return nil
        }
        return (tooltip, radius)
      })
    #expect(radii == ["many: count 400": 6, "few: count 100": 3, "none: count 0": 1.2])
    #expect(runs(scene, role: "legend").map(\.string) == ["count", "200", "50"])
    #expect(plot.csv.hasPrefix("word,x,y,group,count\r\nmany,0.0,0.0,neither,400.0\r\n"))
  }

  @Test func `give marks colors by values, with an outline that can be seen and a key`() throws {
    let plot = wordMap(
      ["low", "middle", "high", "none"],
      positions: (0..<4).map { Point(x: Double($0), y: 0) },
      shades: LabelMap.Measure("count", [1, 10, 100, -1], isLogarithmic: true))
    for theme in [Theme.light, .dark] {
      let scene = plot.scene(size: plot.preferredSize, theme: theme, metrics: FixedMetrics())
      let shapes = marks(scene, role: "shade")
      #expect(
        shapes.map(\.fill) == [
          .cividis(0), .cividis(0.5), .cividis(1), theme.background,
        ])
      #expect(
        shapes.allSatisfy { ($0.stroke?.color.contrast(against: theme.background) ?? 0) >= 3 })
      #expect(
        runs(scene, role: "legend").map(\.string) == ["count (logarithmic)", "1", "100"])
    }
  }

  @Test func `tell lists apart by color and by shape, and label their words first`() throws {
    let words = (0..<60).map { "word number \($0 + 10)" }
    let positions = words.indices.map { Point(x: Double($0 * 37 % 101), y: Double($0 * 53 % 89)) }
    let praise = words.suffix(2)
    let plot = wordMap(
      words, positions: positions,
      highlighting: [
        WordList("praise", Array(praise) + ["not there"], hue: .green),
        WordList("blame", Array(words.prefix(2)) + [praise[59]], hue: .vermillion),
      ])
    let scene = scene(plot, size: .inches(4, 2))
    let labels = runs(scene, role: "word")
    #expect(labels.count < 60)
    for word in praise {
      let label = try #require(labels.first { $0.string == word })
      #expect(label.color == Theme.light.text(.green))
    }
    let shapes = marks(scene)
    func path(_ word: String) throws -> Scene.Path {
      try #require(shapes.first { $0.tooltip == word }).path
    }
    guard case .circle(_, let listed) = try path(praise[59]),
      case .polyline = try path(words[0]), case .circle(_, let other) = try path(words[30])
    else {
      Issue.record("disks, triangles and dots")
      return
    }
    #expect(listed > other)
    #expect(plot.summary.contains("2 praise, 2 blame, 56 others"))
    #expect(runs(scene, role: "legend").map(\.string) == ["praise", "blame", "others"])
  }

  @Test func `refuse numbers of other words, and two meanings of color`() async {
    await #expect(processExitsWith: .failure) {
      _ = wordMap(["one"], positions: [Point(x: 0, y: 0)], sizes: LabelMap.Measure("n", [1, 2]))
    }
    await #expect(processExitsWith: .failure) {
      _ = wordMap(
        ["one"], positions: [Point(x: 0, y: 0)], polarities: [1],
        highlighting: [WordList("some", ["one"], hue: .green)])
    }
  }
}
