import CXGBoost
import FoundationEssentials

/// Trees as XGBoost holds them; released when they go out of use.
@safe struct Booster: ~Copyable {
  private let handle: BoosterHandle

  private init(_ handle: BoosterHandle) { unsafe self.handle = handle }

  deinit { unsafe XGBoosterFree(handle) }

  /// No trees yet, for rows like these.
  static func empty(
    _ parameters: [(name: String, value: String)], for rows: borrowing BoosterRows
  ) throws(BaselineError) -> Booster {
    let matrices: [DMatrixHandle?] = unsafe [rows.handle]
    var handle: BoosterHandle?
    try check(unsafe XGBoosterCreate(matrices, 1, &handle))
    let booster = try unsafe owning(handle)
    for (name, value) in parameters { try booster.set(name, value) }
    return booster
  }

  /// The trees of a serialized model.
  static func reading(_ model: Data, threads: Int) throws(BaselineError) -> Booster {
    var handle: BoosterHandle?
    try check(unsafe XGBoosterCreate(nil, 0, &handle))
    let booster = try unsafe owning(handle)
    try booster.set("verbosity", "0")
    try booster.set("nthread", "\(threads)")
    let filled = unsafe booster.handle
    try check(
      unsafe model.withUnsafeBytes {
        unsafe XGBoosterLoadModelFromBuffer(filled, $0.baseAddress, bst_ulong($0.count))
      })
    return booster
  }

  private static func owning(_ handle: BoosterHandle?) throws(BaselineError) -> Booster {
    guard let handle = unsafe handle else {
      throw .refused(library: "XGBoost", reason: "it gives no booster")
    }
    return unsafe Booster(handle)
  }

  private func set(_ name: String, _ value: String) throws(BaselineError) {
    try check(unsafe XGBoosterSetParam(handle, name, value))
  }

  /// Adds a tree, or one for each class.
  func grow(_ iteration: Int, on rows: borrowing BoosterRows) throws(BaselineError) {
    try check(unsafe XGBoosterUpdateOneIter(handle, CInt(iteration), rows.handle))
  }

  /// The loss of rows with labels.
  func loss(_ iteration: Int, of rows: borrowing BoosterRows) throws(BaselineError) -> Double {
    var matrices: [DMatrixHandle?] = unsafe [rows.handle]
    var text: UnsafePointer<CChar>?
    let handle = unsafe handle
    let status = unsafe "rows".withCString { name in
      var names: [UnsafePointer<CChar>?] = unsafe [name]
      return unsafe XGBoosterEvalOneIter(handle, CInt(iteration), &matrices, &names, 1, &text)
    }
    try check(status)
    // It ends in `:0.4321`.
    let result = unsafe text.map { unsafe String(cString: $0) } ?? ""
    guard let loss = result.split(separator: ":").last.flatMap({ Double($0) }) else {
      throw .refused(library: "XGBoost", reason: "it gives no loss")
    }
    return loss
  }

  /// The trees of the first iterations alone.
  func first(_ iterations: Int) throws(BaselineError) -> Booster {
    var part: BoosterHandle?
    try check(unsafe XGBoosterSlice(handle, 0, CInt(iterations), 1, &part))
    return try unsafe Self.owning(part)
  }

  /// The outputs of rows, row by row.
  func predictions(_ rows: borrowing BoosterRows) throws(BaselineError) -> [Float] {
    let settings = """
      {"type": 0, "training": false, "iteration_begin": 0, "iteration_end": 0, "strict_shape": true}
      """
    var shape: UnsafePointer<bst_ulong>?
    var dimensions: bst_ulong = 0
    var values: UnsafePointer<Float>?
    try check(
      unsafe XGBoosterPredictFromDMatrix(
        handle, rows.handle, settings, &shape, &dimensions, &values))
    guard let shape = unsafe shape, let values = unsafe values else { return [] }
    let count = (0..<Int(dimensions)).reduce(1) { unsafe $0 * Int(shape[$1]) }
    return unsafe Array(UnsafeBufferPointer(start: values, count: count))
  }

  /// The mean gain of the splits by each column that has any, by its place.
  func gains() throws(BaselineError) -> [(column: Int, gain: Double)] {
    var (count, dimensions): (bst_ulong, bst_ulong) = (0, 0)
    var names: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    var shape: UnsafePointer<bst_ulong>?
    var scores: UnsafePointer<Float>?
    try check(
      unsafe XGBoosterFeatureScore(
        handle, #"{"importance_type": "gain"}"#, &count, &names, &dimensions, &shape, &scores))
    guard let names = unsafe names, let scores = unsafe scores else { return [] }
    return (0..<Int(count)).compactMap { place in
      // Columns without a name are called f0, f1, ….
      unsafe names[place].flatMap { unsafe Int(String(cString: $0).dropFirst()) }
        .map { ($0, unsafe Double(scores[place])) }
    }
  }

  /// The trees in Universal Binary JSON.
  func serialized() throws(BaselineError) -> Data {
    var count: bst_ulong = 0
    var bytes: UnsafePointer<CChar>?
    try check(
      unsafe XGBoosterSaveModelToBuffer(handle, #"{"format": "ubj"}"#, &count, &bytes))
    guard let bytes = unsafe bytes else { return Data() }
    return unsafe Data(bytes: bytes, count: Int(count))
  }
}
