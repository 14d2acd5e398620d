import Plots
import Testing

@Suite struct `Colors` {
  @Test func `carry black or white text at 4.58 or more`() {
    for red in stride(from: 0, through: 255, by: 5) {
      for green in stride(from: 0, through: 255, by: 5) {
        for blue in stride(from: 0, through: 255, by: 15) {
          let color = Color(UInt32(red << 16 | green << 8 | blue))
          #expect(color.textColor.contrast(against: color) >= 4.58)
        }
      }
    }
  }

  @Test func `of cividis run from dark blue to yellow, ever lighter`() {
    #expect(Color.cividis(0) == Color(0x00224E))
    #expect(Color.cividis(1) == Color(0xFEE838))
    let luminances = (0...100).map { Color.cividis(Double($0) / 100).luminance }
    #expect(zip(luminances, luminances.dropFirst()).allSatisfy { $0 <= $1 + 1e-3 })
  }

  @Test func `have the contrast that the guidelines define`() {
    #expect(abs(Color.white.contrast(against: .black) - 21) < 1e-9)
    #expect(abs(Color(0x0072B2).contrast(against: .white) - 5.19) < 0.01)
  }
}
