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
    if let last = lastReady.withLock({ $0 }), .now - last < .seconds(1) { return }
    try StoreFailure.mapped {
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        try db.execute(sql: "ROLLBACK")
      }
    }
    lastReady.withLock { $0 = .now }
  }

  private static func requireRoom(at path: String) throws {
    var volume = statvfs()
    guard statvfs(path, &volume) == 0 else { throw DomainError.storage("the database file cannot be seen") }
    if volume.f_flag & UInt(ST_RDONLY) != 0 { throw DomainError.storage("the database's disk is read-only") }
    let free = UInt64(volume.f_bavail).multipliedReportingOverflow(by: UInt64(volume.f_frsize))
    if !free.overflow, free.partialValue < room { throw DomainError.diskFull }
  }
}
