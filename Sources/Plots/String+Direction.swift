extension StringProtocol {
  /// Whether the text reads from right to left, as its first letter does; Unicode Standard Annex 9, rules P2 and P3, for the
  /// blocks of the scripts that do.
  public var readsRightToLeft: Bool {
    switch unicodeScalars.first(where: \.properties.isAlphabetic)?.value ?? 0 {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
