import FoundationEssentials
import Learning
import Tensors
import TestSupport
import Testing

@Suite struct `Safetensors files` {
  @Test func `are read back as they were written`() throws {
    let tensors = [
      (
        name: "a.weight", value: Tensor([1, -2, .infinity, .leastNonzeroMagnitude], shape: [2, 2])
      ),
      (name: "b", value: Tensor(3)), (name: "empty", value: .zeros([0, 3])),
    ]
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "weights.safetensors")
      try SafeTensors.write(tensors, to: file)
      let read = try SafeTensors(contentsOf: file).tensors
      #expect(read.count == 3)
      for (name, value) in tensors {
        #expect(read[name]?.shape == value.shape)
        #expect(read[name]?.scalars == value.scalars)
      }
    }
  }

  /// Lends a file that Python's library wrote.
  private func withPythonsFile(_ body: (URL) throws -> Void) throws {
    struct Fixture: Decodable { let bytes: Data }
    let data = try fixture("Learning/weights.json", as: Fixture.self).bytes
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "weights.safetensors")
      try data.write(to: file)
      try body(file)
    }
  }

  @Test func `of Python's library are read`() throws {
    var read: [String: Tensor] = [:]
    try withPythonsFile { read = try SafeTensors(contentsOf: $0).tensors }
    #expect(Set(read.keys) == ["hidden.weight", "hidden.bias", "scalar", "empty"])
    #expect(read["hidden.weight"]?.shape == [2, 3])
    #expect(read["hidden.weight"]?.scalars == [0, 0.25, 0.5, 0.75, 1, 1.25])
    #expect(read["hidden.bias"]?.scalars == [-1.5, 0, 3e38])
    #expect(read["scalar"]?.shape == [])
    #expect(read["scalar"]?.scalars == [2.5])
    #expect(read["empty"]?.shape == [0, 4])
  }

  /// A file with a header and some bytes of tensors.
  private static func file(_ header: String, _ bytes: Int) -> Data {
    let text = Data(header.utf8)
    return Data((0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) }) + text
      + Data(repeating: 0, count: bytes)
  }

  @Test(arguments: [
    (Data(), "0 bytes hold no header"),
    (Data([255, 255, 255, 255, 255, 255, 255, 127]), "a header of 9223372036854775807 bytes"),
    (file("[]", 0), "no safetensors JSON"), (file("{\"a\"", 0), "no safetensors JSON"),
    (
      file(#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, 4),
      "promises 8 bytes of tensors, there are 4"
    ),
    (
      file(#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, 12),
      "promises 8 bytes of tensors, there are 12"
    ),
    (
      file(#"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}"#, 8),
      "tensor a of shape [3] has 8 bytes"
    ),
    (
      file(#"{"a":{"dtype":"F16","shape":[4],"data_offsets":[0,8]}}"#, 8),
      "tensor a is of type F16; only F32 is read"
    ),
    (
      file(#"{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#, 8),
      "tensor a has the shape [-2]"
    ),
    (
      file(
        #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
        0),
      "promises 8 bytes"
    ),
    (
      file(
        #"{"a":{"dtype":"F32","shape":[0],"data_offsets":[9,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
        8),
      "tensor a has the byte range [9, 8] of 8"
    ),
    (
      file(
        #"{"a":{"dtype":"F32","shape":[4611686018427387904,8],"data_offsets":[0,0]}}"#, 0),
      "tensor a has the shape"
    ),
  ])
  func `that are damaged are refused, and told why`(content: Data, reason: String) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "damaged.safetensors")
      try content.write(to: file)
      let error = #expect(throws: LearningError.self) { try SafeTensors(contentsOf: file) }
      #expect(error?.description.contains("damaged.safetensors is damaged: ") == true)
      #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
    }
  }

  @Test func `that are missing are told by name`() {
    let error = #expect(throws: LearningError.self) {
      try SafeTensors(contentsOf: URL(filePath: "/nowhere/weights.safetensors"))
    }
    #expect(error?.description.hasPrefix("/nowhere/weights.safetensors can't be used") == true)
  }

  @Test func `give a layer its first parameters`() throws {
    try withPythonsFile { file in
      var random = SplitMix64(seed: 1)
      let initializer = try Initializer.stored("hidden.weight", in: file)
      #expect(initializer([2, 3], using: &random).scalars == [0, 0.25, 0.5, 0.75, 1, 1.25])
      let error = #expect(throws: LearningError.self) {
        try Initializer.stored("hidden.wait", in: file)
      }
      #expect(error?.description.contains("tensor hidden.wait is missing") == true)
    }
  }

  @Test func `for another network name the first tensor that differs`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "weights.safetensors")
      try TensorList(shapes: [[2], [3]]).save(to: file)
      var other = TensorList(shapes: [[2], [4]])
      let before = other.tensors.map(\.scalars)
      #expect(
        throws: LearningError.differs(
          path: file.path, tensor: "1", reason: "has the shape [3], not [4]")
      ) { try other.load(from: file) }
      #expect(other.tensors.map(\.scalars) == before)
      var longer = TensorList(shapes: [[2], [3], [1]])
      #expect(
        throws: LearningError.differs(path: file.path, tensor: "2", reason: "is missing")
      ) { try longer.load(from: file) }
    }
  }
}
