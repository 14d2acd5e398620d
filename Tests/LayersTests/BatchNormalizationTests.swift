import Layers
import Tensors
import TestSupport
import Testing

/// What `batch_normalization.py` wrote.
private struct Reference: Decodable {
  let scale: [Float]
  let shift: [Float]
  let steps: [Step]

  struct Step: Decodable {
    let isTraining: Bool
    let input: [Float]
    let weights: [Float]
    let output: [Float]
    let inputGradient: [Float]
    let scaleGradient: [Float]
    let shiftGradient: [Float]
    let runningMean: [Float]
    let runningVariance: [Float]
  }
}

/// A layer and its input, so that the gradient of both is asked for.
private struct Fed: Parameterized {
  var layer: BatchNormalization
  var input: Tensor

  mutating func forEachParameter(_ body: (String, inout Tensor) -> Void) {
    layer.forEachParameter(body)
    body("input", &input)
  }
}

private func vector(_ scalars: [Float]) -> Tensor { Tensor(scalars, shape: [scalars.count]) }

@Suite struct `Batch normalization` {
  private func isNear(_ found: [Float], _ expected: [Float]) -> Bool {
    found.count == expected.count
      && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-4 * max(1, abs($1)) }
  }

  @Test func `is PyTorch's in training and in use, with gradients and running statistics`() throws {
    let reference = try fixture("Layers/batch_normalization.json", as: Reference.self)
    var layer = BatchNormalization(5, momentum: 0.3, epsilon: 1e-4)
    layer.scale = vector(reference.scale)
    layer.shift = vector(reference.shift)
    #expect(reference.steps.map(\.isTraining) == [true, true, false])
    for step in reference.steps {
      let fed = Fed(layer: layer, input: Tensor(step.input, shape: [3, 4, 5]))
      var output: Tensor?
      let evaluation = Evaluation(at: fed) { fed in
        var mode = step.isTraining ? Mode.training(SplitMix64(seed: 1)) : .inference
        let result = fed.layer(fed.input, mode: &mode)
        output = result.detached
        return matmul(result.reshaped([1, 60]), Tensor(step.weights, shape: [60, 1]))
      }
      let gradient = evaluation.gradient
      #expect(isNear(try #require(output).scalars, step.output))
      #expect(isNear(gradient.input.scalars, step.inputGradient))
      #expect(isNear(gradient.layer.scale.scalars, step.scaleGradient))
      #expect(isNear(gradient.layer.shift.scalars, step.shiftGradient))
      #expect(gradient.layer.runningMean.isUntouched && gradient.layer.runningVariance.isUntouched)
      #expect(evaluation.observations.keys.sorted() == (step.isTraining ? [2, 3] : []))
      layer.runningMean = evaluation.observations[2] ?? layer.runningMean
      layer.runningVariance = evaluation.observations[3] ?? layer.runningVariance
      #expect(isNear(layer.runningMean.scalars, step.runningMean))
      #expect(isNear(layer.runningVariance.scalars, step.runningVariance))
    }
  }

  @Test func `has the gradient that differences tell`() {
    let model = TensorList(shapes: [[6, 3], [3], [3]], seed: 4)
    let zeros = Tensor.zeros([3])
    let error = greatestGradientError(at: model) { model in
      batchNormalization(
        model.tensors[0], scale: model.tensors[1], shift: model.tensors[2], runningMean: zeros,
        runningVariance: zeros, epsilon: 0.1)
    }
    #expect(error < 1e-3)
  }

  @Test func `observes nothing of what is frozen`() {
    let fed = Fed(layer: BatchNormalization(2), input: Tensor([1, 2, 3, 5], shape: [2, 2]))
    let evaluation = Evaluation(at: fed, frozen: { $0.hasPrefix("running") }) { fed in
      var mode = Mode.training(SplitMix64(seed: 1))
      return matmul(fed.layer(fed.input, mode: &mode).reshaped([1, 4]), .zeros([4, 1]))
    }
    #expect(evaluation.observations.isEmpty)
  }

  @Test func `of one row, or of rows of another length, traps`() async {
    await #expect(processExitsWith: .failure) {
      var mode = Mode.training(SplitMix64(seed: 1))
      _ = BatchNormalization(2)(.zeros([1, 2]), mode: &mode)
    }
    await #expect(processExitsWith: .failure) { _ = BatchNormalization(2)(.zeros([4, 3])) }
  }
}
