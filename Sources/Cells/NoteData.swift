import Digests

/// Says that what the chapter shows depends on the content of a file, or of a folder with all that it holds.
///
/// Octavo can't see what a cell or a library opens. A loader that calls this once for each file it reads makes the chapter run
/// again when the file changes, and puts the file with its digest on the page that tells how the book was made.
/// Outside a book nothing happens.
///
/// - Parameter path: the path; a relative one begins at the book's folder, where cells run.
public func noteData(at path: String) { FileReads.note(path) }
