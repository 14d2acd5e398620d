import CKernels

/// The convolution over words from a table: every output is a sum of `w` rows of one small product.
func lookUpConvolution(
  _ words: WordWindows, bias: Tensor? = nil, isRectified: Bool = false
) -> Tensor {
  let bias = bias ?? .zeros([words.outputs])
  let (windows, outputs) = (words.detached, words.outputs)
  let rows = windows.documents * windows.positions
  let result = unsafe Tensor.written([windows.documents, windows.positions, outputs]) { y in
    unsafe windows.withContributions(bias: bias) {
      unsafe octavo_convolve_words($0, isRectified ? 1 : 0, y)
    }
  }
  return result.recorded(from: [words.table, words.weight, bias]) { gradient, wanted in
    let gradient = isRectified ? rectifierGradient(of: result, gradient) : gradient
    let parts = windows.gradients(gradient, wanted: (wanted[0], wanted[1]))
    return [
      parts.table, parts.weight,
      wanted[2] ? columnSums(gradient, rows: rows, columns: outputs) : nil,
    ]
  }
}

extension WordWindows {
  /// The gradients of the table and of the weight, from that of the convolution.
  ///
  /// The output's gradient is added up for every different word at every place of a window, and two products follow.
  /// It goes some words at a time, so that these sums stay in the near cache.
  fileprivate func gradients(
    _ gradient: Tensor, wanted: (table: Bool, weight: Bool)
  ) -> (table: Tensor?, weight: Tensor?) {
    let groups = WordGroups(self)
    let arranged = arrangedWeight
    let count = distinct.count
    var weightPart: Tensor?
    let tablePart = unsafe Tensor.written([wanted.table ? count : 0, inputs]) { dTable in
      weightPart = unsafe Tensor.summed([wanted.weight ? inputs : 0, row]) { dWeight in
        unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: groups.size * (row + inputs))
        {
          scratch in
          guard let sums = scratch.baseAddress else { return }
          for words in groups.ranges {
            unsafe groups.addWindows(of: words, self, gradient, into: sums)
            if wanted.table {
              unsafe multiply(
                sums, by: arranged, into: dTable + words.lowerBound * inputs, words: words.count)
            }
            if wanted.weight {
              unsafe addProduct(of: words, sums, into: dWeight, scratch: sums + groups.size * row)
            }
          }
        }
      }
    }
    return (
      wanted.table
        ? Tensor(terms: [.scattered(rows: tablePart, ids: distinct.ids)], shape: table.shape) : nil,
      wanted.weight ? weightPart.map(inOrder) : nil
    )
  }

  /// The rows' gradient: the sums by the weight transposed.
  private func multiply(
    _ sums: UnsafePointer<Float>, by weight: Tensor, into target: UnsafeMutablePointer<Float>,
    words: Int
  ) {
    unsafe weight.withPointer { weight, _ in
      unsafe Tensors.multiply(
        Factor(start: sums, rowStride: row, isTransposed: false),
        Factor(start: weight, rowStride: row, isTransposed: true), into: target,
        rowStride: inputs, size: (words, inputs, row))
    }
  }

  /// The weight's gradient: the words' rows transposed by the sums.
  private func addProduct(
    of words: Range<Int>, _ sums: UnsafePointer<Float>, into target: UnsafeMutablePointer<Float>,
    scratch: UnsafeMutablePointer<Float>
  ) {
    unsafe table.withPointer { table, _ in
      unsafe distinct.ids.withUnsafeBufferPointer { ids in
        guard let ids = ids.baseAddress else { return }
        unsafe octavo_gather_rows(table, ids + words.lowerBound, scratch, words.count, inputs)
      }
    }
    unsafe Tensors.multiply(
      Factor(start: scratch, rowStride: inputs, isTransposed: true),
      Factor(start: sums, rowStride: row, isTransposed: false), into: target, rowStride: row,
      size: (inputs, row, words.count), adding: true)
  }
}

/// The different words in groups, and where the words of each stand in the documents.
private struct WordGroups {
  /// The most words of a group.
  let size: Int
  /// The words of each group, by their places among the different ones.
  let ranges: [Range<Int>]
  /// Where each word's positions begin in `order`; `nil` when one group has all, in the documents' order.
  private let starts: [Int32]?
  private let order: [Int32]

  /// So many numbers are kept for a group: a quarter of a megabyte.
  private static let room = 65_536

  init(_ windows: WordWindows) {
    let (count, all) = (windows.distinct.count, windows.distinct.places.count)
    // A few words more than that are still better read in the documents' order.
    let isOne = count * windows.row <= 2 * Self.room
    let size = isOne ? max(1, count) : max(1, min(128, Self.room / windows.row))
    self.size = size
    ranges = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    if isOne {
      starts = nil
      order = (0..<Int32(all)).map(\.self)
    } else {
      var starts: [Int32] = []
      order = unsafe [Int32](unsafeUninitializedCapacity: all) { order, written in
        starts = unsafe [Int32](unsafeUninitializedCapacity: count + 1) { starts, written in
          unsafe octavo_order_by_place(
            windows.distinct.places, all, count, starts.baseAddress, order.baseAddress)
          written = count + 1
        }
        written = all
      }
      self.starts = starts
    }
  }

  /// Adds up, for some words, the gradients of the windows that hold them.
  func addWindows(
    of words: Range<Int>, _ windows: WordWindows, _ gradient: Tensor,
    into sums: UnsafeMutablePointer<Float>
  ) {
    if starts == nil { unsafe sums.update(repeating: 0, count: words.count * windows.row) }
    let first = starts.map { Int($0[words.lowerBound]) } ?? 0
    let last = starts.map { Int($0[words.upperBound]) } ?? order.count
    unsafe order.withUnsafeBufferPointer { order in
      unsafe gradient.withPointer { gradient, _ in
        guard let order = order.baseAddress else { return }
        unsafe octavo_add_windows(
          gradient, order + first, last - first, windows.distinct.places, Int32(words.lowerBound),
          starts == nil ? 0 : 1, sums, windows.length, windows.width, windows.outputs)
      }
    }
  }
}
