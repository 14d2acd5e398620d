import Drawing
import Foundation
import Plots
import TestSupport
import Testing

@Suite struct `A file of a picture` {
  static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: fixtureFile("Drawing/\(name)")))
  }

  private func error(_ bytes: [UInt8]) -> PictureError? {
    do throws(PictureError) {
      _ = try PictureFile(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func svg(
    _ attributes: String, _ content: String = "<rect x='-99' y='-99' width='999' height='999'/>"
  ) -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(content)</svg>".utf8)
  }

  @Test(
    arguments: [
      ("color.png", .png, 60, 40), ("color.jpg", .jpeg, 60, 40),
      ("progressive.jpg", .jpeg, 60, 40), ("drawing.svg", .svg, 200, 100),
    ] as [(String, PictureFormat, Double, Double)])
  func `has its format and its size`(
    name: String, format: PictureFormat, width: Double, height: Double
  ) throws {
    let picture = try PictureFile(Self.file(name))
    #expect(picture.format == format && picture.size == Size(width: width, height: height))
  }

  @Test(
    arguments: [
      ("small.webp", .webp), ("small.avif", .avif), ("small.gif", .gif), ("small.bmp", .bmp),
      ("inks.jpg", .jpeg),
    ] as [(String, PictureFormat)])
  func `is not printed in the formats of browsers alone`(name: String, format: PictureFormat)
    throws
  {
    #expect(error(try Self.file(name)) == .unprintable(format))
  }

  @Test func `is no picture when its first bytes are others`() {
    let texts = [
      "cat", "\u{0}\u{0}\u{0}", "<!DOCTYPE html><html><svg/></html>", "<html><svg></svg></html>",
      "<!-- only --><?xml version=\"1.0\"?>", "<", "%PDF-1.5", "GIF", "RIFF0000WAVE",
      "BMW and more than that",
    ]
    for text in texts { #expect(error(Array(text.utf8)) == .unknown, "\(text)") }
    #expect(error([]) == .empty)
  }

  @Test(arguments: ["color.png", "color.jpg", "progressive.jpg", "drawing.svg"])
  func `is damaged when it ends too early`(name: String) throws {
    let whole = try Self.file(name)
    // The last line break of a text, and the last check of a PNG's end, are no loss.
    let ends = stride(from: 1, to: whole.count - 16, by: max(1, whole.count / 40))
    for end in ends {
      let found = try #require(error(Array(whole.prefix(end))), "\(end) of \(whole.count)")
      switch found {
      case .unknown: #expect(end < 140)
      case .damaged(_, let reason): #expect(!reason.isEmpty && !reason.contains("\n"))
      default: Issue.record("\(found)")
      }
    }
  }

  @Test func `is damaged when a PNG holds what it doesn't say`() throws {
    let whole = try Self.file("color.png")
    for place in stride(from: 16, to: whole.count - 12, by: 7) {
      var other = whole
      other[place] ^= 0x55
      guard let found = error(other) else {
        Issue.record("byte \(place)")
        continue
      }
      #expect(found == .damaged(.png, reason: "is cut off or damaged"))
    }
  }

  @Test func `is damaged when an SVG is no XML, or has no area`() {
    for text in [
      "<svg><g></svg>", "<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><a b></svg>",
      "<x:svg></x:svg>",
    ] {
      guard case .damaged(.svg, let reason) = error(Array(text.utf8)) else {
        Issue.record("\(text): \(String(describing: error(Array(text.utf8))))")
        continue
      }
      #expect(reason.hasPrefix("can't be drawn: "), "\(reason)")
    }
    for attributes in ["width=\"0\" height=\"10\"", "viewBox=\"0 0 10 0\"", "viewBox=\"0 0 0 10\""]
    {
      #expect(error(svg(attributes)) == .damaged(.svg, reason: "has no area"), "\(attributes)")
    }
  }

  @Test func `may be an SVG in UTF-16`() throws {
    let text =
      "<?xml version='1.0' encoding='UTF-16'?>"
      + String(decoding: svg("width='9' height='8'"), as: UTF8.self)
    for (mark, order) in [([0xFE, 0xFF], { $0.bigEndian }), ([0xFF, 0xFE], { $0.littleEndian })]
      as [([UInt8], (UInt16) -> UInt16)]
    {
      let units = text.utf16.map(order).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      #expect(try PictureFile(mark + units).size == Size(width: 9, height: 8))
    }
  }

  /// Cairo's bitmaps have at most 32,767 pixels in a line.
  @Test func `is too large when Cairo has no bitmap for it`() throws {
    var jpeg = try Self.file("color.jpg")
    let frame = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC0]) })
    (jpeg[frame + 7], jpeg[frame + 8]) = (0x80, 0x00)
    #expect(error(jpeg) == .damaged(.jpeg, reason: "is too large"))
    #expect(error(try Self.file("wide.png")) == .damaged(.png, reason: "is too large"))
  }

  @Test func `is of no use when an SVG shows nothing`() {
    let nothing = PictureError.damaged(
      .svg, reason: "shows nothing; what other files have is not loaded")
    for content in [
      "", "<rect x='30' width='5' height='5'/>", "<rect width='5' height='5' fill='none'/>",
      "<image href='file:///etc/passwd' width='9' height='9'/>", "<text y='9'> </text>",
    ] {
      #expect(error(svg("viewBox='0 0 20 10'", content)) == nothing, "\(content)")
    }
    #expect(error(Array("<svg/>".utf8)) == nothing)
    #expect(error(svg("viewBox='0 0 20 10'", "<rect width='5' height='5' fill='#fff'/>")) == nil)
  }

  /// A page of a megabyte from a few lines must not be waited for.
  @Test func `is damaged when an SVG grows without end`() {
    let names = (1...12).map { "e\($0)" }
    let entities = zip(names, ["x"] + names).map { name, inner in
      "<!ENTITY \(name) \"\(String(repeating: inner == "x" ? inner : "&\(inner);", count: 10))\">"
    }
    let bomb =
      "<!DOCTYPE svg [\(entities.joined())]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&e12;</text></svg>"
    guard case .damaged(.svg, _) = error(Array(bomb.utf8)) else {
      Issue.record("\(String(describing: error(Array(bomb.utf8))))")
      return
    }
  }

  @Test(
    arguments: [
      ("width=\"40\" height=\"30\"", 40, 30),
      ("width=\"40px\" height=\"30px\" viewBox=\"0 0 4 4\"", 40, 30),
      ("width=\"1in\" height=\"72pt\"", 96, 96), ("width=\"2.54cm\" height=\"25.4mm\"", 96, 96),
      ("width=\"6pc\" height=\"1in\"", 96, 96), ("viewBox=\"10 20 80 60\"", 80, 60),
      ("width=\"40\" viewBox=\"0 0 80 60\"", 40, 30),
      ("height=\"30\" viewBox=\"0 0 80 60\"", 40, 30),
      ("width=\"100%\" height=\"100%\" viewBox=\"0 0 80 60\"", 80, 60),
      ("width=\"100%\" height=\"30\" viewBox=\"0 0 80 60\"", 40, 30), ("width=\"40\"", 40, 150),
      ("height=\"40\"", 300, 40), ("", 300, 150),
    ] as [(String, Double, Double)])
  func `has the size that an SVG says, else that of its view box, else that of browsers`(
    attributes: String, width: Double, height: Double
  ) throws {
    let size = try PictureFile(svg(attributes)).size
    #expect(abs(size.width - width) < 0.001 && abs(size.height - height) < 0.001)
  }

  @Test(
    arguments: [
      "\u{FEFF}", " \n\t", "<?xml version=\"1.0\"?>\n", "<!-- <html> -->",
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
      "<!DOCTYPE svg [<!ENTITY a \"b\"> <!ENTITY c \"d\">]>\n<!-- a -->",
    ])
  func `is an SVG behind all that XML allows before it`(prolog: String) throws {
    // A declaration stands at the very beginning only, and blanks before an SVG without one.
    #expect(PictureFormat(Array(prolog.utf8) + svg("")) == .svg)
  }
}
