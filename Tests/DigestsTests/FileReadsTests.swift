import Digests
import Synchronization
import Testing

@Suite struct `The log of files read` {
  @Test func `keeps each path once and tells an observer of all of them`() {
    FileReads.note("a/b/unusual")
    FileReads.note("a/b/unusual")
    #expect(FileReads.paths.filter { $0 == "a/b/unusual" }.count == 1)
    let told = Mutex<[String]>([])
    FileReads.observe { path in told.withLock { $0.append(path) } }
    FileReads.note("a/c/later")
    #expect(told.withLock { $0 }.contains("a/b/unusual"))
    #expect(told.withLock { $0 }.last == "a/c/later")
  }
}
