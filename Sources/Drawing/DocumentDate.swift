import FoundationEssentials

/// The date that a document carries: never the clock's, so that equal input gives equal bytes.
package struct DocumentDate {
  /// Seconds since 1970.
  package let seconds: Int

  /// The date that `SOURCE_DATE_EPOCH` names (reproducible-builds.org), otherwise 1 January 2000.
  package static var reproducible: DocumentDate {
    let named = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init)
    return DocumentDate(seconds: named ?? 946_684_800)
  }

  /// Such as `2000-01-01T00:00:00+00:00`.
  package var iso8601: String {
    let (year, month, day) = date
    return "\(pad(year, 4))-\(pad(month))-\(pad(day))T\(time.joined(separator: ":"))+00:00"
  }

  /// Such as `D:20000101000000Z` (ISO 32000-1, section 7.9.4).
  var pdf: String {
    let (year, month, day) = date
    return "D:" + pad(year, 4) + pad(month) + pad(day) + time.joined() + "Z"
  }

  private var time: [String] {
    let second = ((seconds % 86_400) + 86_400) % 86_400
    return [pad(second / 3600), pad(second / 60 % 60), pad(second % 60)]
  }

  /// Year, month and day in the Gregorian calendar, as in Richards, "Mapping Time", 1998.
  private var date: (year: Int, month: Int, day: Int) {
    let julian = (seconds - (((seconds % 86_400) + 86_400) % 86_400)) / 86_400 + 2_440_588
    let f = julian + 1401 + (((4 * julian + 274_277) / 146_097) * 3) / 4 - 38
    let e = 4 * f + 3
    let h = 5 * ((e % 1461) / 4) + 2
    let month = (h / 153 + 2) % 12 + 1
    return (e / 1461 - 4716 + (14 - month) / 12, month, (h % 153) / 5 + 1)
  }

  private func pad(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
