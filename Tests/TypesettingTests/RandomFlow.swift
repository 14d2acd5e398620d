import Plots

@testable import Typesetting

/// A flow of everything, at random, whose words say what they belong to: `β` for running text, `ν` for notes and `κ` and `ι` for
/// captions.
struct RandomFlow: Sendable {
  private(set) var blocks: [Flow.Block] = []
  /// How many words of each kind there are.
  private(set) var counts = ["β": 0, "ν": 0, "κ": 0, "ι": 0]
  /// The lines of listings.
  private(set) var code: [String] = []
  /// The first and the last words of the paragraphs.
  private(set) var starts: Set<String> = []
  private(set) var ends: Set<String> = []
  private var random: Lehmer
  /// How many kinds of blocks there are.
  private let kinds: Int

  init(seed: UInt64, blocks count: Int, hasColumns: Bool = false) {
    random = Lehmer(seed: seed)
    kinds = hasColumns ? 17 : 14
    for _ in 0..<count { blocks.append(block(depth: 0)) }
  }

  private mutating func words(_ count: Int, kind: String) -> String {
    let first = counts[kind, default: 0]
    counts[kind] = first + count
    return Sample.words(first..<(first + count), kind: kind)
  }

  private mutating func paragraph(_ count: Int, kind: String = "β") -> Paragraph {
    let style = kind == "β" ? Sample.plain : Sample.small
    starts.insert(Sample.word(counts[kind, default: 0], kind: kind))
    var paragraph = Sample.paragraph(words(count, kind: kind), style: style)
    if kind == "β", random.next(5) == 0 {
      let note = Sample.note(words(3 + random.next(60), kind: "ν"))
      paragraph.pieces += [note, .text(" " + words(1 + random.next(40), kind: kind), style)]
    }
    ends.insert(Sample.word(counts[kind, default: 0] - 1, kind: kind))
    if random.next(6) == 0 { paragraph.alignment = .ragged }
    return paragraph
  }

  private mutating func block(depth: Int) -> Flow.Block {
    switch random.next(depth == 0 ? kinds : 6) {
    case 0, 1, 2, 3: return .paragraph(paragraph(1 + random.next(120)))
    case 4: return listing()
    case 5: return table()
    case 6: return figure(.floating)
    case 7: return figure(.inline)
    case 8, 9:
      let level = 1 + random.next(3)
      let title = words(1 + random.next(8), kind: "β")
      return Sample.heading(
        title, level: level, start: level == 1 ? (random.next(2) == 0 ? .next : .rightHand) : nil)
    case 10:
      var group = Flow.Group(
        [], tag: .quote, leftIndent: 10, rightIndent: 5,
        ground: Ground(fill: .black, rule: Sample.stroke, padding: 6),
        spacing: Spacing(before: 6, after: 6))
      for _ in 0...random.next(4) { group.blocks.append(block(depth: 1)) }
      return .group(group)
    case 11:
      let items = (0...random.next(5)).map { _ in
        Flow.List.Item(
          label: [.text("•", Sample.plain)],
          blocks: (0...random.next(2)).map { _ in block(depth: 1) })
      }
      return .list(Flow.List(items, indent: 16, labelGap: 4, itemGap: 3))
    case 12:
      let items = (0...random.next(3)).map { _ in
        Flow.DefinitionList.Item(term: paragraph(2), blocks: [block(depth: 1)])
      }
      return .definitions(Flow.DefinitionList(items, indent: 20, itemGap: 4))
    case 14, 15, 16:
      let columns = (0...random.next(4)).map { _ in [block(depth: 1)] }
      return .columns(
        Flow.Columns(
          columns, count: 2, otherwise: columns.flatMap(\.self), gap: 12,
          spacing: Spacing(before: 6, after: 6)))
    default:
      return .rule(Flow.Rule(Sample.stroke, share: 0.3, spacing: Spacing(before: 9, after: 9)))
    }
  }

  private mutating func listing() -> Flow.Block {
    let lines = (0...random.next(40)).map { _ in
      switch random.next(8) {
      case 0: ""
      case 1: "  call(" + String(repeating: "argument, ", count: random.next(20)) + ")"
      case 2: String(repeating: "x", count: random.next(150))
      default: "let value = compute(\(random.next(1000)))"
      }
    }
    code += lines
    return Sample.listing(lines)
  }

  private mutating func table() -> Flow.Block {
    let rows = (0...random.next(30)).map { _ in
      [words(1 + random.next(9), kind: "β"), "\(Double(random.next(9999)) / 8)"]
    }
    return Sample.table([.left, .decimal], head: ["hba", "hce"], rows: rows)
  }

  private mutating func figure(_ placement: Flow.Figure.Placement) -> Flow.Block {
    let height = 20 + Double(random.next(230))
    guard case .figure(var figure) = Sample.figure("f", height: height, placement: placement)
    else { return .pageBreak(.next) }
    figure.caption = paragraph(
      1 + random.next(30), kind: placement == .floating ? "κ" : "ι")
    return .figure(figure)
  }
}
