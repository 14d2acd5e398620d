import Synchronization

/// The operations of one evaluation in the order they ran, each with its pullback.
///
/// The tape is an array and running it backwards is a loop. A graph of linked nodes would be released node by
/// node, recursively, and overflow the stack on long sequences.
final class Tape: Sendable {
  /// One operation's share of the gradient: what reaches its result is turned into what reaches its inputs.
  ///
  /// `wanted` tells for each input whether anybody asks for its part; the other parts may be `nil`.
  typealias Pullback = @Sendable (_ gradient: Tensor, _ wanted: [Bool]) -> [Tensor?]

  private struct Entry: Sendable {
    let inputs: [Int?]
    let pullback: Pullback?
  }

  private struct State {
    var entries: [Entry] = []
    var observations: [Int: Tensor] = [:]
    var isFinished = false
  }

  private let state = Mutex(State())

  /// Records a parameter; gradients are asked for by its place.
  func recordLeaf() -> Int? { append(Entry(inputs: [], pullback: nil)) }

  /// Records an operation on values recorded before; `nil` once the tape has been run.
  func record(inputs: [Int?], pullback: @escaping Pullback) -> Int? {
    append(Entry(inputs: inputs, pullback: pullback))
  }

  private func append(_ entry: Entry) -> Int? {
    state.withLock { state in
      guard !state.isFinished else { return nil }
      state.entries.append(entry)
      return state.entries.count - 1
    }
  }

  /// Notes the value that the parameter at a place is to take, by what an operation saw rather than by descent.
  func observe(_ value: Tensor, at place: Int) {
    state.withLock { state in
      if !state.isFinished { state.observations[place] = value }
    }
  }

  /// What was observed, by place.
  var observations: [Int: Tensor] { state.withLock { $0.observations } }

  /// Runs the tape backwards once and empties it; the gradients of its places, `nil` where nothing flowed.
  func finish(from last: Int?, seed: Tensor) -> [Tensor?] {
    var entries = state.withLock { state in
      defer { state = State(isFinished: true) }
      return state.entries
    }
    var gradients = [Tensor?](repeating: nil, count: entries.count)
    if let last { gradients[last] = seed }
    // Popping lets go of each operation's values as soon as they are of no more use.
    while let entry = entries.popLast() {
      guard let pullback = entry.pullback, let gradient = gradients[entries.count] else { continue }
      gradients[entries.count] = nil
      let parts = pullback(gradient, entry.inputs.map { $0 != nil })
      for case (let input?, let part?) in zip(entry.inputs, parts) {
        Self.add(part, to: &gradients[input])
      }
    }
    return gradients
  }

  /// Adds in place: the sum so far is moved out, so that nobody else holds it.
  private static func add(_ part: Tensor, to sum: inout Tensor?) {
    guard var moved = sum.take() else { return sum = part }
    moved.accumulate(part)
    sum = moved
  }
}

/// The place of a tensor on a tape.
struct Node: Sendable {
  let tape: Tape
  let place: Int
}
