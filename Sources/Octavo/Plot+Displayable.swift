public import Cells
public import Chapters
import FoundationEssentials
public import Plots

extension Plot: Displayable {
  /// The plot as data; the report lays it out and draws it.
  public var display: Display {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let json = try? encoder.encode(self) else {
      fatalError("the plot \"\(title)\" can't be encoded")
    }
    return Display(mediaType: Display.plot, content: String(decoding: json, as: UTF8.self))
  }
}
