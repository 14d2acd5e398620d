import Plots
import TestSupport
import Testing

@Suite struct `A diagram` {
  private func plot(_ diagram: Diagram) -> Plot {
    Plot(title: "Diagram", summary: "A diagram.", content: .diagram(diagram))
  }

  /// The scene as high as it needs, after a check of its laws in both themes.
  @discardableResult
  private func scene(
    _ diagram: Diagram, width: Double = 468, height: Double? = nil, crossings: Bool = false,
    _ comment: Comment = ""
  ) -> Scene {
    let plot = plot(diagram)
    let size =
      height.map { Size(width: width, height: $0) }
      ?? plot.size(width: width, metrics: FixedMetrics())
    let light = plot.scene(size: size, theme: .light, metrics: FixedMetrics())
    let dark = plot.scene(size: size, theme: .dark, metrics: FixedMetrics())
    #expect(light.violations == [], comment)
    #expect(dark.violations == [], comment)
    #expect(light.withoutColors == dark.withoutColors, comment)
    #expect(light.diagramViolations(allowsCrossings: crossings) == [], comment)
    return light
  }

  private func chain(_ count: Int, name: (Int) -> String = { "Layer \($0)" }) -> Diagram {
    Diagram(
      chain: (0..<count).map {
        Diagram.Box(
          name($0), details: ["part.\($0)", "\($0 * 1_234) parameters"],
          output: $0.isMultiple(of: 3) ? "" : "\($0 * 100)\u{A0}×\u{A0}64", hue: .series($0),
          isDashed: $0.isMultiple(of: 4))
      })
  }

  /// A trunk, branches of `length` boxes each, and what joins them.
  private func branches(_ count: Int, length: Int = 1, name: String = "Branch") -> Diagram {
    var boxes = [Diagram.Box("Trunk", output: "300\u{A0}×\u{A0}50", hue: .green)]
    var arrows: [Diagram.Arrow] = []
    var ends: [Int] = []
    for branch in 0..<count {
      var last = 0
      for place in 0..<length {
        arrows.append(Diagram.Arrow(from: last, to: boxes.count))
        last = boxes.count
        boxes.append(
          Diagram.Box("\(name) \(branch).\(place)", output: "\(100 + branch)", hue: .blue))
      }
      ends.append(last)
    }
    arrows += ends.map { Diagram.Arrow(from: $0, to: boxes.count) }
    boxes.append(Diagram.Box("Join"))
    return Diagram(boxes, arrows: arrows)
  }

  @Test(arguments: [0, 1, 2, 3, 5, 8, 13, 40]) func `of a chain keeps the laws at every width`(
    _ count: Int
  ) {
    for width in [120.0, 234, 468] {
      let scene = scene(chain(count), width: width, "\(count) boxes on \(width) points")
      #expect(scene.boxes.count == count && scene.heads.count == max(count - 1, 0))
    }
  }

  @Test(arguments: [1, 5, 40]) func `fits a page that is given`(_ count: Int) {
    for size in [Size.inches(6.5, 4), .inches(3, 2), .inches(1, 1), .inches(2, 9)] {
      scene(chain(count), width: size.width, height: size.height, "\(count) boxes on \(size)")
    }
  }

  @Test(arguments: 1...6, [1, 3])
  func `puts branches beside each other without a crossing`(_ count: Int, _ length: Int) {
    for width in [234.0, 468] {
      for name in ["Branch", "Branch with a longer name"] {
        let scene = scene(
          branches(count, length: length, name: name), width: width,
          "\(count) branches of \(length) named \(name) on \(width) points")
        let tops = Set(scene.boxes.map { ($0.top * 100).rounded() })
        #expect(scene.boxes.count == count * length + 2)
        #expect(count == 1 || tops.count == length + 2)
      }
    }
  }

