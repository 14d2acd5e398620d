extension ContinuousClock {
  /// The median of some seconds that work takes, block by block.
  func median(of blocks: Int, _ work: () throws -> Void) rethrows -> Double {
    try (0..<blocks).map { _ in try seconds(work) }.median
  }

  /// The seconds that work takes.
  func seconds(_ work: () throws -> Void) rethrows -> Double { try measure(work) / .seconds(1) }
}

extension [Double] {
  /// The value in the middle, of an even number of values the upper one; there must be some.
  var median: Double { sorted()[count / 2] }
}
