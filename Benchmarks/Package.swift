// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "octavo", path: "..")],
  targets: [
    .executableTarget(
      name: "LaboratoryBenchmarks",
      dependencies: [
        .product(name: "Octavo", package: "octavo"), .product(name: "Plots", package: "octavo"),
        .product(name: "Reports", package: "octavo"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ]
)
