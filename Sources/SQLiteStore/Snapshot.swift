// One request, one snapshot: reads inside `snapshot` share a connection and see one moment. The transaction is begun by hand: GRDB's
// own also tells observers, of which there are none.

public import Domain
import GRDB

/// The connection that the running snapshot of this thread reads from; never leaves the closure it was made for.
private struct CurrentReader: @unchecked Sendable {
  // Safe: the value is only reachable through the task-local below, on the thread that is inside `readers.use`.
  let db: Database
}

private enum Snapshot {
  @TaskLocal static var reader: CurrentReader?
}

extension SQLiteStore: ScopeStore {
  public func snapshot<T>(_ body: () throws -> T) throws -> T {
    if Snapshot.reader != nil { return try body() }
    return try transaction { db in
      try Snapshot.$reader.withValue(CurrentReader(db: db)) { try body() }
    }
  }

  /// Reads within the running snapshot, or in one of its own.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    if let reader = Snapshot.reader { return try body(reader.db) }
    return try transaction(body)
  }

  /// A deferred transaction of a connection of its own: one moment for all that `body` reads.
  private func transaction<T>(_ body: (Database) throws -> T) throws -> T {
    try readers.use { db in
      try RawStatement.run("BEGIN DEFERRED", db: db)
      defer { try? RawStatement.run("COMMIT", db: db) }
      return try body(db)
    }
  }

  public func organizerID(slug: String) throws -> Organizer.ID? {
    try read { db in
      let statement = try RawStatement("SELECT id FROM organizers WHERE slug = ?", [.text(slug)], db: db)
      defer { statement.reset() }
      return try statement.step() ? Organizer.ID(statement.int(0)) : nil
    }
  }

  public func eventID(slug: String, of organizer: Organizer.ID) throws -> Event.ID? {
    try read { db in
      let statement = try RawStatement(
        "SELECT id FROM events WHERE organizer_id = ? AND slug = ?", [.int(organizer.value), .text(slug)], db: db)
      defer { statement.reset() }
      return try statement.step() ? Event.ID(statement.int(0)) : nil
    }
  }
}
