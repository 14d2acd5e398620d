import Foundation
import TestSupport
import Testing

@testable import Plots

@Suite struct `An axis` {
  @Test func `by symmetric logarithm keeps the sign and the order of values`() throws {
    let kind = Axis.Kind.symlog(linear: 2)
    let values = [-1e6, -3, -0.1, 0, 0.1, 3, 1e6]
    let places = try values.map { try #require(kind.transformed($0)) }
    #expect(places == places.sorted())
    for (value, place) in zip(values, places) {
      #expect(abs(kind.value(at: place) - value) < 1e-9 * max(1, abs(value)))
    }
    // log₁₀(1 + 18 / 2) = 1.
    #expect(kind.transformed(18) == 1)
  }

  @Test func `by symmetric logarithm has powers of ten on both sides of zero`() {
    #expect(
      Ticks.symmetric(from: -1_500, to: 2_000, linear: 1, count: 6) == [-1_000, -10, 0, 10, 1_000])
    #expect(Ticks.symmetric(from: 0, to: 150, linear: 1, count: 9) == [0, 1, 10, 100])
  }

  @Test(
    arguments: [
      (0.0, 1, 1, 1970), (951_782_400, 29, 2, 2000), (-86_400, 31, 12, 1969),
      (4_102_444_800, 1, 1, 2100), (1_700_000_000, 14, 11, 2023),
    ] as [(Double, Int, Int, Int)])
  func `of dates knows the calendar`(_ example: (Double, Int, Int, Int)) {
    let date = TimeTicks.Date(seconds: example.0)
    #expect((date.day, date.month, date.year) == (example.1, example.2, example.3))
    #expect(date.seconds == example.0.rounded(.down))
  }

  @Test func `of dates has ticks at the units that fit its range`() {
    let start = TimeTicks.Date(year: 2023, month: 11, day: 14).seconds
    func labels(_ seconds: Double, count: Int = 5) -> [String] {
      TimeTicks.labels(
        ofDates: TimeTicks.dates(from: start, to: start + seconds, count: count))
    }
    #expect(labels(3_600) == ["14 Nov 00:00", "00:15", "00:30", "00:45", "01:00"])
    #expect(labels(4 * 86_400) == ["14 Nov 2023", "15 Nov", "16 Nov", "17 Nov", "18 Nov"])
    #expect(labels(120 * 86_400) == ["Dec 2023", "Jan 2024", "Feb 2024", "Mar 2024"])
    #expect(labels(5 * 366 * 86_400) == ["2024", "2026", "2028"])
    #expect(labels(90_000).first == "14 Nov 00:00")
  }

  @Test func `of durations has ticks at round minutes and hours`() {
    func labels(_ upper: Double) -> [String] {
      TimeTicks.labels(ofDurations: TimeTicks.durations(from: 0, to: upper, count: 5))
    }
    #expect(labels(45) == ["0\u{A0}s", "10\u{A0}s", "20\u{A0}s", "30\u{A0}s", "40\u{A0}s"])
    #expect(labels(3_000) == ["0\u{A0}min", "15\u{A0}min", "30\u{A0}min", "45\u{A0}min"])
    #expect(TimeTicks.duration(3_725) == "1:02:05")
    #expect(TimeTicks.duration(-62) == "−1:02")
  }

  static let hostile: [(Axis.Kind, [Double])] = [
    (.symlog(linear: 1e-300), [-1e300, 1e300]), (.symlog(linear: 1), []), (.log, [-1, 0, .nan]),
    (.time, [1e300, -1e300]), (.time, [0]), (.duration, [1e18, 0]), (.duration, [1e-9, 2e-9]),
    (.time, [1_700_000_000, 1_700_000_000.5]), (.category([]), [0]),
    (.category(["only"]), [0]), (.linear, [.infinity]), (.integer, [1e300, 2e300]),
  ]

  @Test(arguments: hostile) func `of any kind survives any data`(_ example: (Axis.Kind, [Double])) {
    let line = Mark.line(
      Mark.Line(x: Column(example.1), y: Column(example.1), showsPoints: true))
    for (x, y) in [(example.0, Axis.Kind.linear), (.linear, example.0), (example.0, example.0)] {
      let plot = Plot(
        title: "Hostile", summary: "Hostile.",
        content: .panels([Panel([line], x: Axis("x", kind: x), y: Axis("y", kind: y))]))
      let scene = plot.scene(size: plot.preferredSize, theme: .light, metrics: FixedMetrics())
      #expect(scene.violations == [])
    }
  }

  @Test func `refuses limits that are none`() async {
    await #expect(processExitsWith: .failure) { _ = Axis(limits: 1...1) }
    await #expect(processExitsWith: .failure) { _ = Axis(kind: .log, limits: 0...1) }
    await #expect(processExitsWith: .failure) { _ = Axis(kind: .symlog(linear: 0)) }
  }
}
