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

  /// The table with aligned columns, for a terminal.
  var plainText: String {
    let texts = [columns.map(\.title)] + rows
    let widths = columns.indices.map { column in
      texts.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return texts.map { row in
      zip(row, zip(widths, columns)).map { text, style in
        let blanks = String(repeating: " ", count: style.0 - text.count)
        return style.1.alignment == .right ? blanks + text : text + blanks
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
