/// Whether two boxes (left, top, right, bottom) share an area.
func overlap(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> Bool {
  a.x < b.z && b.x < a.z && a.y < b.w && b.y < a.w
}

/// Whether two segments (from x, y to x, y) cross.
func cross(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> Bool {
  func side(_ line: SIMD4<Double>, _ x: Double, _ y: Double) -> Double {
    (line.z - line.x) * (y - line.y) - (line.w - line.y) * (x - line.x)
  }
  return side(a, b.x, b.y) * side(a, b.z, b.w) < 0 && side(b, a.x, a.y) * side(b, a.z, a.w) < 0
}

/// Whether a segment goes through a box.
func crosses(_ segment: SIMD4<Double>, box: SIMD4<Double>) -> Bool {
  // The part of the segment inside the box's columns, then its rows (Liang and Barsky, 1984).
  var (first, last) = (0.0, 1.0)
  func clip(_ from: Double, _ delta: Double, _ low: Double, _ high: Double) -> Bool {
    guard delta != 0 else { return from > low && from < high }
    let (a, b) = ((low - from) / delta, (high - from) / delta)
    first = max(first, min(a, b))
    last = min(last, max(a, b))
    return first < last
  }
  return clip(segment.x, segment.z - segment.x, box.x, box.z)
    && clip(segment.y, segment.w - segment.y, box.y, box.w)
}
