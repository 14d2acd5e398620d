import Chapters
import FoundationEssentials

/// The transcripts of earlier runs, with what they were made from.
struct TranscriptStore {
  /// What is known of a transcript without opening it.
  struct Record: Codable, Hashable {
    /// What it was made from.
    var fingerprint: Fingerprint
    /// The digests of the files the run read.
    var reads: [String: String]
    /// The parameters the run read, with their values then.
    var parameters: [String: String]
    /// The training runs it used.
    var runs: [String]
    /// Whether it failed.
    var isFailed: Bool
    /// The line of the first code of each cell, at the time.
    var anchors: [Int]
  }

  private let folder: URL

  init(folder: URL) {
    self.folder = folder
  }

  /// What is known of a chapter's transcript; nil when there is none.
  func record(of chapter: Chapter) -> Record? {
    read(Record.self, from: "\(chapter.slug).key.json")
  }

  /// The transcript of a chapter, the places in it moved to where the cells are now.
  func transcript(of chapter: Chapter) -> Transcript? {
    guard var transcript = read(Transcript.self, from: "\(chapter.slug).json"),
      let record = record(of: chapter)
    else { return nil }
    for index in transcript.cells.indices
    where chapter.cells.indices.contains(index) && record.anchors.indices.contains(index) {
      let shift = chapter.cells[index].anchor - record.anchors[index]
      transcript.cells[index].failure?.position?.line += shift
    }
    return transcript
  }

  /// Keeps a transcript; the record comes last, so that a half-written pair is never current.
  func keep(
    _ transcript: Transcript, of chapter: Chapter, fingerprint: Fingerprint, isFailed: Bool
  ) throws(RunnerError) {
    let record = Record(
      fingerprint: fingerprint, reads: transcript.reads,
      parameters: transcript.parameters, runs: transcript.runs,
      isFailed: isFailed, anchors: chapter.cells.map(\.anchor))
    let recordFile = folder.appending(path: "\(chapter.slug).key.json")
    try? FileManager.default.removeItem(at: recordFile)
    try OutputFile(folder.appending(path: "\(chapter.slug).json")).write(json: transcript)
    try OutputFile(recordFile).write(json: record)
  }

  private func read<Value: Decodable>(_ type: Value.Type, from name: String) -> Value? {
    guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
    return try? JSONDecoder().decode(type, from: data)
  }
}
