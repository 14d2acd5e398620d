extension Notebook {
  /// The notebook as the text of its file, laid out as Jupyter does it, so that saving it there changes little.
  ///
  /// Equal notebooks give equal texts.
  public var json: String { JSONWriter.lines(value) + "\n" }

  private var value: JSONValue {
    let languageInfo: JSONValue =
      language == "swift"
      ? ["file_extension": ".swift", "mimetype": "text/x-swift", "name": "swift"]
      : ["name": .string(language)]
    let kernel: JSONValue =
      language == "swift"
      ? ["display_name": "Swift", "language": "swift", "name": "swift"]
      : [
        "display_name": .string(language), "language": .string(language), "name": .string(language),
      ]
    var metadata: [JSONValue.Member] = [
      .init("kernelspec", kernel), .init("language_info", languageInfo),
    ]
    let form = chapterForm.members
    if !form.isEmpty { metadata.append(.init(Notebook.ownMetadata, .object(form))) }
    return [
      "cells": .array(cells.map(\.value)), "metadata": .object(metadata), "nbformat": 4,
      "nbformat_minor": 5,
    ]
  }

  /// The name of the metadata that only this house reads.
  static let ownMetadata = "octavo"
}

extension Notebook.ChapterForm {
  /// What is not usual.
  fileprivate var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if hasByteOrderMark { members.append(.init("byte-order-mark", .boolean(true))) }
    if end != "\n" { members.append(.init("end", .string(end))) }
    if lineEnd != "\n" { members.append(.init("line-end", .string(lineEnd))) }
    if !values.isEmpty {
      members.append(.init("values", .array(values.map { $0.map(JSONValue.string) ?? .null })))
    }
    return members
  }
}

extension NotebookCell {
  fileprivate var value: JSONValue {
    var members: [JSONValue.Member] = []
    if !attachments.isEmpty {
      let files = attachments.map { file in
        JSONValue.Member(file.name, [file.mediaType: .string(file.content)])
      }
      members.append(.init("attachments", .object(files)))
    }
    members.append(.init("cell_type", .string(kind.rawValue)))
    if kind == .code {
      members.append(.init("execution_count", executionCount.map { .number("\($0)") } ?? .null))
    }
    members += [.init("id", .string(id)), .init("metadata", .object(metadata))]
    if kind == .code { members.append(.init("outputs", .array(outputs.map(\.value)))) }
    members.append(.init("source", .lines(source)))
    return .object(members)
  }

  private var metadata: [JSONValue.Member] {
    var own: [JSONValue.Member] = []
    if let close = chapterForm.close { own.append(.init("close", .string(close))) }
    if let failure { own.append(.init("failure", failure)) }
    if let gap = chapterForm.gap { own.append(.init("gap", .string(gap))) }
    if let open = chapterForm.open { own.append(.init("open", .string(open))) }
    var members: [JSONValue.Member] = []
    if !own.isEmpty { members.append(.init(Notebook.ownMetadata, .object(own))) }
    if let language { members.append(.init("vscode", ["languageId": .string(language)])) }
    return members
  }
}

extension NotebookOutput {
  fileprivate var value: JSONValue {
    switch self {
    case .stream(let name, let text):
      return ["name": .string(name), "output_type": "stream", "text": .lines(text)]
    case .data(let contents, let metadata):
      let data = contents.sorted { $0.name < $1.name }.map { member in
        let isText = member.name.hasPrefix("text/") || member.name == "image/svg+xml"
        return JSONValue.Member(
          member.name,
          isText ? member.value.text.map(JSONValue.lines) ?? member.value : member.value
        )
      }
      return [
        "data": .object(data), "metadata": .object(metadata.sorted { $0.name < $1.name }),
        "output_type": "display_data",
      ]
    case .error(let name, let message, let traceback):
      return [
        "ename": .string(name), "evalue": .string(message), "output_type": "error",
        "traceback": .array(traceback.map(JSONValue.string)),
      ]
    }
  }
}

extension JSONValue {
  /// A text as notebooks hold it: a list of its lines, each with its end.
  fileprivate static func lines(_ text: String) -> JSONValue {
    var lines: [JSONValue] = []
    var rest = text.utf8[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(.string(String(rest[...end]) ?? ""))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { lines.append(.string(String(rest) ?? "")) }
    return .array(lines)
  }
}
