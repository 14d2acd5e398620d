/// What a work is, by the entry types of BibTeX and `online` of BibLaTeX.
public enum EntryKind: String, Sendable, Hashable, CaseIterable {
  /// An article of a journal.
  case article
  /// A book with a publisher.
  case book
  /// A part of a book, by chapter or pages.
  case inbook
  /// A part of a book with a title of its own.
  case incollection
  /// A paper of a conference.
  case inproceedings
  /// A doctoral thesis.
  case phdthesis
  /// A master's thesis.
  case mastersthesis
  /// A report that an institution published.
  case techreport
  /// What is nothing else.
  case misc
  /// A text that nobody published.
  case unpublished
  /// A page of the web.
  case online
  /// Technical documentation.
  case manual
  /// All papers of a conference.
  case proceedings

  /// The kind of an entry type in small letters, with the other names it has; nil when there is none such.
  init?(type: String) {
    switch type {
    case "conference": self = .inproceedings
    case "electronic", "www": self = .online
    case "thesis": self = .phdthesis
    case "report": self = .techreport
    default: self.init(rawValue: type)
    }
  }

  /// The fields that a complete entry has; of each group any one.
  var required: [[String]] {
    switch self {
    case .article: [["author"], ["title"], ["journal"], ["year"]]
    case .book: [["author", "editor"], ["title"], ["publisher"], ["year"]]
    case .inbook:
      [["author", "editor"], ["title"], ["chapter", "pages"], ["publisher"], ["year"]]
    case .incollection: [["author"], ["title"], ["booktitle"], ["publisher"], ["year"]]
    case .inproceedings: [["author"], ["title"], ["booktitle"], ["year"]]
    case .phdthesis, .mastersthesis: [["author"], ["title"], ["school"], ["year"]]
    case .techreport: [["author"], ["title"], ["institution"], ["year"]]
    case .misc: []
    case .unpublished: [["author"], ["title"], ["note"]]
    case .online: [["title"], ["url"]]
    case .manual: [["title"]]
    case .proceedings: [["title"], ["year"]]
    }
  }

  /// Whether the work is part of another, whose title is `booktitle`.
  var isPart: Bool { self == .inbook || self == .incollection || self == .inproceedings }
}
