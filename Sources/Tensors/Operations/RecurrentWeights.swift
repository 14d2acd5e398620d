import Preconditions

/// The parameters of a recurrent layer of one direction, gate by gate in PyTorch's order.
///
/// PyTorch keeps the transposes of the two weights, as `weight_ih_l0`, `weight_hh_l0`, `bias_ih_l0` and `bias_hh_l0`; MXNet
/// likewise as `i2h_weight`, `h2h_weight`, `i2h_bias` and `h2h_bias`. The gates of a GRU are r, z and n (reset, update,
/// new), those of an LSTM i, f, g and o (input, forget, cell, output), `units` columns each.
public struct RecurrentWeights: Parameterized {
  /// The weight of every input in every gate, `[inputs, gates units]`.
  public var inputWeight: Tensor
  /// The weight of every unit's last output in every gate, `[units, gates units]`.
  public var hiddenWeight: Tensor
  /// What is added to the inputs' product, `[gates units]`.
  public var inputBias: Tensor
  /// What is added to the hidden product, `[gates units]`.
  public var hiddenBias: Tensor

  /// These parameters.
  ///
  /// - Precondition: two matrices and two vectors that are equally wide.
  public init(
    inputWeight: Tensor, hiddenWeight: Tensor, inputBias: Tensor, hiddenBias: Tensor
  ) {
    let width = hiddenBias.count
    require(
      inputWeight.shape.count == 2 && hiddenWeight.shape.count == 2
        && inputWeight.shape[1] == width && hiddenWeight.shape[1] == width
        && inputBias.shape == [width] && hiddenBias.shape == [width],
      "RecurrentWeights: weights of the shapes \(inputWeight.shape) and \(hiddenWeight.shape)"
        + " with biases of \(inputBias.shape) and \(hiddenBias.shape)")
    self.inputWeight = inputWeight
    self.hiddenWeight = hiddenWeight
    self.inputBias = inputBias
    self.hiddenBias = hiddenBias
  }

  /// How many inputs a token has.
  public var inputs: Int { inputWeight.shape[0] }
  /// How many outputs.
  public var units: Int { hiddenWeight.shape[0] }

  /// Lends `inputWeight`, `hiddenWeight`, `inputBias` and `hiddenBias`.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    body("inputWeight", &inputWeight)
    body("hiddenWeight", &hiddenWeight)
    body("inputBias", &inputBias)
    body("hiddenBias", &hiddenBias)
  }

  var tensors: [Tensor] { [inputWeight, hiddenWeight, inputBias, hiddenBias] }
}
