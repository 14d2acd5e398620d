import Preconditions

/// A Float32 array with a shape, row-major; a value.
///
/// Copies share their elements until one of them is changed. A tensor may also be a sum of terms that are yet
/// to be added (what the pullback of a large product returns), or rows that are yet to be looked up in a table (what
/// `gather` returns); reading its `scalars` works them out.
public struct Tensor: Sendable {
  /// The extents, outermost first; empty for a single number.
  public let shape: [Int]

  /// The elements, when they are there.
  private(set) var storage: Storage?

  /// What is to be added, when `storage` is absent; no terms make zero.
  package private(set) var terms: [Term] = []

  /// Where the tensor stands on a tape, when a gradient is being recorded.
  var node: Node? { didSet { tablePlace = nil } }

  /// Where the table stands on the same tape, when the elements are rows that `gather` found there.
  var tablePlace: Int?

  /// A tensor of the given elements.
  ///
  /// - Precondition: `scalars.count` is the product of `shape`.
  public init(_ scalars: [Float], shape: [Int]) {
    require(
      scalars.count == shape.reduce(1, *),
      "Tensor: \(scalars.count) scalars do not fill the shape \(shape)")
    self.shape = shape
    storage = Storage(moving: scalars)
  }

  /// A single number.
  public init(_ scalar: Float) { self.init([scalar], shape: []) }

  /// Zeros of a shape; takes no memory until it is read.
  public static func zeros(_ shape: [Int]) -> Tensor { Tensor(terms: [], shape: shape) }

  /// A sum that is not yet worked out.
  package init(terms: [Term], shape: [Int]) {
    self.shape = shape
    self.terms = terms
  }

  /// How many elements there are.
  public var count: Int { shape.reduce(1, *) }

  /// Whether the elements are known to be zero without looking, as where no gradient flowed.
  package var isUntouched: Bool { storage == nil && terms.isEmpty }

  /// Whether the elements are in memory, or rows of a table that is, rather than a sum yet to be worked out.
  package var isDense: Bool { storage != nil }

  /// What tells the elements in memory from all others; copies share it until one is changed.
  package var elements: ObjectIdentifier? { storage.map { ObjectIdentifier($0) } }

  /// The elements, row by row.
  public var scalars: [Float] {
    get { storage?.scalars ?? Storage.sum(of: terms, shape: shape).scalars }
    _modify {
      var array = takeScalars()
      defer {
        require(
          array.count == count, "Tensor: \(array.count) scalars do not fill the shape \(shape)")
        storage = Storage(array)
      }
      yield &array
    }
  }

  /// The only element.
  ///
  /// - Precondition: there is exactly one.
  public var scalar: Float {
    require(count == 1, "scalar: a tensor of shape \(shape) is not a single number")
    return scalars[0]
  }

  /// The same elements off the tape: no gradient flows through the result.
  public var detached: Tensor {
    var copy = self
    copy.node = nil
    return copy
  }

  /// The elements, moved out where nobody else holds them, so that changing them copies nothing.
  private mutating func takeScalars() -> [Float] {
    node = nil
    guard storage != nil else {
      defer { terms = [] }
      return Storage.sum(of: terms, shape: shape).take()
    }
    defer { storage = nil }
    if isKnownUniquelyReferenced(&storage) { return storage?.take() ?? [] }
    return Storage.copy(of: scalars)
  }

  /// The same elements under another shape, off the tape.
  func reshapedUnrecorded(_ shape: [Int]) -> Tensor {
    var result = Tensor(terms: [], shape: shape)
    result.storage = storage ?? Storage.sum(of: terms, shape: self.shape)
    return result
  }

  /// A tensor of elements in memory.
  init(_ storage: Storage, shape: [Int]) {
    self.shape = shape
    self.storage = storage
  }

  /// Adds another tensor of the same shape, in place where possible.
  package mutating func accumulate(_ other: Tensor) {
    require(shape == other.shape, "sum: shapes \(shape) and \(other.shape) differ")
    if other.isUntouched { return }
    if isUntouched {
      self = other
    } else if storage == nil && other.storage == nil {
      terms += other.terms
    } else if storage == nil {
      let own = self
      self = other
      accumulate(own)
    } else {
      addScalars(of: other)
    }
  }

  /// The sum of tensors of one shape.
  ///
  /// They are added up when the sum is read, block by block where it is read so: no pass over all of them comes
  /// before, and an optimizer's threads share the work.
  package static func sum(of parts: [Tensor]) -> Tensor {
    let reached = parts.filter { !$0.isUntouched }
    guard let first = reached.first, reached.count > 1 else { return reached.first ?? parts[0] }
    return Tensor(
      terms: reached.flatMap { $0.isDense ? [.dense($0.detached)] : $0.terms }, shape: first.shape)
  }
}
