extension Ticks {
  /// The search of Talbot, Lin and Hanrahan (2010): it walks tick sets from simple to intricate and
  /// leaves a branch as soon as its best possible score is below the best found.
  struct Search {
    let lower: Double
    let upper: Double
    let count: Int
    private(set) var start = 0.0
    private(set) var step = 0.0
    private(set) var intervals = 0
    private var best = -2.0

    /// The paper's Q: step bases from nicest to least nice.
    private static let bases = [1.0, 5, 2, 2.5, 4, 3]

    init(lower: Double, upper: Double, count: Int) {
      self.lower = lower
      self.upper = upper
      self.count = count
    }

    mutating func run() {
      // j skips steps, k counts ticks, z is the power of ten; the bounds end what scores would.
      for skip in 1...12 {
        for (rank, base) in Self.bases.enumerated() {
          let simplicityBound = simplicity(rank: rank, skip: skip, hasZero: true)
          if score(simplicityBound, 1, 1) < best { return }
          for ticks in 2...max(2 * count, 12) {
            let density = densityBound(ticks)
            if score(simplicityBound, 1, density) < best { break }
            walk(base: base, rank: rank, skip: skip, ticks: ticks, bound: simplicityBound)
          }
        }
      }
    }

    private mutating func walk(base: Double, rank: Int, skip: Int, ticks: Int, bound: Double) {
      let gap = (upper - lower) / Double(ticks + 1) / Double(skip) / base
      var exponent = Int(decimalLogarithm(gap).rounded(.up))
      let limit = exponent + 12
      while exponent < limit {
        let step = Double(skip) * base * powerOfTen(exponent)
        let span = step * Double(ticks - 1)
        if score(bound, coverageBound(span), densityBound(ticks)) < best { return }
        let first = (upper / step).rounded(.down) * Double(skip) - Double((ticks - 1) * skip)
        let last = (lower / step).rounded(.up) * Double(skip)
        if first <= last {
          for offset in 0...min(Int(last - first), 1_000) {
            consider(
              start: (first + Double(offset)) * step / Double(skip), step: step, ticks: ticks,
              rank: rank, skip: skip)
          }
        }
        exponent += 1
      }
    }

    private mutating func consider(start: Double, step: Double, ticks: Int, rank: Int, skip: Int) {
      let end = start + step * Double(ticks - 1)
      let remainder = abs((start / step) - (start / step).rounded())
      let hasZero = remainder < 1e-10 && start <= 0 && end >= 0
      let total = score(
        simplicity(rank: rank, skip: skip, hasZero: hasZero), coverage(start, end),
        density(ticks, start, end))
      guard total > best else { return }
      best = total
      self.start = start
      self.step = step
      intervals = ticks - 1
    }

    private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
      0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
    }

    private func simplicity(rank: Int, skip: Int, hasZero: Bool) -> Double {
      1 - Double(rank) / Double(Self.bases.count - 1) - Double(skip) + (hasZero ? 1 : 0)
    }

    private func coverage(_ start: Double, _ end: Double) -> Double {
      let unit = 0.1 * (upper - lower)
      let (above, below) = ((upper - end) / unit, (lower - start) / unit)
      return 1 - 0.5 * (above * above + below * below)
    }

    private func coverageBound(_ span: Double) -> Double {
      let range = upper - lower
      guard span > range else { return 1 }
      let half = (span - range) / 2 / (0.1 * range)
      return 1 - half * half
    }

    private func density(_ ticks: Int, _ start: Double, _ end: Double) -> Double {
      let wanted = Double(count - 1) / (max(end, upper) - min(start, lower))
      let have = Double(ticks - 1) / (end - start)
      guard wanted > 0 else { return 2 - have * (upper - lower) }
      return 2 - max(have / wanted, wanted / have)
    }

    private func densityBound(_ ticks: Int) -> Double {
      guard count > 1, ticks >= count else { return 1 }
      return 2 - Double(ticks - 1) / Double(count - 1)
    }
  }
}
