import Chapters
import Plots
import Typesetting

/// The type scale of a printed book and its rooms: all of them follow from the size of the running text.
///
/// Lengths are points.
struct BookStyle: Sendable {
  /// The size of the running text.
  let size: Double
  /// The width of the text.
  let measure: Double

  /// Where chapters begin, and what follows them.
  let chapterStart: Flow.PageStart

  /// The style of a book of a format.
  init(size: Double, format: PageFormat) {
    self.size = size
    measure = format.measure
    chapterStart = format.isTwoSided ? .rightHand : .next
  }

  // MARK: Sizes

  /// What nothing is smaller than: letters below it are hard to read on paper.
  static let leastSize = 7.0
  /// The distance of two baselines of the running text.
  var leading: Double { size * 4 / 3 }
  /// Captions, tables, running heads: sans serif, so smaller than prose of the same look.
  var captionSize: Double { size * 0.875 }
  /// Footnotes.
  var noteSize: Double { size * 0.85 }
  /// Code on lines of its own: as large as its columns allow, but not too small to be read, nor larger than suits the prose.
  var codeSize: Double {
    // An advance of 0.6 em is that of nearly every monospaced family.
    let fitting = measure / (Self.codeColumns * 0.6)
    return min(size * 0.86, max(size * 0.7, fitting))
  }
  /// How many letters of code a line of the default page has room for.
  static let codeColumns = 76.0
  /// The titles of chapters, then headings of level 2 to 6.
  func headingSize(_ level: Int) -> Double {
    switch level {
    case ...1: size * 2.3
    case 2: size * 1.4
    case 3: size * 1.14
    default: size * 0.95
    }
  }

  // MARK: Rooms

  /// Between paragraphs.
  var paragraphGap: Double { leading / 2 }
  /// Around code, tables, formulas and figures.
  var blockGap: Double { leading * 0.8 }
  /// Between items of a list whose items are paragraphs, and between those of a tight one.
  var itemGap: Double { leading * 0.4 }
  var tightItemGap: Double { leading * 0.1 }
  /// How far in lists, quotations and meanings stand.
  var indent: Double { size * 1.9 }
  /// Between a bullet or a number and its item.
  var labelGap: Double { size * 0.55 }
  /// Between the edges of colored grounds and what stands on them.
  var padding: Double { size * 0.55 }
  /// Between the parts of a figure, and between it and its caption.
  var figureGap: Double { size * 0.6 }
  /// What stays empty above the title of a chapter.
  var openingSink: Double { leading * 4 }

  /// The room above and below a heading.
  func headingSpacing(_ level: Int) -> Spacing {
    switch level {
    case ...1: Spacing(after: leading * 2)
    case 2: Spacing(before: leading * 1.6, after: leading * 0.55)
    case 3: Spacing(before: leading * 1.2, after: leading * 0.4)
    default: Spacing(before: leading, after: leading * 0.3)
    }
  }

  /// The room around a paragraph, and around blocks that stand out from the text.
  var paragraphSpacing: Spacing { Spacing(before: paragraphGap, after: paragraphGap) }
  var blockSpacing: Spacing { Spacing(before: blockGap, after: blockGap) }
  /// The room around a paragraph of a footnote.
  var noteSpacing: Spacing { Spacing(before: noteSize * 0.15, after: noteSize * 0.15) }
  /// What stands above code, and what code put out below it, is that close.
  var codeGap: Double { leading * 0.3 }

  /// The highest drawing that leaves its page room for a caption, on a page whose text has a height.
  func tallestDrawing(on height: Double) -> Double { height - captionSize * 8 - figureGap }
}
