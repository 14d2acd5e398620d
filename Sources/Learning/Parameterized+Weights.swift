public import FoundationEssentials
public import Tensors

extension Parameterized {
  /// Writes the parameters to a safetensors file, under their own names.
  ///
  /// - Throws: `LearningError.inaccessible`.
  public func save(to file: URL) throws(LearningError) {
    try SafeTensors.write(parameters, to: file)
  }

  /// Replaces the parameters by those of a safetensors file; tensors of other names there don't matter.
  ///
  /// - Throws: `LearningError`: the file can't be read, is damaged, or lacks a tensor of some name and shape, which it
  ///   names. The parameters are then as they were.
  public mutating func load(from file: URL) throws(LearningError) {
    try load(SafeTensors(contentsOf: file), at: file)
  }

  mutating func load(
    _ source: SafeTensors, prefix: String = "", at file: URL
  ) throws(LearningError) {
    for (name, value) in parameters {
      guard let found = source.tensors[prefix + name] else {
        throw .differs(path: file.path, tensor: prefix + name, reason: "is missing")
      }
      guard found.shape == value.shape else {
        throw .differs(
          path: file.path, tensor: prefix + name,
          reason: "has the shape \(found.shape), not \(value.shape)")
      }
    }
    forEachParameter { name, value in value = source.tensors[prefix + name] ?? value }
  }
}
