import CPangoCairo

extension InstalledFonts {
  /// Asks the system's fontconfig.
  init() throws(DrawingError) {
    guard let configuration = unsafe FcInitLoadConfigAndFonts() else {
      throw .engine("fontconfig offers no configuration")
    }
    defer { unsafe FcConfigDestroy(configuration) }
    let pattern = unsafe FcPatternCreate()
    let properties = unsafe FcObjectSetCreate()
    defer {
      unsafe FcPatternDestroy(pattern)
      unsafe FcObjectSetDestroy(properties)
    }
    for name in ["family", "file", "weight", "slant", "width", "variable", "fontformat"] {
      unsafe FcObjectSetAdd(properties, name)
    }
    guard let found = unsafe FcFontList(configuration, pattern, properties) else {
      throw .engine("fontconfig lists no fonts")
    }
    defer { unsafe FcFontSetDestroy(found) }
    members = (0..<Int(unsafe found.pointee.nfont))
      .flatMap { place in unsafe Self.members(found.pointee.fonts[place]) }
      .sorted { ($0.family, $0.path) < ($1.family, $1.path) }
  }

  /// A font under each of its families' names; none when it isn't fit for a book.
  private static func members(_ font: OpaquePointer?) -> [Member] {
    var isVariable: FcBool = 0
    guard let font = unsafe font,
      let path = unsafe string("file", 0, of: font),
      let format = unsafe string("fontformat", 0, of: font), ["TrueType", "CFF"].contains(format),
      unsafe FcPatternGetBool(font, "variable", 0, &isVariable) != FcResultMatch || isVariable == 0
    else { return [] }
    var members: [Member] = []
    while let family = unsafe string("family", CInt(members.count), of: font) {
      members.append(
        Member(
          family: family, path: path, weight: unsafe number("weight", of: font) ?? 80,
          slant: unsafe number("slant", of: font) ?? 0,
          width: unsafe number("width", of: font) ?? 100))
    }
    return members
  }

  private static func string(_ name: String, _ place: CInt, of font: OpaquePointer) -> String? {
    var value: UnsafeMutablePointer<FcChar8>?
    guard unsafe FcPatternGetString(font, name, place, &value) == FcResultMatch,
      let value = unsafe value
    else { return nil }
    return unsafe String(cString: value)
  }

  private static func number(_ name: String, of font: OpaquePointer) -> Int? {
    var value: CInt = 0
    guard unsafe FcPatternGetInteger(font, name, 0, &value) == FcResultMatch else { return nil }
    return Int(value)
  }
}
