import Tensors

/// The results of `transform` for consecutive ranges of rows, in order.
///
/// The ranges depend on the number of rows only, never on the machine, so results that are put
/// together in order have the same bits on one core and on many.
func concurrentRows<Result: Sendable>(
  _ rows: Int, parts: Int = 4, _ transform: @Sendable (Range<Int>) -> Result
) -> [Result] {
  let size = max(1, (rows + parts - 1) / parts)
  return concurrentlyMapped((rows + size - 1) / size) { part in
    transform(part * size..<min((part + 1) * size, rows))
  }
}
