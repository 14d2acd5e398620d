import CPangoCairo
import FoundationEssentials
import Mathematics

/// A math font as HarfBuzz reads it; owns its font, and remembers what it was asked about glyphs.
@safe struct MathTables: ~Copyable {
  private let font: OpaquePointer
  private let face: OpaquePointer
  private let unitsPerEm: Double
  private var metrics: [UInt32: GlyphMetrics] = [:]

  /// The tables of a font file.
  ///
  /// - Throws: `missingFont` where there is no such file, and `engine` where it has no MATH table.
  init(_ typeface: Typeface) throws(DrawingError) {
    guard FileManager.default.fileExists(atPath: typeface.path),
      let blob = unsafe hb_blob_create_from_file_or_fail(typeface.path)
    else { throw .missingFont(path: typeface.path, package: typeface.package) }
    defer { unsafe hb_blob_destroy(blob) }
    guard let face = unsafe hb_face_create(blob, 0) else {
      throw .engine("HarfBuzz can't read \(typeface.path)")
    }
    guard unsafe hb_ot_math_has_data(face) != 0, let font = unsafe hb_font_create(face) else {
      unsafe hb_face_destroy(face)
      throw .engine("\(typeface.path) has no MATH table")
    }
    unsafe self.face = face
    unsafe self.font = font
    unitsPerEm = Double(unsafe hb_face_get_upem(face))
  }

  deinit {
    unsafe hb_font_destroy(font)
    unsafe hb_face_destroy(face)
  }

  /// A constant in em, or as a share.
  func constant(_ constant: MathConstant) -> Double {
    let value = Double(
      unsafe hb_ot_math_get_constant(font, hb_ot_math_constant_t(UInt32(constant.rawValue))))
    return constant.isPercentage ? value / 100 : value / unitsPerEm
  }

  /// The least overlap of the parts of a glyph, the same along both axes.
  var leastOverlap: Double {
    Double(unsafe hb_ot_math_get_min_connector_overlap(font, HB_DIRECTION_BTT)) / unitsPerEm
  }

  /// The glyph of a character.
  func glyph(of scalar: Unicode.Scalar) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return unsafe hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 ? glyph : nil
  }

  /// The room that a glyph takes.
  mutating func metrics(of glyph: UInt32) -> GlyphMetrics {
    if let known = metrics[glyph] { return known }
    var ink = hb_glyph_extents_t()
    _ = unsafe hb_font_get_glyph_extents(font, glyph, &ink)
    func em(_ value: hb_position_t) -> Double { Double(value) / unitsPerEm }
    let accent = em(unsafe hb_ot_math_get_glyph_top_accent_attachment(font, glyph))
    let advance = em(unsafe hb_font_get_glyph_h_advance(font, glyph))
    let start = em(ink.x_bearing)
    let found = GlyphMetrics(
      advance: advance, ascent: em(ink.y_bearing), descent: -em(ink.y_bearing + ink.height),
      inkStart: start, inkEnd: start + em(ink.width),
      italicCorrection: em(unsafe hb_ot_math_get_glyph_italics_correction(font, glyph)),
      accentPlace: accent)
    metrics[glyph] = found
    return found
  }

  /// The larger forms of a glyph.
  func variants(of glyph: UInt32, along axis: GlyphAxis) -> [GlyphVariant] {
    var count: UInt32 = 64
    return unsafe withUnsafeTemporaryAllocation(
      of: hb_ot_math_glyph_variant_t.self, capacity: Int(count)
    ) { forms in
      unsafe hb_ot_math_get_glyph_variants(
        font, glyph, axis.direction, 0, &count, forms.baseAddress)
      return unsafe forms.prefix(Int(count)).map {
        GlyphVariant(glyph: $0.glyph, advance: Double($0.advance) / unitsPerEm)
      }
    }
  }

  /// The parts of a glyph.
  func assembly(of glyph: UInt32, along axis: GlyphAxis) -> [GlyphPart] {
    var count: UInt32 = 32
    return unsafe withUnsafeTemporaryAllocation(
      of: hb_ot_math_glyph_part_t.self, capacity: Int(count)
    ) { parts in
      unsafe hb_ot_math_get_glyph_assembly(
        font, glyph, axis.direction, 0, &count, parts.baseAddress, nil)
      return unsafe parts.prefix(Int(count)).map { part in
        GlyphPart(
          glyph: part.glyph, advance: Double(part.full_advance) / unitsPerEm,
          startConnector: Double(part.start_connector_length) / unitsPerEm,
          endConnector: Double(part.end_connector_length) / unitsPerEm,
          isExtender: part.flags.rawValue & HB_OT_MATH_GLYPH_PART_FLAG_EXTENDER.rawValue != 0)
      }
    }
  }

  /// The kern at a corner of a glyph.
  func kern(of glyph: UInt32, at corner: GlyphCorner, height: Double) -> Double {
    let kern: hb_ot_math_kern_t =
      switch corner {
      case .topRight: HB_OT_MATH_KERN_TOP_RIGHT
      case .topLeft: HB_OT_MATH_KERN_TOP_LEFT
      case .bottomRight: HB_OT_MATH_KERN_BOTTOM_RIGHT
      case .bottomLeft: HB_OT_MATH_KERN_BOTTOM_LEFT
      }
    let units = hb_position_t((height * unitsPerEm).rounded())
    return Double(unsafe hb_ot_math_get_glyph_kerning(font, glyph, kern, units)) / unitsPerEm
  }

  /// What the font puts in the place of a glyph by a feature, the alternate of that number; the glyph itself where it
  /// has none.
  func alternate(of glyph: UInt32, feature: String, number: Int) -> UInt32 {
    for lookup in lookups(of: feature) {
      var count: UInt32 = 1
      var alternate: hb_codepoint_t = 0
      let total = unsafe hb_ot_layout_lookup_get_glyph_alternates(
        face, lookup, glyph, UInt32(number), &count, &alternate)
      if total > 0, count > 0 { return alternate }
    }
    return glyph
  }

  /// The lookups of a feature in the first script of the font.
  private func lookups(of feature: String) -> [UInt32] {
    let tag = unsafe hb_tag_from_string(feature, Int32(feature.utf8.count))
    var index: UInt32 = 0
    let table = unsafe hb_tag_from_string("GSUB", 4)
    guard
      unsafe hb_ot_layout_language_find_feature(
        face, table, 0, UInt32(HB_OT_LAYOUT_DEFAULT_LANGUAGE_INDEX), tag, &index) != 0
    else { return [] }
    var count: UInt32 = 8
    return unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Int(count)) { found in
      unsafe hb_ot_layout_feature_get_lookups(
        face, table, index, 0, &count, found.baseAddress)
      return unsafe Array(found.prefix(Int(count)))
    }
  }
}

extension GlyphAxis {
  fileprivate var direction: hb_direction_t {
    switch self {
    case .horizontal: HB_DIRECTION_LTR
    case .vertical: HB_DIRECTION_BTT
    }
  }
}
