/// A font file that figures and books are drawn with.
///
/// The files are pinned one by one: no other font of the machine, and no setting of its user, can
/// change a figure or a page.
struct Typeface: Sendable {
  let path: String
  let package: String

  /// All pinned files; the DejaVu faces stand in for characters that the first families lack.
  static let pinned: [Typeface] =
    ["Inter-Regular.otf", "Inter-SemiBold.otf"].map {
      Typeface(path: "/usr/share/fonts/opentype/inter/\($0)", package: "fonts-inter")
    }
    + ["JetBrainsMono-Regular.ttf", "JetBrainsMono-SemiBold.ttf"].map {
      Typeface(
        path: "/usr/share/fonts/truetype/jetbrains-mono/\($0)", package: "fonts-jetbrains-mono")
    }
    + ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf"].map {
      Typeface(path: "/usr/share/fonts/truetype/dejavu/\($0)", package: "fonts-dejavu-core")
    }
}
