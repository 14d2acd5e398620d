import CKernels

extension Recurrence {
  /// The gradients for the input, both weights and both biases, back through time.
  ///
  /// A group of steps at a time: while their blocks' gradient is in the cache it becomes that of the inputs and of the
  /// weights, by products as deep as the group. Source: Werbos (1990), "Backpropagation through time: what it does and how
  /// to do it".
  func gradients(
    of input: Tensor, trace: Trace, along gradient: Tensor, wanted: [Bool]
  ) -> [Tensor?] {
    var sums = Sums(self, wanted: wanted, inputShape: input.shape)
    var states = lastStates(along: gradient)
    var blocks = unsafe Tensor.written([groupCapacity, blockWidth]) { _ in }
    let hiddenTransposed = transposed(hiddenWeight)
    unsafe trace.withPointer { trace, _ in
      unsafe gradient.withPointer { gradient, _ in
        unsafe input.withPointer { input, _ in
          unsafe states.withMutablePointer { states in
            unsafe blocks.withMutablePointer { blocks in
              unsafe hiddenTransposed.withPointer { weight, _ in
                let before = unsafe trace + tracedRows * blockWidth
                for group in steps.groups(of: Self.groupRows).reversed() {
                  if unsafe steps.areForOnePosition && haveVanished(states) { break }
                  let first = steps.rows(of: group).lowerBound
                  for step in group.reversed() {
                    let row = steps.rows(of: step).lowerBound
                    unsafe addOutputs(gradient, of: step, to: states)
                    unsafe goBack(
                      step, gates: trace + row * blockWidth, before: before + row * stateWidth,
                      states: states, weight: weight, into: blocks + (row - first) * blockWidth)
                  }
                  unsafe sums.add(
                    blocks, rows: steps.rows(of: group), input: input,
                    before: before + first * stateWidth)
                }
              }
            }
          }
        }
      }
    }
    return sums.gradients
  }

  /// The gradient of the states at the end, in the order of the steps' documents.
  private func lastStates(along gradient: Tensor) -> Tensor {
    var states = Tensor.zeros([steps.documents.count, stateWidth])
    unsafe gradient.withPointer { gradient, _ in
      unsafe states.withMutablePointer { states in
        for (row, document) in steps.documents.enumerated() {
          for place in lastStatePlaces(of: document, row: row) {
            unsafe octavo_axpy(1, gradient + place * units, states + row * stateWidth, units)
          }
        }
      }
    }
    return states
  }

  /// Whether no gradient is left to carry further back.
  @unsafe private func haveVanished(_ states: UnsafePointer<Float>) -> Bool {
    unsafe UnsafeBufferPointer(start: states, count: steps.documents.count * stateWidth)
      .allSatisfy { $0 == 0 }
  }

  /// Adds the gradient of a step's outputs to that of its states.
  @unsafe private func addOutputs(
    _ gradient: UnsafePointer<Float>, of step: Int, to states: UnsafeMutablePointer<Float>
  ) {
    guard !steps.areForOnePosition else { return }
    let rows = steps.rows(of: step)
    unsafe withPlaces(rows) { places in
      unsafe octavo_add_gathered_rows(gradient, places, states, stateWidth, rows.count, units)
    }
  }

  /// One step back: from the states after it to those before it, and to its blocks.
  @unsafe private func goBack(
    _ step: Int, gates: UnsafePointer<Float>, before: UnsafePointer<Float>,
    states: UnsafeMutablePointer<Float>, weight: UnsafePointer<Float>,
    into blocks: UnsafeMutablePointer<Float>
  ) {
    let rows = steps.rows(of: step).count
    unsafe cell.gradient(
      gates, before: before, state: states, into: blocks, rows: rows, units: units)
    unsafe multiplyStep(
      Factor(start: blocks + hiddenColumn, rowStride: blockWidth, isTransposed: false), by: weight,
      into: states,
      stride: stateWidth, size: (rows, units, gateWidth))
  }

