import Chapters
import Highlighting
import Plots
import Testing

@testable import PDFBook

@Suite struct `The colors of a book` {
  @Test(arguments: Token.Kind.allCases) func `let code be read`(_ kind: Token.Kind) {
    let color = BookColors.code(kind)
    for ground in [Color.white, BookColors.codeGround] {
      #expect(color.contrast(against: ground) >= 4.5)
    }
  }

  @Test(arguments: Block.Callout.Kind.allCases) func `let the titles of callouts be read`(
    _ kind: Block.Callout.Kind
  ) {
    let ground = BookColors.ground(of: kind)
    #expect(BookColors.accent(of: kind).contrast(against: ground) >= 4.5)
    for color in [BookColors.link, BookColors.failure, BookColors.muted] {
      #expect(color.contrast(against: ground) >= 4.5)
    }
  }
}
