import Dispatch
import Preconditions

/// Rows of `length` numbers, one for each of `elements`, in order: `append` writes those of consecutive parts, each part
/// where it belongs.
func concurrentRows<Element: Sendable>(
  of elements: [Element], length: Int, parts: Int = 8,
  _ append: @Sendable (ArraySlice<Element>, inout OutputSpan<Int32>) -> Void
) -> [Int32] {
  let count = elements.count * length
  return unsafe Array(unsafeUninitializedCapacity: count) { rows, initializedCount in
    // Safe: the parts do not overlap, none outlives this closure, and each has to fill its own.
    nonisolated(unsafe) let rows = unsafe rows
    let size = max(1, (elements.count + parts - 1) / parts)
    DispatchQueue.concurrentPerform(iterations: (elements.count + size - 1) / size) { part in
      let range = part * size..<min((part + 1) * size, elements.count)
      let own = unsafe rows.extracting(range.lowerBound * length..<range.upperBound * length)
      var output = unsafe OutputSpan(buffer: own, initializedCount: 0)
      append(elements[range], &output)
      let written = unsafe output.finalize(for: own)
      require(written == own.count, "concurrentRows: \(written) numbers instead of \(own.count)")
    }
    initializedCount = count
  }
}
