// The log of changed invoices that migration 0004's triggers write: what somebody who remembers an earlier state must look at again.

import GRDB

enum ChangeLog {
  /// The number of the last change that this connection's snapshot sees; 0 when there was none.
  static func latest(_ db: Database) throws -> Int64 {
    let statement = try RawStatement("SELECT coalesce(max(seq), 0) FROM invoice_changes", [], db: db)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : 0
  }

  /// The ids changed after change `sequence`, rising; nil when there are more than `limit`, or the log does not reach back so far.
  static func ids(since sequence: Int64, limit: Int, db: Database) throws -> [Int64]? {
    let statement = try RawStatement(
      "SELECT count(*), coalesce(min(seq), 0) FROM invoice_changes WHERE seq > ?", [.int(sequence)], db: db)
    defer { statement.reset() }
    guard try statement.step(), statement.int(0) <= Int64(limit), statement.int(1) <= sequence + 1 else { return nil }
    let changed = try RawStatement(
      "SELECT DISTINCT invoice_id FROM invoice_changes WHERE seq > ? ORDER BY invoice_id", [.int(sequence)], db: db)
    defer { changed.reset() }
    return try changed.allInts()
  }
}
