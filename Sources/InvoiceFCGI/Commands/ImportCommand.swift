// `invoicefcgi import`: takes over another system's data from a bundle directory. Progress goes to the terminal, the summary to
// standard output.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take over another system's data; again changes nothing that changed here.",
    discussion: """
      SOURCE is a bundle directory: organizers.json and what belongs to each organizer. Everything is read and checked \
      first, then each organizer is stored completely or not at all. Nothing is sent. To load what the platform charged \
      an organizer, see `invoicefcgi import billing --help`, for exchange rates `invoicefcgi import rates --help`; a bundle \
      named "billing" or "rates" is written ./billing or ./rates.
      """,
    subcommands: [ImportBundle.self, ImportBilling.self, ImportRates.self], defaultSubcommand: ImportBundle.self)
}

struct ImportBundle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle", abstract: "Import a bundle directory; what `import SOURCE` does.")

  @OptionGroup var options: ConfigOptions
  @Argument(help: "The bundle's directory.") var source: String

  func run() throws {
    let sodium = try Sodium()
    let bundle = try DirectoryBundle(source)
    let store = try options.load().openCurrentStore(digest: sodium)
    for summary in try Importing.run(bundle, into: store, digest: sodium) { print(summary.text) }
    try store.emptyLog()
  }
}

/// An import with its progress shown.
enum Importing {
  /// - Throws: `DomainError.invalid` for bad input, naming file and place.
  static func run(
    _ source: any BundleSource, into store: any ImportStore, digest: any Digest
  ) throws -> [ImportSummary] {
    let bar = ProgressBar()
    defer { bar.clear() }
    do {
      return try BundleImport(store: store, digest: digest, clock: SystemClock())
        .run(source) { bar.show($0.text, fraction: $0.fraction) }
    } catch let problem as BundleProblem {
      throw DomainError.invalid(
        field: problem.path.isEmpty ? problem.file : "\(problem.file): \(problem.path)", message: problem.message)
    }
  }
}

extension ImportProgress {
  fileprivate var text: String {
    switch phase {
    case .reading(let name): "reading \(name)"
    case .writing(let name, let done, let total): "writing \(name), \(done) of \(total)"
    }
  }

  /// nil while the end is not known.
  fileprivate var fraction: Double? {
    guard case .writing(_, let done, let total) = phase, total > 0 else { return nil }
    return Double(done) / Double(total)
  }
}

/// A bundle in a directory.
struct DirectoryBundle: BundleSource {
  private let directory: String

  /// - Throws: `DomainError.invalid` when there is no such directory.
  init(_ directory: String) throws {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue else {
      throw DomainError.invalid(field: directory, message: "is no directory; name a bundle's directory")
    }
    self.directory = directory
  }

  func read(_ path: String) throws -> [UInt8]? {
    let file = directory + "/" + path
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw DomainError.invalid(field: path, message: "cannot be read")
    }
    return Array(data)
  }
}
