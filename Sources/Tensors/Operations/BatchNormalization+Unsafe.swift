import CKernels
import Preconditions

/// Every feature brought to mean 0 and variance 1 over a batch, then scaled and shifted: `[…, n] -> […, n]`.
///
/// Mean and (biased) variance are those of the last dimension's features over all other positions. The running statistics
/// are not used but observed: where they are parameters of a model whose gradient is being taken, they are to become
/// `(1 - momentum) * running + momentum * statistic`, with the unbiased variance, as PyTorch has it (MXNet's momentum is 1
/// minus this one). Source: Ioffe and Szegedy (2015), "Batch normalization: accelerating deep network training by reducing
/// internal covariate shift", algorithm 1.
///
/// - Precondition: vectors as long as a row; at least two rows.
public func batchNormalization(
  _ input: Tensor, scale: Tensor, shift: Tensor, runningMean: Tensor, runningVariance: Tensor,
  momentum: Float = 0.1, epsilon: Float = 1e-5
) -> Tensor {
  let rows = checkedRows(input, [scale, shift, runningMean, runningVariance])
  require(
    rows > 1, "batchNormalization: \(rows) rows of shape \(input.shape) have no variance")
  let moments = Moments(of: input, rows: rows, columns: scale.count)
  runningMean.observe(blend(runningMean, moments.mean, momentum))
  let unbiased = moments.variance.map { $0 * Float(rows) / Float(rows - 1) }
  runningVariance.observe(blend(runningVariance, unbiased, momentum))

  let inverse = moments.variance.map { 1 / ($0 + epsilon).squareRoot() }
  let result = standardized(
    input, mean: moments.mean, inverse: inverse, scale: scale, shift: shift, rows: rows)
  let (source, factors, mean) = (input.detached, scale.scalars, vector(moments.mean))
  return result.recorded(from: [input, scale, shift]) { gradient, wanted in
    let columns = factors.count
    // The sums of dy and of dy (x - mean) are all that the statistics pass back.
    let sums = columnSums(gradient, rows: rows, columns: columns)
    let products = centredProducts(source, mean: mean, gradient: gradient, rows: rows)
    let scalePart = vector(zip(products.scalars, inverse).map { $0 * $1 })
    guard wanted[0] else { return [nil, scalePart, sums] }
    // dx = scale / sigma * (dy - mean(dy) - (x - mean) / sigma^2 * mean(dy (x - mean)))
    let count = Float(rows)
    let a = zip(factors, inverse).map { $0 * $1 }
    let b = a.indices.map { -a[$0] * inverse[$0] * inverse[$0] * products.scalars[$0] / count }
    let c = a.indices.map { -a[$0] * sums.scalars[$0] / count }
    return [
      inputGradient(source, mean: mean, gradient: gradient, vector(a), vector(b), vector(c)),
      scalePart, sums,
    ]
  }
}

/// The same with the running statistics in place of the batch's: what a network in use does.
///
/// - Precondition: vectors as long as a row.
public func normalization(
  _ input: Tensor, scale: Tensor, shift: Tensor, mean: Tensor, variance: Tensor,
  epsilon: Float = 1e-5
) -> Tensor {
  let rows = checkedRows(input, [scale, shift, mean, variance])
  let inverse = variance.scalars.map { 1 / ($0 + epsilon).squareRoot() }
  let result = standardized(
    input, mean: mean.scalars, inverse: inverse, scale: scale, shift: shift, rows: rows)
  let (source, centre, factors) = (input.detached, mean.detached, scale.scalars)
  return result.recorded(from: [input, scale, shift]) { gradient, wanted in
    let products = centredProducts(source, mean: centre, gradient: gradient, rows: rows)
    let a = vector(zip(factors, inverse).map { $0 * $1 })
    let none = Tensor.zeros([factors.count])
    return [
      wanted[0] ? inputGradient(source, mean: centre, gradient: gradient, a, none, none) : nil,
      vector(zip(products.scalars, inverse).map { $0 * $1 }),
      columnSums(gradient, rows: rows, columns: factors.count),
    ]
  }
}

/// The statistics of every feature.
private struct Moments {
  var mean: [Float] = []
  /// Biased: the mean of squared differences.
  var variance: [Float] = []

  init(of input: Tensor, rows: Int, columns: Int) {
    var means = [Double](repeating: 0, count: columns)
    var variances = means
    unsafe input.withPointer { source, _ in
      unsafe octavo_column_moments(source, &means, &variances, rows, columns)
    }
    mean = means.map { Float($0) }
    variance = variances.map { Float($0) }
  }
}

private func checkedRows(_ input: Tensor, _ vectors: [Tensor]) -> Int {
  let columns = vectors[0].count
  require(
    columns > 0 && input.shape.last == columns && vectors.allSatisfy { $0.shape == [columns] },
    "batchNormalization: rows of shape \(input.shape) with vectors \(vectors.map(\.shape))")
  return input.count / columns
}

private func vector(_ scalars: [Float]) -> Tensor { Tensor(scalars, shape: [scalars.count]) }

private func blend(_ running: Tensor, _ seen: [Float], _ momentum: Float) -> Tensor {
  vector(zip(running.scalars, seen).map { (1 - momentum) * $0 + momentum * $1 })
}

/// `(x - mean) * inverse * scale + shift`.
private func standardized(
  _ input: Tensor, mean: [Float], inverse: [Float], scale: Tensor, shift: Tensor, rows: Int
) -> Tensor {
  let factors = zip(scale.scalars, inverse).map { $0 * $1 }
  let offset = zip(shift.scalars, zip(mean, factors)).map { $0 - $1.0 * $1.1 }
  return unsafe input.withPointer { source, shape in
    unsafe .written(shape) { target in
      unsafe octavo_affine_columns(source, factors, offset, target, rows, factors.count)
    }
  }
}

/// The sum over rows of `dy (x - mean)`, feature by feature.
private func centredProducts(
  _ input: Tensor, mean: Tensor, gradient: Tensor, rows: Int
) -> Tensor {
  unsafe input.withPointer { input, _ in
    unsafe gradient.withPointer { gradient, _ in
      unsafe mean.withPointer { mean, shape in
        unsafe .summed(shape) {
          unsafe octavo_centred_products(input, mean, gradient, $0, rows, shape[0])
        }
      }
    }
  }
}

/// `a dy + b (x - mean) + c`.
private func inputGradient(
  _ input: Tensor, mean: Tensor, gradient: Tensor, _ a: Tensor, _ b: Tensor, _ c: Tensor
) -> Tensor {
  let (a, b, c, mean) = (a.scalars, b.scalars, c.scalars, mean.scalars)
  return unsafe input.withPointer { input, shape in
    unsafe gradient.withPointer { gradient, _ in
      unsafe .written(shape) { target in
        unsafe octavo_normalization_gradient(
          input, mean, gradient, a, b, c, target, shape.reduce(1, *) / a.count, a.count)
      }
    }
  }
}
