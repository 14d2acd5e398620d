/// How the points of a map push each other away.
struct Repulsion {
  /// For each point the sum over the others of w² (y_i - y_j), with w = 1 / (1 + d²).
  var forces: [SIMD2<Double>]
  /// The sum of w over all pairs, in both directions: what turns affinities on the map into shares.
  var partition: Double

  /// By all pairs, each looked at once.
  static func exact(_ points: [SIMD2<Double>]) -> Repulsion {
    let pushes = PairPushes(points)
    return pushes.repulsion(concurrentRows(PairPushes.parts) { pushes[$0.lowerBound] })
  }

  /// By groups: points see groups that are far away as one, however many points they have.
  ///
  /// The points of a leaf of the tree share one list of what they see, so it is made once for all of
  /// them, and their forces are sums over a list as the exact ones are.
  ///
  /// Source: Barnes and Hut (1986), "A hierarchical O(N log N) force-calculation algorithm"; for t-SNE
  /// van der Maaten (2014); a list for several points after Barnes (1990), "A modified tree code".
  /// - Parameter angle: the largest extent of a group seen as one, as a share of its distance.
  static func grouped(_ points: [SIMD2<Double>], angle: Double) -> Repulsion {
    let tree = PointTree(points)
    let parts = concurrentRows(tree.leaves.count, parts: 16) { leaves in
      var seen = Sources(capacity: 2_048)
      return tree.leaves[leaves].map { leaf in
        seen.removeAll()
        tree.visit(from: leaf, angle: angle) { seen.append($0, mass: $1) }
        return seen.push(tree.points[tree.nodes[leaf].points])
      }
    }.flatMap { $0 }
    var result = Repulsion(forces: points, partition: -Double(points.count))
    for (leaf, part) in zip(tree.leaves, parts) {
      result.partition += part.partition
      for (place, force) in zip(tree.nodes[leaf].points, part.forces) {
        result.forces[tree.order[place]] = force
      }
    }
    return result
  }
}
