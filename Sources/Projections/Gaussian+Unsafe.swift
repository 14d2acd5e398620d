import CKernels
import Glibc

/// The shares that a Gaussian gives to points at these squared distances, of such a width that their
/// entropy is `goal`, in nats.
///
/// The precision is found by Newton's steps on its logarithm, kept between bounds by bisection.
func gaussian(_ distances: [Double], entropy goal: Double, tolerance: Double) -> [Double] {
  guard let least = distances.min() else { return [] }
  // Taking off the least distance changes no probability and keeps exp from vanishing everywhere.
  var excess = distances.map { $0 - least }
  let mean = excess.reduce(0, +) / Double(distances.count)
  while !excess.count.isMultiple(of: 8) { excess.append(.infinity) }

  var weights = [Double](repeating: 0, count: excess.count)
  var precision = mean > 0 ? 1 / mean : 1
  var bounds = (lower: 0.0, upper: Double.infinity)
  var sum = 0.0
  for _ in 0..<200 {
    var (first, second) = (0.0, 0.0)
    unsafe octavo_gaussian(excess, precision, excess.count, &weights, &sum, &first, &second)
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
  return weights.prefix(distances.count).map { $0 / sum }
}
