import Foundation

/// What a notebook lacks of that which the schema of nbformat 4.5 requires.
struct SchemaCheck {
  private(set) var findings: [String] = []

  init(_ json: String) {
    guard let root = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    else {
      findings = ["no JSON object"]
      return
    }
    only(["cells", "metadata", "nbformat", "nbformat_minor"], root, "notebook")
    expect(root["nbformat"] as? Int == 4 && root["nbformat_minor"] as? Int == 5, "format")
    let kernel = (root["metadata"] as? [String: Any])?["kernelspec"] as? [String: Any]
    expect(kernel?["name"] is String && kernel?["display_name"] is String, "kernelspec")
    let cells = root["cells"] as? [[String: Any]] ?? []
    expect(root["cells"] is [[String: Any]], "cells")
    let ids = cells.compactMap { $0["id"] as? String }
    expect(ids.count == cells.count && Set(ids).count == ids.count, "ids")
    let isPlain = { (id: String) in id.wholeMatch(of: /[a-zA-Z0-9\-_]{1,64}/) != nil }
    expect(ids.allSatisfy(isPlain), "form of ids")
    for (index, cell) in cells.enumerated() { check(cell, "cell \(index + 1)") }
  }

  private mutating func expect(_ isMet: Bool, _ name: String) {
    if !isMet { findings.append(name) }
  }

  private mutating func only(_ names: Set<String>, _ object: [String: Any], _ place: String) {
    expect(Set(object.keys).isSubset(of: names), "\(place): \(object.keys.sorted())")
  }

  private func isText(_ value: Any?) -> Bool { value is String || value is [String] }

  private mutating func check(_ cell: [String: Any], _ place: String) {
    expect(isText(cell["source"]), "\(place): source")
    expect(cell["metadata"] is [String: Any], "\(place): metadata")
    switch cell["cell_type"] as? String {
    case "markdown", "raw":
      only(["attachments", "cell_type", "id", "metadata", "source"], cell, place)
    case "code":
      only(
        ["cell_type", "execution_count", "id", "metadata", "outputs", "source"], cell, place)
      let count = cell["execution_count"]
      expect(count is NSNull || (count as? Int ?? -1) >= 0, "\(place): execution_count")
      expect(cell["outputs"] is [[String: Any]], "\(place): outputs")
      for output in cell["outputs"] as? [[String: Any]] ?? [] { check(output: output, place) }
    default: findings.append("\(place): cell_type")
    }
  }

  private mutating func check(output: [String: Any], _ place: String) {
    switch output["output_type"] as? String {
    case "stream":
      only(["name", "output_type", "text"], output, place)
      expect(output["name"] is String && isText(output["text"]), "\(place): stream")
    case "display_data":
      only(["data", "metadata", "output_type"], output, place)
      expect(output["metadata"] is [String: Any], "\(place): metadata of output")
      for (type, value) in output["data"] as? [String: Any] ?? ["none": 0] {
        expect(type.hasSuffix("+json") || isText(value), "\(place): \(type)")
      }
    case "error":
      only(["ename", "evalue", "output_type", "traceback"], output, place)
      expect(
        output["ename"] is String && output["evalue"] is String && output["traceback"] is [String],
        "\(place): error")
    default: findings.append("\(place): output_type")
    }
  }
}
