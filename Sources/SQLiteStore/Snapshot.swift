// One request, one snapshot: reads inside `snapshot` share a connection and see one moment, which also saves the pool's cost per read
// (about 13 µs, stack.md §4) for the second and all further ones.

public import Domain
import GRDB

/// The connection that the running snapshot of this thread reads from; never leaves the closure it was made for.
private struct CurrentReader: @unchecked Sendable {
  // Safe: the value is only reachable through the task-local below, on the thread that is inside `pool.read`.
  let db: Database
}

private enum Snapshot {
  @TaskLocal static var reader: CurrentReader?
}

extension SQLiteStore: ScopeStore {
  public func snapshot<T>(_ body: () throws -> T) throws -> T {
    if Snapshot.reader != nil { return try body() }
    // One deferred transaction is what makes a snapshot; begun by hand it costs a quarter of what GRDB's own does, which also
    // tells observers that nobody has.
    return try pool.unsafeRead { db in
      try RawStatement.run("BEGIN DEFERRED", db: db)
      defer { try? RawStatement.run("COMMIT", db: db) }
      return try Snapshot.$reader.withValue(CurrentReader(db: db)) { try body() }
    }
  }

  /// Reads within the running snapshot, or in one of its own.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    if let reader = Snapshot.reader { return try body(reader.db) }
    return try pool.read(body)
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
