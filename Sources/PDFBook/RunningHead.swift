import Plots
import Typesetting

/// What stands above and below the text of a page: the chapter at the left, the section at the right, the number of the page.
///
/// Of paper that is printed on both sides, left-hand pages have the chapter and right-hand ones the section, at their outer sides.
struct RunningHead {
  let style: BookStyle
  let metrics: any TypeMetrics
  let isTwoSided: Bool

  /// The elements of a page.
  ///
  /// A page that opens a chapter has its number only.
  func elements(of page: PageSituation) -> [PageElement] {
    guard !page.isEmpty else { return [] }
    let folio = folio(of: page)
    return page.opensChapter ? [folio] : [folio] + head(of: page)
  }

  private func folio(of page: PageSituation) -> PageElement {
    let text = style.runningHead.colored(.black)
    let width = metrics.width(ofLine: page.label, in: text)
    let area = page.textArea
    return .text(
      SetText(
        page.label, style: text,
        origin: Point(
          x: area.origin.x + (area.size.width - width) / 2,
          y: area.origin.y + area.size.height + style.leading * 1.9)))
  }

  private func head(of page: PageSituation) -> [PageElement] {
    let text = style.runningHead
    let area = page.textArea
    let baseline = area.origin.y - style.leading * 1.25
    let gap = style.size * 2
    let isLeftHand = isTwoSided && page.place.isMultiple(of: 2)
    let isRightHand = isTwoSided && !isLeftHand
    let chapter = isRightHand && page.section != nil ? "" : page.chapter ?? ""
    let section = isLeftHand ? "" : page.section ?? ""
    // A long section gives way first, down to a third of the line.
    let left = metrics.shortened(
      chapter, to: area.size.width * (isTwoSided ? 1 : 2 / 3.0) - gap, in: text)
    let leftWidth = left.isEmpty ? 0 : metrics.width(ofLine: left, in: text) + gap
    let right = metrics.shortened(section, to: area.size.width - leftWidth, in: text)
    let rightWidth = metrics.width(ofLine: right, in: text)
    let end = area.origin.x + area.size.width
    let line = Scene.Shape(
      path: .polyline(
        [
          Point(x: area.origin.x, y: baseline + style.leading * 0.4),
          Point(x: end, y: baseline + style.leading * 0.4),
        ], closed: false),
      stroke: Scene.Stroke(color: BookColors.faintRule, width: 0.5), role: "rule")
    let texts = [
      (left, isRightHand ? end - leftWidth + gap : area.origin.x), (right, end - rightWidth),
    ].filter { !$0.0.isEmpty }.map { words, x in
      PageElement.text(SetText(words, style: text, origin: Point(x: x, y: baseline)))
    }
    return texts.isEmpty ? [] : texts + [.shape(line)]
  }
}
