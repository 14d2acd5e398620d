public import FoundationEssentials

extension TextPipeline {
  /// The pipeline that was saved in a file.
  ///
  /// - Throws: `TextError` when the file can't be read or holds no pipeline.
  public init(contentsOf file: URL) throws(TextError) {
    let data: Data
    do { data = try Data(contentsOf: file) } catch {
      throw .unreadable(path: file.path, reason: String(describing: error))
    }
    do { self = try JSONDecoder().decode(Self.self, from: data) } catch {
      throw .notAPipeline(path: file.path, reason: String(describing: error))
    }
  }

  /// Saves the pipeline as JSON, replacing the file in one step; equal pipelines give equal bytes.
  ///
  /// - Throws: `TextError.unwritable` when the file can't be written.
  public func save(to file: URL) throws(TextError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { try encoder.encode(self).write(to: file, options: .atomic) } catch {
      throw .unwritable(path: file.path, reason: String(describing: error))
    }
  }
}
