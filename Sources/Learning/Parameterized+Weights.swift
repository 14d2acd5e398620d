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
  /// - Parameters:
  ///   - file: where some network was saved, perhaps another that shares a part with this one.
  ///   - pattern: the parameters to replace, by name; all when nil.
  /// - Precondition: the pattern matches some parameter.
  /// - Throws: `LearningError`: the file can't be read, is damaged, or lacks a tensor of some name and shape, which it
  ///   names. The parameters are then as they were.
  public mutating func load(
    from file: URL, matching pattern: NamePattern? = nil
  ) throws(LearningError) {
    try load(SafeTensors(contentsOf: file), only: pattern?.names(in: self), at: file)
  }

  mutating func load(
    _ source: SafeTensors, prefix: String = "", only names: Set<String>? = nil, at file: URL
  ) throws(LearningError) {
    for (name, value) in parameters where names?.contains(name) != false {
      guard let found = source.tensors[prefix + name] else {
        throw .differs(path: file.path, tensor: prefix + name, reason: "is missing")
      }
      guard found.shape == value.shape else {
        throw .differs(
          path: file.path, tensor: prefix + name,
          reason: "has the shape \(found.shape), not \(value.shape)")
      }
    }
    forEachParameter { name, value in
      guard names?.contains(name) != false else { return }
      value = source.tensors[prefix + name] ?? value
    }
  }
}
