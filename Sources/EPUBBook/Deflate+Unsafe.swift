import CZlib

/// The CRC-32 of bytes, as archives have it.
func checksum(of bytes: [UInt8]) -> UInt32 {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    UInt32(truncatingIfNeeded: unsafe crc32_z(0, buffer.baseAddress, buffer.count))
  }
}

/// Bytes deflated as far as zlib can, without any header; nil when it can't.
func deflated(_ bytes: [UInt8]) -> [UInt8]? {
  guard bytes.count <= Int(UInt32.max) else { return nil }
  var stream = unsafe z_stream()
  let version = ZLIB_VERSION
  let size = unsafe Int32(MemoryLayout<z_stream>.size)
  // Negative bits of the window: no header.
  let status = unsafe deflateInit2_(
    &stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY,
    version, size)
  guard status == Z_OK else { return nil }
  defer { _ = unsafe deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](
    repeating: 0, count: Int(unsafe deflateBound(&stream, uLong(bytes.count))))
  let count: Int? = unsafe input.withUnsafeMutableBufferPointer { source in
    unsafe output.withUnsafeMutableBufferPointer { target in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = uInt(source.count)
      unsafe stream.next_out = target.baseAddress
      unsafe stream.avail_out = uInt(target.count)
      guard unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END else { return nil }
      return unsafe Int(stream.total_out)
    }
  }
  return count.map { Array(output.prefix($0)) }
}
