import CLIBLINEAR
import COpenBLAS
import Glibc
import Synchronization

/// A linear score, `weights · row + intercept`.
struct LinearScore: Sendable {
  let weights: [Double]
  let intercept: Double
  /// Whether the fit came as near to the optimum as it was asked to.
  let hasConverged: Bool
}

/// Fits linear scores to the rows of a matrix by LIBLINEAR, one after another.
///
/// The rows are laid out for the library once; its models are copied and released.
@safe struct LIBLINEAR: ~Copyable {
  /// How the library's nodes end a row.
  private static let end = feature_node(index: -1, value: 0)

  private let nodes: UnsafeMutableBufferPointer<feature_node>
  private let rows: UnsafeMutableBufferPointer<UnsafeMutablePointer<feature_node>?>
  private let width: Int
  /// The value of a further column that is the same in all rows; below 0 for none.
  private let bias: Double

  /// Lays out the rows, with the bias as a last column where there is one.
  init(_ matrix: SparseMatrix, bias: Double?) {
    let extra = bias == nil ? 1 : 2
    let count = matrix.values.count + extra * matrix.rows
    unsafe nodes = .allocate(capacity: count)
    unsafe rows = .allocate(capacity: matrix.rows)
    width = matrix.width
    self.bias = bias ?? -1
    var next = 0
    func append(_ node: feature_node) {
      unsafe nodes.initializeElement(at: next, to: node)
      next += 1
    }
    for row in 0..<matrix.rows {
      unsafe rows.initializeElement(at: row, to: nodes.baseAddress.map { unsafe $0 + next })
      for place in matrix.places(of: row) {
        append(feature_node(index: matrix.columns[place] + 1, value: matrix.values[place]))
      }
      if let bias { append(feature_node(index: CInt(matrix.width + 1), value: bias)) }
      append(Self.end)
    }
  }

  deinit {
    unsafe nodes.deallocate()
    unsafe rows.deallocate()
  }

  /// The score that is positive for some rows and negative for the others.
  ///
  /// - Parameters:
  ///   - isPositive: which rows are to score above 0; some, but not all.
  ///   - options: how it is fitted.
  /// - Throws: `BaselineError.refused` with the library's reason.
  func fit(
    _ isPositive: [Bool], _ options: LogisticRegression.Options
  ) throws(BaselineError) -> LinearScore {
    var targets = isPositive.map { $0 ? 1.0 : -1.0 }
    var labels: [CInt] = [1, -1]
    let positives = Double(isPositive.count(where: \.self))
    let negatives = Double(isPositive.count) - positives
    let share = Double(isPositive.count) / 2
    var weights = options.isBalanced ? [share / positives, share / negatives] : [1, 1]
    return try unsafe fit(
      &targets, labels: &labels, weights: &weights, options)
  }

  private func fit(
    _ targets: UnsafeMutablePointer<Double>, labels: UnsafeMutablePointer<CInt>,
    weights: UnsafeMutablePointer<Double>, _ options: LogisticRegression.Options
  ) throws(BaselineError) -> LinearScore {
    let columns = width + (bias < 0 ? 0 : 1)
    var problem = unsafe problem(
      l: CInt(rows.count), n: CInt(columns), y: targets, x: rows.baseAddress, bias: bias)
    let solver = options.penalty == .squares ? L2R_LR : L1R_LR
    var parameter = unsafe parameter(
      solver_type: CInt(solver), eps: options.tolerance, C: options.cost, nr_weight: 2,
      weight_label: labels, weight: weights, p: 0.1, init_sol: nil)
    if let reason = unsafe check_parameter(&problem, &parameter) {
      throw .refused(library: "LIBLINEAR", reason: unsafe String(cString: reason))
    }
    // The library prints as it goes, one of its solvers draws from C's generator, and its sums are as many as OpenBLAS has
    // threads: all of this belongs to the whole process.
    let score: LinearScore? = oneAtATime.withLock { _ in
      // What it prints is the only sign of a fit that gives up.
      unsafe set_print_string_function { text in
        if let text = unsafe text, unsafe String(cString: text).contains("reaching max") {
          hasGivenUp.withLock { $0 = true }
        }
      }
      hasGivenUp.withLock { $0 = false }
      srand(1)
      openblas_set_num_threads(1)
      var fitted = unsafe train(&problem, &parameter)
      defer { unsafe free_and_destroy_model(&fitted) }
      guard let model = unsafe fitted?.pointee, let values = unsafe model.w else { return nil }
      return LinearScore(
        weights: (0..<width).map { unsafe values[$0] },
        intercept: bias < 0 ? 0 : unsafe bias * values[width],
        hasConverged: !hasGivenUp.withLock { $0 })
    }
    guard let score else { throw .refused(library: "LIBLINEAR", reason: "it gives no model") }
    return score
  }
}

private let oneAtATime = Mutex<Void>(())
private let hasGivenUp = Mutex(false)
