import Cells
import Chapters
public import Datasets
import Digests
public import FoundationEssentials
public import Layers
public import Learning
public import Tensors

/// Trains a network as a run of the book, or finds it trained: the folder `runs/<name>` of the output keeps its
/// configuration, scores, metrics and checkpoints.
///
/// It is trained again when the initial parameters, the optimizer, the data, the numbers below, the sources of the model
/// lane or a declaration of the cells so far changed, or when `octavo train <name>` asks for it; an interrupted training
/// goes on after its last batch. Editing a plot never trains anything. Outside a book, runs are kept in `output/runs`.
///
/// - Parameters:
///   - name: the name of the run and of its folder.
///   - model: the network to begin with.
///   - optimizer: the rule, made for that network.
///   - training: the documents to learn from.
///   - validation: the documents that each epoch is judged by, when some are kept back.
///   - test: documents that judge the chosen network, when there are such.
///   - epochs: how many times to go through the training documents.
///   - choosing: which epoch's network is kept.
///   - loss: what is made smaller, and what the network's scores mean.
///   - frozen: parameters that stay as they are, by name; none when nil.
///   - batchSize: documents in a step.
///   - buckets: widths that rows may be cut to, with documents of like length in a batch; every row whole when nil.
///   - seed: what shuffling and dropout depend on.
///   - shards: parts that a batch is cut into, each on a thread of its own.
///   - folder: the folder of all runs; the book's, or `output/runs` outside a book, when nil.
/// - Precondition: as for `Run.train`.
/// - Throws: `LearningError`: a file of the run can't be read or written, or is damaged; `interrupted` after Ctrl-C;
///   `diverged` after an epoch whose loss is not a number.
public func train<Rule: Optimizer>(
  _ name: String, _ model: Rule.Model, optimizer: Rule, training: EncodedCorpus,
  validation: EncodedCorpus? = nil, test: EncodedCorpus? = nil, epochs: Int,
  choosing: EpochChoice = .lowestValidationLoss, loss: Loss = .softmaxCrossEntropy,
  frozen: NamePattern? = nil, batchSize: Int = 32, buckets: Buckets? = nil,
  seed: UInt64 = 1, shards: Int = 2, in folder: URL? = nil
) throws -> TrainedRun<Rule.Model> where Rule.Model: Classifier {
  let context = ChapterRun.context
  let root = folder ?? URL(filePath: context?.output ?? "output").appending(path: "runs")
  if context?.retrain.contains(name) == true {
    try? FileManager.default.removeItem(at: root.appending(path: name))
  }
  let run = try Run.train(
    name: name, in: root, sources: sources(of: context),
    configuration: TrainingDescription(
      of: model, loss: loss, choosing: choosing, frozen: frozen, buckets: buckets),
    model: model, optimizer: optimizer, training: training, validation: validation, test: test,
    epochs: epochs, choosing: choosing, loss: loss, frozen: frozen, batchSize: batchSize,
    buckets: buckets, seed: seed, shards: shards
  ) { progress in
    ChapterRun.report(.training(name, progress, of: epochs))
  }
  ChapterRun.report(.trained(run: name))
  FileReads.note(run.directory.appending(path: "run.json").path)
  return run
}

/// How a network is trained, for the record of its run.
private struct TrainingDescription: Encodable {
  let model: String
  /// The shapes of the parameters, by name.
  let shapes: [String: [Int]]
  let loss: Loss
  let choosing: EpochChoice
  let frozen: String?
  let buckets: [Int]?

  init(
    of model: some Parameterized, loss: Loss, choosing: EpochChoice, frozen: NamePattern?,
    buckets: Buckets?
  ) {
    self.model = "\(type(of: model))"
    shapes = Dictionary(uniqueKeysWithValues: model.parameters.map { ($0.name, $0.value.shape) })
    self.loss = loss
    self.choosing = choosing
    self.frozen = frozen?.description
    self.buckets = buckets?.widths
  }
}

/// What a training depends on beside its arguments: the model lane, and what the chapter declares.
///
/// A package without a target `Models` has no lane that could be told apart, so all of it counts.
private func sources(of context: RunContext?) -> [String] {
  guard let context else { return [] }
  let lane = ["Models", "Learning", "Datasets"].compactMap { context.targets[$0] }
  let library = lane.isEmpty ? context.targets.sorted { $0.key < $1.key }.map(\.value) : lane
  let declarations = ChapterRun.cell.flatMap { cell in
    context.cells.indices.contains(cell) ? context.cells[cell].declarations : nil
  }
  return library + [declarations ?? ""]
}

extension Event {
  /// The progress of a training, with a line such as `dense: epoch 2/8, batch 40/92, loss 0.431, 812 samples/s, 3 s left`.
  static func training(_ name: String, _ progress: Progress, of epochs: Int) -> Event {
    let batches = Double((progress.epoch - 1) * progress.batches + progress.batch)
    let seconds =
      progress.secondsLeft + Double(epochs - progress.epoch) * progress.secondsPerEpoch
    return .progress(
      task: name, fraction: batches / Double(max(1, epochs * progress.batches)),
      line: """
        \(name): epoch \(progress.epoch)/\(epochs), batch \(progress.batch)/\(progress.batches), \
        loss \(decimal(progress.loss, 3)), \(grouped(Int(progress.samplesPerSecond))) samples/s, \
        \(grouped(Int(seconds.rounded(FloatingPointRoundingRule.up)))) s left
        """)
  }
}
