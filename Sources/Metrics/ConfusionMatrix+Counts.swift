import Preconditions

extension ConfusionMatrix {
  /// A matrix that was counted elsewhere.
  ///
  /// - Parameters:
  ///   - counts: `counts[truth][prediction]`, none below 0, with a sum that an `Int` holds.
  ///   - classes: the names of the classes, in the order of rows and columns.
  /// - Precondition: as many rows, and as many counts in each, as classes.
  public init(counts: [[Int]], classes: [String]) {
    require(
      counts.count == classes.count && counts.allSatisfy { $0.count == classes.count },
      "ConfusionMatrix: \(counts.count) rows of \(counts.map(\.count)) counts, "
        + "\(classes.count) classes")
    require(counts.joined().allSatisfy { $0 >= 0 }, "ConfusionMatrix: a count below 0")
    self.classes = classes
    self.counts = counts
  }

  /// The same matrix with the classes of most documents first; equal ones keep their order.
  public var orderedBySupport: ConfusionMatrix {
    let supports = supports
    let order = classes.indices.sorted { (supports[$1], $0) < (supports[$0], $1) }
    return ConfusionMatrix(
      counts: order.map { truth in order.map { counts[truth][$0] } },
      classes: order.map { classes[$0] })
  }
}
