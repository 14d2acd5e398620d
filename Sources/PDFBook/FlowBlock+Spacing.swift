import Typesetting

extension Flow.Block {
  /// Changes the room above the block, in points; a block without room of its own stays as it is.
  mutating func setSpace(before space: Double) { setSpacing { $0.before = space } }

  /// Changes the room below the block, in points; a block without room of its own stays as it is.
  mutating func setSpace(after space: Double) { setSpacing { $0.after = space } }

  private mutating func setSpacing(_ change: (inout Spacing) -> Void) {
    switch self {
    case .paragraph(var paragraph):
      change(&paragraph.spacing)
      self = .paragraph(paragraph)
    case .group(var group):
      change(&group.spacing)
      self = .group(group)
    case .list(var list):
      change(&list.spacing)
      self = .list(list)
    case .table(var table):
      change(&table.spacing)
      self = .table(table)
    case .figure(var figure):
      change(&figure.spacing)
      self = .figure(figure)
    case .columns(var columns):
      change(&columns.spacing)
      self = .columns(columns)
    case .heading, .definitions, .listing, .formula, .contentsLine, .rule, .pageBreak, .destination:
      break
    }
  }
}
