extension Notebook {
  /// Reads the text of a notebook's file.
  ///
  /// - Parameter json: the text; a byte order mark before it is let pass.
  /// - Returns: the notebook, and a sentence for each kind of thing that it can't hold and that is left out.
  /// - Throws: `NotebookError` when the text is no notebook of format 4.
  public static func read(_ json: String) throws(NotebookError) -> (Notebook, notes: [String]) {
    var reader = NotebookReader()
    let notebook = try reader.notebook(json)
    return (notebook, reader.notes)
  }
}

/// Reads a notebook and remembers what it leaves out.
private struct NotebookReader {
  /// The names of metadata that are left out, with the number of cells that have them.
  private var leftOut: [(name: String, count: Int)] = []

  /// What is left out, in the order in which it was met.
  var notes: [String] {
    leftOut.map { name, count in
      count == 0
        ? "the notebook's metadata '\(name)' is left out"
        : "the metadata '\(name)' of \(count == 1 ? "a cell" : "\(count) cells") is left out"
    }
  }

  mutating func notebook(_ json: String) throws(NotebookError) -> Notebook {
    let root = try value(of: json)
    guard let format = root["nbformat"] else { throw .malformed("it says no 'nbformat'") }
    guard format.integer == 4 else { throw .version(JSONWriter.compact(format)) }
    guard case .array(let values)? = root["cells"] else {
      throw .malformed("it has no list 'cells'")
    }
    guard case .object(let metadata)? = root["metadata"] else {
      throw .malformed("it has no 'metadata'")
    }
    for member in metadata
    where !["kernelspec", "language_info", ownMetadata].contains(member.name) {
      leftOut.append((member.name, 0))
    }
    let kernel = root["metadata"]?["kernelspec"]
    let language =
      root["metadata"]?["language_info"]?["name"]?.text ?? kernel?["language"]?.text
      ?? kernel?["name"]?.text ?? "python"
    var notebook = Notebook(cells: [], language: language.lowercased())
    notebook.chapterForm = form(root["metadata"]?[ownMetadata])
    for (index, value) in values.enumerated() {
      notebook.cells.append(try cell(value, place: index + 1))
    }
    return notebook
  }

  private var ownMetadata: String { Notebook.ownMetadata }

  private func value(of json: String) throws(NotebookError) -> JSONValue {
    let text =
      json.unicodeScalars.first == "\u{FEFF}" ? String(json.unicodeScalars.dropFirst()) : json
    let value: JSONValue
    do throws(JSONReader.Failure) { value = try JSONReader.value(of: text) } catch {
      let line = text.utf8.prefix(error.offset).count { $0 == UInt8(ascii: "\n") } + 1
      throw .notJSON(error.message, line: line)
    }
    guard case .object = value else { throw .malformed("it is no JSON object") }
    return value
  }

  private func form(_ value: JSONValue?) -> Notebook.ChapterForm {
    var form = Notebook.ChapterForm()
    form.hasByteOrderMark = value?["byte-order-mark"]?.isTrue ?? false
    form.end = value?["end"]?.text ?? form.end
    form.lineEnd = value?["line-end"]?.text == "\r\n" ? "\r\n" : "\n"
    form.values = value?["values"]?.elements?.map(\.text) ?? []
    return form
  }

  private mutating func cell(_ value: JSONValue, place: Int) throws(NotebookError) -> NotebookCell {
    guard let name = value["cell_type"]?.text, let kind = NotebookCell.Kind(rawValue: name) else {
      throw .malformed("cell \(place) has no known 'cell_type'")
    }
    guard let source = value["source"]?.joinedText else {
      throw .malformed("cell \(place) has no 'source'")
    }
    var cell = NotebookCell(kind, id: value["id"]?.text ?? "cell-\(place)", source: source)
    for member in value["metadata"]?.members ?? [] {
      switch member.name {
      case ownMetadata:
        cell.chapterForm.gap = member.value["gap"]?.text
        cell.chapterForm.open = member.value["open"]?.text
        cell.chapterForm.close = member.value["close"]?.text
        cell.failure = member.value["failure"]
      case "vscode": cell.language = member.value["languageId"]?.text?.lowercased()
      default: leaveOut(member.name)
      }
    }
    for file in value["attachments"]?.members ?? [] {
      guard let content = file.value.members.first, let text = content.value.joinedText else {
        continue
      }
      cell.attachments.append(.init(name: file.name, mediaType: content.name, content: text))
    }
    guard kind == .code else { return cell }
    cell.executionCount = value["execution_count"]?.integer
    guard case .array(let outputs)? = value["outputs"] else {
      throw .malformed("cell \(place) is of code and has no list 'outputs'")
    }
    for output in outputs { cell.outputs.append(try self.output(output, place: place)) }
    return cell
  }

  private mutating func leaveOut(_ name: String) {
    if let known = leftOut.firstIndex(where: { $0.name == name && $0.count > 0 }) {
      leftOut[known].count += 1
    } else {
      leftOut.append((name, 1))
    }
  }

  private func output(_ value: JSONValue, place: Int) throws(NotebookError) -> NotebookOutput {
    switch value["output_type"]?.text {
    case "stream":
      guard let text = value["text"]?.joinedText else { break }
      return .stream(name: value["name"]?.text ?? "stdout", text: text)
    case "display_data", "execute_result":
      guard case .object(let members)? = value["data"] else { break }
      let contents = members.map { member in
        let isJSON = member.name.hasSuffix("json")
        let text = isJSON ? nil : member.value.joinedText
        return JSONValue.Member(member.name, text.map(JSONValue.string) ?? member.value)
      }
      return .data(contents, metadata: value["metadata"]?.members ?? [])
    case "error":
      guard let message = value["evalue"]?.text else { break }
      let lines = value["traceback"]?.elements ?? []
      return .error(
        name: value["ename"]?.text ?? "error", message: message, traceback: lines.compactMap(\.text)
      )
    default: break
    }
    throw .malformed("cell \(place) has an output that can't be read")
  }
}

extension JSONValue {
  /// A string, or a list of strings one after the other.
  fileprivate var joinedText: String? {
    switch self {
    case .string(let text): return text
    case .array(let values):
      let texts = values.compactMap(\.text)
      return texts.count == values.count ? texts.joined() : nil
    default: return nil
    }
  }
}
