/// Where the ticks of dates and durations stand, and how they are written: pure functions of seconds.
enum TimeTicks {
  private static let day = 86_400.0
  /// Farther from 1970 than this, in seconds, calendars are of no use.
  private static let calendarReach = 2.5e11
  /// Steps that clocks have, in seconds.
  private static let steps: [Double] = [
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200,
    86_400, 172_800, 604_800,
  ]
  /// Steps that calendars have, in months.
  private static let months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200]

  /// Round durations inside a range of seconds, at most about `count`.
  static func durations(from lower: Double, to upper: Double, count: Int) -> [Double] {
    let range = upper - lower
    guard range > 0 else { return [lower] }
    // Below seconds and beyond weeks, days and seconds are but numbers.
    if range < 2 { return Ticks.extended(from: lower, to: upper, count: count) }
    if let step = steps.first(where: { range / $0 < Double(max(count, 1)) }) {
      return multiples(of: step, from: lower, to: upper)
    }
    return Ticks.extended(from: lower / day, to: upper / day, count: count).map { $0 * day }
  }

  /// Round dates inside a range of seconds since 1970, at most about `count`.
  static func dates(from lower: Double, to upper: Double, count: Int) -> [Double] {
    guard upper > lower else { return [lower] }
    guard max(abs(lower), abs(upper)) < calendarReach else {
      return Ticks.extended(from: lower, to: upper, count: count)
    }
    let range = upper - lower
    if let step = steps.first(where: { range / $0 < Double(max(count, 1)) }) {
      // Weeks begin on Mondays; 1970 did not.
      let shift = step == 604_800 ? 4 * day : 0
      return multiples(of: step, from: lower - shift, to: upper - shift).map { $0 + shift }
    }
    let stride =
      months.first { range / (Double($0) * 30.4 * day) < Double(max(count, 1)) } ?? months[9]
    let (first, last) = (Date(seconds: lower), Date(seconds: upper))
    let begin = Date.floored(first.year * 12 + first.month - 1, by: stride)
    let end = Date.floored(last.year * 12 + last.month - 1, by: stride)
    return (begin...(end + 1)).map { step in
      let month = step * stride
      let year = Date.floored(month, by: 12)
      return Date(year: year, month: month - year * 12 + 1, day: 1).seconds
    }.filter { $0 >= lower && $0 <= upper }
  }

  private static func multiples(of step: Double, from lower: Double, to upper: Double) -> [Double] {
    let (first, last) = ((lower / step).rounded(.up), (upper / step).rounded(.down))
    guard first <= last, last - first < 1_000 else { return [] }
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// Dates with as much of them as tells them apart.
  static func labels(ofDates values: [Double]) -> [String] {
    guard values.allSatisfy({ abs($0) < calendarReach }) else {
      return values.map { NumberFormat.significant($0) }
    }
    let dates = values.map(Date.init(seconds:))
    let isMonths = dates.allSatisfy { $0.day == 1 && $0.second == 0 }
    if isMonths, dates.allSatisfy({ $0.month == 1 }) { return dates.map { "\($0.year)" } }
    if isMonths { return dates.map { "\($0.monthName) \($0.year)" } }
    // The year, and the day of a clock, are told once, where they begin.
    if dates.allSatisfy({ $0.second == 0 }) {
      return dates.enumerated().map { index, date in
        let isNew = index == 0 || dates[index - 1].year != date.year
        return "\(date.day) \(date.monthName)" + (isNew ? " \(date.year)" : "")
      }
    }
    let hasSeconds = dates.contains { $0.second % 60 != 0 }
    return dates.enumerated().map { index, date in
      let clock = clock(date.second, withSeconds: hasSeconds)
      let isNew = index == 0 || dates[index - 1].day != date.day
      return isNew ? "\(date.day) \(date.monthName) \(clock)" : clock
    }
  }

  /// Durations in the greatest unit that they are multiples of, or as hours, minutes and seconds.
  static func labels(ofDurations values: [Double]) -> [String] {
    let units: [(seconds: Double, name: String)] = [(day, "d"), (3_600, "h"), (60, "min")]
    let greatest = values.map(abs).max() ?? 0
    for unit in units
    where greatest >= unit.seconds
      && values.allSatisfy({ $0 == ($0 / unit.seconds).rounded() * unit.seconds })
    {
      return values.map { NumberFormat.plainest($0 / unit.seconds) + "\u{A0}" + unit.name }
    }
    return greatest < 120
      ? values.map { NumberFormat.plainest($0) + "\u{A0}s" } : values.map(duration)
  }

  /// A date in full.
  static func date(_ seconds: Double) -> String {
    guard abs(seconds) < calendarReach else { return NumberFormat.significant(seconds) }
    let date = Date(seconds: seconds)
    return "\(date.day) \(date.monthName) \(date.year), \(clock(date.second, withSeconds: true))"
  }

  /// A duration as hours, minutes and seconds.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, abs(seconds) < 1e12 else { return NumberFormat.significant(seconds) }
    if abs(seconds) < 60 { return NumberFormat.significant(seconds) + "\u{A0}s" }
    let whole = Int(abs(seconds).rounded())
    let sign = seconds < 0 ? "−" : ""
    let (hours, rest) = whole.quotientAndRemainder(dividingBy: 3_600)
    let minutes = hours > 0 ? twoDigits(rest / 60) : "\(rest / 60)"
    return sign + (hours > 0 ? "\(hours):" : "") + minutes + ":" + twoDigits(rest % 60)
  }

  private static func clock(_ second: Int, withSeconds: Bool) -> String {
    let clock = twoDigits(second / 3_600) + ":" + twoDigits(second / 60 % 60)
    return withSeconds ? clock + ":" + twoDigits(second % 60) : clock
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
