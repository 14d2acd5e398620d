extension TimeTicks {
  /// A day of the Gregorian calendar, and a second of it, in UTC.
  struct Date {
    let year: Int
    /// 1 to 12.
    let month: Int
    /// 1 to 31.
    let day: Int
    /// 0 to 86,399.
    let second: Int

    init(year: Int, month: Int, day: Int) {
      (self.year, self.month, self.day) = (year, month, day)
      second = 0
    }

    /// The date of some seconds since 1970.
    ///
    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `civil_from_days`.
    init(seconds: Double) {
      let whole = Int(seconds.rounded(.down))
      let days = Self.floored(whole, by: 86_400)
      second = whole - days * 86_400
      let shifted = days + 719_468
      let era = Self.floored(shifted, by: 146_097)
      let dayOfEra = shifted - era * 146_097
      let yearOfEra =
        (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
      let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
      let marchMonth = (5 * dayOfYear + 2) / 153
      day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
      month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
      year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Seconds from 1970 to the beginning of the day (`days_from_civil` of the same source), and its own.
    var seconds: Double {
      let shifted = month <= 2 ? year - 1 : year
      let era = Self.floored(shifted, by: 400)
      let yearOfEra = shifted - era * 400
      let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
      let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
      return Double((era * 146_097 + dayOfEra - 719_468) * 86_400 + second)
    }

    private static let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The month in three letters.
    var monthName: String { Self.names[month - 1] }

    static func floored(_ value: Int, by divisor: Int) -> Int {
      value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }
  }
}
