import Chapters
import Documents
import Plots
import Typesetting

extension BlockWriter {
  /// What failed, where, the line with a caret under the column, and what to do about it.
  func failure(_ failure: Failure, id: String?) -> FlowBlock {
    let diagnostic = failure.diagnostic
    let voice = style.caption
    var blocks: [FlowBlock] = []
    if let id { blocks.append(.destination(name(id))) }
    var message = voice
    message.style = message.style.bold.colored(BookColors.failure)
    blocks.append(
      .paragraph(message.paragraph([message.text(diagnostic.message)], keepsWithNext: true)))
    if let position = diagnostic.position {
      blocks.append(
        .paragraph(voice.paragraph([.verbatim("\(position)", voice.style.code)])))
    }
    if let excerpt = excerpt(failure) { blocks.append(.listing(excerpt)) }
    if let help = diagnostic.suggestion {
      blocks.append(.paragraph(voice.paragraph([voice.text(help)])))
    }
    let ground = Ground(
      fill: BookColors.failureGround, rule: Scene.Stroke(color: BookColors.failure, width: 2),
      padding: style.padding)
    return .group(Flow.Group(blocks, ground: ground, spacing: style.blockSpacing))
  }

  private func excerpt(_ failure: Failure) -> Flow.Listing? {
    guard let position = failure.diagnostic.position, let line = failure.line else { return nil }
    let number = String(position.line)
    var lines = [[Flow.Listing.Token("\(number) │ \(line)", style.code)]]
    if let column = position.column {
      // Columns count bytes; a tab stays a tab, so that the caret stands below its character.
      let before = String(decoding: line.utf8.prefix(max(0, column - 1)), as: UTF8.self)
      let blanks = String(before.map { $0 == "\t" ? "\t" : " " })
      let margin = String(repeating: " ", count: number.count)
      lines.append([
        .init("\(margin) │ \(blanks)", style.code),
        .init("^", style.code.bold.colored(BookColors.failure)),
      ])
    }
    return Flow.Listing(
      lines, style: style.code, leading: style.codeLeading,
      spacing: Spacing(before: style.leading * 0.2, after: style.leading * 0.2))
  }

  /// What a reader must know before trusting a chapter that failed, or that was not run.
  func banner(of chapter: DocumentChapter) -> [FlowBlock] {
    if chapter.isUnrun {
      return [
        .paragraph(
          notRun(words[.chapterNotRun]))
      ]
    }
    guard !chapter.problems.isEmpty else { return [] }
    let title = words[.chapterFailed]
    var voice = style.calloutTitle
    voice.style.color = BookColors.failure
    let head = FlowBlock.paragraph(
      voice.paragraph([voice.text(title)], spacing: style.paragraphSpacing, keepsWithNext: true))
    return [head]
      + chapter.problems.map { problem in
        guard let anchor = problem.anchor else { return failure(problem.failure, id: nil) }
        let place =
          problem.failure.diagnostic.position.map { "\($0)" } ?? words[.someCell]
        var voice = style.caption
        voice.style.color = BookColors.link
        let link = Piece.link(.destination(name(anchor)), [voice.text(place)])
        voice.style.color = .black
        return .paragraph(
          voice.paragraph([link, voice.text(": \(problem.failure.diagnostic.message)")]))
      }
  }
}
