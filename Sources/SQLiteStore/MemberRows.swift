// People in the teams of an organizer as rows, with what the administration sees of their accounts, and invitations.

public import Domain
import GRDB

extension SQLiteStore {
  private static let memberColumns = """
    SELECT u.*, EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = u.id) AS has_factor,
      (SELECT group_concat(team_id) FROM team_members m WHERE m.user_id = u.id AND m.organizer_id = ?1) AS teams,
      (SELECT group_concat(DISTINCT organizer_id) FROM team_members m WHERE m.user_id = u.id AND m.organizer_id <> ?1)
        AS elsewhere
    FROM users u WHERE u.id IN (SELECT user_id FROM team_members WHERE organizer_id = ?1)
    """

  public func members(of organizer: Organizer.ID) throws -> [Member] {
    try read { db in
      try Row.fetchAll(
        db, sql: SQLiteStore.memberColumns + " ORDER BY u.email COLLATE NOCASE", arguments: [organizer.value]
      ).map(SQLiteStore.member)
    }
  }

  public func member(_ user: Int64, of organizer: Organizer.ID) throws -> Member {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: SQLiteStore.memberColumns + " AND u.id = ?2", arguments: [organizer.value, user])
      guard let row else { throw DomainError.notFound(what: "User") }
      return SQLiteStore.member(row)
    }
  }

  private static func member(_ row: Row) -> Member {
    func ids(_ column: String) -> [Int64] {
      let list: String? = row[column]
      return (list ?? "").split(separator: ",").compactMap { Int64($0) }
    }
    let hash: String = row["password_hash"]
    return Member(
      user: AccountRows.user(row), isActive: row["active"], hasPassword: !hash.isEmpty,
      hasSecondFactor: row["has_factor"], teams: Set(ids("teams").map { Team.ID($0) }),
      elsewhere: Set(ids("elsewhere").map { Organizer.ID($0) }))
  }

  public func user(email: String) throws -> (user: User, isActive: Bool)? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM users WHERE email = ?", arguments: [email])
        .map { (AccountRows.user($0), $0["active"]) }
    }
  }

  public func insertUser(email: String, name: String, at: Instant) throws -> User {
    try write { db in
      try db.execute(
        sql: "INSERT INTO users (email, name, password_hash, active, created_at) VALUES (?, ?, '', 1, ?)",
        arguments: [email, name, at.microseconds])
      return User(id: db.lastInsertedRowID, email: email, name: name)
    }
  }

  public func setActive(_ isActive: Bool, user: Int64) throws {
    try write { db in
      try db.execute(sql: "UPDATE users SET active = ? WHERE id = ?", arguments: [isActive, user])
    }
  }

  public func join(_ user: Int64, _ team: Team.ID, of organizer: Organizer.ID) throws {
    try write { db in
      try db.execute(
        sql: "INSERT OR IGNORE INTO team_members (organizer_id, team_id, user_id) VALUES (?, ?, ?)",
        arguments: [organizer.value, team.value, user])
    }
  }

  public func leave(_ user: Int64, _ team: Team.ID, of organizer: Organizer.ID) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM team_members WHERE organizer_id = ? AND team_id = ? AND user_id = ?",
        arguments: [organizer.value, team.value, user])
    }
  }

  public func keep(invitation digest: [UInt8], of user: Int64, until: Instant) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM invitations WHERE user_id = ?", arguments: [user])
      try db.execute(
        sql: "INSERT INTO invitations (digest, user_id, expires_at) VALUES (?, ?, ?)",
        arguments: [SQLBlob(digest), user, until.microseconds])
    }
  }

  public func invitation(digest: [UInt8]) throws -> (user: User, expiresAt: Instant)? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT u.*, i.expires_at FROM invitations i JOIN users u ON u.id = i.user_id
          WHERE i.digest = ? AND u.active = 1
          """, arguments: [SQLBlob(digest)])
      return row.map { (AccountRows.user($0), Instant(microseconds: $0["expires_at"])) }
    }
  }
}
