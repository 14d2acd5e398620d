public import FoundationEssentials

extension Report {
  /// Removes what builds published into a folder, and nothing that lies beside it.
  ///
  /// - Parameter folder: the folder of the report; folders in it that become empty go, too.
  /// - Throws: `ReportError` for the file system's failures.
  public static func unpublish(from folder: URL) throws(ReportError) {
    let folder = Folder(root: folder)
    for path in Manifest.load(from: folder).files { try folder.remove(path) }
    try folder.remove(Manifest.path)
  }
}
