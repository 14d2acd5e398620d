import CPangoCairo

/// A thread's turn to use Cairo and Pango, and FreeType under them.
///
/// Cairo 1.16 keeps ten font files open and closes one of them for the next, even while another thread reads it. So all of the
/// process take turns; who has one can take it again.
enum Turn {
  nonisolated(unsafe) private static let lock = {
    let lock = UnsafeMutablePointer<GRecMutex>.allocate(capacity: 1)
    unsafe g_rec_mutex_init(lock)
    return unsafe lock
  }()

  /// Waits for the turn and runs `body` in it.
  static func take<Value: ~Copyable, Failure>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    unsafe g_rec_mutex_lock(lock)
    defer { unsafe g_rec_mutex_unlock(lock) }
    return try body()
  }
}
