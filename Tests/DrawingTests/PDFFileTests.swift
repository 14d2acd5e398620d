@testable import Drawing

import Foundation
import Plots
import TestSupport
import Testing

@Suite struct `A finished PDF` {
  private let metadata = PDFMetadata(title: "T", date: DocumentDate(seconds: 0))
  /// A PDF of one page by hand: the catalog, the pages, a page and what the file says of itself.
  private static let objects = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>",
    "<< /Producer (a \\(nested\\) (one) \\\\) /CreationDate (1970) /Old <6162> >>",
  ]

  private static func file(_ objects: [String], trailer: String = "") -> [UInt8] {
    var text = "%PDF-1.5\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + "\(offset) 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += table
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R \(trailer)>>\n"
    text += "startxref\n\(start)\n%%EOF"
    return Array(text.utf8)
  }

  @Test(.enabled(if: Tool.isInstalled("qpdf"))) func `keeps what was there`() throws {
    let old = Self.file(Self.objects)
    let new = try PDFFile(old).finished(metadata)
    #expect(new.starts(with: old))
    let check = try Tool.run("qpdf", ["--check", "%"], on: new, suffix: "pdf")
    #expect(check.status == 0)
    let inspection = try PDFInspection(new)
    let info = inspection.dictionary(inspection.trailer["/Info"])
    #expect(info["/Producer"] as? String == "u:a (nested) (one) \\")
    #expect(info["/Old"] as? String == "u:ab")
    #expect(info["/CreationDate"] as? String == "u:D:19700101000000Z")
    #expect(inspection.catalog["/MarkInfo"] == nil && inspection.catalog["/Lang"] == nil)
  }

  @Test func `is refused without a plain table`() {
    let good = Self.file(Self.objects)
    let text = String(decoding: good, as: UTF8.self)
    let bad = [
      "", "%PDF", "startxref", text.replacing("startxref\n", with: "startxref\nx"),
      text.replacing("xref\n0 5", with: "7 0 obj"), text.replacing("0 5\n", with: "1 5\n"),
      text.replacing("0 5\n", with: "0 500\n"), text.replacing("0 5\n", with: "0 -5\n"),
      text.replacing("trailer\n<<", with: "trailer\n"), text.replacing("4 0 R", with: "9 0 R"),
      text.replacing("1 0 R ", with: "1 0 S "), text.replacing("1 0 obj", with: "6 0 obj"),
      text.replacing("<< /Type /Catalog", with: "[ /Type /Catalog"),
      text.replacing("(1970)", with: "(1970"), text.replacing("65535 f", with: "65535 x"),
    ]
    for text in bad {
      #expect(throws: DrawingError.self, "\(text)") {
        try PDFFile(Array(text.utf8)).finished(metadata)
      }
    }
    #expect(throws: DrawingError.self) {
      try PDFFile(Self.file(Self.objects, trailer: "/Prev 7 ")).finished(metadata)
    }
    #expect(throws: DrawingError.self) {
      try PDFFile(good).finished(metadata, alternatives: ["nothing to read it for"])
    }
  }

  @Test func `is never a trap where a file ends early`() {
    let good = Self.file(Self.objects)
    for length in good.indices {
      let end = Array("startxref\n\(length / 2)\n%%EOF".utf8)
      #expect(throws: DrawingError.self) {
        try PDFFile(Array(good.prefix(length)) + end).finished(metadata)
      }
    }
  }

  @Test(arguments: [
    "/Name", "12", "-1.5", "true", "null", "(a (b) \\) c)", "<00ff>", "[1 2 R 3 0 R /A]",
    "<< /A << /B [ ] >> /C (x) >>", "[ <</A 1>>(x)<0a>/N 4 0 R]",
  ]) func `has values that are read as they are written`(text: String) throws {
    var reader = PDFReader(Array(text.utf8), at: 0)
    let value = try reader.value()
    var again = PDFReader(value.bytes, at: 0)
    #expect(try again.value() == value)
  }

  @Test(arguments: ["", "[", "<<", "<< /A", "<< 1 2 >>", "(", "<", "]", ">>", "(\\"])
  func `has no values without an end`(text: String) {
    #expect(throws: DrawingError.self) {
      var reader = PDFReader(Array(text.utf8), at: 0)
      _ = try reader.value()
    }
  }

  @Test func `writes texts in its two ways`() {
    #expect(PDFValue.text("a (b) \\").bytes == Array("(a \\(b\\) \\\\)".utf8))
    #expect(PDFValue.text("≥🙂").bytes == Array("<feff2265d83dde42>".utf8))
    #expect(PDFValue.text("").bytes == Array("()".utf8))
  }
}
