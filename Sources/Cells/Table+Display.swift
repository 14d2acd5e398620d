public import Chapters
import FoundationEssentials

extension Table: Displayable {
  /// The table as JSON.
  public var display: Display {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and nothing else: encoding can't fail.
    let data = (try? encoder.encode(self)) ?? Data()
    return Display(mediaType: Display.table, content: String(decoding: data, as: UTF8.self))
  }
}
