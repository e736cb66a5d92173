// Bundles for tests: the recorded one of the conformance kit, small edits of it, and what an import needs besides.

public import Domain
import Foundation
public import SQLiteStore

/// The recorded bundle, in memory.
public enum BundleFixtures {
  public static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Conformance/base/bundle")

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

/// A fast stand-in for SHA-256: 32 bytes that depend on every input byte.
public struct FoldingDigest: Digest {
  public init() {}

  public func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var lanes: [UInt64] = [0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9]
    for lane in lanes.indices {
      for byte in bytes { lanes[lane] = (lanes[lane] ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    return lanes.flatMap { lane in (0..<8).map { UInt8(truncatingIfNeeded: lane >> (8 * UInt64($0))) } }
  }
}

/// A clock that stands still.
public struct StillClock: Clock {
  public let now: Instant

  public init(_ now: Instant = Instant(microseconds: 1_795_000_000_000_000)) {
    self.now = now
  }
}

/// An empty, migrated store in a directory of its own, which is removed with it.
public final class StoreFixture: Sendable {
  public let store: SQLiteStore
  public let directory: URL

  public init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    store = try SQLiteStore(path: directory.appending(path: "test.db").path())
    _ = try store.migrate()
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }

  /// Imports `source` with the stand-in digest and a still clock.
  @discardableResult
  public func importing(_ source: MemoryBundle) throws -> [ImportSummary] {
    try BundleImport(store: store.importing(digest: FoldingDigest()), digest: FoldingDigest(), clock: StillClock())
      .run(source)
  }
}
