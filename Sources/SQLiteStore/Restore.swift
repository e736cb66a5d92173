// A backup put where the service looks for its data. Until all of it has been verified it lies beside its place, so that whatever fails
// leaves no database behind that somebody could start on.

public import Domain
public import Foundation
import GRDB

extension SQLiteStore {
  /// What was put back.
  public struct Restored: Sendable {
    /// Everything that was verified; where it is not green, nothing was put into place.
    public let report: VerificationReport
    /// Steps of the schema that the backup lacked.
    public let migrations: [String]
    /// Transmissions that were pending or in flight when the backup was made. Nobody knows what became of them since.
    public let openTransmissions: Int
  }

  /// Copies a backup's files into `state` and its database to `path`, brings it to this schema and verifies everything.
  /// - Parameters:
  ///   - backup: what `backUp(to:)` made.
  ///   - path: where the database goes; neither it nor a log of it may exist.
  ///   - heads: heads of journals that were noted earlier.
  /// - Throws: `DomainError.invalid` when there is no backup or a database is there already; `.storage` or `.diskFull`.
  public static func restore(
    _ backup: URL, to path: String, state: String, heads: [JournalHead], digest: any Digest
  ) throws -> Restored {
    let source = backup.appending(path: backupName).path
    guard FileManager.default.fileExists(atPath: source) else {
      throw DomainError.invalid(
        field: "DIRECTORY", message: "\"\(backup.path)\" holds no \(backupName); name a directory that `backup` made.")
    }
    try requireNothing(at: path)
    let waiting = path + ".restoring"
    try remove(waiting)
    for name in kept {
      try DocumentFiles(directory: backup.path + "/" + name).copy(to: DocumentFiles(directory: state + "/" + name))
    }
    let restored = try StoreFailure.mapped {
      try copy(source, to: waiting)
      return try verified(waiting, state: state, heads: heads, digest: digest)
    }
    guard restored.report.isGreen else {
      try remove(waiting)
      return restored
    }
    try putInPlace(waiting, path)
    return restored
  }

  private static func requireNothing(at path: String) throws {
    for name in [path, path + "-wal", path + "-journal"] where FileManager.default.fileExists(atPath: name) {
      throw DomainError.invalid(
        field: "DATABASE", message: "\"\(name)\" exists; stop the service and move its data away first.")
    }
  }

  private static func copy(_ source: String, to path: String) throws {
    let (from, to) = (try DatabaseQueue(path: source), try DatabaseQueue(path: path))
    try from.backup(to: to)
    try to.close()
  }

  /// Opens, migrates and verifies it; it is closed again at return, without a log.
  private static func verified(
    _ path: String, state: String, heads: [JournalHead], digest: any Digest
  ) throws -> Restored {
    let store = try SQLiteStore(path: path, state: state, digest: digest)
    let migrations = try store.migrate()
    try store.requireCurrentSchema()
    let report = try store.verify(heads: heads)
    let open = try store.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM transmissions WHERE status IN ('pending', 'inflight')") ?? 0
    }
    try store.emptyLog()
    try store.pool.close()
    return Restored(report: report, migrations: migrations, openTransmissions: open)
  }

  private static func putInPlace(_ waiting: String, _ path: String) throws {
    sync()
    try FileManager.default.moveItem(atPath: waiting, toPath: path)
    try remove(waiting)
    sync()
  }

  /// A database with whatever SQLite put beside it.
  private static func remove(_ path: String) throws {
    for name in [path, path + "-wal", path + "-shm", path + "-journal"]
    where FileManager.default.fileExists(atPath: name) { try FileManager.default.removeItem(atPath: name) }
  }
}
