import Foundation
import Projections
import Tensors

/// The making of a t-SNE map: 1,000 steps for points of 50 dimensions in ten clusters.
///
/// With `OCTAVO_POINTS` set to a folder, the points are those of its `tsne_<count>.f32`, floats row by row, so that other
/// packages can be given the same.
struct MapTime: Encodable {
  static let counts = [500, 2_000, 5_000, 20_000]
  static func name(_ count: Int) -> String { "tsne_\(count)" }

  let framework = "octavo"
  let config: String
  let mode = "map"
  /// The median over the blocks, in seconds, affinities and start included.
  let seconds: Double
  /// Of the map, in nats; over all pairs up to 5,000 points.
  let divergence: Double

  init(count: Int, blocks: Int) throws {
    config = Self.name(count)
    let points = try Self.points(count)
    var schedule = Descent.Schedule()
    schedule.stopsAtRest = false
    var map: [SIMD2<Double>] = []
    seconds = ContinuousClock().median(of: blocks) {
      map = TSNE(schedule: schedule).map(of: points)
    }
    divergence = Affinities(of: points, perplexity: 30, neighbours: count > 5_000 ? 90 : nil)
      .divergence(of: map)
  }

  private static func points(_ count: Int) throws -> Tensor {
    if let folder = ProcessInfo.processInfo.environment["OCTAVO_POINTS"] {
      let data = try Data(contentsOf: URL(filePath: folder).appending(path: "\(name(count)).f32"))
      var scalars = [Float](repeating: 0, count: count * 50)
      _ = scalars.withUnsafeMutableBytes { data.copyBytes(to: $0) }
      return Tensor(scalars, shape: [count, 50])
    }
    var random = SplitMix64(seed: 20)
    let normal = Initializer.normal(deviation: 1)
    let centers = normal([10, 50], using: &random).scalars
    var scalars = normal([count, 50], using: &random).scalars
    for place in scalars.indices { scalars[place] += centers[place % centers.count] }
    return Tensor(scalars, shape: [count, 50])
  }
}
