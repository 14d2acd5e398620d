extension Grid {
  /// The color of a cell on a page; nil for none.
  func color(of cell: Cell, theme: Theme) -> Color? {
    // No shade of the map is like it: the page is none of cividis, and grey none of the others.
    let missing = shading == .sequential ? theme.tint(.grey, share: 0) : theme.tint(.grey, share: 1)
    return cell.isMissing ? missing : cell.shade.map { shading.color($0, theme: theme) }
  }
}

extension Grid.Shading {
  /// The color of a shade on a page.
  func color(_ shade: Double, theme: Theme) -> Color {
    switch self {
    case .sequential: .cividis(shade)
    case .tint: theme.background.mixed(with: theme.mark(.blue), share: shade)
    case .diverging:
      theme.background.mixed(with: theme.mark(shade < 0 ? .rust : .blue), share: abs(shade))
    }
  }
}
