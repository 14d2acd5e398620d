/// The constants of a MATH table that the layout uses, in the order of the table.
///
/// Source: Microsoft, OpenType specification, "MATH - The mathematical typesetting table", MathConstants.
public enum MathConstant: Int, Sendable, Hashable, CaseIterable {
  case scriptPercentScaleDown = 0
  case scriptScriptPercentScaleDown = 1
  case displayOperatorMinHeight = 3
  case axisHeight = 5
  case accentBaseHeight = 6
  case subscriptShiftDown = 8
  case subscriptTopMax = 9
  case subscriptBaselineDropMin = 10
  case superscriptShiftUp = 11
  case superscriptShiftUpCramped = 12
  case superscriptBottomMin = 13
  case superscriptBaselineDropMax = 14
  case subSuperscriptGapMin = 15
  case superscriptBottomMaxWithSubscript = 16
  case spaceAfterScript = 17
  case upperLimitGapMin = 18
  case upperLimitBaselineRiseMin = 19
  case lowerLimitGapMin = 20
  case lowerLimitBaselineDropMin = 21
  case stackTopShiftUp = 22
  case stackTopDisplayStyleShiftUp = 23
  case stackBottomShiftDown = 24
  case stackBottomDisplayStyleShiftDown = 25
  case stackGapMin = 26
  case stackDisplayStyleGapMin = 27
  case stretchStackGapAboveMin = 30
  case stretchStackGapBelowMin = 31
  case fractionNumeratorShiftUp = 32
  case fractionNumeratorDisplayStyleShiftUp = 33
  case fractionDenominatorShiftDown = 34
  case fractionDenominatorDisplayStyleShiftDown = 35
  case fractionNumeratorGapMin = 36
  case fractionNumeratorDisplayStyleGapMin = 37
  case fractionRuleThickness = 38
  case fractionDenominatorGapMin = 39
  case fractionDenominatorDisplayStyleGapMin = 40
  case overbarVerticalGap = 43
  case overbarRuleThickness = 44
  case overbarExtraAscender = 45
  case underbarVerticalGap = 46
  case underbarRuleThickness = 47
  case underbarExtraDescender = 48
  case radicalVerticalGap = 49
  case radicalDisplayStyleVerticalGap = 50
  case radicalRuleThickness = 51
  case radicalExtraAscender = 52
  case radicalKernBeforeDegree = 53
  case radicalKernAfterDegree = 54
  case radicalDegreeBottomRaisePercent = 55

  /// Whether the font gives it in percent rather than as a length.
  public var isPercentage: Bool {
    switch self {
    case .scriptPercentScaleDown, .scriptScriptPercentScaleDown, .radicalDegreeBottomRaisePercent:
      true
    default: false
    }
  }
}
