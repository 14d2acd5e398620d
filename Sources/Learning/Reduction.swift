import Tensors

/// How the shards' gradients become one.
///
/// Today a shard is a thread's. Ranks of a message-passing engine would exchange theirs behind the same requirement.
protocol Reduction: Sendable {
  /// The sum of the parts, which are already weighted; the same parts give the same bits.
  func sum<Model: Parameterized>(_ parts: [Model]) -> Model
}

/// The sum in the order of the shards.
struct OrderedSum: Reduction {
  func sum<Model: Parameterized>(_ parts: [Model]) -> Model { .sum(of: parts) }
}
