import Documents
import Plots

extension DocumentChapter {
  /// The plot that stands for the chapter where it is shown small.
  ///
  /// It is the first one that isn't a stripe there, such as a network of which all layers stand in a row.
  var emblem: PlotDrawing? {
    drawings.first { $0.size.width <= 3 * $0.size.height } ?? drawings.first
  }
}
