import Drawing
import Foundation
import Plots
import TestSupport
import Testing

@Suite struct `SVG of a scene` {
  let light = SampleScene.scene()
  let dark = SampleScene.scene(dark: true)

  @Test(.enabled(if: Tool.isInstalled("xmllint"))) func `is well-formed`() throws {
    let svg = Array(light.svg(id: "f1", dark: dark).utf8)
    #expect(try Tool.run("xmllint", ["--noout", "%"], on: svg, suffix: "svg").status == 0)
  }

  @Test(.enabled(if: Tool.isInstalled("rsvg-convert"))) func `can be rendered by others`() throws {
    let svg = Array(light.svg(id: "f1", dark: dark).utf8)
    let result = try Tool.run("rsvg-convert", ["--format", "png", "%"], on: svg, suffix: "svg")
    #expect(result.status == 0)
  }

  @Test func `speaks to screen readers`() {
    let svg = light.svg(id: "f1")
    #expect(svg.contains(#"role="img" aria-labelledby="f1-title f1-desc""#))
    #expect(svg.contains(#"<title id="f1-title">A sample of every item</title>"#))
    #expect(
      svg.contains(
        #"<desc id="f1-desc">A frame, a clipped zigzag, three circles &amp; &lt;labels&gt;.</desc>"#
      ))
  }

  @Test func `has real text with its measured width`() {
    let svg = light.svg(id: "f1")
    #expect(svg.contains(">Effizienz, office &amp; &lt;12&gt;</text>"))
    #expect(svg.matches(of: /<text/).count == 4)
    #expect(svg.matches(of: /textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/).count == 4)
    #expect(svg.matches(of: /data-bbox="[-\d. ]+"/).count == 4)
  }

  @Test func `keeps every identifier under its own`() {
    let svg = light.svg(id: "fig-loss", dark: dark)
    let ids = svg.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("fig-loss") })
    #expect(svg.contains("clip-path=\"url(#fig-loss-clip0)\""))
  }

  @Test func `carries the colors of dark pages as scoped rules`() {
    let svg = light.svg(id: "f1", dark: dark)
    #expect(svg.contains("@media screen and (prefers-color-scheme:dark){#f1 .c0{fill:#16181d}"))
    #expect(svg.contains(##"class="c0" fill="#ffffff""##))
    #expect(!light.svg(id: "f1").contains("<style>"))
  }

  @Test func `carries the colors of more contrast for light screens alone`() {
    var strong = light
    strong.items = light.items.map { item in
      guard case .text(var run) = item else { return item }
      run.color = Color(0x123456)
      return .text(run)
    }
    let svg = light.svg(id: "f1", dark: dark, highContrast: strong)
    let query = "@media screen and (prefers-color-scheme:light) and (prefers-contrast:more)"
    #expect(svg.matches(of: /@media/).count == 2)
    #expect(svg.contains("\(query){#f1 .c"))
    #expect(svg.contains("{fill:#123456}"))
    // A scene in the light colors says nothing twice.
    #expect(!light.svg(id: "f1", dark: dark, highContrast: light).contains("prefers-contrast"))
  }

  @Test func `is never shrunk until its smallest letters can't be read`() throws {
    func width(_ scene: Scene) throws -> Double {
      let match = try #require(scene.svg(id: "w").firstMatch(of: /min-width:([\d.]+)px/))
      return try #require(Double(match.1))
    }
    func scene(_ sizes: Double...) -> Scene {
      var scene = light
      scene.size = Size(width: 300, height: 100)
      scene.items = sizes.map {
        .text(
          TextRun(
            "word", at: Point(x: 9, y: 50), font: Font(size: $0), color: .black,
            extent: PangoMetrics().extent(of: "word", in: Font(size: $0)), role: "label"))
      }
      return scene
    }
    // 300 points are 400 pixels, where letters of 8 points have 10.67 pixels.
    #expect(try width(scene(12, 8)) == 225)
    #expect(try width(scene(2)) == 400)
    #expect(try width(scene()) == 0)
  }

  @Test func `has no script and loads nothing`() {
    let svg = light.svg(id: "f1", dark: dark)
    for word in ["<script", "href", "@import", "currentColor"] { #expect(!svg.contains(word)) }
    #expect(svg.matches(of: /https?:/).count == 1)
  }

  @Test func `gives marks their tooltips up to two thousand`() {
    var many = light
    func marks(_ count: Int) -> [Scene.Item] {
      (0..<count).map {
        .shape(
          .init(
            path: .circle(center: Point(x: 1, y: 1), radius: 1), fill: SampleScene.blue,
            role: "mark", tooltip: "point \($0)"))
      }
    }
    many.items = marks(2000)
    #expect(many.svg(id: "m").contains("<title>point 1999</title>"))
    many.items = marks(2001)
    #expect(!many.svg(id: "m").contains("<title>point"))
  }

  @Test func `says once how neighbours look that look alike`() {
    var alike = light
    func line(_ y: Double, _ color: Color) -> Scene.Item {
      .shape(
        .init(
          path: .polyline([Point(x: 0, y: y), Point(x: 9, y: y)], closed: false),
          stroke: .init(color: color, width: 1), role: "mark"))
    }
    let other = Color(0xA84300)
    alike.items = [
      line(1, SampleScene.blue), line(2, SampleScene.blue), line(3, other),
      line(4, SampleScene.blue),
    ]
    let svg = alike.svg(id: "g")
    #expect(svg.matches(of: /<g[ ]/).count == 1)
    #expect(svg.matches(of: /stroke-width/).count == 3)
    #expect(svg.contains("<path d=\"M0 1L9 1\"/>\n<path d=\"M0 2L9 2\"/>\n</g>\n<path d=\"M0 3"))
  }

  @Test func `gives parts of a line their tooltips`() {
    var scene = light
    let text = "né <b> né"
    scene.items = [
      .text(
        TextRun(
          text, at: Point(x: 0, y: 9), font: Font(size: 9), color: .black,
          extent: PangoMetrics().extent(of: text, in: Font(size: 9)), role: "passage",
          parts: [.init(0..<3, tooltip: "né & co"), .init(8..<11, tooltip: "again")]))
    ]
    #expect(
      scene.svg(id: "p").contains(
        "><tspan><title>né &amp; co</title>né</tspan> &lt;b&gt; <tspan><title>again</title>né</tspan></text>"
      ))
  }

  @Test func `says of a line from right to left that it is one`() {
    var scene = light
    let text = "שלום great"
    scene.items = [
      .text(
        TextRun(
          text, at: Point(x: 90, y: 9), anchor: .end, font: Font(size: 9), color: .black,
          extent: PangoMetrics().extent(of: text, in: Font(size: 9)), role: "passage"))
    ]
    let svg = scene.svg(id: "r")
    #expect(svg.contains(" direction=\"rtl\"") && !svg.contains("text-anchor"))
  }

  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (1.005, "1"), (12.5, "12.5"), (0.05, "0.05"), (-3.14159, "-3.14"),
    (1e20, "0"), (.nan, "0"), (1234567.891, "1234567.89"),
  ]) func `writes numbers with two decimals at most`(value: Double, text: String) {
    let scene = Scene(
      size: Size(width: 10, height: 10), background: Color(0), title: "", summary: "",
      items: [
        .shape(.init(path: .circle(center: Point(x: value, y: 0), radius: 1), role: "mark"))
      ])
    #expect(scene.svg(id: "n").contains("cx=\"\(text)\""))
  }

  @Test func `refuses a dark scene with another layout`() async {
    await #expect(processExitsWith: .failure) {
      var other = SampleScene.scene(dark: true)
      other.items.removeLast()
      _ = SampleScene.scene().svg(id: "f", dark: other)
    }
  }
}
