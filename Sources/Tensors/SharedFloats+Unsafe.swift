/// Elements that several threads write at once, each its own part; the one who lends them sees to that.
@safe package struct SharedFloats: Sendable {
  private let address: UInt

  /// The elements from `start` on, for as long as they are lent.
  package init(_ start: UnsafeMutablePointer<Float>) { address = UInt(bitPattern: start) }

  /// The place of an element.
  @unsafe package func pointer(at element: Int) -> UnsafeMutablePointer<Float> {
    unsafe UnsafeMutablePointer<Float>(bitPattern: address).unsafelyUnwrapped + element
  }
}
