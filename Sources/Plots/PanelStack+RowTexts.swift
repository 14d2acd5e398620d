extension PanelStack {
  /// A text that begins beside a value and runs away from it.
  private struct RowText {
    let value: Double
    let gap: Double
    let width: Double
    let isLeft: Bool
  }

  /// What rows of categories leave free at the left and the right of a frame for the texts beside their marks.
  ///
  /// A text beside a short bar has the room that longer bars take, so the margins follow from the scale and the scale from
  /// them; a few rounds settle both.
  func endTexts(frame: Double) -> (left: Double, right: Double) {
    let texts = rows.flatMap(rowTexts)
    // Charts with names across zero stand beside each other: the usual room for a number on both sides gives those of one
    // range one scale.
    let hasSides = rows.contains { $0.panel.y.namePlace == .acrossZero }
    let usual = hasSides ? Style.tick.size * 4 : 0
    var margins = (left: usual, right: usual)
    for _ in 0..<8 {
      let scale = max(frame - margins.left - margins.right, 0)
      func need(_ text: RowText) -> Double {
        let place = (text.value / 2 - x.lower / 2) / (x.upper / 2 - x.lower / 2)
        let free = (text.isLeft ? place : 1 - place) * scale
        return text.width + text.gap - (free.isFinite ? free : 0)
      }
      margins.left = max(margins.left, texts.filter(\.isLeft).map(need).max() ?? 0)
      margins.right = max(margins.right, texts.filter { !$0.isLeft }.map(need).max() ?? 0)
      if hasSides { margins = (max(margins.left, margins.right), max(margins.left, margins.right)) }
    }
    return (min(margins.left, frame * 0.35), min(margins.right, frame * 0.35))
  }

  private func rowTexts(of row: Row) -> [RowText] {
    guard case .category(let names) = row.panel.y.kind else { return [] }
    func text(_ string: String, at place: Double, isLeft: Bool, limit: Double) -> RowText {
      let reach = row.panel.reach(at: place) ?? 0...0
      return RowText(
        value: isLeft ? reach.lowerBound : reach.upperBound, gap: row.panel.rowTextGap,
        width: min(typesetter.width(string, Style.tick), limit), isLeft: isLeft)
    }
    let labels = row.panel.marks.flatMap(\.inPanel.rowLabels).map {
      text($0.text, at: $0.row, isLeft: $0.isLeft, limit: endLimit)
    }
    guard row.panel.y.namePlace == .acrossZero else { return labels }
    return labels
      + names.enumerated().map { index, name in
        let place = Double(index)
        return text(
          name, at: place, isLeft: !row.panel.isBelowZero(at: place), limit: tickLimit)
      }
  }
}
