public import Learning
public import Plots
import Preconditions
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

/// The loss of each batch that a run noted, faint, under its exponential mean; each at its part of its epoch.
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
  require(span >= 1, "batchLosses: a span of \(span)")
  let batches = run.epochs.flatMap { epoch -> [(place: Double, loss: Double)] in
    let losses = epoch.batchLosses ?? []
    return losses.enumerated().map { index, loss in
      (Double(epoch.epoch - 1) + Double(index + 1) / Double(losses.count), Double(loss))
    }
  }
  return batchPlot(
    batches.map(\.loss), at: batches.map(\.place), span: span, x: Axis("epoch", includes: [0]),
    label, title)
}
