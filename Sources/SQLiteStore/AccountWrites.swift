// The operator's account commands on SQLite: organizers, users and tokens, each in one transaction.

public import Domain
import GRDB

extension SQLiteStore: AccountAdministration {
  public func createOrganizer(slug: String, name: String) throws -> Organizer {
    try write { db in
      let taken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM organizers WHERE slug = ?)", arguments: [slug])
      if taken == true {
        throw DomainError.invalid(field: "slug", message: "An organizer \"\(slug)\" exists already; choose another.")
      }
      let resource = JSONObject([
        ("name", .string(name)), ("slug", .string(slug)), ("public_url", .string("{BASE}/\(slug)/")),
        ("plugins", .array([])),
      ])
      try db.execute(
        sql: "INSERT INTO organizers (slug, name, resource) VALUES (?, ?, ?)",
        arguments: [slug, name, SQLBlob(Array(SQLJSON.text(.object(resource)).utf8))])
      return Organizer(
        id: Organizer.ID(db.lastInsertedRowID), slug: slug, name: name, resource: resource)
    }
  }

  public func createUser(
    email: String, name: String, passwordHash: String, organizer: String, team: String?, at: Instant
  ) throws -> User {
    try write { db in
      let team = try AccountRows.team(named: team, of: organizer, db: db)
      let taken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM users WHERE email = ?)", arguments: [email])
      if taken == true {
        throw DomainError.invalid(field: "email", message: "A user with this address exists already.")
      }
      try db.execute(
        sql: "INSERT INTO users (email, name, password_hash, active, created_at) VALUES (?, ?, ?, 1, ?)",
        arguments: [email, name, passwordHash, at.microseconds])
      let user = User(id: db.lastInsertedRowID, email: email, name: name)
      try db.execute(
        sql: "INSERT INTO team_members (organizer_id, team_id, user_id) VALUES (?, ?, ?)",
        arguments: [team.organizer, team.id, user.id])
      return user
    }
  }

  public func createToken(name: String, digest: [UInt8], organizer: String, team: String?, at: Instant) throws {
    try write { db in
      let team = try AccountRows.team(named: team, of: organizer, db: db)
      try db.execute(
        sql: """
          INSERT INTO api_tokens (organizer_id, team_id, name, digest, active, created_at)
          VALUES (?, ?, ?, ?, 1, ?)
          """, arguments: [team.organizer, team.id, name, SQLBlob(digest), at.microseconds])
    }
  }

  public func setPassword(hash: String, email: String, at: Instant) throws {
    try changing(email, "password.set", at) { user in
      try setPasswordHash(hash, of: user)
      return true
    }
  }

  public func resetSecondFactor(email: String, at: Instant) throws -> Bool {
    try changing(email, "second_factor.reset", at) { user in
      guard try secondFactor(of: user) != nil else { return false }
      try removeSecondFactor(of: user)
      return true
    }
  }

  /// Changes an account by an operator's command, ends its sessions and writes that down where the person works.
  @discardableResult
  private func changing(_ email: String, _ change: String, _ at: Instant, _ body: (Int64) throws -> Bool) throws -> Bool
  {
    try transaction { tx in
      guard let user = try user(email: email)?.user else { throw DomainError.notFound(what: "user \(email)") }
      guard try body(user.id) else { return false }
      try endSessions(of: user.id, except: nil)
      let payload = JSONObject([("change", .string(change)), ("user", .number(String(user.id)))])
      for organizer in try organizers(of: user.id).sorted() {
        try tx.append(
          JournalEntry(
            at: at, actor: .command("invoicefcgi"), action: .accessChanged, subject: user.email, payload: payload),
          of: organizer)
      }
      return true
    }
  }
}

extension AccountRows {
  static func user(_ row: Row) -> User {
    User(id: row["id"], email: row["email"], name: row["name"], language: row["language"])
  }

  /// A team by name; without a name the one that may do everything, made when the organizer has none.
  static func team(named name: String?, of slug: String, db: Database) throws -> (organizer: Int64, id: Int64) {
    let organizer = try Int64.fetchOne(
      db, sql: "SELECT id FROM organizers WHERE slug = ?", arguments: [slug])
    guard let organizer else {
      throw DomainError.invalid(field: "organizer", message: "There is no organizer \"\(slug)\"; see create-organizer.")
    }
    if let name {
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM teams WHERE organizer_id = ? AND name = ?", arguments: [organizer, name])
      guard let id else {
        throw DomainError.invalid(field: "team", message: "\(slug) has no team \"\(name)\".")
      }
      return (organizer, id)
    }
    return (organizer, try administrators(of: organizer, db: db))
  }

  private static func administrators(of organizer: Int64, db: Database) throws -> Int64 {
    let existing = try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM teams WHERE organizer_id = ? AND all_events = 1 AND all_event_permissions = 1
          AND all_organizer_permissions = 1 ORDER BY id LIMIT 1
        """, arguments: [organizer])
    if let existing { return existing }
    try db.execute(
      sql: """
        INSERT INTO teams (organizer_id, id, name, all_events, all_event_permissions, event_permissions,
          all_organizer_permissions, organizer_permissions)
        VALUES (?, (SELECT coalesce(max(id), 0) + 1 FROM teams WHERE organizer_id = ?), 'Administrators', 1, 1, '[]', 1, '[]')
        """, arguments: [organizer, organizer])
    return try Int64.fetchOne(
      db, sql: "SELECT max(id) FROM teams WHERE organizer_id = ?", arguments: [organizer]) ?? 0
  }
}
