public import Plots
import Preconditions

/// The loss of each batch, faint, under its exponential mean.
///
/// The mean is s(t) = b s(t-1) + (1 - b) x(t), divided by 1 - b^t so that it does not lean to the first value (Kingma and Ba,
/// 2015, "Adam: a method for stochastic optimization", section 3), with b = 1 - 2 / (span + 1). It is computed over all
/// batches before any are left out for want of room; what is no number is not in it.
///
/// - Parameters:
///   - losses: the loss of each batch, in order.
///   - span: about how many batches the mean looks back on.
///   - batchesPerEpoch: where epochs end, to count in these; batches are counted when nil.
///   - label: what is measured, with its unit.
///   - title: the title.
/// - Precondition: `span` is at least 1, `batchesPerEpoch` above 0.
public func batchLosses(
  _ losses: [Double], span: Int = 50, batchesPerEpoch: Int? = nil,
  of label: String = "cross-entropy / nats", title: String = "Loss by batch"
) -> Plot {
  require(
    span >= 1 && batchesPerEpoch ?? 1 > 0,
    "batchLosses: a span of \(span), \(batchesPerEpoch ?? 1) batches an epoch")
  return batchPlot(
    losses, at: losses.indices.map { Double($0 + 1) / Double(batchesPerEpoch ?? 1) }, span: span,
    x: Axis(batchesPerEpoch == nil ? "batch" : "epoch", includes: [0]), label, title)
}

/// The losses of batches at places along `x`.
func batchPlot(
  _ losses: [Double], at places: [Double], span: Int, x: Axis, _ label: String, _ title: String
) -> Plot {
  let smooth = exponentialMeans(of: losses, span: span)
  let last = smooth.last { $0.isFinite }
  return Plot(
    title: title, subtitle: "each batch, and their exponential mean over \(whole(span)) batches",
    summary: "\(title), \(whole(losses.count)) batches"
      + (last.map { "; at the end \(NumberFormat.significant($0)) on average" } ?? "") + ".",
    content: .panels([
      Panel(
        [
          .line(
            Mark.Line(
              x: Column(places), y: Column(losses), hue: .blue, width: 0.75, opacity: 0.25,
              series: "batch")
          ),
          .line(
            Mark.Line(x: Column(places), y: Column(smooth), hue: .blue, width: 1.6, series: "mean")),
        ], x: x, y: Axis(label))
    ]), preferredSize: .inches(6.5, 3.4))
}

/// The bias-corrected exponential mean up to each value.
func exponentialMeans(of values: [Double], span: Int) -> [Double] {
  let keep = 1 - 2 / Double(span + 1)
  var (sum, weight) = (0.0, 0.0)
  return values.map { value in
    if value.isFinite {
      sum = keep * sum + (1 - keep) * value
      weight = keep * weight + (1 - keep)
    }
    return weight > 0 ? sum / weight : .nan
  }
}
