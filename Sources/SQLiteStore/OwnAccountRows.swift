// What belongs to one account as rows: its password, its sessions, its second factor and the sign-ins that wait for a code.

public import Domain
import GRDB

extension SQLiteStore: OwnAccountStore {
  public func passwordHash(of user: Int64) throws -> String {
    try read { db in
      try String.fetchOne(db, sql: "SELECT password_hash FROM users WHERE id = ?", arguments: [user]) ?? ""
    }
  }

  public func setPasswordHash(_ hash: String, of user: Int64) throws {
    try write { db in
      try db.execute(sql: "UPDATE users SET password_hash = ? WHERE id = ?", arguments: [hash, user])
      try db.execute(sql: "DELETE FROM invitations WHERE user_id = ?", arguments: [user])
    }
  }

  public func organizers(of user: Int64) throws -> Set<Organizer.ID> {
    try read { db in
      Set(
        try Int64.fetchAll(
          db, sql: "SELECT DISTINCT organizer_id FROM team_members WHERE user_id = ?", arguments: [user]
        ).map { Organizer.ID($0) })
    }
  }

  // MARK: Sessions

  public func sessions(of user: Int64, since: Instant) throws -> [SessionRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT digest, device, created_at, last_seen_at FROM sessions WHERE user_id = ? AND created_at >= ?
          ORDER BY last_seen_at DESC, digest
          """, arguments: [user, since.microseconds]
      ).map {
        let digest: SQLBlob = $0["digest"]
        return SessionRecord(
          digest: digest.bytes, device: $0["device"], createdAt: Instant(microseconds: $0["created_at"]),
          lastSeenAt: Instant(microseconds: $0["last_seen_at"]))
      }
    }
  }

  public func endSession(digest: [UInt8], of user: Int64) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM sessions WHERE digest = ? AND user_id = ?", arguments: [SQLBlob(digest), user])
    }
  }

  public func endSessions(of user: Int64, except digest: [UInt8]?) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM sessions WHERE user_id = ? AND digest IS NOT ?",
        arguments: [user, digest.map(SQLBlob.init)])
      try db.execute(sql: "DELETE FROM sign_in_steps WHERE user_id = ?", arguments: [user])
    }
  }

  public func confirmSession(digest: [UInt8], at: Instant) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE sessions SET confirmed_at = ? WHERE digest = ?", arguments: [at.microseconds, SQLBlob(digest)])
    }
  }

  // MARK: Second factor

  public func secondFactor(of user: Int64) throws -> SecondFactor? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT secret, last_step, (SELECT count(*) FROM recovery_codes r WHERE r.user_id = f.user_id) AS codes
          FROM second_factors f WHERE user_id = ?
          """, arguments: [user])
      return row.map {
        let secret: SQLBlob = $0["secret"]
        return SecondFactor(secret: secret.bytes, lastStep: $0["last_step"], recoveryCodeCount: $0["codes"])
      }
    }
  }

  public func setSecondFactor(_ factor: SecondFactor, recoveryCodes: [[UInt8]], of user: Int64, at: Instant) throws {
    try write { db in
      try removeSecondFactor(of: user)
      try db.execute(
        sql: "INSERT INTO second_factors (user_id, secret, last_step, created_at) VALUES (?, ?, ?, ?)",
        arguments: [user, SQLBlob(factor.secret), factor.lastStep, at.microseconds])
      try setRecoveryCodes(recoveryCodes, of: user)
    }
  }

  public func removeSecondFactor(of user: Int64) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM second_factors WHERE user_id = ?", arguments: [user])
    }
  }

  public func setRecoveryCodes(_ digests: [[UInt8]], of user: Int64) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM recovery_codes WHERE user_id = ?", arguments: [user])
      for digest in digests {
        try db.execute(
          sql: "INSERT INTO recovery_codes (user_id, digest) VALUES (?, ?)", arguments: [user, SQLBlob(digest)])
      }
    }
  }

  public func useStep(_ step: Int64, of user: Int64) throws -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE second_factors SET last_step = ?1 WHERE user_id = ?2 AND last_step < ?1",
        arguments: [step, user])
      return db.changesCount == 1
    }
  }

  public func useRecoveryCode(_ digest: [UInt8], of user: Int64) throws -> Bool {
    try write { db in
      try db.execute(
        sql: "DELETE FROM recovery_codes WHERE user_id = ? AND digest = ?", arguments: [user, SQLBlob(digest)])
      return db.changesCount == 1
    }
  }

  // MARK: Sign-ins that wait for a code

  public func insertSignInStep(digest: [UInt8], user: Int64, userAgentDigest: [UInt8], at: Instant) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM sign_in_steps WHERE created_at < ?",
        arguments: [at.adding(seconds: -SignIn.stepLimit).microseconds])
      try db.execute(
        sql: "INSERT INTO sign_in_steps (digest, user_id, user_agent_digest, created_at) VALUES (?, ?, ?, ?)",
        arguments: [SQLBlob(digest), user, SQLBlob(userAgentDigest), at.microseconds])
    }
  }

  public func signInStep(digest: [UInt8], userAgentDigest: [UInt8]) throws -> (user: User, createdAt: Instant)? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT u.*, s.created_at AS begun_at FROM sign_in_steps s JOIN users u ON u.id = s.user_id
          WHERE s.digest = ? AND s.user_agent_digest = ? AND u.active = 1
          """, arguments: [SQLBlob(digest), SQLBlob(userAgentDigest)])
      return row.map { (AccountRows.user($0), Instant(microseconds: $0["begun_at"])) }
    }
  }

  public func deleteSignInStep(digest: [UInt8]) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM sign_in_steps WHERE digest = ?", arguments: [SQLBlob(digest)])
    }
  }
}