  fileprivate func transposed(_ matrix: Tensor) -> Tensor {
    let (rows, columns) = (matrix.shape[0], matrix.shape[1])
    return unsafe matrix.withPointer { source, _ in
      unsafe .written([columns, rows]) { unsafe octavo_transpose(source, $0, rows, columns) }
    }
  }
}

/// The gradients as they grow from group to group; `nil` where nobody asks.
private struct Sums {
  let recurrence: Recurrence
  var input: Tensor?
  var inputWeight: Tensor?
  var hiddenWeight: Tensor?
  /// The gradient of all blocks' biases.
  var bias: Tensor
  let wantsBiases: (input: Bool, hidden: Bool)

  init(_ recurrence: Recurrence, wanted: [Bool], inputShape: [Int]) {
    self.recurrence = recurrence
    input = wanted[0] ? .zeros(inputShape) : nil
    inputWeight = wanted[1] ? .zeros(recurrence.inputWeight.shape) : nil
    hiddenWeight = wanted[2] ? .zeros(recurrence.hiddenWeight.shape) : nil
    bias = .zeros([recurrence.blockWidth])
    wantsBiases = (wanted[3], wanted[4])
  }

  /// Adds what the blocks of some rows give.
  mutating func add(
    _ blocks: UnsafePointer<Float>, rows: Range<Int>, input source: UnsafePointer<Float>,
    before: UnsafePointer<Float>
  ) {
    let r = recurrence
    let inputBlocks = unsafe Factor(
      start: blocks, rowStride: r.blockWidth, isTransposed: false)
    var vectors = unsafe Tensor.written([r.groupCapacity, r.inputs]) { _ in }
    unsafe vectors.withMutablePointer { vectors in
      if var sum = inputWeight.take() {
        unsafe r.gather(source, rows, into: vectors)
        unsafe sum.withMutablePointer { sum in
          unsafe multiply(
            Factor(start: vectors, rowStride: r.inputs, isTransposed: true), inputBlocks,
            into: sum, rowStride: r.gateWidth, size: (r.inputs, r.gateWidth, rows.count),
            adding: true)
        }
        inputWeight = sum
      }
      if var gradient = input.take() {
        unsafe r.inputWeight.withPointer { weight, _ in
          unsafe multiply(
            inputBlocks, Factor(start: weight, rowStride: r.gateWidth, isTransposed: true),
            into: vectors, rowStride: r.inputs, size: (rows.count, r.inputs, r.gateWidth))
        }
        unsafe gradient.withMutablePointer { gradient in
          unsafe r.withPlaces(rows) { places in
            unsafe octavo_place_rows(vectors, r.inputs, places, gradient, rows.count, r.inputs)
          }
        }
        input = gradient
      }
    }
    if var sum = hiddenWeight.take() {
      unsafe sum.withMutablePointer { sum in
        unsafe multiply(
          Factor(start: before, rowStride: r.stateWidth, isTransposed: true),
          Factor(start: blocks + r.hiddenColumn, rowStride: r.blockWidth, isTransposed: false),
          into: sum, rowStride: r.gateWidth, size: (r.units, r.gateWidth, rows.count),
          adding: true)
      }
      hiddenWeight = sum
    }
    if wantsBiases.input || wantsBiases.hidden {
      unsafe bias.withMutablePointer {
        unsafe octavo_column_sums(blocks, $0, rows.count, r.blockWidth)
      }
    }
  }

  /// For the input, the two weights and the two biases.
  var gradients: [Tensor?] {
    let (cell, width) = (recurrence.cell, recurrence.gateWidth)
    let sums = bias.scalars
    let hidden = recurrence.hiddenColumn
    let inputBias = Tensor(Array(sums[..<width]), shape: [width])
    let hiddenBias = Tensor(Array(sums[hidden..<hidden + width]), shape: [width])
    return [
      input, inputWeight.map(cell.restored), hiddenWeight,
      wantsBiases.input ? cell.restored(inputBias) : nil,
      wantsBiases.hidden ? hiddenBias : nil,
    ]
  }
}
