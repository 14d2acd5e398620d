import Digests
public import FoundationEssentials

extension Corpus {
  /// A part of the IMDB reviews.
  public enum IMDBPart: String, Sendable, Hashable, CaseIterable {
    /// The 25,000 reviews to learn from.
    case training = "train"
    /// The 25,000 reviews of other films to test with.
    case test
  }

  /// The IMDB reviews: 25,000 in each part, half of them positive, whole reviews with `<br />` as they were written.
  ///
  /// Negative reviews come first, each class in the order of its ids, whatever the order of the files.
  ///
  /// Source: Maas et al. (2011), "Learning word vectors for sentiment analysis", ACL.
  /// - Parameters:
  ///   - part: the training or the test reviews.
  ///   - directory: holds `imdb/aclImdb_train.tar.gz` and `imdb/aclImdb_test.tar.gz`, or the unpacked
  ///     folder `imdb/aclImdb`.
  /// - Throws: `DatasetError`
  public static func imdb(
    _ part: IMDBPart, in directory: DataDirectory
  ) throws(DatasetError) -> Corpus {
    let archive = "imdb/aclImdb_\(part.rawValue).tar.gz"
    let found = try directory.first(of: [archive, "imdb/aclImdb/\(part.rawValue)"])
    return found.path.hasSuffix(".tar.gz")
      ? try imdb(part, archive: found) : try imdb(part, tree: found.deletingLastPathComponent())
  }

  /// The IMDB reviews in an archive, read without unpacking it.
  ///
  /// - Throws: `DatasetError`; a truncated archive never gives a corpus.
  public static func imdb(
    _ part: IMDBPart, archive file: URL
  ) throws(DatasetError) -> Corpus {
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw .missing(paths: [file.path])
    }
    var archive = try Archive.open(file.path, as: .tar)
    var reviews: [IMDBReview] = []
    while let name = try archive.nextFile() {
      guard var review = IMDBReview(path: name), review.part == part.rawValue else { continue }
      review.content = try archive.content()
      reviews.append(review)
    }
    return try imdb(part, reviews, path: file.path)
  }

  /// The IMDB reviews in an unpacked folder `aclImdb`.
  ///
  /// - Throws: `DatasetError`
  public static func imdb(
    _ part: IMDBPart, tree root: URL
  ) throws(DatasetError) -> Corpus {
    var reviews: [IMDBReview] = []
    for name in ["neg", "pos"] {
      let folder = root.appending(path: "\(part.rawValue)/\(name)")
      guard FileManager.default.fileExists(atPath: folder.path) else {
        throw .missing(paths: [folder.path])
      }
      FileReads.note(folder.path)
      do {
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
          guard var review = IMDBReview(path: "\(part.rawValue)/\(name)/\(file)") else { continue }
          review.content = Array(try Data(contentsOf: folder.appending(path: file)))
          reviews.append(review)
        }
      } catch {
        throw .unreadable(path: folder.path, reason: String(describing: error))
      }
    }
    return try imdb(part, reviews, path: root.path)
  }

  private static func imdb(
    _ part: IMDBPart, _ reviews: [IMDBReview], path: String
  ) throws(DatasetError) -> Corpus {
    let ordered = reviews.sorted { ($0.label, $0.id) < ($1.label, $1.id) }
    for (label, folder) in ["neg", "pos"].enumerated()
    where !ordered.contains(where: { $0.label == label }) {
      throw .unexpectedLayout(
        path: path, reason: "it has no reviews named \(part.rawValue)/\(folder)/<id>_<rating>.txt")
    }
    for (one, next) in zip(ordered, ordered.dropFirst())
    where one.label == next.label && one.id == next.id {
      throw .unexpectedLayout(path: path, reason: "two reviews of a class have the id \(one.id)")
    }
    var examples: [Example] = []
    for review in ordered {
      let name = "\(path), \(part.rawValue)/\(review.label == 0 ? "neg" : "pos")/\(review.id)"
      examples.append(try review.example(path: name))
    }
    return Corpus(
      name: "IMDB \(part) reviews", classes: ["negative", "positive"], examples: examples)
  }
}
