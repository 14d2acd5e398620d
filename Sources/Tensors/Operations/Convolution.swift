import Preconditions

/// The convolution over words: `[b, t, i]` and a weight `[w, i, o]` make `[b, t - w + 1, o]`.
///
/// `y[b, t] = sum over k of x[b, t + k] weight[k]`, without padding. Rows that `gather` found in a table are not looked up:
/// what each different word contributes at each place of a window is worked out once, where that is less work.
/// Source: Collobert et al. (2011), "Natural language processing (almost) from scratch", section 3.3.2.
///
/// - Precondition: documents of at least `w` words; vectors as long as the weight expects.
public func convolution(_ input: Tensor, _ weight: Tensor) -> Tensor {
  checkConvolution(input, weight)
  if let words = WordWindows(input, weight), words.areRepeated { return lookUpConvolution(words) }
  return windowConvolution(input, weight)
}

/// The convolution over words with a bias `[o]` added, and its positive part where `isRectified`.
///
/// - Precondition: as without a bias, which has a number for every output.
public func convolution(
  _ input: Tensor, _ weight: Tensor, bias: Tensor, isRectified: Bool = false
) -> Tensor {
  checkConvolution(input, weight, bias)
  if let words = WordWindows(input, weight), words.areRepeated {
    return lookUpConvolution(words, bias: bias, isRectified: isRectified)
  }
  let result = addingBias(windowConvolution(input, weight), bias)
  return isRectified ? relu(result) : result
}

/// The greatest outputs of a convolution over words: `[b, t, i]`, `[w, i, o]` and a bias `[o]` make `[b, o]`.
///
/// Equal to `maximumOverTime` of the convolution, but for rows that `gather` found in a table the outputs
/// are never written down, and the gradient touches only the windows that won. The rectifier and the maximum change
/// places freely, for the rectifier never falls. Source: Kim (2014), "Convolutional neural networks for sentence classification".
///
/// - Precondition: as for the convolution.
public func maximumOverTime(
  ofConvolution input: Tensor, _ weight: Tensor, bias: Tensor, isRectified: Bool = false
) -> Tensor {
  checkConvolution(input, weight, bias)
  if let words = WordWindows(input, weight) {
    return lookUpMaximum(words, bias: bias, isRectified: isRectified)
  }
  let result = addingBias(maximumOverTime(windowConvolution(input, weight)), bias)
  return isRectified ? relu(result) : result
}

private func checkConvolution(_ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil) {
  require(
    input.shape.count == 3 && weight.shape.count == 3 && input.shape[2] == weight.shape[1]
      && weight.shape[0] > 0 && input.shape[1] >= weight.shape[0],
    "convolution: an input of shape \(input.shape) with a weight of shape \(weight.shape)")
  require(
    bias.map { $0.shape == [weight.shape[2]] } ?? true,
    "convolution: a weight of shape \(weight.shape) with a bias of shape \(bias?.shape ?? [])")
}
