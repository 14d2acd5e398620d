/// A layer of long short-term memory over whole sequences, `[b, t, inputs] -> [b, t, units]`.
///
/// From step to step, with the input x, the last output h and the memory c (zeros before the first step), `*` element by
/// element:
///
///     i = sigmoid(x Wi + bi + h Ui + ci)        g = tanh(x Wg + bg + h Ug + cg)
///     f = sigmoid(x Wf + bf + h Uf + cf)        o = sigmoid(x Wo + bo + h Uo + co)
///     c = f * c + i * g                         h = o * tanh(c)
///
/// Source: Hochreiter and Schmidhuber (1997), "Long short-term memory", with the forget gate f of Gers, Schmidhuber and
/// Cummins (2000), "Learning to forget: continual prediction with LSTM".
///
/// - Parameters:
///   - input: the tokens' vectors.
///   - weights: four gates, i, f, g and o.
///   - direction: backward reads each document from its last valid token to its first.
///   - lengths: how many tokens of each document are valid, all when `nil`. Beyond them the state stays as it is: forward
///     the last valid output is repeated, backward it is the zeros before the first step.
///   - positions: the output at only one position of each document, `[b, units]`, zeros where it is -1; steps that it
///     does not depend on are not run.
/// - Precondition: shapes that fit each other; lengths in `0...t`, positions in `-1..<t`, one a document.
public func lstm(
  _ input: Tensor, _ weights: RecurrentWeights, direction: ReadingDirection = .forward,
  lengths: [Int]? = nil, at positions: [Int]? = nil
) -> Tensor {
  recurrent(
    .lstm, input, weights, direction: direction, lengths: lengths, positions: positions,
    operation: "lstm")
}
