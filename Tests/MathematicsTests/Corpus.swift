import Foundation
import TestSupport

/// Formulas that people write: those of machine learning, and every construction of the language.
enum Corpus {
  static let sources: [String] = {
    let file = try? String(contentsOf: fixtureFile("Mathematics/corpus.txt"), encoding: .utf8)
    return (file ?? "").split(separator: "\n").map(String.init)
  }()
}
