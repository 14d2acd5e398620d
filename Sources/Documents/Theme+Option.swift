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
}
