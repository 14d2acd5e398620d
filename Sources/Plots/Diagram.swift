import Preconditions

/// Boxes with arrows between them, drawn in the order in which they depend on each other.
///
/// The layout follows from the arrows alone: boxes that wait for as many others stand beside each other, downwards on a page
/// or from left to right where all of them fit.
public struct Diagram: Sendable, Hashable, Codable {
  /// A step, such as a layer of a network.
  public struct Box: Sendable, Hashable, Codable {
    /// What it is.
    public var title: String
    /// More about it, in smaller letters.
    public var details: [String]
    /// What leaves it, written beside its arrows; empty for nothing.
    public var output: String
    /// The color of its kind; nil for a box without one.
    public var hue: Hue?
    /// Whether its outline is dashed.
    public var isDashed: Bool

    /// A step.
    public init(
      _ title: String, details: [String] = [], output: String = "", hue: Hue? = nil,
      isDashed: Bool = false
    ) {
      self.title = title
      self.details = details
      self.output = output
      self.hue = hue
      self.isDashed = isDashed
    }
  }

  /// An arrow from one box to another, by their places among the boxes.
  public struct Arrow: Sendable, Hashable, Codable {
    /// Where it begins.
    public var from: Int
    /// Where its head is.
    public var to: Int

    /// An arrow.
    public init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// The boxes.
  public var boxes: [Box]
  /// The arrows.
  public var arrows: [Arrow]

  /// Boxes and arrows.
  ///
  /// - Precondition: each arrow leads from a box to a later one.
  public init(_ boxes: [Box], arrows: [Arrow]) {
    for arrow in arrows {
      require(
        arrow.from >= 0 && arrow.from < arrow.to && arrow.to < boxes.count,
        "Diagram: an arrow from \(arrow.from) to \(arrow.to) among \(boxes.count) boxes")
    }
    self.boxes = boxes
    self.arrows = arrows
  }

  /// Boxes one after the other.
  public init(chain boxes: [Box]) {
    self.init(boxes, arrows: boxes.indices.dropFirst().map { Arrow(from: $0 - 1, to: $0) })
  }
}
