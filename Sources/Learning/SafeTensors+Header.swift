import FoundationEssentials

extension SafeTensors {
  /// The JSON at the head of a file: an object with an entry for every tensor, and perhaps `__metadata__`.
  struct Header: Codable {
    let entries: [String: Entry]

    /// Where a tensor is and what it is; the names are the format's.
    struct Entry: Codable {
      let dtype: String
      let shape: [Int]
      let data_offsets: [Int]

      /// What is wrong with the entry, if anything, in a file with that many bytes of tensors.
      func flaw(within available: Int) -> String? {
        guard dtype == "F32" else { return "is of type \(dtype); only F32 is read" }
        guard data_offsets.count == 2, 0 <= data_offsets[0], data_offsets[0] <= data_offsets[1],
          data_offsets[1] <= available
        else { return "has the byte range \(data_offsets) of \(available)" }
        var count = 4
        for extent in shape {
          let (product, overflow) = count.multipliedReportingOverflow(by: extent)
          guard extent >= 0, !overflow else { return "has the shape \(shape)" }
          count = product
        }
        let bytes = data_offsets[1] - data_offsets[0]
        return bytes == count ? nil : "of shape \(shape) has \(bytes) bytes"
      }
    }

    private struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(entries: [String: Entry]) { self.entries = entries }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      var entries: [String: Entry] = [:]
      for key in container.allKeys where key.stringValue != "__metadata__" {
        entries[key.stringValue] = try container.decode(Entry.self, forKey: key)
      }
      self.entries = entries
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      for (name, entry) in entries { try container.encode(entry, forKey: Key(stringValue: name)) }
    }

    /// The header's bytes; the same entries give the same bytes.
    var json: Data {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      guard let data = try? encoder.encode(self) else {
        fatalError("SafeTensors: names, numbers and shapes are always JSON")
      }
      return data
    }
  }
}
