import CPangoCairo
import FoundationEssentials

/// A fontconfig configuration of its own that knows the pinned font files and nothing else.
@safe struct FontSet: ~Copyable {
  private let configuration: OpaquePointer

  /// The configuration with `faces`, of which some may stand for families of other names.
  ///
  /// - Throws: `missingFont` for the first file that is not there.
  init(_ faces: [Typeface], replacement: FontReplacement? = nil) throws(DrawingError) {
    guard let configuration = unsafe FcConfigCreate() else {
      throw .engine("fontconfig offers no configuration")
    }
    if let rules = replacement?.rules,
      unsafe FcConfigParseAndLoadFromMemory(configuration, rules, 0) == 0
    {
      unsafe FcConfigDestroy(configuration)
      throw .engine("fontconfig can't read its rules")
    }
    for face in faces {
      guard FileManager.default.fileExists(atPath: face.path),
        unsafe FcConfigAppFontAddFile(configuration, face.path) != 0
      else {
        unsafe FcConfigDestroy(configuration)
        throw .missingFont(path: face.path, package: face.package)
      }
    }
    unsafe self.configuration = configuration
  }

  deinit { unsafe FcConfigDestroy(configuration) }

  /// Makes `map` find these fonts and no others; the map keeps its own reference.
  func install(in map: UnsafeMutablePointer<PangoFontMap>) {
    unsafe pango_fc_font_map_set_config(octavo_fc_font_map(map), configuration)
  }
}
