// The administration's port on SQLite: teams with their people and tokens. An account without a password has the empty hash, which
// no password ever fits.

public import Domain
import GRDB

extension SQLiteStore: AccessStore {
  private static let teamColumns = """
    SELECT t.*, (SELECT group_concat(event_id) FROM team_events te
        WHERE te.organizer_id = t.organizer_id AND te.team_id = t.id) AS events,
      (SELECT count(*) FROM team_members m WHERE m.organizer_id = t.organizer_id AND m.team_id = t.id) AS members,
      (SELECT count(*) FROM api_tokens k WHERE k.organizer_id = t.organizer_id AND k.team_id = t.id AND k.active = 1)
        AS tokens
    FROM teams t WHERE t.organizer_id = ?
    """

  public func teams(of organizer: Organizer.ID) throws -> [ManagedTeam] {
    try read { db in
      try Row.fetchAll(
        db, sql: SQLiteStore.teamColumns + " ORDER BY t.name COLLATE NOCASE, t.id", arguments: [organizer.value]
      ).map { try SQLiteStore.managed($0, db: db) }
    }
  }

  public func team(_ id: Team.ID, of organizer: Organizer.ID) throws -> ManagedTeam {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: SQLiteStore.teamColumns + " AND t.id = ?", arguments: [organizer.value, id.value])
      guard let row else { throw DomainError.notFound(what: "Team") }
      return try SQLiteStore.managed(row, db: db)
    }
  }

  private static func managed(_ row: Row, db: Database) throws -> ManagedTeam {
    ManagedTeam(
      team: try TeamRows.team(row, db: db), grant: try AccountRows.grant(row), memberCount: row["members"],
      tokenCount: row["tokens"])
  }

  public func save(_ team: Team, of organizer: Organizer.ID) throws -> Team.ID {
    try write { db in
      let before = try TeamRows.row(team.id, of: organizer, db: db)
      let next = try Int64.fetchOne(
        db, sql: "SELECT coalesce(max(id), 0) + 1 FROM teams WHERE organizer_id = ?", arguments: [organizer.value])
      let id = team.id == .unassigned ? Team.ID(next ?? 1) : team.id
      let stored = Team(
        id: id, name: team.name, events: team.events, eventPermissions: team.eventPermissions,
        organizerPermissions: team.organizerPermissions)
      try TeamRows.save(stored, of: organizer, importedDigest: before.flatMap(SQLResource.digest), db: db)
      return id
    }
  }

  public func delete(_ team: Team.ID, of organizer: Organizer.ID) throws {
    try write { db in
      let key: StatementArguments = [organizer.value, team.value]
      try db.execute(
        sql: """
          DELETE FROM token_uses WHERE token_id IN
            (SELECT id FROM api_tokens WHERE organizer_id = ? AND team_id = ?)
          """, arguments: key)
      for table in ["api_tokens", "team_events", "team_members"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE organizer_id = ? AND team_id = ?", arguments: key)
      }
      try db.execute(sql: "DELETE FROM teams WHERE organizer_id = ? AND id = ?", arguments: key)
    }
  }

  public func administratorCount(of organizer: Organizer.ID) throws -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(DISTINCT u.id) FROM teams t
          JOIN team_members m ON m.organizer_id = t.organizer_id AND m.team_id = t.id JOIN users u ON u.id = m.user_id
          WHERE t.organizer_id = ? AND t.all_events = 1 AND t.all_event_permissions = 1
            AND t.all_organizer_permissions = 1 AND u.active = 1 AND u.password_hash <> ''
          """, arguments: [organizer.value]) ?? 0
    }
  }

  // MARK: Tokens

  public func tokens(of team: Team.ID, organizer: Organizer.ID) throws -> [APIToken] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT k.id, k.team_id, k.name, k.active, k.created_at, k.expires_at, u.last_used_at
          FROM api_tokens k LEFT JOIN token_uses u ON u.token_id = k.id
          WHERE k.organizer_id = ? AND k.team_id = ? ORDER BY k.id DESC
          """, arguments: [organizer.value, team.value]
      ).map {
        APIToken(
          id: APIToken.ID($0["id"]), team: Team.ID($0["team_id"]), name: $0["name"], isActive: $0["active"],
          createdAt: Instant(microseconds: $0["created_at"]), expiresAt: SQLTime.instant($0["expires_at"]),
          lastUsedAt: SQLTime.instant($0["last_used_at"]))
      }
    }
  }

  public func insertToken(
    name: String, digest: [UInt8], team: Team.ID, of organizer: Organizer.ID, expiresAt: Instant?, at: Instant
  ) throws -> APIToken.ID {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO api_tokens (organizer_id, team_id, name, digest, active, created_at, expires_at)
          VALUES (?, ?, ?, ?, 1, ?, ?)
          """,
        arguments: [
          organizer.value, team.value, name, SQLBlob(digest), at.microseconds, expiresAt?.microseconds,
        ])
      return APIToken.ID(db.lastInsertedRowID)
    }
  }

  public func revokeToken(_ id: APIToken.ID, team: Team.ID, of organizer: Organizer.ID) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE api_tokens SET active = 0 WHERE id = ? AND organizer_id = ? AND team_id = ?",
        arguments: [id.value, organizer.value, team.value])
      guard db.changesCount == 1 else { throw DomainError.notFound(what: "Token") }
    }
  }
}
