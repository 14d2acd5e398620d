import Chapters
import Documents
import Drawing
import Plots
import Typesetting

extension BlockWriter {
  /// Points a pixel: a picture without a width is as large as browsers show it.
  private static let pixel = 0.75

  /// A picture that stands alone.
  mutating func figure(of picture: Picture) -> FlowBlock {
    let panel = panel(of: picture, fitting: measure, isShared: false)
    return .figure(Flow.Figure([panel], placement: .inline, spacing: style.blockSpacing))
  }

  /// A picture at its own size or its share of a width; a box with its words where there is no picture to print.
  mutating func panel(
    of picture: Picture, fitting width: Double, isShared: Bool
  ) -> Flow.Figure.Panel {
    guard let (path, pixels) = printable(picture) else {
      return placeholder(picture.alternative, fitting: width)
    }
    let own = pixels.width * Self.pixel
    let wanted = picture.width.map { $0 * (isShared ? width : measure) } ?? own
    let ratio = pixels.height / pixels.width
    let across = min(wanted, width, style.tallestDrawing(on: pageHeight) / ratio)
    let size = Size(width: across, height: across * ratio)
    let area = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    return Flow.Figure.Panel(
      size: size, elements: [.picture(path: path, area)], alternative: picture.alternative)
  }

  /// A picture within a line, standing on its baseline.
  mutating func inlineBox(of picture: Picture, _ voice: Voice) -> InlineBox {
    guard let (path, pixels) = printable(picture) else {
      let words = "[\(picture.alternative)]"
      let text = SetText(words, style: voice.style, origin: Point(x: 0, y: 0))
      return InlineBox(
        width: formulas.metrics.width(ofLine: words, in: voice.style),
        ascent: voice.style.size * 0.8, descent: voice.style.size * 0.2, elements: [.text(text)])
    }
    let own = pixels.width * Self.pixel
    let across = min(picture.width.map { $0 * measure } ?? own, measure)
    let height = across * pixels.height / pixels.width
    let area = Rectangle(x: 0, y: -height, width: across, height: height)
    return InlineBox(
      width: across, ascent: height, descent: 0,
      elements: [
        .tagged(.figure(alternative: picture.alternative), [.picture(path: path, area)])
      ])
  }

  /// The file of a picture that can be printed, which is noted among those of the book, and its size in pixels.
  private mutating func printable(_ picture: Picture) -> (path: String, size: Size)? {
    guard case .file(let path) = picture.source else {
      diagnostics.append(picture.unloaded)
      return nil
    }
    do throws(PictureError) {
      guard let file = try assets.picture(path) else {
        diagnostics.append(picture.missing)
        return nil
      }
      pictures[path] = file
      return (path, file.size)
    } catch {
      diagnostics.append(picture.finding(error))
      return nil
    }
  }

  /// An empty frame; its words stand below it.
  func placeholder(_ words: String, fitting width: Double) -> Flow.Figure.Panel {
    let size = Size(width: width, height: style.leading * 3)
    let line = Scene.Stroke(color: BookColors.faintRule, width: 0.75, dash: [3, 3])
    let area = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    let text = SetText(
      formulas.metrics.shortened(words, to: width - 2 * style.padding, in: style.caption.style),
      style: style.caption.style.colored(BookColors.muted),
      origin: Point(x: style.padding, y: style.leading * 1.7))
    return Flow.Figure.Panel(
      size: size,
      elements: [
        .shape(Scene.Shape(path: .rectangle(area), stroke: line, role: "frame")), .text(text),
      ], alternative: words)
  }
}
