import Preconditions

/// Tensors side by side along the last dimension: `[…, m]` and `[…, n]` make `[…, m + n]`.
///
/// - Precondition: at least one tensor; all extents but the last agree.
public func concatenated(_ parts: [Tensor]) -> Tensor {
  let outer = parts.first?.shape.dropLast() ?? []
  require(
    !parts.isEmpty && parts.allSatisfy { !$0.shape.isEmpty && $0.shape.dropLast() == outer },
    "concatenated: the shapes \(parts.map(\.shape)) differ before the last dimension")
  let rows = outer.reduce(1, *)
  let widths = parts.map { $0.shape[outer.count] }
  let total = widths.reduce(0, +)
  let starts = widths.indices.map { widths[..<$0].reduce(0, +) }
  let result = unsafe Tensor.written(outer + [total]) { target in
    for (place, part) in parts.enumerated() {
      unsafe part.withPointer { source, _ in
        unsafe copyRows(
          source, stride: widths[place], to: target + starts[place], stride: total,
          rows: rows, columns: widths[place])
      }
    }
  }
  let shapes = parts.map(\.shape)
  return result.recorded(from: parts) { gradient, wanted in
    shapes.indices.map { place in
      guard wanted[place] else { return nil }
      return unsafe gradient.withPointer { source, _ in
        unsafe .written(shapes[place]) { target in
          unsafe copyRows(
            source + starts[place], stride: total, to: target, stride: widths[place],
            rows: rows, columns: widths[place])
        }
      }
    }
  }
}

private func copyRows(
  _ source: UnsafePointer<Float>, stride sourceStride: Int,
  to target: UnsafeMutablePointer<Float>, stride targetStride: Int, rows: Int, columns: Int
) {
  for row in 0..<rows {
    unsafe (target + row * targetStride).update(from: source + row * sourceStride, count: columns)
  }
}
