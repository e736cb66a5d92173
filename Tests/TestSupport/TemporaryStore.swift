// A fresh database for one test, removed with the value that holds it.

public import Domain
import Foundation
public import SQLiteStore

/// A migrated store in a directory of its own.
public final class TemporaryStore: Sendable {
  public let store: SQLiteStore
  public let directory: String

  public init(digest: any Digest = FoldingDigest()) throws {
    directory = NSTemporaryDirectory() + "invoicefcgi-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    store = try SQLiteStore(path: directory + "/test.db", state: directory, digest: digest)
    _ = try store.migrate()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: directory)
  }
}

/// A digest that is quick and good enough to tell test data apart; nothing secret hangs on it.
public struct FoldingDigest: Digest {
  public init() {}

  public func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var lanes: [UInt64] = [0xcbf2_9ce4_8422_2325, 0x8422_2325_cbf2_9ce4, 0x9ce4_8422_2325_cbf2, 0x2325_cbf2_9ce4_8422]
    for (index, byte) in bytes.enumerated() {
      lanes[index & 3] = (lanes[index & 3] ^ UInt64(byte) ^ UInt64(index) << 8) &* 0x100_0000_01b3
    }
    return lanes.flatMap { lane in (0..<8).map { UInt8(truncatingIfNeeded: lane >> ($0 * 8)) } }
  }
}

/// A clock that stands still until it is moved.
public final class FixedClock: Clock, @unchecked Sendable {
  // Safe: tests that move it do so from one thread.
  public var now: Instant

  public init(_ now: Instant) {
    self.now = now
  }
}
