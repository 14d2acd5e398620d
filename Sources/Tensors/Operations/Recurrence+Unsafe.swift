import CKernels

/// A recurrent layer at work on some documents: what both ways through time share.
struct Recurrence: Sendable {
  let cell: RecurrentCell
  let steps: PackedSteps
  let inputs: Int
  let units: Int
  /// The inputs' weight, its columns in the order of the blocks.
  let inputWeight: Tensor
  let hiddenWeight: Tensor
  /// Both biases, for all blocks.
  let bias: Tensor

  init(cell: RecurrentCell, weights: RecurrentWeights, steps: PackedSteps) {
    self.cell = cell
    self.steps = steps
    inputs = weights.inputs
    units = weights.units
    inputWeight = cell.arranged(weights.inputWeight)
    hiddenWeight = weights.hiddenWeight.detached
    bias = cell.bias(weights)
  }

  /// What the way back needs: the gates of every row, `[tracedRows, 4 units]`, then the state before it of every row.
  typealias Trace = Tensor

  /// Rows whose inputs' product is made at once: enough for a fast product, few enough to stay in the cache.
  static let groupRows = 256

  /// Columns of the blocks of one row.
  var blockWidth: Int { RecurrentCell.blocks * units }
  /// Columns of the parameters.
  var gateWidth: Int { cell.gates * units }
  /// Numbers of one document's state.
  var stateWidth: Int { cell.stateParts * units }
  /// Where the hidden product's columns begin.
  var hiddenColumn: Int { cell.hiddenBlock * units }

  /// The most rows that a group can have.
  var groupCapacity: Int { Self.groupRows - 1 + steps.documents.count }

  /// Rows that the trace has room for: rounded up, so that the memory of one batch serves the next, whose documents are
  /// a little longer or shorter.
  var tracedRows: Int {
    let bits = Int.bitWidth - steps.rowCount.leadingZeroBitCount
    let grain = max(Self.groupRows, 1 << max(0, bits - 4))
    return (steps.rowCount + grain - 1) / grain * grain
  }

  var outputShape: [Int] {
    steps.areForOnePosition
      ? [steps.documents.count, units] : [steps.documents.count, steps.length, units]
  }

  /// The outputs, and the trace when it is to be kept; `kept` blocks spare the product with the inputs.
  func run(
    _ input: Tensor, kept: KeptBlocks?, keepsTrace: Bool
  ) -> (outputs: Tensor, trace: Trace) {
    let input = kept == nil ? input : .zeros([0])
    let traceRows = keepsTrace ? tracedRows : groupCapacity
    var trace = unsafe Tensor.written([traceRows, blockWidth + stateWidth]) { _ in }
    var states = Tensor.zeros([steps.documents.count, stateWidth])
    var outputs = Tensor.zeros(outputShape)
    var vectors = unsafe Tensor.written([groupCapacity, inputs]) { _ in }
    unsafe input.withPointer { input, _ in
      unsafe trace.withMutablePointer { trace in
        unsafe states.withMutablePointer { states in
          unsafe outputs.withMutablePointer { outputs in
            unsafe vectors.withMutablePointer { vectors in
              let before = unsafe trace + traceRows * blockWidth
              for group in steps.groups(of: Self.groupRows) {
                let rows = steps.rows(of: group)
                let first = keepsTrace ? rows.lowerBound : 0
                let blocks = unsafe trace + first * blockWidth
                if let kept {
                  unsafe kept.write(at: steps.places[rows], into: blocks)
                } else {
                  unsafe gather(input, rows, into: vectors)
                  unsafe multiplyInputs(vectors, rows: rows.count, into: blocks)
                }
                for step in group {
                  let place = first + steps.rows(of: step).lowerBound - rows.lowerBound
                  unsafe run(
                    step, gates: trace + place * blockWidth, before: before + place * stateWidth,
                    states: states, outputs: outputs)
                }
              }
              unsafe writeLastStates(states, into: outputs)
            }
          }
        }
      }
    }
    return (outputs, keepsTrace ? trace : .zeros([0]))
  }

  /// One step of all documents that take it.
  @unsafe private func run(
    _ step: Int, gates: UnsafeMutablePointer<Float>, before: UnsafeMutablePointer<Float>,
    states: UnsafeMutablePointer<Float>, outputs: UnsafeMutablePointer<Float>
  ) {
    let rows = steps.rows(of: step)
    unsafe hiddenWeight.withPointer { weight, _ in
      unsafe multiplyStep(
        Factor(start: states, rowStride: stateWidth, isTransposed: false), by: weight,
        into: gates + hiddenColumn, stride: blockWidth,
        size: (rows.count, gateWidth, units))
    }
    unsafe cell.step(gates, states, before: before, rows: rows.count, units: units)
    guard !steps.areForOnePosition else { return }
    unsafe withPlaces(rows) { places in
      unsafe octavo_place_rows(states, stateWidth, places, outputs, rows.count, units)
    }
  }

  /// Writes what stands in the states at the end: each document's only output, or what repeats it beyond its length.
  @unsafe private func writeLastStates(
    _ states: UnsafePointer<Float>, into outputs: UnsafeMutablePointer<Float>
  ) {
    for (row, document) in steps.documents.enumerated() {
      for place in lastStatePlaces(of: document, row: row) {
        unsafe outputs.advanced(by: place * units).update(
          from: states + row * stateWidth, count: units)
      }
    }
  }

  /// The rows of the outputs that repeat the state a document ends with.
  func lastStatePlaces(of document: Int, row: Int) -> Range<Int> {
    if steps.areForOnePosition { return document..<document + 1 }
    let start = document * steps.length
    let valid = steps.direction == .forward ? steps.counts[row] : steps.length
    return start + valid..<start + steps.length
  }

  /// The blocks of some rows: the biases and the inputs' product.
  @unsafe func multiplyInputs(
    _ vectors: UnsafePointer<Float>, rows: Int, into gates: UnsafeMutablePointer<Float>
  ) {
    unsafe bias.withPointer { bias, _ in
      for row in 0..<rows {
        unsafe gates.advanced(by: row * blockWidth).update(from: bias, count: blockWidth)
      }
    }
    unsafe inputWeight.withPointer { weight, _ in
      unsafe multiply(
        Factor(start: vectors, rowStride: inputs, isTransposed: false),
        Factor(start: weight, rowStride: gateWidth, isTransposed: false),
        into: gates, rowStride: blockWidth, size: (rows, gateWidth, inputs), adding: true)
    }
  }

  /// Copies the vectors of some rows side by side.
  @unsafe func gather(
    _ input: UnsafePointer<Float>, _ rows: Range<Int>, into target: UnsafeMutablePointer<Float>
  ) {
    unsafe withPlaces(rows) { places in
      unsafe octavo_gather_rows(input, places, target, rows.count, inputs)
    }
  }

  /// Lends the places of some rows.
  @unsafe func withPlaces(_ rows: Range<Int>, _ body: (UnsafePointer<Int32>) -> Void) {
    unsafe steps.places.withUnsafeBufferPointer { places in
      if let start = places.baseAddress { unsafe body(start + rows.lowerBound) }
    }
  }
}
