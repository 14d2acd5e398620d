import Typesetting

extension BookStyle {
  /// The running text.
  var prose: Voice { Voice(style: TextStyle(size: size), leading: leading) }

  /// Footnotes.
  var note: Voice {
    Voice(style: TextStyle(size: noteSize), leading: noteSize * 1.28, addresses: .inline)
  }

  /// The list of works cited.
  var works: Voice {
    Voice(style: TextStyle(size: size * 0.94), leading: leading * 0.95, addresses: .inline)
  }

  /// What stands below figures and above tables.
  var caption: Voice {
    Voice(
      style: TextStyle(.heading, size: captionSize), leading: captionSize * 1.4, alignment: .ragged,
      isHyphenated: false)
  }

  /// The cells of tables.
  var cell: Voice {
    Voice(
      style: TextStyle(.heading, size: captionSize), leading: captionSize * 1.35,
      alignment: .ragged)
  }

  /// Headings, by their level.
  func heading(_ level: Int) -> Voice {
    let size = headingSize(level)
    return Voice(
      style: TextStyle(.heading, size: size, isBold: true), leading: size * 1.22,
      alignment: .ragged, isHyphenated: false, addresses: .hidden)
  }

  /// What stands above the title of a chapter, and other words that only say what follows.
  var label: Voice {
    Voice(
      style: TextStyle(.heading, size: size * 0.95, color: BookColors.muted), leading: leading,
      alignment: .ragged, isHyphenated: false)
  }

  /// The titles of callouts, and headings within other blocks.
  var calloutTitle: Voice {
    Voice(
      style: TextStyle(.heading, size: size * 0.86, isBold: true), leading: leading,
      alignment: .ragged, isHyphenated: false)
  }

  /// Running heads and the numbers of pages.
  var runningHead: TextStyle {
    TextStyle(.heading, size: max(Self.leastSize, size * 0.72), color: BookColors.muted)
  }

  /// Code on lines of its own.
  var code: TextStyle { TextStyle(.monospaced, size: codeSize) }
  /// The distance of two lines of code.
  var codeLeading: Double { codeSize * 1.4 }
  /// The numbers of lines.
  var lineNumber: TextStyle {
    TextStyle(.monospaced, size: max(Self.leastSize, codeSize * 0.85), color: BookColors.muted)
  }
}
