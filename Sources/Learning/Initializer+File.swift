public import FoundationEssentials
public import Tensors

extension Initializer {
  /// Parameters from a safetensors file.
  ///
  /// - Parameters:
  ///   - name: the tensor's name in the file.
  ///   - file: where it stands.
  /// - Throws: `LearningError`: the file can't be read, is damaged, or has no such tensor.
  public static func stored(_ name: String, in file: URL) throws(LearningError) -> Initializer {
    guard let tensor = try SafeTensors(contentsOf: file).tensors[name] else {
      throw .differs(path: file.path, tensor: name, reason: "is missing")
    }
    return .values(tensor)
  }
}
