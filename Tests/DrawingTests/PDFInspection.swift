import Foundation
import TestSupport
import Testing

/// A PDF as qpdf tells it in JSON.
struct PDFInspection {
  /// A line of the outline.
  struct Entry: Equatable {
    let level: Int
    let title: String
    let page: Int
    let isOpen: Bool
  }

  private let objects: [String: Any]
  private let root: [String: Any]

  init(_ pdf: [UInt8]) throws {
    let text = try Tool.run("qpdf", ["--json=2", "%"], on: pdf, suffix: "pdf").text
    root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    objects = try #require((root["qpdf"] as? [[String: Any]])?.last)
  }

  /// What the trailer leads to.
  var catalog: [String: Any] { dictionary(trailer["/Root"]) }
  var trailer: [String: Any] {
    (objects["trailer"] as? [String: Any])?["value"] as? [String: Any] ?? [:]
  }

  /// A dictionary, or the one that a reference leads to.
  func dictionary(_ value: Any?) -> [String: Any] { resolved(value) as? [String: Any] ?? [:] }

  func resolved(_ value: Any?) -> Any? {
    guard let name = value as? String, name.hasSuffix(" R"),
      let object = objects["obj:\(name)"] as? [String: Any]
    else { return value }
    return object["value"]
  }

  /// The annotations of each page.
  var annotations: [[[String: Any]]] {
    (root["pages"] as? [[String: Any]] ?? []).map { page in
      let list = resolved(dictionary(page["object"])["/Annots"]) as? [Any] ?? []
      return list.map { dictionary($0) }
    }
  }

  /// The labels of pages, each with the number of the page that it begins at.
  var labels: [(page: Int, prefix: String, style: String, start: Int)] {
    (root["pagelabels"] as? [[String: Any]] ?? []).map { entry in
      let label = dictionary(entry["label"])
      return (
        (entry["index"] as? Int ?? -1) + 1, label["/P"] as? String ?? "",
        label["/S"] as? String ?? "", label["/St"] as? Int ?? 1
      )
    }
  }

  /// The outline, in order.
  var outline: [Entry] { entries(root["outlines"], level: 1) }

  private func entries(_ list: Any?, level: Int) -> [Entry] {
    (list as? [[String: Any]] ?? []).flatMap { entry in
      [
        Entry(
          level: level, title: entry["title"] as? String ?? "",
          page: entry["destpageposfrom1"] as? Int ?? 0, isOpen: entry["open"] as? Bool ?? true)
      ] + entries(entry["kids"], level: level + 1)
    }
  }

  /// The structure elements in order: their types and alternatives.
  var structure: [(type: String, alternative: String?)] {
    var (elements, rest) = ([(String, String?)](), [catalog["/StructTreeRoot"]])
    while let element = rest.popLast() {
      let values = dictionary(element)
      if let type = values["/S"] as? String {
        elements.append((type, (values["/Alt"] as? String).map { String($0.dropFirst(2)) }))
      }
      let kids = values["/K"] as? [Any] ?? [values["/K"]].compactMap { $0 }
      rest += kids.reversed().filter { dictionary($0)["/S"] != nil }
    }
    return elements
  }
}
