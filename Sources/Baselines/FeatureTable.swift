import Preconditions
public import Tensors

/// Numbers about documents in named columns, from wherever they come: a network's layer, a count, a category.
public struct FeatureTable: Sendable {
  /// The name of every column.
  public let names: [String]
  /// The numbers, `[documents, columns]`; NaN where one is missing.
  public let values: Tensor

  /// A table of these columns.
  ///
  /// - Precondition: a name for each of at least one column.
  public init(_ values: Tensor, names: [String]) {
    require(
      values.shape.count == 2 && values.shape[1] == names.count && !names.isEmpty,
      "FeatureTable: \(names.count) names for values \(values.shape)")
    self.names = names
    self.values = values
  }

  /// What a layer gives out, `[documents, …]`, the columns named `layer 1`, `layer 2`, ….
  public init(_ features: Tensor, layer: String) {
    let rows = features.shape.first ?? 0
    let width = features.shape.dropFirst().reduce(1, *)
    self.init(
      Tensor(features.scalars, shape: [rows, width]),
      names: (1...max(1, width)).map { "\(layer) \($0)" })
  }

  /// One column of numbers.
  public init(_ numbers: [Double], name: String) {
    self.init(Tensor(numbers.map(Float.init), shape: [numbers.count, 1]), names: [name])
  }

  /// A column for each category, `name: category`, with 1 where a document is of it and 0 elsewhere.
  ///
  /// - Parameters:
  ///   - categories: the category of each document; one that isn't among those known has 0 in all columns.
  ///   - known: the categories, each once: those of the training documents, so that all parts have the same columns.
  ///   - name: what the columns' names begin with.
  public init(_ categories: [String], among known: [String], name: String) {
    let values = categories.flatMap { category in
      known.map { $0 == category ? Float(1) : 0 }
    }
    self.init(
      Tensor(values, shape: [categories.count, known.count]), names: known.map { "\(name): \($0)" })
  }

  /// How many documents there are.
  public var documents: Int { values.shape[0] }

  /// The columns of both tables, side by side.
  ///
  /// - Precondition: as many documents in either, and no name in both.
  public func joined(with other: FeatureTable) -> FeatureTable {
    require(
      Set(names).isDisjoint(with: other.names),
      "FeatureTable: two columns of one name in \(names) and \(other.names)")
    return FeatureTable(concatenated([values, other.values]), names: names + other.names)
  }
}
