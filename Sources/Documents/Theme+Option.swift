import Chapters
import Plots

extension Theme {
  /// The colors that an option names.
  init(_ option: FigureTheme) {
    switch option {
    case .light: self = .light
    case .dark: self = .dark
    case .print: self = .print
    case .highContrast: self = .highContrast
    }
  }

  /// All its colors in words.
  var spelling: String { Theme.spellings.first { $0.theme == self }?.text ?? "\(self)" }

  /// Kept, since spelling the colors of one drawing takes longer than all else that is done to resolve it.
  private static let spellings = FigureTheme.allCases.map { option in
    let theme = Theme(option)
    return (theme: theme, text: "\(theme)")
  }
}
