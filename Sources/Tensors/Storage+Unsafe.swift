import CKernels
import Synchronization

/// The elements of one or more tensors; they go back to the pool when the last of these is gone.
///
/// Rows of a table and their sums stay a recipe until somebody reads them. The lock makes sharing between threads safe; it
/// is held only to copy or move the array's reference, or while the elements are being worked out.
final class Storage: Sendable {
  private enum Content {
    case elements([Float])
    case recipe(any Recipe)
  }

  private let content: Mutex<Content>

  init(_ scalars: [Float]) { content = Mutex(.elements(scalars)) }

  /// Elements that came from elsewhere; a large table's are moved to where looking rows up is quick.
  init(moving scalars: [Float]) {
    unsafe scalars.withUnsafeBufferPointer {
      unsafe octavo_prefer_huge_pages($0.baseAddress, $0.count, 1)
    }
    content = Mutex(.elements(scalars))
  }

  /// Elements to be worked out when they are read.
  init(_ recipe: some Recipe) { content = Mutex(.recipe(recipe)) }

  /// `count` elements that `fill` writes; what it finds there is arbitrary.
  convenience init(count: Int, fill: (UnsafeMutableBufferPointer<Float>) -> Void) {
    self.init(unsafe Storage.elements(count: count, fill: fill))
  }

  /// An array, from the pool where one waits, that `fill` writes; what it finds there is arbitrary.
  static func elements(
    count: Int, fill: (UnsafeMutableBufferPointer<Float>) -> Void
  ) -> [Float] {
    if var pooled = BufferPool.shared.take(count) {
      unsafe pooled.withUnsafeMutableBufferPointer { unsafe fill($0) }
      return pooled
    }
    let capacity = BufferPool.capacity(for: count)
    return unsafe [Float](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      unsafe octavo_prefer_huge_pages(buffer.baseAddress, count, 0)
      unsafe fill(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      initialized = count
    }
  }

  /// A copy of an array, in the room of one from the pool.
  static func copy(of scalars: [Float]) -> [Float] {
    unsafe elements(count: scalars.count) { _ = unsafe $0.update(fromContentsOf: scalars) }
  }

  /// How the elements are worked out, while nobody has read them.
  private var recipe: (any Recipe)? {
    content.withLock { content in
      guard case .recipe(let recipe) = content else { return nil }
      return recipe
    }
  }

  /// The rows that the elements are, while nobody has read them.
  var rows: LookedUpRows? { recipe as? LookedUpRows }

  /// The sums of rows that the elements are, while nobody has read them.
  var summedRows: SummedRows? { recipe as? SummedRows }

  /// The elements, shared.
  var scalars: [Float] {
    content.withLock { content in
      switch content {
      case .elements(let scalars): return scalars
      case .recipe(let recipe):
        // The table is let go, so that an optimizer may change it in place.
        let scalars = recipe.scalars
        content = .elements(scalars)
        return scalars
      }
    }
  }

  /// The elements, moved out; for the only holder.
  func take() -> [Float] {
    content.withLock { content in
      let taken = content
      content = .elements([])
      switch taken {
      case .elements(let scalars): return scalars
      case .recipe(let recipe): return recipe.scalars
      }
    }
  }

  deinit {
    if recipe == nil { BufferPool.shared.recycle(take()) }
  }

  /// The sum of some terms, worked out.
  static func sum(of terms: [Term], shape: [Int]) -> Storage {
    unsafe Storage(count: shape.reduce(1, *)) { buffer in
      guard let start = buffer.baseAddress else { return }
      if terms.isEmpty { unsafe buffer.update(repeating: 0) }
      for (number, term) in terms.enumerated() {
        unsafe term.open(rows: 0..<(shape.first ?? 1), into: start, adding: number > 0)
      }
    }
  }
}

/// What elements are worked out from when they are read.
protocol Recipe: Sendable {
  /// The elements.
  var scalars: [Float] { get }
}
