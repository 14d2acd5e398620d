public import Chapters
public import Drawing

extension Picture {
  /// The finding for a picture without its file.
  public var missing: Diagnostic { finding("there is no picture '\(path)' in the book's folder") }

  /// The finding for a picture of the web, which paper can't show.
  public var unloaded: Diagnostic { warning("a picture of the web is not printed") }

  /// The finding for a picture whose file paper can't show: an error, unless it is only paper that can't.
  public func finding(_ error: PictureError) -> Diagnostic {
    switch error {
    case .empty: return finding("the picture '\(path)' is an empty file")
    case .unknown:
      return finding(
        "the file '\(path)' is no picture",
        suggestion: "by its first bytes it is none of "
          + PictureFormat.allCases.map(\.rawValue).joined(separator: ", "))
    case .damaged(let format, let reason):
      return finding(
        "the picture '\(path)' \(reason)",
        suggestion: "by its first bytes it is of the format \(format.rawValue)")
    case .unprintable(let format):
      let kind = format == .jpeg ? "a JPEG in four inks" : "the format \(format.rawValue)"
      return warning(
        "the picture '\(path)' is not printed, since paper can't show \(kind)",
        " instead; PNG, JPEG and SVG are printed")
    }
  }

  private func warning(_ message: String, _ more: String = " instead") -> Diagnostic {
    var finding = finding(message, suggestion: "the page of paper has its alternative text\(more)")
    finding.severity = .warning
    return finding
  }

  private func finding(_ message: String, suggestion: String? = nil) -> Diagnostic {
    Diagnostic(message, at: position, suggestion: suggestion, sourceLine: sourceLine)
  }

  /// The path of its file, or its address.
  private var path: String {
    switch source {
    case .file(let path): path
    case .address(let address): address
    }
  }
}
