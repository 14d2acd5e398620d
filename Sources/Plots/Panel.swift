/// A rectangle of marks with its axes.
///
/// Panels of one plot stand above each other and share x.
public struct Panel: Sendable, Hashable, Codable {
  /// The marks, drawn in order.
  public var marks: [Mark]
  /// The axis along the page's width.
  public var x: Axis
  /// The axis along the page's height.
  public var y: Axis
  /// The share of the height, relative to other panels.
  public var weight: Double

  /// A panel.
  public init(
    _ marks: [Mark], x: Axis = Axis(), y: Axis = Axis(), weight: Double = 1
  ) {
    self.marks = marks
    self.x = x
    self.y = y
    self.weight = weight
  }
}

/// How a direction of a panel is read.
public struct Axis: Sendable, Hashable, Codable {
  /// How values become places.
  public enum Kind: Sendable, Hashable, Codable {
    /// Evenly.
    case linear
    /// By ratio.
    case log
    /// Evenly, with ticks at whole numbers inside the data.
    case integer
    /// One place for each name, from the left or from the top.
    case category([String])
  }

  /// Where the names of categories stand.
  public enum NamePlace: String, Sendable, Hashable, Codable {
    /// In the margin.
    case margin
    /// Beside zero, each across from what stands for its value.
    case acrossZero
  }

  /// What is measured, with its unit.
  public var title: String
  /// How values become places.
  public var kind: Kind
  /// How ticks are written.
  public var format: NumberFormat
  /// Values that the axis reaches besides the data.
  public var includes: [Double]
  /// Whether it has ticks and a title.
  public var isVisible: Bool
  /// Where the names of categories stand.
  public var namePlace: NamePlace

  /// Whether it has a place for each of some names.
  var isCategory: Bool {
    if case .category = kind { true } else { false }
  }

  /// An axis.
  public init(
    _ title: String = "", kind: Kind = .linear, format: NumberFormat = .plain,
    includes: [Double] = [], isVisible: Bool = true, namePlace: NamePlace = .margin
  ) {
    self.title = title
    self.kind = kind
    self.format = format
    self.includes = includes
    self.isVisible = isVisible
    self.namePlace = namePlace
  }
}
