import Synchronization

/// The fonts that letters of vector pictures are set in: the families of books by default, and DejaVu's for what those lack.
///
/// Families of other names are replaced, whether the machine has them or not: so a picture looks the same wherever a book is
/// printed.
final class PictureFonts: Sendable {
  private static let loaded = Result { () throws(DrawingError) in try PictureFonts() }

  private let context: Mutex<FontContext>

  private init() throws(DrawingError) {
    let families = BookFonts.Families()
    let replacement = FontReplacement(
      families: [
        "serif": families.text, "Times": families.text, "Times New Roman": families.text,
        "Georgia": families.text, "Palatino": families.text, "monospace": families.monospaced,
        "Courier": families.monospaced, "Courier New": families.monospaced,
        "Menlo": families.monospaced, "Consolas": families.monospaced,
      ], others: families.heading)
    context = Mutex(
      try FontContext(
        try BookFamilies(families).typefaces, language: "en", replacement: replacement))
  }

  /// Runs what draws with Pango's fonts by default, in the thread's turn; where the files of the fonts are missing, with those of
  /// the machine.
  static func use(_ body: () -> Bool) -> Bool {
    guard case .success(let fonts) = loaded else { return body() }
    fonts.context.withLock { $0.becomeDefault() }
    defer { FontContext.resetDefault() }
    return body()
  }
}
