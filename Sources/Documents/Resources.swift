// The files that the program reads at run time: schemas and a colour profile (Resources/NOTICE.md says whose they are). They lie beside
// the executable after a build and under share/invoicefcgi after an installation.

import Domain
import Foundation

/// Finds and reads resource files.
enum Resources {
  /// The path of a file below `Resources`.
  /// - Throws: `DomainError.storage` when it is not installed.
  static func path(_ name: String) throws -> String {
    for folder in folders {
      let path = folder + "/" + name
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    throw DomainError.storage(
      "the file \(name) is not installed; it belongs into share/invoicefcgi beside the program's bin directory")
  }

  /// The bytes of a file below `Resources`.
  static func bytes(_ name: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: try path(name)) else {
      throw DomainError.storage("the file \(name) cannot be read")
    }
    return Array(data)
  }

  private static let folders: [String] = {
    // Tests run inside a bundle or another program; the executable's real path and the main bundle's both count.
    let link = "/proc/self/exe"
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? ""
    let places = [URL(fileURLWithPath: executable).deletingLastPathComponent(), Bundle.main.bundleURL]
    return places.flatMap { place in
      [
        place.appendingPathComponent("InvoiceFCGI_Documents.resources/Resources").path,
        place.deletingLastPathComponent().appendingPathComponent("share/invoicefcgi").path,
      ]
    } + testFolders
  }()

  /// `swift test` runs a helper of the toolchain; the products lie where it is told to load them from.
  private static var testFolders: [String] {
    CommandLine.arguments.filter { $0.hasSuffix(".xctest") || $0.contains(".xctest/") }.map { argument in
      let bundle = argument.components(separatedBy: ".xctest")[0]
      return URL(fileURLWithPath: bundle).deletingLastPathComponent()
        .appendingPathComponent("InvoiceFCGI_Documents.resources/Resources").path
    }
  }
}
