// Teams and their API tokens as rows; the grants that come of them are read by AccountRows.

import Domain
import Foundation
import GRDB

enum TeamRows {
  static func row(_ id: Team.ID, of organizer: Organizer.ID, db: Database) throws -> Row? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM teams WHERE organizer_id = ? AND id = ?", arguments: [organizer.value, id.value])
  }

  static func team(_ row: Row, db: Database) throws -> Team {
    let organizer: Int64 = row["organizer_id"]
    let id: Int64 = row["id"]
    let slugs = try String.fetchAll(
      db,
      sql: """
        SELECT e.slug FROM team_events te JOIN events e ON e.organizer_id = te.organizer_id AND e.id = te.event_id
        WHERE te.organizer_id = ? AND te.team_id = ? ORDER BY e.slug
        """, arguments: [organizer, id])
    return Team(
      id: Team.ID(id), name: row["name"], events: row["all_events"] ? .all : .some(slugs),
      eventPermissions: try AccountRows.permissions(all: row["all_event_permissions"], list: row["event_permissions"]),
      organizerPermissions: try AccountRows.permissions(
        all: row["all_organizer_permissions"], list: row["organizer_permissions"]))
  }

  /// Inserts or replaces a team; its members and tokens stay.
  static func save(_ team: Team, of organizer: Organizer.ID, importedDigest: [UInt8]?, db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO teams (organizer_id, id, name, all_events, all_event_permissions, event_permissions,
          all_organizer_permissions, organizer_permissions, imported_digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET name = excluded.name, all_events = excluded.all_events,
          all_event_permissions = excluded.all_event_permissions, event_permissions = excluded.event_permissions,
          all_organizer_permissions = excluded.all_organizer_permissions,
          organizer_permissions = excluded.organizer_permissions, imported_digest = excluded.imported_digest
        """,
      arguments: [
        organizer.value, team.id.value, team.name, team.events == .all, team.eventPermissions == .all,
        list(team.eventPermissions), team.organizerPermissions == .all, list(team.organizerPermissions),
        importedDigest.map(SQLBlob.init),
      ])
    try db.execute(
      sql: "DELETE FROM team_events WHERE organizer_id = ? AND team_id = ?",
      arguments: [organizer.value, team.id.value])
    guard case .some(let slugs) = team.events else { return }
    for slug in slugs {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO team_events (organizer_id, team_id, event_id)
          SELECT organizer_id, ?, id FROM events WHERE organizer_id = ? AND slug = ?
          """, arguments: [team.id.value, organizer.value, slug])
    }
  }

  private static func list(_ permissions: PermissionSet) -> String {
    guard case .some(let names) = permissions else { return "[]" }
    return SQLJSON.text(.array(names.map(\.rawValue).sorted().map(JSON.string)))
  }

  static func token(secretDigest: [UInt8], db: Database) throws -> StoredToken? {
    let row = try Row.fetchOne(
      db, sql: "SELECT organizer_id, team_id, active FROM api_tokens WHERE digest = ?",
      arguments: [SQLBlob(secretDigest)])
    return row.map {
      StoredToken(
        organizer: Organizer.ID($0["organizer_id"]), team: Team.ID($0["team_id"]), active: $0["active"])
    }
  }

  static func insertToken(
    name: String, active: Bool, secretDigest: [UInt8], team: Team.ID, of organizer: Organizer.ID, at: Instant,
    db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO api_tokens (organizer_id, team_id, name, digest, active, created_at) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [organizer.value, team.value, name, SQLBlob(secretDigest), active, at.microseconds])
  }

  static func deactivateToken(secretDigest: [UInt8], db: Database) throws {
    try db.execute(
      sql: "UPDATE api_tokens SET active = 0 WHERE digest = ?", arguments: [SQLBlob(secretDigest)])
  }
}
