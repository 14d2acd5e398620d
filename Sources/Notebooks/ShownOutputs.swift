import Chapters
import FoundationEssentials

/// The outputs of cells that don't run here, as Markdown and files.
struct ShownOutputs {
  /// The folder of the files.
  let folder: String
  /// The files so far.
  private(set) var files: [ConvertedChapter.File] = []
  /// What is left out.
  private(set) var notes: [String] = []

  init(folder: String) { self.folder = folder }

  /// What a cell brought, block by block.
  mutating func markdown(of cell: NotebookCell, number: Int) -> [String] {
    var blocks: [String] = []
    for (place, output) in cell.outputs.enumerated() {
      switch output {
      case .stream(_, let text): blocks.append(block(text))
      case .error(let name, let message, let traceback):
        blocks.append(
          block(traceback.isEmpty ? "\(name): \(message)" : traceback.joined(separator: "\n")))
      case .data(let data, _):
        if let shown = markdown(of: data, cell: number, output: place + 1) {
          blocks.append(shown)
        } else {
          let types = data.map(\.name).joined(separator: ", ")
          notes.append("an output of cell \(number) is left out: \(types)")
        }
      }
    }
    return blocks
  }

  private mutating func markdown(
    of data: [JSONValue.Member], cell: Int, output: Int
  ) -> String? {
    func value(_ name: String) -> JSONValue? { data.first { $0.name == name }?.value }
    if let table = value(Display.table)?.decoded(as: Table.self) { return table.markdown }
    if let picture = EmbeddedPicture(data), let bytes = picture.bytes {
      let suffix = EmbeddedPicture.types.first { $0.mediaType == picture.mediaType }
      let name = "cell-\(cell)-\(output).\(suffix?.fileExtension ?? "png")"
      let words =
        picture.words.hasPrefix("<") || picture.words.isBlank
        ? "Output \(output) of cell \(cell)" : picture.words
      return "![](\(add(bytes, named: name))){fig-alt=\"\(words.asAttribute)\"}"
    }
    if value("text/html") != nil {
      notes.append("the HTML that cell \(cell) displayed is left out")
    }
    if let text = value("text/markdown")?.text { return text.trimmingBlanks }
    return (value("text/plain") ?? value("text/latex"))?.text.map(block)
  }

  /// Text between fences, without the colors of terminals.
  private func block(_ text: String) -> String {
    var lines = text.withoutTerminalColors.lines
    while lines.last?.isBlank == true { lines.removeLast() }
    let code = lines.joined(separator: "\n")
    return Fence(around: code).block(code)
  }

  // MARK: Attachments

  /// The Markdown of a cell, its attachments written out.
  mutating func prose(of cell: NotebookCell, number: Int) -> String {
    var text = cell.source
    for file in cell.attachments {
      guard let data = Data(base64Encoded: file.content.filter { !$0.isWhitespace }) else {
        notes.append("the attachment '\(file.name)' of cell \(number) can't be read")
        continue
      }
      let path = add(data, named: file.name.asFileName)
      text = text.replacing("attachment:\(file.name)", with: path)
    }
    return text
  }

  /// Adds a file; one of this name with other content gets a number.
  private mutating func add(_ data: Data, named name: String) -> String {
    var path = "\(folder)/\(name)"
    var number = 2
    while let known = files.first(where: { $0.path == path }) {
      if known.data == data { return path }
      path = "\(folder)/\(number)-\(name)"
      number += 1
    }
    files.append(.init(path: path, data: data))
    return path
  }
}

extension Table {
  /// The table in GitHub's Markdown.
  fileprivate var markdown: String {
    let rules = columns.map { column in
      switch column.alignment {
      case .left: "---"
      case .center: ":-:"
      case .right: "--:"
      }
    }
    let texts = ([columns.map(\.title)] + rows).map { $0.map(\.asTableCell) }
    let lines = [texts[0], rules] + texts.dropFirst()
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}

extension String {
  /// The text on one line of a table, without any markup.
  fileprivate var asTableCell: String {
    String(
      flatMap { character -> String in
        if character.isNewline { return " " }
        return "\\`*_{}[]<>|$@~^#".contains(character) ? "\\\(character)" : String(character)
      })
  }

  /// The text between quotation marks.
  fileprivate var asAttribute: String {
    String(
      map { character in
        if character.isNewline { return " " }
        return character == "\"" ? "'" : character
      })
  }

  /// The last part of a path with nothing in it that leads elsewhere.
  fileprivate var asFileName: String {
    let name = split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let plain = String(
      name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" }
        .drop { $0 == "." })
    return plain.isEmpty ? "file" : plain
  }

  /// The text without the sequences that color terminals: ESC, `[`, digits and semicolons, a letter.
  fileprivate var withoutTerminalColors: String {
    var result: [UInt8] = []
    var bytes = utf8[...]
    while let byte = bytes.popFirst() {
      guard byte == 0x1B, bytes.first == UInt8(ascii: "[") else {
        result.append(byte)
        continue
      }
      bytes = bytes.dropFirst().drop { (0x20...0x3F).contains($0) }.dropFirst()
    }
    return String(decoding: result, as: UTF8.self)
  }
}
