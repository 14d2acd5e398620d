public import FoundationEssentials
import Preconditions
public import Tensors

/// Named tensors in a file that PyTorch, NumPy and JAX users can open too.
///
/// The format is "safetensors": eight bytes with the length of a JSON header, little-endian; the header, which tells for
/// each name the type, the shape and the range of bytes after the header; the bytes.
public struct SafeTensors: Sendable {
  /// The tensors by name.
  public let tensors: [String: Tensor]

  /// Writes tensors under a temporary name and renames the file when it is complete.
  ///
  /// - Precondition: no two tensors of one name.
  /// - Throws: `LearningError.inaccessible`.
  public static func write(
    _ tensors: [(name: String, value: Tensor)], to file: URL
  ) throws(LearningError) {
    try writeWhole(encode(tensors), to: file)
  }

  /// Reads all tensors of a file.
  ///
  /// - Throws: `LearningError.inaccessible` or `.damaged`, which tells what is wrong.
  public init(contentsOf file: URL) throws(LearningError) {
    let data = try readWhole(file)
    func damaged(_ reason: String) -> LearningError { .damaged(path: file.path, reason: reason) }
    guard data.count >= 8 else { throw damaged("\(data.count) bytes hold no header") }
    let length = data.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(data.count - 8) else {
      throw damaged("a header of \(length) bytes in a file of \(data.count)")
    }
    let body = data.startIndex + 8 + Int(length)
    let header: Header
    do {
      header = try JSONDecoder().decode(Header.self, from: data[data.startIndex + 8..<body])
    } catch { throw damaged("its header is no safetensors JSON") }
    let available = data.endIndex - body
    let bytes = header.entries.values.reduce(0) { max($0, $1.data_offsets.last ?? 0) }
    guard bytes == available else {
      throw damaged("the header promises \(bytes) bytes of tensors, there are \(available)")
    }
    var tensors: [String: Tensor] = [:]
    for (name, entry) in header.entries {
      if let flaw = entry.flaw(within: available) { throw damaged("tensor \(name) \(flaw)") }
      tensors[name] = Tensor(
        bytes: data[body + entry.data_offsets[0]..<body + entry.data_offsets[1]],
        shape: entry.shape)
    }
    self.tensors = tensors
  }

  /// The bytes of a file with these tensors, in this order.
  static func encode(_ tensors: [(name: String, value: Tensor)]) -> Data {
    var entries: [String: Header.Entry] = [:]
    var offset = 0
    for (name, value) in tensors {
      require(entries[name] == nil, "SafeTensors: two tensors are named \(name)")
      let end = offset + 4 * value.count
      entries[name] = Header.Entry(dtype: "F32", shape: value.shape, data_offsets: [offset, end])
      offset = end
    }
    var header = Header(entries: entries).json
    // Spaces bring the tensors to a multiple of eight bytes, as the format recommends.
    header += Data(repeating: 0x20, count: (8 - header.count % 8) % 8)
    var data = Data(capacity: 8 + header.count + offset)
    data += (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }
    data += header
    for (_, value) in tensors { value.appendBytes(to: &data) }
    return data
  }
}
