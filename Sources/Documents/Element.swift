public import Chapters
public import Mathematics

/// A block of a chapter, resolved.
public indirect enum Element: Sendable, Hashable {
  /// A heading.
  case heading(Heading)
  /// A paragraph.
  case paragraph([Span])
  /// Code.
  case code(CodeBlock)
  /// What a cell printed, or displayed as plain text.
  case output(String)
  /// A list; `start` is nil for bullets.
  case list(start: Int?, isTight: Bool, items: [ListItem])
  /// Terms with what they mean.
  case definitions([Definition])
  /// A quotation.
  case quote([Element])
  /// A callout.
  case callout(Callout)
  /// A table.
  case table(TableBlock)
  /// A plot.
  case plot(PlotDrawing)
  /// A picture that stands alone.
  case picture(Picture)
  /// Plots, pictures, tables or code under a caption.
  case figure(FigureBlock)
  /// A displayed formula.
  case formula(FormulaBlock)
  /// What a cell showed, between its code and what follows.
  case cell([Element])
  /// HTML that a cell displayed, trusted.
  case html(String)
  /// Raw HTML of the source, shown as it stands there.
  case rawHTML(String)
  /// Why a cell failed; `id` is its identifier on the page.
  case failure(Failure, id: String)
  /// A note that something was not run or not made.
  case notRun(String)
  /// The list of works cited.
  case works
  /// A rule across the page.
  case thematicBreak
  /// Where a new page of paper begins.
  case pageBreak

  /// A heading of a section.
  public struct Heading: Sendable, Hashable {
    /// 2 to 6: the title alone has level 1, and no level is skipped on the way down.
    public let level: Int
    /// The identifier on the page.
    public let id: String
    /// Its number in the book, such as `3.2`; nil where it has none.
    public let number: String?
    /// What it says.
    public let text: [Span]
    /// Whether it is a section of the chapter: not within a callout, a list or a quotation.
    public let isSection: Bool
  }

  /// An item of a list.
  public struct ListItem: Sendable, Hashable {
    /// Ticked, open, or no task at all.
    public let isChecked: Bool?
    /// What it holds.
    public let elements: [Element]
  }

  /// A term with its meanings.
  public struct Definition: Sendable, Hashable {
    /// The term.
    public let term: [Span]
    /// Its meanings.
    public let meanings: [[Element]]
  }

  /// Something that the text points out.
  public struct Callout: Sendable, Hashable {
    /// What it is for.
    public let kind: Block.Callout.Kind
    /// Its title.
    public let title: [Span]
    /// Whether it stands folded (true) or can be folded (false); nil for neither.
    public let collapse: Bool?
    /// What it says.
    public let elements: [Element]
  }

  /// Code, from the prose or from a cell.
  public struct CodeBlock: Sendable, Hashable {
    /// The language, as the fence names it.
    public let language: String?
    /// The code, without blank lines around it and without a line break at its end.
    public let text: String
    /// The file it is from, shown above it.
    public let fileName: String?
    /// Whether its lines are numbered.
    public let hasLineNumbers: Bool
    /// Whether it stands folded (true) or can be folded (false); nil for neither.
    public let fold: Bool?
    /// What stands above it when it can be folded.
    public let summary: String
    /// What is said of single lines, from 1.
    public let annotations: [Annotation]
    /// Whether it is the code of a cell.
    public let isCell: Bool
  }

  /// What is said of some lines of code.
  public struct Annotation: Sendable, Hashable {
    /// The number, also at the lines.
    public let number: Int
    /// The lines, from 1.
    public let lines: [Int]
    /// What is said.
    public let text: [Span]
  }

  /// A displayed formula.
  public struct FormulaBlock: Sendable, Hashable {
    /// The formula.
    public let formula: Formula
    /// Its number, such as `3.1`; nil where it has none.
    public let number: String?
    /// The identifier, where it has a label.
    public let id: String?
  }
}

/// A table of text.
public struct TableBlock: Sendable, Hashable {
  /// How the columns stand.
  public let alignments: [Block.Alignment]
  /// The heads of the columns; empty for none.
  public let header: [[Span]]
  /// The cells, row by row.
  public let rows: [[[Span]]]
  /// What readers may sort the rows by, cell by cell; nil for a table that stays as it is.
  public let sortKeys: [[Double?]]?
}

/// Plots, pictures, tables or code under a caption.
public struct FigureBlock: Sendable, Hashable {
  /// What it is counted as.
  public let kind: Figure.Kind
  /// The identifier, where it has a label.
  public let id: String?
  /// Its name, such as `Figure 3.1`; nil where it has none.
  public let name: String?
  /// The caption without the name.
  public let caption: [Span]
  /// How many parts stand beside each other.
  public let columns: Int
  /// What it shows.
  public let parts: [Part]

  /// A part of a figure.
  public struct Part: Sendable, Hashable {
    /// The identifier, where it has a label.
    public let id: String?
    /// Its letter, such as `a`, where parts have captions.
    public let letter: String?
    /// Its own caption.
    public let caption: [Span]
    /// What it shows.
    public let elements: [Element]
  }
}

/// Why a cell or a chapter failed, with the line that is to blame.
public struct Failure: Sendable, Hashable {
  /// What is wrong, where, and what to do about it.
  public let diagnostic: Diagnostic
  /// The line of the source; nil where it is not known.
  public let line: String?
}

extension [Element] {
  /// Calls `body` with each element and all that they hold, in the order of the page.
  public func visit(_ body: (Element) -> Void) {
    for element in self {
      body(element)
      switch element {
      case .list(_, _, let items): items.forEach { $0.elements.visit(body) }
      case .definitions(let definitions):
        definitions.forEach { $0.meanings.forEach { $0.visit(body) } }
      case .quote(let inner), .cell(let inner): inner.visit(body)
      case .callout(let callout): callout.elements.visit(body)
      case .figure(let figure): figure.parts.forEach { $0.elements.visit(body) }
      default: break
      }
    }
  }
}
