import Plots

/// A kind of layer, by the name that a summary has for it.
enum LayerKind: Hashable {
  case embedding
  case oneHot
  case convolution
  case pooling
  case recurrent(String)
  case bidirectional(String)
  case dense
  case normalization
  case dropout
  case other(String)

  init(_ name: String) {
    let prefix = "Bidirectional<"
    self =
      switch name {
      case "Embedding": .embedding
      case "OneHot": .oneHot
      case "Convolution": .convolution
      case "MaximumPooling": .pooling
      case "GRU", "LSTM": .recurrent(name)
      case "Dense": .dense
      case "BatchNormalization": .normalization
      case "Dropout": .dropout
      case _ where name.hasPrefix(prefix):
        .bidirectional(String(name.dropFirst(prefix.count).dropLast()))
      default: .other(name)
      }
  }

  /// The kind in words.
  var title: String {
    switch self {
    case .embedding: "Embedding"
    case .oneHot: "One-hot"
    case .convolution: "Convolution"
    case .pooling: "Maximum pooling"
    case .recurrent(let name), .other(let name): name
    case .bidirectional(let name): "\(name), both directions"
    case .dense: "Dense"
    case .normalization: "Batch normalization"
    case .dropout: "Dropout"
    }
  }

  var hue: Hue? {
    switch self {
    case .embedding, .oneHot: .green
    case .convolution, .pooling: .blue
    case .recurrent, .bidirectional: .purple
    case .dense: .vermillion
    case .normalization, .other: .grey
    case .dropout: nil
    }
  }

  /// Whether it turns ids into rows, so that what goes in has no numbers yet.
  var readsIds: Bool { self == .embedding || self == .oneHot }

  /// Whether it reads a document place by place, and so no single row of numbers.
  var readsPlaces: Bool {
    switch self {
    case .convolution, .pooling, .recurrent, .bidirectional: true
    case .embedding, .oneHot, .dense, .normalization, .dropout, .other: false
    }
  }
}
