// Settings as rows: event_id 0 holds the organizer's own.

import Domain
import Foundation
import GRDB

enum SettingsRows {
  /// What is set at one level, by name.
  static func values(of organizer: Organizer.ID, event: Event.ID?, db: Database) throws -> [String: JSON] {
    var values: [String: JSON] = [:]
    for row in try rows(of: organizer, event: event, db: db) {
      let text: String = row["value"]
      values[row["key"]] = try JSON(parsing: Array(text.utf8))
    }
    return values
  }

  /// The effective settings of an event, or of the organizer alone.
  static func settings(of organizer: Organizer.ID, event: Event.ID?, db: Database) throws -> Settings {
    let own = try values(of: organizer, event: nil, db: db)
    return Settings(event: try event.map { try values(of: organizer, event: $0, db: db) } ?? [:], organizer: own)
  }

  static func copies(of organizer: Organizer.ID, event: Event.ID?, db: Database) throws -> [String: StoredCopy] {
    var copies: [String: StoredCopy] = [:]
    for row in try rows(of: organizer, event: event, db: db) {
      let text: String = row["value"]
      copies[row["key"]] = StoredCopy(
        id: 0, content: Array(text.utf8), importedDigest: SQLResource.digest(row))
    }
    return copies
  }

  private static func rows(of organizer: Organizer.ID, event: Event.ID?, db: Database) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT key, value, imported_digest FROM settings WHERE organizer_id = ? AND event_id = ?"),
      arguments: [organizer.value, event?.value ?? 0])
  }

  static func save(
    _ name: String, _ value: JSON, of organizer: Organizer.ID, event: Event.ID?, importedDigest: [UInt8]?, db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO settings (organizer_id, event_id, key, value, imported_digest) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value, imported_digest = excluded.imported_digest
        """)
    try statement.execute(
      arguments: [
        organizer.value, event?.value ?? 0, name, SQLJSON.text(value), importedDigest.map(SQLBlob.init),
      ])
  }

  static func delete(_ name: String, of organizer: Organizer.ID, event: Event.ID?, db: Database) throws {
    try db.execute(
      sql: "DELETE FROM settings WHERE organizer_id = ? AND event_id = ? AND key = ?",
      arguments: [organizer.value, event?.value ?? 0, name])
  }
}
