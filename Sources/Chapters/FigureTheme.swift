/// The colors of a figure's PNG and PDF files; its SVG follows the reader's screen instead.
public enum FigureTheme: String, Sendable, Hashable, CaseIterable {
  /// Black on white.
  case light
  /// Light on dark.
  case dark
  /// For printers without color: what hues tell apart, shades of grey do as well.
  case print
  /// For readers who need strong contrasts.
  case highContrast = "high-contrast"
}
