public import Chapters

extension Runner {
  /// What the last run of a chapter brought, whether it is current or not; nil when it never ran.
  public func knownTranscript(of chapter: Chapter) -> Transcript? { store.transcript(of: chapter) }

  /// Keeps what a chapter brought elsewhere.
  ///
  /// Pages show it until the chapter runs, which the next build that runs anything does.
  public func adopt(_ transcript: Transcript, of chapter: Chapter) throws(RunnerError) {
    try store.keep(transcript, of: chapter, fingerprint: .elsewhere, isFailed: false)
  }
}
