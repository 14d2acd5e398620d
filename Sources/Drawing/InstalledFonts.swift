/// The fonts of the machine that a book can be set in: outlines without axes of variation.
struct InstalledFonts {
  /// A font file and where it stands in its family.
  struct Member {
    let family: String
    let path: String
    /// fontconfig's numbers: 80 is regular and 200 bold, 0 upright and 100 italic, 100 the normal width.
    let weight, slant, width: Int

    /// How far it is from the regular or the bold face of its family.
    fileprivate func distance(isBold: Bool) -> Int {
      abs(width - 100) + abs(weight - (isBold ? 200 : 80))
    }
  }

  /// All of them, in order of families and paths.
  let members: [Member]

  /// The files of a family: the regular one, the italic, the bold and the bold italic, as far as there are some.
  ///
  /// - Throws: `unknownFamily` when no font is called so.
  func typefaces(of name: String) throws(DrawingError) -> [Typeface] {
    let family = members.filter { $0.family == name }
    guard !family.isEmpty else { throw .unknownFamily(name, nearest: nearest(to: name)) }
    var typefaces: [Typeface] = []
    for isBold in [false, true] {
      for isItalic in [false, true] {
        let best = family.filter { ($0.slant > 0) == isItalic && ($0.weight > 140) == isBold }
          .min { $0.distance(isBold: isBold) < $1.distance(isBold: isBold) }
        if let best {
          typefaces.append(Typeface(path: best.path, package: "a package with \(name)"))
        }
      }
    }
    return typefaces
  }

  /// The family that begins like a name the longest, from the third letter on.
  private func nearest(to name: String) -> String? {
    func shared(_ family: String) -> Int {
      zip(family.lowercased(), name.lowercased()).prefix { $0 == $1 }.count
    }
    let best = members.map(\.family).max {
      (shared($0), $1.count, $1) < (shared($1), $0.count, $0)
    }
    return best.flatMap { shared($0) > 2 ? $0 : nil }
  }
}
