import Datasets
import FoundationEssentials
import Glibc
import Layers
import Learning
import Synchronization
import Tensors
import TestSupport
import Testing

/// The word task's network, so slow in training that an epoch has a middle.
private struct Slow: Layer {
  var network: WordTask.Network
  let microseconds: UInt32

  func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
    if mode.isTraining { usleep(microseconds) }
    return network(tokens, mode: &mode)
  }

  mutating func forEachParameter(_ body: (String, inout Tensor) -> Void) {
    network.forEachParameter(body)
  }
}

/// Trains for three epochs of ten batches.
private func train(
  in root: URL, microseconds: UInt32 = 0,
  progress: Progress.Sink? = nil
) throws -> TrainedRun<Slow> {
  let network = Slow(network: WordTask.Network(seed: 3), microseconds: microseconds)
  return try Run.train(
    name: "words", in: root, sources: [], configuration: ["hidden": 32], model: network,
    optimizer: Adam(for: network, learningRate: 0.01), training: WordTask.training,
    validation: WordTask.validation, epochs: 3, batchSize: 16, seed: 5, progress: progress)
}

@Suite struct `A run that Ctrl-C ends in the middle of an epoch` {
  /// Trains in a process of its own and sends it SIGINT in the middle of the second epoch.
  private func interrupt(in root: URL) async {
    await #expect(processExitsWith: .exitCode(7)) { [path = root.path as String] in
      do {
        _ = try train(in: URL(filePath: path), microseconds: 60_000) { progress in
          if progress.epoch == 2, progress.batch < progress.batches { kill(getpid(), SIGINT) }
        }
      } catch LearningError.interrupted(let run, 2, let batches) where run == "words" {
        exit((1..<10).contains(batches) ? 7 : 8)
      }
    }
  }

  @Test func `goes on from that batch as if it never had been stopped, bit for bit`() async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let (whole, stopped) = (root.appending(path: "whole"), root.appending(path: "stopped"))
    await interrupt(in: stopped)
    let checkpoints = stopped.appending(path: "words/checkpoints")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: checkpoints.path).sorted() == [
        "epoch-001.json", "epoch-001.safetensors", "epoch-002-partial.json",
        "epoch-002-partial.safetensors",
      ])
    let heard = FirstReport()
    let resumed = try train(in: stopped) { heard.note($0) }
    let uninterrupted = try train(in: whole)
    #expect(heard.epoch == 2)
    #expect(resumed.epochs == uninterrupted.epochs)
    #expect(uninterrupted.record.resumptions == nil)
    let places = try #require(resumed.record.resumptions)
    #expect(places.count == 1 && places.allSatisfy { $0 > 1 && $0 < 2 }, "\(places)")
    #expect(resumed.model.bits == uninterrupted.model.bits)
    let last = try ["whole", "stopped"].map {
      try SafeTensors(
        contentsOf: root.appending(path: "\($0)/words/checkpoints/epoch-003.safetensors")
      ).tensors.mapValues { $0.scalars.map(\.bitPattern) }
    }
    #expect(last[0] == last[1])
    let names = try FileManager.default.contentsOfDirectory(atPath: checkpoints.path)
    #expect(!names.contains { $0.contains("partial") })
  }

  @Test func `names the checkpoint that is damaged or foreign`() async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    await interrupt(in: root)
    let checkpoints = root.appending(path: "words/checkpoints")
    let companion = checkpoints.appending(path: "epoch-002-partial.json")
    let sound = try String(contentsOf: companion, encoding: .utf8)
    for (damage, reason) in [
      ("{}", "is damaged"), (sound.replacing("Adam(", with: "Eve("), "it is of Eve("),
      (sound.replacing("\"epoch\" : 1,", with: "\"epoch\" : 1"), "is damaged"),
      (sound.replacing("\"partial\"", with: "\"part\""), "it tells of 1 epochs"),
    ] {
      #expect(damage != sound)
      try Data(damage.utf8).write(to: companion)
      let error = #expect(throws: LearningError.self) { try train(in: root) }
      #expect(error?.description.contains("epoch-002-partial.json") == true)
      #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
    }
    try Data(sound.utf8).write(to: companion)
    let tensors = checkpoints.appending(path: "epoch-002-partial.safetensors")
    try WordTask.Network(seed: 3).save(to: tensors)
    let error = #expect(throws: LearningError.self) { try train(in: root) }
    #expect(
      error?.description.hasSuffix(
        "epoch-002-partial.safetensors doesn't fit the network: "
          + "tensor optimizer.embedding.weight.first is missing") == true,
      "\(String(describing: error))")
  }
}

/// The epoch of the first report.
private final class FirstReport: Sendable {
  private let first = Mutex<Int?>(nil)
  var epoch: Int? { first.withLock { $0 } }
  func note(_ progress: Progress) { first.withLock { $0 = $0 ?? progress.epoch } }
}
