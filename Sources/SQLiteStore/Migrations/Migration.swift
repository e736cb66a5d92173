// The list of migrations and their runner: append-only, each in its own transaction, the schema's version is the number applied.
// Start-up only checks (`requireCurrentSchema`); `invoicefcgi migrate` applies.

import Domain
import GRDB

/// One step of the schema. Steps are never edited or reordered once released.
struct Migration {
  let name: String
  let apply: @Sendable (Database) throws -> Void

  /// All steps in the order in which they are applied.
  static let all: [Migration] = [
    .house, .ledger, .search, .printContexts, .delivery, .console, .webhooks, .italianFiles, .exports,
    .settings, .accountManagement, .documentPatterns, .invoiceDocuments, .documentsStay,
  ]

  /// Number of steps that the database has seen: SQLite's `user_version`.
  static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Applies every missing step, each in its own transaction with foreign keys checked before the commit.
  /// - Returns: the names of the steps that were applied.
  static func run(on writer: some DatabaseWriter) throws -> [String] {
    try writer.writeWithoutTransaction { db in
      let current = try version(db)
      guard current <= all.count else { throw newerSchema(current) }
      for (index, migration) in all.enumerated().dropFirst(current) {
        try db.inTransaction(.exclusive) {
          try migration.apply(db)
          try db.execute(sql: "PRAGMA user_version = \(index + 1)")
          try db.checkForeignKeys()
          return .commit
        }
      }
      try RowSeals.follow(db)
      return all.dropFirst(current).map(\.name)
    }
  }

  /// The names of the steps that the database has not seen.
  static func missing(_ db: Database) throws -> [String] {
    let current = try version(db)
    guard current <= all.count else { throw newerSchema(current) }
    return all.dropFirst(current).map(\.name)
  }

  /// - Throws: `DomainError.storage` that says what to run when the schema is older or newer than this program.
  static func requireCurrent(_ db: Database) throws {
    let current = try version(db)
    if current > all.count { throw newerSchema(current) }
    if current < all.count {
      throw DomainError.storage(
        "the database has schema \(current), this program needs \(all.count): run `invoicefcgi migrate`")
    }
  }

  private static func newerSchema(_ version: Int) -> DomainError {
    .storage(
      "the database has schema \(version), newer than this program's \(all.count): install the newer invoicefcgi")
  }
}
