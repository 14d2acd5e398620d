extension Double {
  /// The number as SVG holds it: at most two decimals, never an exponent, the same in every locale.
  var svg: String {
    let hundredths = (self * 100).rounded()
    guard hundredths.isFinite, abs(hundredths) < 1e15 else { return "0" }
    let whole = Int(hundredths.magnitude)
    let sign = hundredths < 0 ? "-" : ""
    let (units, rest) = whole.quotientAndRemainder(dividingBy: 100)
    switch rest {
    case 0: return "\(sign)\(units)"
    case let rest where rest % 10 == 0: return "\(sign)\(units).\(rest / 10)"
    default: return "\(sign)\(units).\(rest < 10 ? "0" : "")\(rest)"
    }
  }
}

extension String {
  /// The characters as they stand between tags and between quotation marks of an attribute.
  var xmlEscaped: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count)
    for character in drawn.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
