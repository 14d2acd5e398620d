// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target of the package is compiled this way.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target; it may import the targets it names and no other.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of one target.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.init(stringLiteral: name)] + dependencies + ["TestSupport"],
    swiftSettings: settings)
}

let package = Package(
  name: "octavo",
  products: [
    .library(name: "Octavo", targets: ["Octavo"]),
    .library(name: "Plots", targets: ["Plots", "Drawing"]),
    .library(name: "Cells", targets: ["Cells"]),
    .library(name: "Reports", targets: ["Reports"]),
    .executable(name: "octavo", targets: ["OctavoCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    // Kept libraries, and the hot loops.
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CRSVG", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLIBLINEAR", providers: [.apt(["liblinear-dev"])]),
    .systemLibrary(name: "CXGBoost", pkgConfig: "xgboost", providers: [.apt(["libxgboost-dev"])]),
    .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CKernels"),
    library("Digests", ["COpenSSL"]),
    library("Preconditions"),

    // text -> tokens -> batches -> model -> metrics
    library("Text", ["Preconditions"]),
    library("Tensors", ["COpenBLAS", "CKernels", "Preconditions"]),
    library(
      "Datasets", ["Digests", "Preconditions", "Text", "Tensors", "CArchive"],
      resources: [.copy("Resources")]),
    library("Layers", ["Preconditions", "Tensors"]),
    library("Metrics", ["Preconditions"]),
    library(
      "Learning",
      ["CKernels", "Digests", "Preconditions", "Text", "Tensors", "Datasets", "Layers", "Metrics"]),
    library("Models", ["Preconditions", "Tensors", "Layers"]),
    library(
      "Baselines",
      ["COpenBLAS", "CLIBLINEAR", "CXGBoost", "Preconditions", "Text", "Tensors"]),
    library("Projections", ["CKernels", "Preconditions", "Tensors"]),
    library("Explanations", ["Preconditions", "Text", "Tensors"]),

    // data -> marks -> scales -> scene -> file
    library("Mathematics"),
    library("Plots", ["Preconditions"]),
    library("Hyphenation", ["CHyphen"]),
    library("Typesetting", ["Mathematics", "Plots"]),
    library(
      "Drawing",
      [
        "Digests", "Preconditions", "Mathematics", "Plots", "Typesetting", "CPangoCairo", "CPNG",
        "CRSVG",
      ]),
    library(
      "Figures",
      [
        "Preconditions", "Tensors", "Metrics", "Learning", "Explanations", "Plots",
      ]),

    // chapter -> cells -> run -> report
    library("Highlighting"),
    library("Chapters", ["CMarkGFM", .product(name: "Yams", package: "Yams")]),
    library("Bibliographies", ["Chapters"]),
    library("Cells", ["Digests", "Chapters"]),
    library(
      "Octavo",
      [
        "Digests", "Preconditions", "Text", "Tensors", "Datasets", "Layers", "Metrics", "Learning",
        "Models", "Baselines", "Projections", "Explanations", "Plots", "Figures", "Chapters",
        "Cells",
      ]),
    library("Runner", ["Digests", "Chapters"]),
    library(
      "Documents", ["Digests", "Mathematics", "Plots", "Drawing", "Chapters", "Bibliographies"]),
    library("HTMLBook", ["Mathematics", "Plots", "Highlighting", "Chapters", "Documents"]),
    library(
      "EPUBBook", ["CZlib", "Digests", "Plots", "Drawing", "Chapters", "Documents", "HTMLBook"]),
    library(
      "PDFBook",
      [
        "Mathematics", "Plots", "Hyphenation", "Typesetting", "Drawing", "Highlighting", "Chapters",
        "Documents",
      ]),
    library("Notebooks", ["Plots", "Drawing", "Chapters", "Documents", "HTMLBook"]),
    library(
      "Reports",
      ["Digests", "Plots", "Drawing", "Chapters", "Documents", "HTMLBook", "EPUBBook", "PDFBook"]),
    .executableTarget(
      name: "OctavoCommand",
      dependencies: [
        "Drawing", "Chapters", "Runner", "Documents", "Notebooks", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Tensors", "Plots"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(name: "HouseTests", swiftSettings: settings),
    tests("Digests"),
    tests("Text"),
    tests("Tensors"),
    tests("Datasets", ["Digests", "Text", "Tensors"]),
    tests("Layers", ["Tensors"]),
    tests("Metrics"),
    tests("Learning", ["Text", "Tensors", "Datasets", "Layers", "Metrics", "Models"]),
    tests("Models", ["Tensors", "Datasets", "Layers", "Learning"]),
    tests("Baselines", ["Text", "Tensors", "Datasets", "Metrics", "Learning"]),
    tests("Projections", ["Tensors"]),
    tests("Explanations", ["Tensors"]),
    tests("Mathematics"),
    tests("Plots"),
    tests("Hyphenation"),
    tests("Typesetting", ["Mathematics", "Plots"]),
    tests("Drawing", ["Mathematics", "CPangoCairo", "CPNG", "Plots", "Typesetting"]),
    tests(
      "Figures",
      [
        "Tensors", "Layers", "Metrics", "Learning", "Models", "Explanations", "Plots", "Drawing",
      ]),
    tests("Highlighting"),
    tests("Chapters"),
    tests("Bibliographies", ["Chapters"]),
    tests("Cells", ["Chapters"]),
    tests("Octavo", ["Explanations", "Chapters"]),
    tests("Runner", ["Chapters"]),
    tests("Documents", ["Mathematics", "Plots", "Drawing", "Chapters"]),
    tests(
      "HTMLBook", ["Mathematics", "Plots", "Drawing", "Highlighting", "Chapters", "Documents"]),
    tests("EPUBBook", ["Mathematics", "CZlib", "Plots", "Drawing", "Chapters", "Documents"]),
    tests(
      "PDFBook",
      [
        "Mathematics", "Plots", "Hyphenation", "Typesetting", "Drawing", "Highlighting", "Chapters",
        "Documents",
      ]),
    tests("Notebooks", ["Plots", "Chapters", "Documents"]),
    tests("Reports", ["Digests", "Plots", "Drawing", "Chapters", "PDFBook"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["TestSupport", "Chapters", "Plots", "Drawing"],
      swiftSettings: settings),
  ]
)
