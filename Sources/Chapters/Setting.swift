/// A key that authors may write in `octavo.yml`, in front matter or at the top of a cell.
///
/// The tables of these are what the readers suggest when they meet an unknown key, and what `docs/octavo-yml.md` is made from.
package struct Setting: Sendable {
  /// Where keys stand, and what they are.
  package struct Group: Sendable {
    /// What the group is for.
    package let title: String
    /// Where its keys stand.
    package let place: String
    /// The keys.
    package let settings: [Setting]

    /// The names of the keys.
    var names: [String] { settings.map(\.key) }
  }

  /// The key.
  package let key: String
  /// What its value is.
  package let type: String
  /// What holds without it; empty where that is nothing.
  package let initial: String
  /// What it does.
  package let meaning: String
  /// A value, as YAML in one line.
  package let example: String

  init(_ key: String, _ type: String, _ meaning: String, _ example: String) {
    self.init(key, type, "", meaning, example)
  }

  init(
    _ key: String, _ type: String, _ initial: String, _ meaning: String, _ example: String
  ) {
    self.key = key
    self.type = type
    self.initial = initial
    self.meaning = meaning
    self.example = example
  }

  /// All groups, as the page lists them.
  package static let groups = [
    top, book, package, execution, references, print, margins, fonts, frontMatter, cell,
  ]
}
