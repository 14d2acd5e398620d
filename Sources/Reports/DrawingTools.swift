import Digests
import Drawing
import FoundationEssentials

/// What decides how drawings look beside what they show: the program, the libraries that it draws with, their fonts, the date.
struct DrawingTools: Sendable, Hashable {
  /// Differs whenever the same drawing may look otherwise.
  let digest: Digest

  /// The tools of this process.
  static var current: DrawingTools {
    DrawingTools(
      program: program, fonts: PangoMetrics.fontFiles, date: DocumentDate.reproducible.seconds)
  }

  /// Any program with its fonts.
  ///
  /// - Parameters:
  ///   - program: the digest of its file.
  ///   - fonts: the paths of the fonts of figures.
  ///   - date: the date that documents carry, in seconds since 1970.
  init(program: Digest?, fonts: [String], date: Int) {
    let versions = [DrawingVersions.cairo, DrawingVersions.pango, DrawingVersions.librsvg]
    digest = Digest(
      of: [Self.spelling(program), "\(date)"] + versions + DrawingTools.contents(of: fonts))
  }

  /// What the contents of some files are known by, in order; a file that is not there counts, too.
  static func contents(of files: [String]) -> [String] {
    files.map { spelling(try? Digest(contentsOf: URL(filePath: $0))) }
  }

  private static func spelling(_ digest: Digest?) -> String { digest?.description ?? "missing" }

  /// The file of this process, whatever name it was called by; read once.
  private static let program = try? Digest(contentsOf: URL(filePath: "/proc/self/exe"))
}
