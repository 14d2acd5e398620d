/// Which families stand for families of other names.
struct FontReplacement: Sendable {
  /// The families that stand for others, by their names.
  let families: [String: String]
  /// The family that stands for all that isn't there.
  let others: String

  /// The rules as fontconfig reads them (fonts-conf(5)).
  var rules: String {
    let named = families.sorted { $0.key < $1.key }.map { name, family in
      """
      <match target="pattern">
      <test name="family" qual="any"><string>\(name)</string></test>
      <edit name="family" mode="assign" binding="strong"><string>\(family)</string></edit>
      </match>
      """
    }
    return """
      <fontconfig>
      \(named.joined(separator: "\n"))
      <match target="pattern">
      <edit name="family" mode="append_last" binding="strong"><string>\(others)</string></edit>
      </match>
      </fontconfig>
      """
  }
}
