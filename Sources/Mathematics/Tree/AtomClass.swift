/// TeX's kinds of atoms, which decide the space between neighbours (Knuth, The TeXbook, chapter 17).
enum AtomClass: Int, Sendable, Hashable, CaseIterable {
  case ordinary, largeOperator, binary, relation, opening, closing, punctuation, inner
}
