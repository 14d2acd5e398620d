import Figures
import Foundation
@testable import Learning
import Models
import Plots
import Tensors
import TestSupport
import Testing

@Suite struct `The figures of a run` {
  /// A network of no importance, as it stands after a run of these epochs.
  private func run(
    _ epochs: [EpochRecord], best: Int, resumptions: [Double]? = nil
  ) throws -> TrainedRun<DenseNetwork> {
    var generator = SplitMix64(seed: 1)
    let record = """
      {"name": "r", "fingerprint": "\(String(repeating: "0", count: 64))", "configuration": {},
        "optimizer": "SGD", "data": {}, "seed": 1, "parameters": 3, "epochs": \(epochs.count),
        "batchSize": 2, "shards": 1, "started": 0, "seconds": 1, "bestEpoch": \(best), "scores": {},
        "resumptions": \(resumptions.map { "\($0)" } ?? "null")}
      """
    return TrainedRun(
      directory: URL(filePath: "/nowhere"),
      record: try JSONDecoder().decode(RunRecord.self, from: Data(record.utf8)), epochs: epochs,
      model: DenseNetwork(initializer: .zeros, using: &generator), wasTrained: false)
  }

  private func words(_ plot: Plot) -> [String] {
    plot.scene(size: plot.preferredSize, theme: .light, metrics: FixedMetrics()).items.compactMap {
      if case .text(let run) = $0 { run.string } else { nil }
    }
  }

  private func epochs(_ losses: [[Float]?]) -> [EpochRecord] {
    losses.enumerated().map { index, losses in
      let scores = EpochRecord.Scores(loss: 1 / Double(index + 1), accuracy: 0.5)
      return EpochRecord(
        epoch: index + 1, training: scores, validation: scores,
        learningRate: index > 1 ? 0.25 : 0.5, batchLosses: losses)
    }
  }

  @Test func `tell of interruptions, of other rates, and of the epoch that was kept`() throws {
    let records = epochs(Array(repeating: nil, count: 6))
    let best = try words(lossCurve(run(records, best: 6, resumptions: [2.5])))
    #expect(best.contains("resumed") && best.contains("rate 0.25"))
    #expect(best.contains { $0.hasPrefix("best: epoch 6, loss") })
    let last = try words(lossCurve(run(records, best: 3)))
    #expect(!last.contains("resumed"))
    #expect(last.contains { $0.hasPrefix("kept: epoch 3, loss") })
  }

  @Test func `put each batch at its part of its epoch`() throws {
    let plot = try batchLosses(run(epochs([[4, 3], nil, [2, 1, 1, 0.5]]), best: 3), span: 1)
    let rows = plot.csv.split(separator: "\r\n").filter { $0.contains(",batch,") }
    #expect(
      rows.map { $0.split(separator: ",").suffix(2).joined(separator: " ") } == [
        "0.5 4.0", "1.0 3.0", "2.25 2.0", "2.5 1.0", "2.75 1.0", "3.0 0.5",
      ])
    let nothing = try batchLosses(run(epochs([nil, nil]), best: 1))
    #expect(nothing.summary.contains("0 batches"))
  }
}
