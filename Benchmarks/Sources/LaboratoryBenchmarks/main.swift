import Datasets
import FoundationEssentials
import Layers
import Learning
import Models
import Tensors

/// Times training and inference of the given configurations (all when none is named): one JSON line each.
let names = CommandLine.arguments.dropFirst()
let chosen = Configuration.all.filter { names.isEmpty || names.contains($0.name) }
let encoder = JSONEncoder()
encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
for configuration in chosen {
  for measurement in configuration.measure() {
    print(String(decoding: try encoder.encode(measurement), as: UTF8.self))
  }
}
