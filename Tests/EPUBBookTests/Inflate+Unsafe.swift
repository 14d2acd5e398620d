import CZlib

/// Bytes inflated to so many; fewer when the data is broken.
func inflated(_ data: [UInt8], to count: Int) -> [UInt8] {
  var stream = unsafe z_stream()
  guard
    unsafe inflateInit2_(
      &stream, -MAX_WBITS, ZLIB_VERSION, unsafe Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return [] }
  defer { _ = unsafe inflateEnd(&stream) }
  var input = data
  var output = [UInt8](repeating: 0, count: count)
  return unsafe input.withUnsafeMutableBufferPointer { source in
    unsafe output.withUnsafeMutableBufferPointer { target in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = uInt(source.count)
      unsafe stream.next_out = target.baseAddress
      unsafe stream.avail_out = uInt(target.count)
      guard unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END else { return [] }
      return unsafe Array(target.prefix(Int(stream.total_out)))
    }
  }
}
