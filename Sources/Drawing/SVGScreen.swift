/// Screens on which an SVG has other colors than on light pages and on paper; no two hold at once.
enum SVGScreen: String {
  case dark = "screen and (prefers-color-scheme:dark)"
  /// The dark colors have the contrast that these readers need already.
  case highContrast = "screen and (prefers-color-scheme:light) and (prefers-contrast:more)"
}
