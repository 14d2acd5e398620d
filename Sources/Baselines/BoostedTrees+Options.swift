import Preconditions

extension BoostedTrees {
  /// How trees are fitted; the defaults are XGBoost's own.
  public struct Options: Sendable, Hashable, Codable {
    /// How many trees to grow, for each class where there are more than two; fewer where validation stops them.
    public var trees = 100
    /// How many splits lie between a tree's root and its leaves at most, at least 1.
    public var depth = 6
    /// What each tree's part is multiplied by, above 0 and at most 1.
    public var learningRate = 0.3
    /// The share of the documents that each tree is grown on, above 0 and at most 1.
    public var subsample = 1.0
    /// The share of the columns that each tree may split by, above 0 and at most 1.
    public var columnShare = 1.0
    /// The least sum of second derivatives in a leaf, at least 0.
    public var minimumChildWeight = 1.0
    /// By how much a split must make the loss smaller, at least 0.
    public var minimumGain = 0.0
    /// The penalty on the squares of the leaves' values, at least 0.
    public var squaresPenalty = 1.0
    /// The penalty on the amounts of the leaves' values, at least 0.
    public var amountsPenalty = 0.0
    /// After how many trees without a lower validation loss to stop.
    public var patience = 10
    /// What the choice of documents and columns depends on.
    public var seed: UInt32 = 1
    /// Threads that share the work.
    public var threads = 2

    /// Options with the usual values.
    public init() {}

    /// The library's names for them.
    func parameters(classes: Int) -> [(name: String, value: String)] {
      require(
        trees > 0 && depth > 0 && patience > 0 && threads > 0,
        """
        BoostedTrees: \(trees) trees of depth \(depth), a patience of \(patience), \(threads) threads
        """)
      // The library takes seeds of 31 bits.
      let seed = seed & UInt32(Int32.max)
      let objective: [(name: String, value: String)] =
        classes == 2
        ? [("objective", "binary:logistic"), ("eval_metric", "logloss")]
        : [
          ("objective", "multi:softprob"), ("eval_metric", "mlogloss"),
          ("num_class", "\(classes)"),
        ]
      return objective + [
        ("tree_method", "hist"), ("max_depth", "\(depth)"), ("eta", "\(learningRate)"),
        ("subsample", "\(subsample)"), ("colsample_bytree", "\(columnShare)"),
        ("min_child_weight", "\(minimumChildWeight)"), ("gamma", "\(minimumGain)"),
        ("lambda", "\(squaresPenalty)"), ("alpha", "\(amountsPenalty)"), ("seed", "\(seed)"),
        ("nthread", "\(threads)"), ("verbosity", "0"),
      ]
    }
  }
}