  @Test func `says whatever it is told to`() {
    let names = [
      "", " ", "a", "a name of thirty characters ok", String(repeating: "W", count: 60),
      "very long names that have many words in them, more than fit", "中文的類別名稱", "🙂🙃",
      "e\u{301}galite\u{301}", "שלום עולם", "<b>&amp;",
    ]
    let boxes = names.map { Diagram.Box($0, details: [$0, $0], output: $0, hue: .grey) }
    scene(Diagram(chain: boxes))
    scene(Diagram(boxes, arrows: []), "all beside each other")
    let arrows = names.indices.dropFirst().map { Diagram.Arrow(from: 0, to: $0) }
    scene(Diagram(boxes, arrows: arrows), width: 234, "a fan")
  }

  @Test func `leads arrows over several ranks around the boxes between`() {
    let arrows = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (2, 5), (3, 5), (0, 5)]
    let boxes = (0..<6).map { Diagram.Box("Box \($0)", output: "\($0)00", hue: .blue) }
    let diagram = Diagram(boxes, arrows: arrows.map { Diagram.Arrow(from: $0.0, to: $0.1) })
    #expect(scene(diagram, crossings: true).heads.count == 5)
    scene(diagram, width: 150, height: 200, crossings: true)
    let complete = (0..<8).flatMap { from in
      (from + 1..<8).map { Diagram.Arrow(from: from, to: $0) }
    }
    let eight = Diagram((0..<8).map { Diagram.Box("\($0)", output: "x") }, arrows: complete)
    scene(eight, crossings: true, "every box to every later one")
  }

  @Test func `stands in a row while that fits and goes on in columns when it is long`() {
    let names = (0..<4).map { Diagram.Box("Step \($0)", output: "10") }
    let row = scene(Diagram(chain: names))
    #expect(Set(row.boxes.map(\.center.y)).count == 1)
    let column = scene(Diagram(chain: names), width: 150)
    #expect(Set(column.boxes.map(\.center.x)).count == 1)
    let long = scene(chain(16))
    let lefts = Set(long.boxes.map { $0.center.x.rounded() })
    #expect((2...3).contains(lefts.count))
    #expect(long.size.height < 520)
    // Reading order: down, then on at the top of the next column.
    let order = long.boxes.map { (($0.center.x * 10).rounded(), $0.top) }
    #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `shrinks before it leaves boxes out, and says how many`() {
    let texts = { (scene: Scene) -> [TextRun] in
      scene.items.compactMap { if case .text(let run) = $0 { run } else { nil } }
    }
    let plain = scene(chain(8))
    let tight = scene(chain(8), height: plain.size.height - 20)
    #expect(tight.boxes.count == 8)
    let tiny = scene(chain(30), height: 160)
    #expect((1..<30).contains(tiny.boxes.count))
    #expect(
      texts(tiny).contains { $0.string == "\(30 - tiny.boxes.count) of 30 boxes have no room here" }
    )
  }

  @Test func `writes what leaves a box once, beside its arrows`() {
    let outputs = scene(branches(3)).items.compactMap { item -> String? in
      if case .text(let run) = item, run.role == "output" { run.string } else { nil }
    }
    #expect(outputs.sorted() == ["100", "101", "102", "300\u{A0}×\u{A0}50"])
  }

  @Test func `has a table of its boxes and where their arrows lead`() {
    #expect(
      plot(branches(2)).csv == """
        box,title,details,output,leads to\r
        1,Trunk,,300\u{A0}×\u{A0}50,2 3\r
        2,Branch 0.0,,100,4\r
        3,Branch 1.0,,101,4\r
        4,Join,,,\r\n
        """)
  }

  @Test(arguments: [(0, 0), (1, 0), (0, 2), (-1, 1)])
  func `whose arrow leads nowhere or back traps`(_ from: Int, _ to: Int) async {
    await #expect(processExitsWith: .failure) { [from, to] in
      _ = Diagram([.init("a"), .init("b")], arrows: [.init(from: from, to: to)])
    }
  }
}
