import Synchronization

/// The files whose content a result depends on, for whoever must know when it became stale.
///
/// Loaders note what they open. The log is shared state on purpose, the only one of the package: threading it through
/// every loader would put the bookkeeping of a report into each of its cells, and forgetting it once would keep a stale page.
public enum FileReads {
  private struct State {
    var paths: [String] = []
    var observer: (@Sendable (String) -> Void)?
  }

  private static let state = Mutex(State())

  /// Says that a result depends on the content of a file, or of a folder with all that it holds.
  public static func note(_ path: String) {
    let observer = state.withLock { state in
      if !state.paths.contains(path) { state.paths.append(path) }
      return state.observer
    }
    observer?(path)
  }

  /// The paths noted so far, each once, in order.
  public static var paths: [String] { state.withLock(\.paths) }

  /// Tells `observer` of every path noted so far and from now on; the one before is told no more.
  public static func observe(_ observer: @escaping @Sendable (String) -> Void) {
    let paths = state.withLock { state in
      state.observer = observer
      return state.paths
    }
    for path in paths { observer(path) }
  }
}
