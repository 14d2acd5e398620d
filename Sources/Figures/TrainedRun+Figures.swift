public import Learning
public import Plots
public import Tensors

/// The loss curve of a run, from what the run noted: its epochs, the one that was kept, changes of the learning rate, and
/// where it was interrupted and gone on with.
///
/// - Parameters:
///   - run: a finished run.
///   - baseline: the share of right predictions that always naming the largest class achieves.
///   - title: the title.
public func lossCurve<Model: Parameterized>(
  _ run: TrainedRun<Model>, baseline: Double? = nil, title: String = "Loss and accuracy by epoch"
) -> Plot {
  lossCurve(
    run.epochs, best: run.best.epoch, baseline: baseline,
    resumedAfter: run.record.resumptions ?? [], title: title)
}

/// The loss of each batch that a run noted, faint, under its exponential mean.
///
/// - Parameters:
///   - run: a finished run.
///   - span: about how many batches the mean looks back on.
///   - label: what is measured, with its unit.
///   - title: the title.
/// - Precondition: `span` is at least 1.
public func batchLosses<Model: Parameterized>(
  _ run: TrainedRun<Model>, span: Int = 50, of label: String = "cross-entropy / nats",
  title: String = "Loss by batch"
) -> Plot {
  let losses = run.epochs.map { $0.batchLosses ?? [] }
  return batchLosses(
    losses.flatMap { $0.map(Double.init) }, span: span,
    batchesPerEpoch: losses.first.flatMap { $0.isEmpty ? nil : $0.count }, of: label, title: title)
}
