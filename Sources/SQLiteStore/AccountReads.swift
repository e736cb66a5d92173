// The account port on SQLite: tokens and sessions are looked up by digest, so a stolen database file opens nothing.

public import Domain
import GRDB

extension SQLiteStore: AccountStore {
  public func token(digest: [UInt8]) throws -> KnownToken? {
    try recall { db, memory in try memory.tokens.value(digest) { try SQLiteStore.token(digest: digest, db: db) } }
  }

  private static func token(digest: [UInt8], db: Database) throws -> KnownToken? {
    let statement = try RawStatement(
      """
      SELECT k.id, k.name, k.active, t.organizer_id, t.all_events, t.all_event_permissions, t.event_permissions,
        t.all_organizer_permissions, t.organizer_permissions, (SELECT group_concat(event_id) FROM team_events te
          WHERE te.organizer_id = t.organizer_id AND te.team_id = t.id), k.expires_at, u.last_used_at
      FROM api_tokens k LEFT JOIN token_uses u ON u.token_id = k.id
        JOIN teams t ON t.organizer_id = k.organizer_id AND t.id = k.team_id
      WHERE k.digest = ?
      """, [.blob(digest)], db: db)
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    let grant = TeamGrant(
      organizer: Organizer.ID(statement.int(3)),
      events: statement.int(4) == 1 ? .all : AccountRows.events(statement.text(9)),
      eventPermissions: try AccountRows.permissions(all: statement.int(5) == 1, list: statement.text(6)),
      organizerPermissions: try AccountRows.permissions(all: statement.int(7) == 1, list: statement.text(8)))
    let principal = Actor.Principal.token(id: statement.int(0), name: statement.text(1))
    func instant(_ column: Int32) -> Instant? {
      statement.isNull(column) ? nil : Instant(microseconds: statement.int(column))
    }
    return KnownToken(
      actor: Actor(principal: principal, grants: [grant]), id: statement.int(0), isActive: statement.int(2) == 1,
      expiresAt: instant(10), lastUsedAt: instant(11))
  }

  public func noteUse(ofToken id: Int64, at: Instant) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO token_uses (token_id, last_used_at) SELECT id, ? FROM api_tokens WHERE id = ?
          ON CONFLICT DO UPDATE SET last_used_at = max(last_used_at, excluded.last_used_at)
          """, arguments: [at.microseconds, id])
    }
  }

  public func actor(of user: User) throws -> Actor {
    let actor = try recall { db, memory in
      try memory.actors.value(user.id) { try SQLiteStore.actor(of: user, db: db) }
    }
    return actor ?? Actor(principal: .user(id: user.id, email: user.email), grants: [])
  }

  private static func actor(of user: User, db: Database) throws -> Actor {
    let grants = try AccountRows.grants(
      """
      (t.organizer_id, t.id) IN (SELECT m.organizer_id, m.team_id FROM team_members m WHERE m.user_id = ?)
      """, [user.id], db: db)
    return Actor(principal: .user(id: user.id, email: user.email), grants: grants)
  }

  public func credentials(email: String) throws -> (user: User, passwordHash: String)? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql:
          "SELECT id, email, name, language, password_hash FROM users WHERE email = ? AND active = 1 AND password_hash <> ''",
        arguments: [email])
      return row.map { (AccountRows.user($0), $0["password_hash"]) }
    }
  }

  public func insert(_ session: Session, digest: [UInt8], userAgentDigest: [UInt8], device: String) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO sessions (digest, user_id, csrf_token, user_agent_digest, device, created_at, last_seen_at,
            confirmed_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          SQLBlob(digest), session.user.id, session.csrfToken, SQLBlob(userAgentDigest), device,
          session.createdAt.microseconds, session.lastSeenAt.microseconds, session.confirmedAt.microseconds,
        ])
      let oldest = session.createdAt.adding(seconds: -Session.absoluteLimit)
      try db.execute(sql: "DELETE FROM sessions WHERE created_at < ?", arguments: [oldest.microseconds])
    }
  }

  public func session(digest: [UInt8], userAgentDigest: [UInt8]) throws -> Session? {
    let key = ReaderMemory.SessionKey(digest: digest, userAgentDigest: userAgentDigest)
    return try recall { db, memory in
      try memory.sessions.value(key) { try SQLiteStore.session(key, db: db) }
    }
  }

  private static func session(_ key: ReaderMemory.SessionKey, db: Database) throws -> Session? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT u.id, u.email, u.name, u.language, s.csrf_token, s.created_at, s.last_seen_at, s.confirmed_at
          FROM sessions s JOIN users u ON u.id = s.user_id
          WHERE s.digest = ? AND s.user_agent_digest = ? AND u.active = 1
          """), arguments: [SQLBlob(key.digest), SQLBlob(key.userAgentDigest)])
    return row.map {
      Session(
        user: AccountRows.user($0), csrfToken: $0["csrf_token"], createdAt: Instant(microseconds: $0["created_at"]),
        lastSeenAt: Instant(microseconds: $0["last_seen_at"]), confirmedAt: Instant(microseconds: $0["confirmed_at"]))
    }
  }

  public func noteVisit(digest: [UInt8], at: Instant) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE sessions SET last_seen_at = ? WHERE digest = ?",
        arguments: [at.microseconds, SQLBlob(digest)])
    }
  }

  public func deleteSession(digest: [UInt8]) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM sessions WHERE digest = ?", arguments: [SQLBlob(digest)])
    }
  }

  public func recordSignInFailure(subjects: [String], at: Instant) throws {
    try write { db in
      for subject in subjects {
        try db.execute(
          sql: "INSERT INTO sign_in_failures (subject, at) VALUES (?, ?)",
          arguments: [subject, at.microseconds])
      }
      try db.execute(
        sql: "DELETE FROM sign_in_failures WHERE at < ?", arguments: [at.adding(seconds: -86_400).microseconds])
    }
  }

  public func signInFailures(subject: String, since: Instant) throws -> [Instant] {
    try read { db in
      try Int64.fetchAll(
        db, sql: "SELECT at FROM sign_in_failures WHERE subject = ? AND at >= ? ORDER BY at",
        arguments: [subject, since.microseconds]
      ).map { Instant(microseconds: $0) }
    }
  }

  public func forgetSignInFailures(subject: String) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM sign_in_failures WHERE subject = ?", arguments: [subject])
    }
  }
}
