import Chapters
import Drawing

extension Book {
  /// The findings for the fonts that the printed book asks for and the machine has not.
  var missingFonts: [Diagnostic] {
    guard formats.contains(.pdf) else { return [] }
    return print.fonts.compactMap { font in
      func finding(_ message: String, suggestion: String? = nil) -> Diagnostic {
        Diagnostic(
          "'\(font.key)' under 'fonts': \(message)", at: font.position, suggestion: suggestion,
          sourceLine: font.sourceLine)
      }
      do throws(DrawingError) {
        try BookFonts.require(font.family)
        return nil
      } catch .unknownFamily(let name, let nearest) {
        return finding(
          "no font of the family '\(name)' is installed",
          suggestion: nearest.map { "the nearest one is '\($0)'" })
      } catch {
        return finding("\(error)")
      }
    }
  }
}
