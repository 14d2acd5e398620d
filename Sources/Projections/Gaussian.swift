import Glibc

/// The shares that a Gaussian gives to points at these squared distances, of such a width that their
/// entropy is `goal`, in nats.
///
/// The precision is found by Newton's steps on its logarithm, kept between bounds by bisection.
func gaussian(_ distances: [Double], entropy goal: Double, tolerance: Double) -> [Double] {
  guard let least = distances.min() else { return [] }
  // Taking off the least distance changes no probability and keeps exp from vanishing everywhere.
  let excess = distances.map { $0 - least }
  let mean = excess.reduce(0, +) / Double(distances.count)

  var weights = [Double](repeating: 0, count: distances.count)
  var precision = mean > 0 ? 1 / mean : 1
  var bounds = (lower: 0.0, upper: Double.infinity)
  var sum = 0.0
  for _ in 0..<200 {
    sum = 0
    var (first, second) = (0.0, 0.0)
    for place in excess.indices {
      let scaled = precision * excess[place]
      let weight = exp(-scaled)
      weights[place] = weight
      sum += weight
      first += weight * scaled
      second += weight * scaled * scaled
    }
    let expected = first / sum
    let surplus = log(sum) + expected - goal
    // Many equal points keep the entropy above its goal, however narrow the Gaussian.
    if abs(surplus) <= tolerance || precision > 1e100 { break }
    if surplus > 0 { bounds.lower = precision } else { bounds.upper = precision }

    // The entropy falls with the logarithm of the precision as fast as the scaled distance varies.
    let slope = second / sum - expected * expected
    let step = slope > 0 ? min(max(surplus / slope, -1), 1) : surplus > 0 ? 1 : -1
    precision *= exp(step)
    if !(bounds.lower < precision && precision < bounds.upper) {
      precision = (bounds.lower + bounds.upper) / 2
    }
  }
  return weights.map { $0 / sum }
}
