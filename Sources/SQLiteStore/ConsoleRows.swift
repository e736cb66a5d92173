// The console's own rows on SQLite: saved views, messages shown once, used keys of confirmed forms, languages.

public import Domain
import GRDB

extension SQLiteStore: ConsoleStore {
  public func savedViews(of organizer: Organizer.ID, for user: Int64) throws -> [SavedView] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT id, user_id, name, query, shared FROM saved_views
            WHERE organizer_id = ? AND (shared = 1 OR user_id = ?) ORDER BY name COLLATE NOCASE, id LIMIT 200
            """), arguments: [organizer.value, user]
      ).map {
        SavedView(
          id: SavedView.ID($0["id"]), name: $0["name"], query: $0["query"], isShared: $0["shared"], user: $0["user_id"])
      }
    }
  }

  public func insert(_ view: SavedView, of organizer: Organizer.ID, at: Instant) throws -> SavedView.ID {
    try write { db in
      let count =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM saved_views WHERE organizer_id = ? AND user_id = ?",
          arguments: [organizer.value, view.user]) ?? 0
      guard count < SavedView.maximumCount else {
        throw DomainError.invalid(field: "name", message: "You have \(count) views; delete one first.")
      }
      let id =
        try Int64.fetchOne(
          db, sql: "SELECT coalesce(max(id), 0) + 1 FROM saved_views WHERE organizer_id = ?",
          arguments: [organizer.value]) ?? 1
      try db.execute(
        sql: """
          INSERT INTO saved_views (organizer_id, id, user_id, name, query, shared, created_at)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [organizer.value, id, view.user, view.name, view.query, view.isShared, at.microseconds])
      return SavedView.ID(id)
    }
  }

  public func deleteSavedView(_ id: SavedView.ID, of organizer: Organizer.ID, for user: Int64) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM saved_views WHERE organizer_id = ? AND id = ? AND user_id = ?",
        arguments: [organizer.value, id.value, user])
      guard db.changesCount == 1 else { throw DomainError.notFound(what: "SavedView") }
    }
  }

  /// Messages that nobody came back for are dropped after a day.
  private static let flashLife = 86_400

  public func leave(_ flash: StoredFlash, for session: [UInt8], at: Instant) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM flashes WHERE created_at < ?",
        arguments: [at.adding(seconds: -SQLiteStore.flashLife).microseconds])
      try db.execute(
        sql: """
          INSERT INTO flashes (session, id, kind, text, link_text, href, request_id, created_at)
          VALUES (?1, (SELECT coalesce(max(id), 0) + 1 FROM flashes WHERE session = ?1), ?2, ?3, ?4, ?5, ?6, ?7)
          """,
        arguments: [
          SQLBlob(session), flash.isFailure ? "failure" : "success", flash.text, flash.linkText, flash.href,
          flash.requestID, at.microseconds,
        ])
    }
  }

  public func takeFlashes(for session: [UInt8]) throws -> [StoredFlash] {
    var found: [Row] = []
    // Nearly every page: that there is nothing is known.
    let isSilent = try recall { db, memory in
      try memory.silences.value(session) {
        found = try Row.fetchAll(
          db.cachedStatement(
            sql: "SELECT kind, text, link_text, href, request_id FROM flashes WHERE session = ? ORDER BY id"),
          arguments: [SQLBlob(session)])
        return found.isEmpty ? true : nil
      }
    }
    if isSilent == true { return [] }
    try write { db in
      try db.execute(sql: "DELETE FROM flashes WHERE session = ?", arguments: [SQLBlob(session)])
    }
    return found.map { row in
      let kind: String = row["kind"]
      return StoredFlash(
        isFailure: kind == "failure", text: row["text"], linkText: row["link_text"], href: row["href"],
        requestID: row["request_id"])
    }
  }

  public func outcome(ofActionKey digest: [UInt8]) throws -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT outcome FROM action_keys WHERE digest = ?", arguments: [SQLBlob(digest)])
    }
  }

  public func noteActionKey(_ digest: [UInt8], outcome: String, at: Instant) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM action_keys WHERE created_at < ?", arguments: [at.adding(seconds: -7 * 86_400).microseconds])
      try db.execute(
        sql: "INSERT INTO action_keys (digest, outcome, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        arguments: [SQLBlob(digest), outcome, at.microseconds])
      guard db.changesCount == 1 else { throw DomainError.busy }
    }
  }

  public func setLanguage(_ code: String?, of user: Int64) throws {
    try write { db in
      try db.execute(sql: "UPDATE users SET language = ? WHERE id = ?", arguments: [code, user])
    }
  }
}
