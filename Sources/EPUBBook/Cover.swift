import Chapters
import Drawing
import Plots

/// The cover of a book: its title on paper.
struct Cover {
  /// What stands on it.
  let title: String
  let subtitle: String?
  let author: String?
  private let words: Words

  /// The size in points; the picture has twice as many pixels, which is what shops ask for.
  private static let size = Size(width: 800, height: 1280)
  private static let margin = 84.0
  private static let paper = Color(0xf4efe6)
  private static let ink = Color(0x1c2024)
  private static let quiet = Color(0x5b5347)
  private static let accent = Color(0x0b5cab)

  /// The cover of a book.
  init(of book: Book) {
    title = book.title
    subtitle = book.subtitle
    author = book.author
    words = Words(of: book)
  }

  /// What is read in its place.
  var alternative: String {
    words(.cover, [title, subtitle, author].compactMap(\.self).joined(separator: ", "))
  }

  /// The drawing.
  func scene(metrics: any TextMetrics) -> Scene {
    let typesetter = Typesetter(metrics: metrics)
    let width = Cover.size.width - 2 * Cover.margin
    var scene = Scene(
      size: Cover.size, background: Cover.paper, title: title, summary: alternative)
    func add(_ lines: [String], _ font: Font, _ color: Color, from top: Double, leading: Double)
      -> Double
    {
      var baseline = top
      for line in lines {
        scene.items.append(
          .text(
            TextRun(
              line, at: Point(x: Cover.margin, y: baseline), font: font, color: color,
              extent: metrics.extent(of: line, in: font), role: "title")))
        baseline += font.size * leading
      }
      return baseline
    }
    func rule(at y: Double, width: Double, height: Double, _ color: Color) {
      let box = Rectangle(x: Cover.margin, y: y, width: width, height: height)
      scene.items.append(.shape(.init(path: .rectangle(box), fill: color, role: "rule")))
    }
    rule(at: 168, width: 96, height: 10, Cover.accent)
    // The largest letters in which no word is broken and the title keeps to the upper half.
    let words = title.split(separator: " ").map(String.init)
    let font =
      stride(from: 104.0, through: 40, by: -8).map { Font(size: $0, isSemibold: true) }
      .first { font in
        words.allSatisfy { typesetter.width($0, font) <= width }
          && typesetter.lines(title, width: width, font).count <= 5
      } ?? Font(size: 40, isSemibold: true)
    let lines = typesetter.lines(title, width: width, limit: 8, font)
    var baseline = add(lines, font, Cover.ink, from: 210 + font.size, leading: 1.12)
    if let subtitle {
      let font = Font(size: 34)
      let lines = typesetter.lines(subtitle, width: width, limit: 5, font)
      baseline = add(lines, font, Cover.quiet, from: baseline + 12, leading: 1.35)
    }
    if let author {
      let font = Font(size: 32, isSemibold: true)
      let lines = typesetter.lines(author, width: width, limit: 3, font)
      let height = Double(lines.count - 1) * font.size * 1.35
      rule(at: 1120 - height - 64, width: width, height: 1.5, Cover.quiet)
      _ = add(lines, font, Cover.ink, from: 1120 - height, leading: 1.35)
    }
    return scene
  }

  /// The picture, 1600 by 2560 pixels, as PNG.
  func png() throws(DrawingError) -> [UInt8] {
    try scene(metrics: PangoMetrics()).png(scale: 2)
  }
}
