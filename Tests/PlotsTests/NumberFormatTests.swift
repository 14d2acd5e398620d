import Plots
import Testing

@Suite struct `Numbers` {
  @Test func `have a sign where it is asked for`() {
    #expect(NumberFormat.signed(0.2614, decimals: 3) == "+0.261")
    #expect(NumberFormat.signed(-0.12, decimals: 3) == "−0.120")
    #expect(NumberFormat.signed(0.0004, decimals: 3) == "0.000")
    #expect(NumberFormat.signed(-0.0004, decimals: 3) == "0.000")
    #expect(NumberFormat.signed(.nan, decimals: 3) == "NaN")
  }

  @Test func `have fixed decimals and thousands set apart`() {
    #expect(NumberFormat.fixed(12_345, decimals: 0) == "12,345")
    #expect(NumberFormat.fixed(-1_234_567.891, decimals: 2) == "−1,234,567.89")
    #expect(NumberFormat.fixed(0.5, decimals: 2) == "0.50")
    #expect(NumberFormat.fixed(0.004, decimals: 2) == "0.00")
    #expect(NumberFormat.fixed(-0.004, decimals: 2) == "0.00")
    #expect(NumberFormat.fixed(.nan, decimals: 2) == "NaN")
  }

  @Test func `keep significant digits, with powers of ten at the ends`() {
    #expect(NumberFormat.significant(0.39217) == "0.392")
    #expect(NumberFormat.significant(42.16) == "42.2")
    #expect(NumberFormat.significant(12_345) == "12,345")
    #expect(NumberFormat.significant(2.5e-7) == "2.5×10⁻⁷")
    #expect(NumberFormat.significant(1e300) == "10³⁰⁰")
    #expect(NumberFormat.significant(-3e12) == "−3×10¹²")
    #expect(NumberFormat.significant(0) == "0")
  }

  @Test func `are shares in per cent, a dash for none`() {
    #expect(NumberFormat.percent(0.8634) == "86.3\u{A0}%")
    #expect(NumberFormat.percent(.nan) == "–")
  }
}
