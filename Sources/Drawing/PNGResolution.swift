/// The chunk of a PNG that tells how large it is meant to be seen; Cairo writes none.
struct PNGResolution {
  let dotsPerInch: Double

  /// The file with a `pHYs` chunk behind its header (W3C PNG, section 11.3.5.3).
  func added(to png: [UInt8]) -> [UInt8] {
    // Eight bytes of signature, then the IHDR chunk: length, type, 13 bytes of data, checksum.
    let header = 8 + 4 + 4 + 13 + 4
    guard png.count > header else { return png }
    return Array(png[..<header]) + chunk + png[header...]
  }

  private var chunk: [UInt8] {
    let perMeter = UInt32((dotsPerInch / 0.0254).rounded())
    let body = Array("pHYs".utf8) + bytes(perMeter) + bytes(perMeter) + [1]
    return bytes(9) + body + bytes(checksum(body))
  }

  private func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
      }
    }
  }
}
