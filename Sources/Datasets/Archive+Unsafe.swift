import CArchive
import Digests
import FoundationEssentials

/// A compressed file or archive, read as a stream by libarchive; closed when it goes out of use.
@safe struct Archive: ~Copyable {
  /// What the stream is taken for once it is decompressed.
  enum Format {
    /// A tape archive of many files.
    case tar
    /// One file's bytes.
    case single
  }

  private let handle: OpaquePointer
  private let path: String

  private init(_ handle: OpaquePointer, path: String) {
    unsafe self.handle = handle
    self.path = path
  }

  deinit { unsafe archive_read_free(handle) }

  /// Opens a file, compressed or not.
  ///
  /// - Throws: `DatasetError.damaged` with libarchive's reason.
  static func open(_ path: String, as format: Format) throws(DatasetError) -> Archive {
    guard let handle = unsafe archive_read_new() else {
      throw .unreadable(path: path, reason: "libarchive has no memory")
    }
    let archive = unsafe Archive(handle, path: path)
    unsafe archive_read_support_filter_gzip(handle)
    switch format {
    case .tar: unsafe archive_read_support_format_tar(handle)
    case .single: unsafe archive_read_support_format_raw(handle)
    }
    FileReads.note(path)
    guard unsafe archive_read_open_filename(handle, path, 1 << 16) == ARCHIVE_OK else {
      throw archive.damage()
    }
    let isCompressed = unsafe archive_filter_code(handle, 0) == ARCHIVE_FILTER_GZIP
    if path.hasSuffix(".gz") && !isCompressed {
      throw .damaged(path: path, reason: "it does not begin as a gzip file")
    }
    return archive
  }

  /// The bytes of a file, decompressed where it is compressed.
  ///
  /// - Throws: `DatasetError` when it is missing, damaged or empty.
  static func content(of file: URL) throws(DatasetError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw .missing(paths: [file.path])
    }
    var archive = try open(file.path, as: .single)
    guard try archive.nextFile() != nil else {
      throw .unexpectedLayout(path: file.path, reason: "it is empty")
    }
    return try archive.content()
  }

  /// The next file's name, or nil after the last.
  mutating func nextFile() throws(DatasetError) -> String? {
    var entry: OpaquePointer?
    switch unsafe archive_read_next_header(handle, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN: break
    case ARCHIVE_EOF: return nil
    default: throw damage()
    }
    guard let entry = unsafe entry, let name = unsafe archive_entry_pathname(entry) else {
      throw .damaged(path: path, reason: "a file has no name")
    }
    return unsafe String(cString: name)
  }

  /// The bytes of the file whose name came last.
  mutating func content() throws(DatasetError) -> [UInt8] {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe archive_read_data(handle, &buffer, buffer.count)
      guard count >= 0 else { throw damage() }
      if count == 0 { return content }
      content.append(contentsOf: buffer[..<count])
    }
  }

  private func damage() -> DatasetError {
    let reason = unsafe archive_error_string(handle).map { unsafe String(cString: $0) }
    return .damaged(path: path, reason: reason ?? "libarchive gives no reason")
  }
}
