extension Chapter {
  /// What `@` may refer to in the chapter, with its places, in the order of the page: sections, figures, tables, formulas and listings.
  ///
  /// A label whose own place isn't known has that of what it names.
  public var labels: [(label: String, position: Position)] {
    var labels: [(label: String, position: Position)] = []
    func add(_ label: String?, _ position: Position) {
      if let label { labels.append((label, labelPlaces[label] ?? position)) }
    }
    func collect(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .heading(let heading):
          // Other headings have anchors, but nothing refers to those.
          if heading.id.hasPrefix("sec-") { add(heading.id, heading.position) }
        case .cell(let number):
          add(cells[number].label, cells[number].position)
          for label in cells[number].partLabels { add(label, cells[number].position) }
          add(cells[number].options.listingLabel, cells[number].position)
        case .code(let listing): add(listing.label, listing.position)
        case .table(let table): add(table.label, table.position)
        case .formula(let formula): add(formula.label, formula.position)
        case .figure(let figure):
          add(figure.label, figure.position)
          collect(figure.blocks)
        case .list(_, _, let items): for item in items { collect(item.blocks) }
        case .definitions(let definitions):
          for definition in definitions { definition.meanings.forEach(collect) }
        case .quote(let blocks), .conditional(_, let blocks): collect(blocks)
        case .callout(let callout): collect(callout.blocks)
        case .paragraph, .references, .thematicBreak, .pageBreak, .html: break
        }
      }
    }
    add(id, Position(file: path, line: 1))
    collect(blocks)
    notes.forEach(collect)
    return labels
  }
}
