// Bundles for tests: the recorded one of the conformance kit, small edits of it, and what an import needs besides.

public import Domain
import Foundation

/// The recorded bundle, in memory.
public enum BundleFixtures {
  private static let kit = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Conformance")
  private static let folder = kit.appending(path: "base/bundle")

  /// A file of the conformance kit, such as `base/generation.json`.
  public static func conformance(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: kit.appending(path: path)))
  }

  /// All files of the recorded bundle.
  public static func recorded() throws -> MemoryBundle {
    var bundle = MemoryBundle()
    let paths = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    for path in paths where path.hasSuffix(".json") {
      bundle.files[path] = Array(try Data(contentsOf: folder.appending(path: path)))
    }
    guard !bundle.files.isEmpty else { throw FixtureError(message: "no bundle in \(folder.path())") }
    return bundle
  }

  /// The recorded bundle with three of its events, for tests that read it over and over.
  public static func small() throws -> MemoryBundle {
    var bundle = try recorded()
    let kept = ["bizconf", "oddconf", "sampleconf"]
    let events = try json("bigevents/events.json", in: bundle).array ?? []
    let few = events.filter { kept.contains($0["slug"]?.string ?? "") }
    bundle.files["bigevents/events.json"] = ImportContent.value(.array(few))
    return bundle
  }

  /// A file of a bundle as JSON.
  public static func json(_ path: String, in bundle: MemoryBundle) throws -> JSON {
    guard let bytes = bundle.files[path] else { throw FixtureError(message: "no file \(path)") }
    return try JSON(parsing: bytes)
  }

  /// The events of an organizer, by slug.
  public static func events(of organizer: String, in bundle: MemoryBundle) throws -> [String] {
    try json("\(organizer)/events.json", in: bundle).array?.compactMap { $0["slug"]?.string } ?? []
  }
}

extension MemoryBundle {
  /// The bundle with the first occurrence of `old` in a file replaced.
  public func replacing(_ old: String, with new: String, in path: String) throws -> MemoryBundle {
    let text = String(decoding: files[path] ?? [], as: UTF8.self)
    guard let range = text.range(of: old) else { throw FixtureError(message: "\(path) does not hold \(old)") }
    var bundle = self
    bundle.files[path] = Array(text.replacingCharacters(in: range, with: new).utf8)
    return bundle
  }
}

/// A test's material is not what the test expects.
public struct FixtureError: Error {
  public let message: String

  public init(message: String) {
    self.message = message
  }
}

extension TemporaryStore {
  /// Imports `source` at a fixed moment.
  @discardableResult
  public func importing(_ source: MemoryBundle) throws -> [ImportSummary] {
    let clock = FixedClock(Instant(microseconds: 1_795_000_000_000_000))
    return try BundleImport(store: store, digest: FoldingDigest(), clock: clock).run(source)
  }
}
