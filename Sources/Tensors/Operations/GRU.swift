/// A layer of gated recurrent units over whole sequences, `[b, t, inputs] -> [b, t, units]`.
///
/// From step to step, with the input x and the last output h (zeros before the first step), `*` element by element:
///
///     r = sigmoid(x Wr + br + h Ur + cr)
///     z = sigmoid(x Wz + bz + h Uz + cz)
///     n = tanh(x Wn + bn + r * (h Un + cn))
///     h = (1 - z) * n + z * h
///
/// Source: Cho et al. (2014), "Learning phrase representations using RNN encoder-decoder for statistical machine
/// translation", equations 5 to 8, with the change that cuDNN made and PyTorch and MXNet follow: the reset gate is applied to
/// the hidden product and its bias instead of to h before the product, and z keeps the old state rather than the new one.
///
/// - Parameters:
///   - input: the tokens' vectors.
///   - weights: three gates, r, z and n.
///   - direction: backward reads each document from its last valid token to its first.
///   - lengths: how many tokens of each document are valid, all when `nil`. Beyond them the state stays as it is: forward
///     the last valid output is repeated, backward it is the zeros before the first step.
///   - positions: the output at only one position of each document, `[b, units]`, zeros where it is -1; steps that it
///     does not depend on are not run.
/// - Precondition: shapes that fit each other; lengths in `0...t`, positions in `-1..<t`, one a document.
public func gru(
  _ input: Tensor, _ weights: RecurrentWeights, direction: ReadingDirection = .forward,
  lengths: [Int]? = nil, at positions: [Int]? = nil
) -> Tensor {
  recurrent(
    .gru, input, weights, direction: direction, lengths: lengths, positions: positions,
    operation: "gru")
}
