import Chapters
import Drawing
import Foundation
import Plots
import TestSupport
import Testing

extension `The command` {
  /// The gallery, whose pictures are the goldens of all that plots can show.
  @Suite struct `The gallery` {
    private static let book = Octavo.repository.appending(path: "gallery")
    private static let output = Octavo.repository.appending(path: ".build/command-tests/gallery")
    private static let chapters = ["01-marks", "02-axes", "03-figures", "04-hard-cases"]

    /// That another process gives the same bytes, the real book shows.
    @Test func `is built, and every figure keeps the laws`() async throws {
      try? FileManager.default.removeItem(at: Self.output)
      let build = try Octavo.run("build", Self.book.path, "--output", Self.output.path)
      try #require(build.status == 0, "\(build.error)")
      #expect(!build.error.contains("error:"))
      // One of the hard cases is a script that the book's fonts lack.
      let warnings = build.error.split(separator: "\n").filter { $0.contains("warning:") }
      #expect(warnings.count == 3, "\(build.error)")
      #expect(warnings.allSatisfy { $0.contains("04-hard-cases.md:") }, "\(build.error)")
      let site = Site(Self.output)
      try await withThrowingTaskGroup { group in
        for chapter in Self.chapters {
          for (name, plot) in try figures(of: chapter, in: site) {
            group.addTask {
              try keepsTheLaws(plot, name: name)
              try isPrintable(site.data("figures/\(chapter)/\(name).pdf"), plot: plot, name: name)
            }
          }
        }
        try await group.waitForAll()
      }
    }

    /// The plots of a chapter with the labels of their cells.
    private func figures(
      of chapter: String, in site: Site
    ) throws -> [(name: String, plot: Plot)] {
      let data = try site.data(".octavo/transcripts/\(chapter).json")
      let transcript = try JSONDecoder().decode(Transcript.self, from: data)
      let plots = try transcript.cells.flatMap(\.outputs).compactMap { output -> Plot? in
        guard case .displayed(let display) = output, display.mediaType == Display.plot else {
          return nil
        }
        return try JSONDecoder().decode(Plot.self, from: Data(display.content.utf8))
      }
      let names = try site.matches(
        "href=\"figures/\(chapter)/([a-z-]+).svg\"", on: "\(chapter).html")
      try #require(names.count == plots.count && plots.count >= 8, "\(chapter): \(names)")
      return Array(zip(names, plots))
    }

    private func keepsTheLaws(_ plot: Plot, name: String) throws {
      let metrics = PangoMetrics()
      let size = plot.size(width: plot.preferredSize.width, metrics: metrics)
      let scenes = plot.scenes(
        size: size, themes: [.light, .dark, .print, .highContrast], metrics: metrics)
      for scene in scenes {
        #expect(scene.violations == [], "\(name)")
        #expect(scene.withoutColors == scenes[0].withoutColors, "\(name)")
      }
      let golden = plot.scene(size: plot.preferredSize, theme: .light, metrics: FixedMetrics())
      // What has thousands of marks is compared by its bytes alone.
      guard golden.items.count < 800 else { return }
      #expect(try golden.difference(fromGolden: name, in: "Gallery") == nil, "\(name)")
    }

    private func isPrintable(_ pdf: Data, plot: Plot, name: String) throws {
      guard Tool.isInstalled("pdffonts"), Tool.isInstalled("pdftotext") else { return }
      let fonts = try Tool.run("pdffonts", ["%"], on: Array(pdf), suffix: "pdf").text
        .split(separator: "\n").dropFirst(2)
      #expect(
        !fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") }, "\(name): \(fonts)")
      let text = try Tool.run("pdftotext", ["%", "-"], on: Array(pdf), suffix: "pdf").text
      let words = Set(text.split(whereSeparator: \.isWhitespace))
      // What is written from the right comes out in another order.
      let title = plot.title.split(whereSeparator: \.isWhitespace).prefix(3)
        .filter { $0.allSatisfy(\.isASCII) }
      #expect(title.allSatisfy(words.contains), "\(name): \(title) is not found")
    }
  }
}
