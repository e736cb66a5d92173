// swift-tools-version: 6.2
// The targets of the house and who may import whom; docs/architecture.md §2 is the same table in prose.
// Build with `--explicit-target-dependency-import-check error` (the Makefile does): SwiftPM does not check imports by itself.
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let rawSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "InvoiceFCGI",
  products: [.executable(name: "invoicefcgi", targets: ["InvoiceFCGI"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    .target(name: "Domain", swiftSettings: house),
    .target(
      name: "SQLiteStore", dependencies: ["Domain", "CLZ4", "CSQLiteConfig", grdb, rawSQLite],
      swiftSettings: house),
    .target(
      name: "Documents",
      dependencies: [
        "Domain", "CArchive", "CPango", "CQRencode", "CGdkPixbuf", "CQPDF", "CXLSXWriter", "CXML", "CZlib",
      ],
      resources: [.copy("Resources")], swiftSettings: house),
    .target(
      name: "Transmission", dependencies: ["Domain", "Documents", "CCurl", "CGMime", "CLDNS", "CProcessLimits"],
      swiftSettings: house),
    .target(name: "Views", dependencies: ["Domain"], swiftSettings: house),
    .executableTarget(
      name: "InvoiceFCGI",
      dependencies: [
        "Domain", "SQLiteStore", "Documents", "Transmission", "Views", "CFastCGI", "CLoadedCode", "COath", "CSodium",
        "CCrypto",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: house),

    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CFastCGI", pkgConfig: "fcgi", providers: [.apt(["libfcgi-dev"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CGdkPixbuf", pkgConfig: "gdk-pixbuf-2.0", providers: [.apt(["libgdk-pixbuf-2.0-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "COath", pkgConfig: "liboath", providers: [.apt(["liboath-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CLZ4", pkgConfig: "liblz4", providers: [.apt(["liblz4-dev"])]),
    .systemLibrary(name: "CLDNS", pkgConfig: "ldns", providers: [.apt(["libldns-dev"])]),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "CLoadedCode"),
    .target(name: "CProcessLimits"),
    .target(name: "CSQLiteConfig"),

    .target(
      name: "TestSupport", dependencies: ["Domain", "SQLiteStore"], path: "Tests/TestSupport",
      swiftSettings: house),
    .executableTarget(
      name: "document-samples", dependencies: ["Domain", "Documents", "SQLiteStore", "TestSupport"],
      path: "Tests/Validation/DocumentSamples", swiftSettings: house),
    .executableTarget(
      name: "PDFBench", dependencies: ["Domain", "Documents"], path: "Tests/Bench/PDFBench", swiftSettings: house),
    .executableTarget(
      name: "ConsoleBench", dependencies: ["Domain", "Views"], path: "Tests/Bench/ConsoleBench", swiftSettings: house),
    .executableTarget(
      name: "LedgerBench", dependencies: ["Domain", "SQLiteStore", "CCrypto", "CSodium"],
      path: "Tests/Bench/LedgerBench",
      swiftSettings: house),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: house),
    .testTarget(
      name: "StoreTests", dependencies: ["Domain", "SQLiteStore", "TestSupport", grdb, rawSQLite],
      exclude: ["Golden"],
      swiftSettings: house),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Domain", "Documents", "SQLiteStore", "TestSupport", "CQPDF"],
      exclude: ["Fixtures", "Golden"],
      swiftSettings: house),
    .testTarget(
      name: "TransmissionTests", dependencies: ["Domain", "Transmission", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "ViewsTests", dependencies: ["Domain", "Views", "TestSupport"], exclude: ["Golden"],
      swiftSettings: house),
    .testTarget(
      name: "InvoiceFCGITests",
      dependencies: [
        "InvoiceFCGI", "Domain", "SQLiteStore", "Documents", "Transmission", "Views", "TestSupport", grdb,
        .product(name: "Logging", package: "swift-log"),
      ],
      exclude: ["Golden"],
      swiftSettings: house),
  ]
)
