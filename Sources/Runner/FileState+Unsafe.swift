import Glibc

/// What tells, without reading it, that a file has hardly changed.
struct FileState: Hashable, Codable {
  /// Bytes.
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int
  /// Whether it is a folder.
  var isFolder: Bool

  /// The state of a file; nil when there is none.
  init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}
