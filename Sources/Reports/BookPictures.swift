import Chapters
import Documents
import Drawing
import FoundationEssentials

/// The pictures that the chapters of a book show, read once.
struct BookPictures: Sendable {
  /// The files by their paths, in the order of these.
  let files: [(path: String, data: Data)]
  /// The bytes of those that are as they should be, whether paper shows them or not, by their paths.
  let sound: [String: [UInt8]]
  private let read: [String: Result<PictureFile, PictureError>]
  private let isLookedFor: Bool

  /// The pictures of documents, from the folder of the book; none, and none that is missing, without a folder.
  init(of documents: [Document], in folder: Folder?) {
    var files: [(path: String, data: Data)] = []
    var sound: [String: [UInt8]] = [:]
    var read: [String: Result<PictureFile, PictureError>] = [:]
    for path in Set(documents.flatMap(\.pictures).compactMap(\.file)).sorted() {
      guard let data = folder?.read(path) else { continue }
      let bytes = Array(data)
      let picture = Result { () throws(PictureError) in try PictureFile(bytes) }
      files.append((path, data))
      read[path] = picture
      switch picture {
      case .success, .failure(.unprintable): sound[path] = bytes
      case .failure: break
      }
    }
    (self.files, self.sound, self.read, isLookedFor) = (files, sound, read, folder != nil)
  }

  /// A picture that paper can show; nil where there is no file.
  func picture(_ path: String) throws(PictureError) -> PictureFile? { try read[path]?.get() }

  /// What is wrong with a picture wherever it is shown.
  func finding(about picture: Picture) -> Diagnostic? {
    guard isLookedFor, let path = picture.file else { return nil }
    switch read[path] {
    case nil: return picture.missing
    case .failure(.unprintable), .success: return nil
    case .failure(let error): return picture.finding(error)
    }
  }
}

extension Picture {
  /// The path of its file in the book's folder; nil for one of the web.
  fileprivate var file: String? {
    if case .file(let path) = source { path } else { nil }
  }
}
