public import Metrics
import Plots

/// A count with its thousands set apart: `25,000`.
public func grouped(_ count: Int) -> String { NumberFormat.fixed(Double(count), decimals: 0) }

/// A number with a fixed count of decimals, the same in every locale: `0.35`.
public func decimal(_ value: Double, _ decimals: Int = 2) -> String {
  NumberFormat.fixed(value, decimals: decimals)
}

/// A share of one as a percentage: `87.4 %`; a dash for what is no number.
public func percent(_ share: Double, _ decimals: Int = 1) -> String {
  NumberFormat.percent(share, decimals: decimals)
}

/// A mean and its deviation as percentages: `76.2 ± 0.3 %`.
public func percent(_ spread: Spread, _ decimals: Int = 1) -> String {
  let mean = NumberFormat.fixed(spread.mean * 100, decimals: decimals)
  return "\(mean)\u{A0}±\u{A0}\(percent(spread.deviation, decimals))"
}
