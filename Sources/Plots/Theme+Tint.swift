extension Theme {
  /// The color behind text whose value is a share, 0 to 1, of the greatest.
  ///
  /// The faintest can just be told from the page. On the strongest, ink keeps a contrast of 11:1 in the light theme and 8:1 in
  /// the others.
  func tint(_ hue: Hue, share: Double) -> Color {
    background.mixed(with: mark(hue), share: 0.08 + 0.3 * min(max(share, 0), 1))
  }
}
