import Chapters
import Documents
import Drawing
import FoundationEssentials
import HTMLBook
import Plots

extension NotebookCell {
  /// Adds what a run of the cell brought.
  mutating func add(
    _ result: Transcript.CellResult, ofRun count: Int, drawings: DisplayedPlots
  ) throws(DrawingError) {
    executionCount = count
    var plots = 0
    for output in result.outputs {
      switch output {
      case .printed(let text): outputs.append(.stream(name: "stdout", text: text))
      case .displayed(let display):
        if display.mediaType == Display.plot { plots += 1 }
        outputs.append(try .init(display, drawing: drawings.drawing(plots)))
      }
    }
    if let failure = result.failure {
      outputs.append(
        .error(
          name: failure.severity.rawValue, message: failure.message,
          traceback: failure.description.lines))
      self.failure = JSONValue(encoding: failure)
    }
  }
}

extension NotebookOutput {
  /// A plot of more bytes of JSON than that is a picture alone: notebooks of tens of megabytes can hardly be opened.
  static let plotLimit = 1_000_000

  /// What a cell displayed.
  ///
  /// - Parameter drawing: the plot, if it is one that has a picture.
  fileprivate init(_ display: Display, drawing: PlotDrawing?) throws(DrawingError) {
    let json = try? JSONReader.value(of: display.content)
    switch display.mediaType {
    case Display.plot:
      let isLarge = display.content.utf8.count > NotebookOutput.plotLimit
      self = try .plot(json ?? .null, drawing, hasData: !isLarge || drawing == nil)
    case Display.table:
      let data = Data(display.content.utf8)
      let table = try? JSONDecoder().decode(Table.self, from: data)
      let texts = table.map { table -> [JSONValue.Member] in
        [.init("text/html", .string(table.html)), .init("text/plain", .string(table.plainText))]
      }
      self = .data([.init(Display.table, json ?? .null)] + (texts ?? []), metadata: [])
    case "text/html":
      let picture = EmbeddedPicture(html: display.content)
      self =
        picture.map(NotebookOutput.init)
        ?? .data(
          [.init("text/html", .string(display.content))], metadata: [])
    default:
      self = .data([.init(display.mediaType, .string(display.content))], metadata: [])
    }
  }

  /// A plot as data, unless that is too much, and as a picture where its page has one.
  private static func plot(
    _ json: JSONValue, _ drawing: PlotDrawing?, hasData: Bool
  ) throws(DrawingError) -> NotebookOutput {
    guard let drawing else {
      let words = json["summary"]?.text ?? json["title"]?.text ?? ""
      return .data([.init(Display.plot, json), .init("text/plain", .string(words))], metadata: [])
    }
    let scene = drawing.plot.scene(
      size: drawing.size, theme: drawing.theme, metrics: PangoMetrics())
    let size: JSONValue = [
      "height": .number("\(Int(drawing.size.height.rounded()))"),
      "width": .number("\(Int(drawing.size.width.rounded()))"),
    ]
    let png = Data(try scene.png(scale: 2)).base64EncodedString()
    let data: [JSONValue.Member] = hasData ? [.init(Display.plot, json)] : []
    return .data(
      data + [
        .init("image/png", .string(png)),
        .init("image/svg+xml", .string(scene.svg(id: drawing.id))),
        .init("text/plain", .string(drawing.plot.summary)),
      ], metadata: [.init("image/png", size)])
  }

  /// A picture that came from a notebook.
  private init(_ picture: EmbeddedPicture) {
    var data = [JSONValue.Member(picture.mediaType, .string(picture.content))]
    if !picture.words.isEmpty { data.append(.init("text/plain", .string(picture.words))) }
    self = .data(data, metadata: [])
  }
}

extension JSONValue {
  /// A value as JSON.
  init?(encoding value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value),
      let json = try? JSONReader.value(of: String(decoding: data, as: UTF8.self))
    else { return nil }
    self = json
  }

  /// The JSON as a value of a type; nil when it is none.
  func decoded<Value: Decodable>(as type: Value.Type) -> Value? {
    try? JSONDecoder().decode(type, from: Data(JSONWriter.compact(self).utf8))
  }
}

extension Table {
  /// The table as notebooks show it.
  fileprivate var html: String {
    Markup.table(
      alignments: columns.map(\.alignment), header: columns.map { .text($0.title) },
      rows: rows.map { $0.map { .text($0) } }, name: "Table: \(columns.first?.title ?? "")"
    ).source
  }
}
