import Plots

/// Whole numbers without decimals, others to three digits.
func brief(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e7
    ? NumberFormat.fixed(value, decimals: 0) : NumberFormat.significant(value)
}

/// A whole number with its thousands set apart.
func whole(_ number: Int) -> String { NumberFormat.fixed(Double(number), decimals: 0) }
