import Plots

/// Puts rows on a page.
struct PageComposer {
  /// A row with the distance of its top from the top of the text, in points.
  struct PlacedRow {
    var row: Row
    var y: Double
  }

  let groups: [RowGroup]
  /// Where the text stands.
  let area: Rectangle

  /// What rows show, as a part of the groups that they belong to.
  func content(of rows: [PlacedRow]) -> [PageElement] {
    content(of: rows[...], depth: 0)
  }

  private func content(of rows: ArraySlice<PlacedRow>, depth: Int) -> [PageElement] {
    var elements: [PageElement] = []
    var index = rows.startIndex
    while index < rows.endIndex {
      let row = rows[index].row
      guard depth < row.groups.count else {
        elements += row.elements.moved(by: origin(of: rows[index]))
        index += 1
        continue
      }
      let group = row.groups[depth]
      let end =
        rows[index...].firstIndex { depth >= $0.row.groups.count || $0.row.groups[depth] != group }
        ?? rows.endIndex
      let inner = content(of: rows[index..<end], depth: depth + 1)
      if let tag = groups[group].tag {
        if !inner.isEmpty { elements.append(.tagged(tag, inner)) }
      } else {
        elements += inner
      }
      index = end
    }
    return elements
  }

  /// What rows show outside of the document's structure: grounds first.
  func furniture(of rows: [PlacedRow]) -> [PageElement] {
    grounds(of: rows) + rows.flatMap { $0.row.furniture.moved(by: origin(of: $0)) }
  }

  private func grounds(of rows: [PlacedRow]) -> [PageElement] {
    var extents: [Int: (top: Double, bottom: Double)] = [:]
    for placed in rows {
      for group in placed.row.groups where groups[group].ground != nil {
        let bottom = placed.y + placed.row.height
        let known = extents[group] ?? (placed.y, bottom)
        extents[group] = (min(known.top, placed.y), max(known.bottom, bottom))
      }
    }
    return extents.keys.sorted().flatMap { index -> [PageElement] in
      guard let extent = extents[index], let ground = groups[index].ground else { return [] }
      return elements(of: ground, groups[index], top: extent.top, bottom: extent.bottom)
    }
  }

  private func elements(
    of ground: Ground, _ group: RowGroup, top: Double, bottom: Double
  ) -> [PageElement] {
    let place = Rectangle(
      x: area.origin.x + group.left, y: area.origin.y + top, width: group.right - group.left,
      height: bottom - top)
    var elements: [PageElement] = []
    if let fill = ground.fill {
      elements.append(.shape(Scene.Shape(path: .rectangle(place), fill: fill, role: "ground")))
    }
    if let rule = ground.rule {
      let x = place.origin.x + rule.width / 2
      elements.append(
        .shape(
          .line(
            from: Point(x: x, y: place.origin.y),
            to: Point(x: x, y: place.origin.y + place.size.height), stroke: rule)))
    }
    return elements
  }

  private func origin(of placed: PlacedRow) -> Point {
    Point(x: area.origin.x, y: area.origin.y + placed.y)
  }
}
