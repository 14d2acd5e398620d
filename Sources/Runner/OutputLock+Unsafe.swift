public import FoundationEssentials
import Glibc

/// The right to write an output folder, which one process has at a time; it ends with the process at the latest.
///
/// What is locked is the folder `.octavo` itself, so no file of a build shows that there was one.
public struct OutputLock: Sendable {
  private let descriptor: CInt

  /// Takes the right to write a folder, which is made when it is missing.
  ///
  /// - Throws: `RunnerError.busy` when another process has it, `notWritten` when the folder can't be made.
  public init(_ output: URL) throws(RunnerError) {
    let place = output.absolute.appending(path: ".octavo")
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    } catch {
      throw .notWritten(path: place.path, reason: OutputFile.reason(error))
    }
    let descriptor = unsafe open(place.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .notWritten(path: place.path, reason: ChildProcess.reason(errno))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      var status = stat()
      _ = unsafe fstat(descriptor, &status)
      close(descriptor)
      let locks = try? Data(contentsOf: URL(filePath: "/proc/locks"))
      throw .busy(
        output: output.absolute.path,
        process: locks.flatMap {
          Self.holder(of: UInt64(status.st_ino), in: String(decoding: $0, as: UTF8.self))
        })
    }
    self.descriptor = descriptor
  }

  /// Gives the right back.
  public func release() { close(descriptor) }

  /// The process that holds the lock of a file, in lines such as `1: FLOCK  ADVISORY  WRITE 4711 08:01:131 0 EOF` (proc(5)).
  ///
  /// Devices are left out: those of layered file systems are not the ones that `stat` tells.
  static func holder(of file: UInt64, in locks: String) -> Int? {
    for line in locks.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 5, words[1] == "FLOCK", words[5].hasSuffix(":\(file)") else { continue }
      return Int(words[4]).flatMap { $0 > 0 ? $0 : nil }
    }
    return nil
  }
}
