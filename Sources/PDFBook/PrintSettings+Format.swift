import Chapters
import Plots
import Typesetting

extension PrintSettings {
  /// The paper and its margins.
  var format: PageFormat {
    PageFormat(
      size: Size(width: pageWidth, height: pageHeight), inner: margins.left, outer: margins.right,
      top: margins.top, bottom: margins.bottom, isTwoSided: isTwoSided)
  }
}
