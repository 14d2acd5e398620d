import Synchronization

/// What all rows of a table give with the weights that they meet: worked out once, and kept for a network in use.
///
/// A network that no longer changes multiplies the same word vectors by the same weights in every batch. Convolutions and recurrent
/// layers over rows that `gather` found, and products of their sums, then look the product up instead. A changed table or weight has products of its own,
/// so nothing stale is ever used; what was kept stays in memory, up to 128 MiB a product, until the value is gone: take
/// another one for a network that has learned on.
public final class TableProducts: Sendable {
  /// The most elements of one product: 128 MiB.
  private static let largest = 32 << 20

  /// How many rows will be looked up, as far as is known.
  private let expected: Int

  /// A product, and the factors: while they are held, no others have their identity.
  private struct Product {
    let factors: [Tensor]
    let result: Tensor
  }

  /// What tells factors apart.
  private struct Key: Hashable {
    let elements: ObjectIdentifier
    let shape: [Int]
  }

  private let products = Mutex<[[Key]: Product]>([:])

  /// Nothing kept yet; products are made for tables of at most a quarter of the rows that are `expected` to be looked up.
  public init(expecting expected: Int = .max) { self.expected = expected }

  /// The product for every row of the table `factors[0]`, `[rows, columns]`, which `make` works out the first time;
  /// `nil` where it isn't worth its time or its memory.
  func product(of factors: [Tensor], columns: Int, _ make: () -> Tensor) -> Tensor? {
    let rows = factors[0].shape[0]
    let key = factors.compactMap { factor in
      factor.node == nil ? factor.elements.map { Key(elements: $0, shape: factor.shape) } : nil
    }
    // Zeros that were never written down have no identity.
    guard key.count == factors.count, rows <= expected / 4, rows * columns <= Self.largest else {
      return nil
    }
    // Those who need the same product wait for the first.
    return products.withLock { products in
      if let known = products[key] { return known.result }
      let result = make()
      products[key] = Product(factors: factors, result: result)
      return result
    }
  }
}
