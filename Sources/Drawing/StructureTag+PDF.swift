import Typesetting

extension StructureTag {
  /// The name of the structure type in ISO 32000-1, section 14.8.4.
  var name: String {
    switch self {
    case .heading(let level): "H\(min(max(level, 1), 6))"
    case .paragraph: "P"
    case .code: "Code"
    case .quote: "BlockQuote"
    case .list: "L"
    case .listItem: "LI"
    case .listLabel: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableRow: "TR"
    case .tableHeader: "TH"
    case .tableCell: "TD"
    case .caption: "Caption"
    case .note: "Note"
    case .contents: "TOC"
    case .contentsItem: "TOCI"
    case .figure: "Figure"
    case .formula: "Formula"
    }
  }

  /// What is read in its place, where there is something to read.
  var alternative: String? {
    switch self {
    case .figure(let alternative), .formula(let alternative): alternative
    default: nil
    }
  }
}
