import Preconditions

/// Rows of `length` numbers, one for each of `elements`, in order: `append` writes those of consecutive parts, each part
/// where it belongs.
func concurrentlyWrittenRows<Element: Sendable>(
  of elements: [Element], length: Int,
  _ append: @Sendable (ArraySlice<Element>, inout OutputSpan<Int32>) -> Void
) -> [Int32] {
  let count = elements.count * length
  return unsafe Array(unsafeUninitializedCapacity: count) { rows, initializedCount in
    // Safe: the parts do not overlap, the map waits for all of them, and each has to fill its own. The compiler can't see that
    // threads share no element; rows of their own, put together afterwards, cost a copy of all.
    nonisolated(unsafe) let rows = unsafe rows
    _ = concurrentMap(over: elements) { part in
      let own = unsafe rows.extracting(part.startIndex * length..<part.endIndex * length)
      var output = unsafe OutputSpan(buffer: own, initializedCount: 0)
      append(part, &output)
      let written = unsafe output.finalize(for: own)
      require(written == own.count, "\(written) numbers were written instead of \(own.count)")
    }
    initializedCount = count
  }
}
