import Preconditions

/// Classes by linear scores of a document's values, as probabilities.
///
/// Two classes share one score; of more, each has a score of its own that tells it from all others (one against the rest). Source:
/// Fan et al. (2008), "LIBLINEAR: a library for large linear classification", which fits the scores: those of the squared
/// penalty by a trust-region method (Lin, Weng and Keerthi 2008), those of the absolute one by coordinate descent (Yuan, Ho and
/// Lin 2012).
///
/// The same input gives the same scores. 25,000 film reviews with one and two words in a row take some seconds on one core.
public struct LogisticRegression: Sendable, Hashable {
  /// What keeps weights small.
  public enum Penalty: String, Sendable, Hashable, Codable {
    /// Half the sum of their squares (l2).
    case squares
    /// The sum of their amounts (l1), which leaves most of them at 0.
    case amounts
  }

  /// How the scores are fitted; the defaults are those of scikit-learn's `LogisticRegression` with this solver.
  public struct Options: Sendable, Hashable, Codable {
    /// What keeps weights small.
    public var penalty: Penalty
    /// What a document's loss counts for beside the penalty, above 0: the higher, the closer the fit.
    public var cost: Double
    /// How near to the optimum the fit stops, above 0, as a share of the first gradient.
    public var tolerance: Double
    /// Whether either side of a score counts for as much, however many documents it has.
    public var isBalanced: Bool
    /// The column of the intercept, at least 0, whose weight is penalized like the others; none, and no intercept, when nil.
    public var bias: Double?

    /// Options with the usual values.
    public init(
      penalty: Penalty = .squares, cost: Double = 1, tolerance: Double = 1e-4,
      isBalanced: Bool = false, bias: Double? = 1
    ) {
      self.penalty = penalty
      self.cost = cost
      self.tolerance = tolerance
      self.isBalanced = isBalanced
      self.bias = bias
    }
  }

  /// How many classes there are.
  public let classes: Int
  /// How the scores were fitted.
  public let options: Options
  /// The weight of every column in every score: the second class's score alone where there are two classes, else each class's.
  public let weights: [[Double]]
  /// What is added to every score.
  public let intercepts: [Double]
  /// Whether all scores came as near to the optimum as the tolerance asks; else LIBLINEAR gave up before.
  public let hasConverged: Bool

  /// The scores of some rows with their labels.
  ///
  /// - Parameters:
  ///   - rows: the documents, `[documents, columns]`.
  ///   - labels: the class of every document, at least 0 and below `classes`.
  ///   - classes: how many classes there are, at least two.
  ///   - options: how the scores are fitted.
  /// - Throws: `BaselineError`: there are no documents, a class has none, a value is not finite, or LIBLINEAR refuses an option.
  /// - Precondition: one label a row, each a class; a bias of at least 0.
  public init(
    fitting rows: SparseMatrix, labels: [Int], classes: Int = 2, _ options: Options = Options()
  ) throws(BaselineError) {
    require((options.bias ?? 0) >= 0, "LogisticRegression: a bias of \(options.bias ?? 0)")
    try checkLabels(labels, documents: rows.rows, classes: classes, for: "LogisticRegression")
    if let place = rows.firstNotFinite {
      throw .notFinite(document: place.row, column: place.column)
    }
    let library = LIBLINEAR(rows, bias: options.bias)
    var scores: [LinearScore] = []
    for label in classes == 2 ? 1..<2 : 0..<classes {
      scores.append(try library.fit(labels.map { $0 == label }, options))
    }
    self.classes = classes
    self.options = options
    weights = scores.map(\.weights)
    intercepts = scores.map(\.intercept)
    hasConverged = scores.allSatisfy(\.hasConverged)
  }
}
