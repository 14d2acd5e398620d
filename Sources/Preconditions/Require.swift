/// Stops the program with `message` and the place of the call unless `condition` holds.
///
/// The standard library's `precondition` drops its message in an optimized build. Chapters run against the
/// optimized library, and their authors are the ones who need to read what was wrong.
@inlinable
public func require(
  _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String,
  file: StaticString = #fileID, line: UInt = #line
) {
  if !condition() { fatalError(message(), file: file, line: line) }
}
