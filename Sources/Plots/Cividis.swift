extension Color {
  /// The color of `share`, 0 to 1, on the map cividis, which reads the same with and without a
  /// deficiency of color vision and grows evenly in lightness.
  ///
  /// Nuñez, Anderton and Renslow, "Optimizing colormaps with consideration for color vision
  /// deficiency to enable accurate interpretation of scientific data", PLOS ONE 13(7), 2018. Every
  /// eighth of its 256 colors, joined linearly.
  public static func cividis(_ share: Double) -> Color {
    let position = min(max(share, 0), 1) * Double(cividisTable.count - 1)
    let index = min(Int(position), cividisTable.count - 2)
    return Color(cividisTable[index]).mixed(
      with: Color(cividisTable[index + 1]), share: position - Double(index))
  }

  private static let cividisTable: [UInt32] = [
    0x00224E, 0x00285B, 0x002E6A, 0x053371, 0x1A386F, 0x273E6E, 0x32436D, 0x3B496C, 0x434E6C,
    0x4B546C, 0x535A6D, 0x5A5F6E, 0x61656F, 0x686A71, 0x6F7073, 0x767676, 0x7D7C78, 0x848279,
    0x8C8878, 0x938E78, 0x9B9476, 0xA39A74, 0xABA072, 0xB4A76F, 0xBCAE6C, 0xC4B468, 0xCDBB63,
    0xD5C25E, 0xDEC958, 0xE7D150, 0xF0D846, 0xF9E03A, 0xFEE838,
  ]
}
