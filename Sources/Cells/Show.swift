import Chapters

/// Shows a value on the page: a figure, a table, HTML, or anything by its description.
///
/// Outside a book it is printed.
public func show<Value>(_ value: Value) {
  ChapterRun.shared.show(Shown(value))
}

/// How a value shows, on a page or in a terminal.
struct Shown {
  let display: Display
  let plainText: String

  init(_ value: Any) {
    let content = Self.unwrapped(value)
    let text = (content as? Table)?.plainText ?? Self.text(content)
    plainText = text
    display =
      (content as? any Displayable)?.display
      ?? Display(mediaType: "text/plain", content: text)
  }

  /// The description of a value, an optional's own word left out.
  static func text(_ value: Any) -> String {
    String(describing: unwrapped(value))
  }

  /// The description of a value for a sentence; nil for an optional without a value.
  static func inlineText(_ value: Any) -> String? {
    let content = unwrapped(value)
    return content is any Wrapping ? nil : String(describing: content)
  }

  private static func unwrapped(_ value: Any) -> Any {
    guard let optional = value as? any Wrapping, let content = optional.content else {
      return value
    }
    return unwrapped(content)
  }
}

/// Lets an optional be looked into without knowing its type.
private protocol Wrapping {
  var content: Any? { get }
}

extension Optional: Wrapping {
  fileprivate var content: Any? { map { $0 } }
}
