extension Scale {
  /// A tick, and where its label stands.
  struct Tick {
    let value: Double
    let place: Double
    let labelPlace: Double
    let label: String
    let tooltip: String?
  }

  /// The ticks of the scale, as many as its length carries with labels apart.
  ///
  /// - Parameters:
  ///   - gap: the least distance of labels along the axis.
  ///   - bounds: the range that labels must not leave.
  ///   - size: the length that a label takes along the axis.
  func ticks(
    gap: Double, bounds: ClosedRange<Double>, size: (String) -> Double
  ) -> [Tick] {
    if case .category(let names) = axis.kind {
      return thinned(names.enumerated().map { (Double($0), $1) }, gap, bounds, size)
    }
    if !axis.ticks.isEmpty { return given(bounds, size) }
    let ends = [lower, upper].map(axis.kind.value(at:))
    let typical = max(size(label(for: ends).max { size($0) < size($1) } ?? ""), 1)
    var count = min(max(Int(length / (4 * typical)), 2), 10)
    if axis.kind != .linear { count = max(count, Int(length / (2.5 * typical))) }
    // Round ticks can all but miss a short range: three inside are wanted where there is room.
    let most = count + 4
    while count < most, inside(candidates(count)).count < 3 { count += 1 }
    while true {
      let values = inside(candidates(count))
      let labels = label(for: values)
      let ticks = zip(values, labels).compactMap { tick($0, $1, bounds, size) }
      let touching = zip(ticks, ticks.dropFirst()).contains { first, second in
        abs(first.labelPlace - second.labelPlace)
          < (size(first.label) + size(second.label)) / 2 + gap
      }
      if !touching { return ticks }
      if count == 1 { return Array(ticks.prefix(1)) }
      count -= 1
    }
  }

  /// The ticks that the axis names, as many as stand on it.
  private func given(_ bounds: ClosedRange<Double>, _ size: (String) -> Double) -> [Tick] {
    let values = inside(axis.ticks)
    return zip(values, label(for: values)).compactMap { tick($0, $1, bounds, size) }
  }

  private func inside(_ values: [Double]) -> [Double] {
    values.filter { value in
      guard let place = self(value) else { return false }
      return place >= min(start, end) - 1e-6 && place <= max(start, end) + 1e-6
    }
  }

  private func candidates(_ count: Int) -> [Double] {
    let ends = (low: axis.kind.value(at: lower), high: axis.kind.value(at: upper))
    return switch axis.kind {
    case .integer: Ticks.integers(from: data.lowerBound, to: data.upperBound, count: count)
    case .log:
      Ticks.logarithmic(from: ends.low, to: ends.high, count: max(count, 2))
        ?? Ticks.extended(from: ends.low, to: ends.high, count: count)
    case .symlog(let linear):
      Ticks.symmetric(from: ends.low, to: ends.high, linear: linear, count: max(count, 2))
    case .time: TimeTicks.dates(from: lower, to: upper, count: count)
    case .duration: TimeTicks.durations(from: lower, to: upper, count: count)
    case .linear, .category: Ticks.extended(from: lower, to: upper, count: count)
    }
  }

  private func tick(
    _ value: Double, _ label: String, _ bounds: ClosedRange<Double>, _ size: (String) -> Double
  ) -> Tick? {
    guard let place = self(value) else { return nil }
    let half = size(label) / 2
    let inside =
      bounds.upperBound - bounds.lowerBound > 2 * half
      ? min(max(place, bounds.lowerBound + half), bounds.upperBound - half) : place
    return Tick(value: value, place: place, labelPlace: inside, label: label, tooltip: nil)
  }

  /// Every so many names, as few left out as the gap allows.
  private func thinned(
    _ names: [(Double, String)], _ gap: Double, _ bounds: ClosedRange<Double>,
    _ size: (String) -> Double
  ) -> [Tick] {
    let room = length / max(upper - lower, 1)
    let need = (names.map { size($0.1) }.max() ?? 0) + gap
    let stride = max(1, Int((need / room - 1e-9).rounded(.up)))
    return names.enumerated().filter { $0.offset % stride == 0 }
      .compactMap { tick($0.element.0, $0.element.1, bounds, size) }
  }

  /// How `values` are written, all with the same decimals.
  private func label(for values: [Double]) -> [String] {
    switch axis.kind {
    case .time: return TimeTicks.labels(ofDates: values)
    case .duration: return TimeTicks.labels(ofDurations: values)
    case .linear, .log, .symlog, .integer, .category: break
    }
    let values = axis.format == .absolute ? values.map(abs) : values
    let factor = axis.format == .percent ? 100.0 : 1
    let unit = axis.format == .percent ? "\u{A0}%" : ""
    let shown = values.map { $0 * factor }
    let greatest = shown.map(abs).max() ?? 0
    let least = shown.map(abs).filter { $0 > 0 }.min() ?? 0
    if greatest >= 1e7 || (greatest > 0 && greatest < 1e-4) || (!axis.kind.isEven && least < 1e-4) {
      return shown.map { NumberFormat.scientific($0, digits: 6) + unit }
    }
    if !axis.kind.isEven {
      return shown.map { NumberFormat.plainest($0) + unit }
    }
    // As many as tell neighbours apart.
    let step = zip(shown, shown.dropFirst()).map { abs($1 - $0) }.filter { $0 > 0 }.min()
    let decimals =
      (0...10).first { decimals in
        shown.allSatisfy { value in
          let scaled = value * powerOfTen(decimals)
          let tolerance = step.map { $0 * powerOfTen(decimals) } ?? max(abs(scaled), 1)
          return abs(scaled - scaled.rounded()) < 1e-6 * tolerance
        }
      } ?? 3
    return shown.map { NumberFormat.fixed($0, decimals: decimals) + unit }
  }
}
