// The health port on SQLite: what would keep the next change from being stored.

public import Domain
import Foundation
import GRDB
import Synchronization

extension SQLiteStore: HealthStore {
  /// Bytes that have to be free where the database lies: some thousand changes, until somebody has made room.
  private static let room: UInt64 = 16 << 20

  public func requireReady() throws {
    if hasFailed.load(ordering: .acquiring) { throw DomainError.diskFailed }
    try requireCurrentSchema()
    try SQLiteStore.requireRoom(at: pool.path)
    guard try writerHealth.withLock({ try $0.beginAsking() }) else { return }
    let outcome = Result {
      try StoreFailure.mapped {
        try pool.writeWithoutTransaction { db in
          try db.execute(sql: "BEGIN IMMEDIATE")
          try db.execute(sql: "ROLLBACK")
        }
      }
    }
    writerHealth.withLock { $0.endAsking(outcome) }
    try outcome.get()
  }

  private static func requireRoom(at path: String) throws {
    var volume = statvfs()
    guard statvfs(path, &volume) == 0 else { throw DomainError.storage("the database file cannot be seen") }
    if volume.f_flag & UInt(ST_RDONLY) != 0 { throw DomainError.storage("the database's disk is read-only") }
    let free = UInt64(volume.f_bavail).multipliedReportingOverflow(by: UInt64(volume.f_frsize))
    if !free.overflow, free.partialValue < room { throw DomainError.diskFull }
  }
}

/// What is known of the writer. It may be seconds until the answer is there that somebody else holds the database: one thread waits for
/// it, or monitors would keep all workers from requests that only read.
struct WriterHealth {
  private var isAsked = false
  private var refusal: (any Error)?
  private var answeredAt: ContinuousClock.Instant?

  /// Whether the caller is to ask now, and say `endAsking` then; false while the last answer, that all is well, is good enough.
  /// - Throws: the last answer, when somebody is asking already.
  mutating func beginAsking(at now: ContinuousClock.Instant = .now) throws -> Bool {
    if isAsked {
      if let refusal { throw refusal }
      return false
    }
    if refusal == nil, let answeredAt, now - answeredAt < .seconds(1) { return false }
    isAsked = true
    return true
  }

  mutating func endAsking(_ outcome: Result<Void, any Error>, at now: ContinuousClock.Instant = .now) {
    isAsked = false
    answeredAt = now
    if case .failure(let error) = outcome { refusal = error } else { refusal = nil }
  }
}
