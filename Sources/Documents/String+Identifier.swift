extension String {
  /// The text with a hyphen for all but letters and digits of ASCII.
  ///
  /// So it serves as an identifier, and as the name of a file it leads to no other folder.
  package var asIdentifier: String {
    String(map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
  }
}
