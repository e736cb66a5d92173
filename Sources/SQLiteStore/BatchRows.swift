// Batches on SQLite: one row per batch, one per invoice in it, counted by state.

public import Domain
import GRDB

extension SQLiteStore: BatchStore {
  public func insert(_ batch: NewBatch) throws -> Batch.ID {
    try write { db in
      try SQLiteStore.forgetUnconfirmed(before: batch.at.adding(seconds: -86_400), of: batch.organizer, db: db)
      try db.execute(
        sql: "INSERT INTO batches (organizer_id, user_id, action, language, created_at) VALUES (?, ?, ?, ?, ?)",
        arguments: [batch.organizer.value, batch.user, batch.action.rawValue, batch.language, batch.at.microseconds])
      let id = db.lastInsertedRowID
      for item in batch.items {
        try db.execute(
          sql: """
            INSERT INTO batch_items (organizer_id, batch_id, position, number, state, message, result)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            batch.organizer.value, id, item.position, item.number, item.state.rawValue, item.message, item.result,
          ])
      }
      return Batch.ID(id)
    }
  }

  /// Reviews that nobody confirmed within a day.
  private static func forgetUnconfirmed(before: Instant, of organizer: Organizer.ID, db: Database) throws {
    let old = "SELECT id FROM batches WHERE organizer_id = ?1 AND started_at IS NULL AND created_at < ?2"
    let arguments: StatementArguments = [organizer.value, before.microseconds]
    try db.execute(
      sql: "DELETE FROM batch_items WHERE organizer_id = ?1 AND batch_id IN (\(old))", arguments: arguments)
    try db.execute(sql: "DELETE FROM batches WHERE organizer_id = ?1 AND id IN (\(old))", arguments: arguments)
  }

  private static let batch = """
    SELECT b.*, u.email, u.name, u.language AS user_language,
      (SELECT count(*) FROM batch_items i WHERE i.organizer_id = b.organizer_id AND i.batch_id = b.id AND i.state = 'waiting') AS waiting,
      (SELECT count(*) FROM batch_items i WHERE i.organizer_id = b.organizer_id AND i.batch_id = b.id AND i.state = 'done') AS done,
      (SELECT count(*) FROM batch_items i WHERE i.organizer_id = b.organizer_id AND i.batch_id = b.id AND i.state = 'failed') AS failed,
      (SELECT count(*) FROM batch_items i WHERE i.organizer_id = b.organizer_id AND i.batch_id = b.id AND i.state = 'skipped') AS skipped
    FROM batches b JOIN users u ON u.id = b.user_id
    """

  private static func batch(_ row: Row) throws -> Batch {
    let action: String = row["action"]
    guard let action = BatchAction(rawValue: action) else {
      throw DomainError.storage("a batch does \"\(action)\", which this program does not know")
    }
    return Batch(
      id: Batch.ID(row["id"]), organizer: Organizer.ID(row["organizer_id"]),
      user: User(id: row["user_id"], email: row["email"], name: row["name"], language: row["user_language"]),
      action: action, language: row["language"], createdAt: Instant(microseconds: row["created_at"]),
      startedAt: SQLTime.instant(row["started_at"]), finishedAt: SQLTime.instant(row["finished_at"]), file: row["file"],
      fileSize: row["file_size"] ?? 0,
      progress: BatchProgress(
        waiting: row["waiting"], done: row["done"], failed: row["failed"], skipped: row["skipped"]))
  }

  public func batch(_ id: Batch.ID, of organizer: Organizer.ID) throws -> Batch {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: SQLiteStore.batch + " WHERE b.organizer_id = ? AND b.id = ?", arguments: [organizer.value, id.value])
      guard let row else { throw DomainError.notFound(what: "Batch") }
      return try SQLiteStore.batch(row)
    }
  }

  public func start(_ batch: Batch.ID, of organizer: Organizer.ID, at: Instant) throws -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE batches SET started_at = ? WHERE organizer_id = ? AND id = ? AND started_at IS NULL",
        arguments: [at.microseconds, organizer.value, batch.value])
      return db.changesCount == 1
    }
  }

  public func batches(of organizer: Organizer.ID, page: PageRequest) throws -> Page<Batch> {
    try read { db in
      let count =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM batches WHERE organizer_id = ? AND started_at IS NOT NULL",
          arguments: [organizer.value]) ?? 0
      let (number, offset) = try page.resolve(count: count)
      let rows = try Row.fetchAll(
        db,
        sql: SQLiteStore.batch
          + " WHERE b.organizer_id = ? AND b.started_at IS NOT NULL ORDER BY b.id DESC LIMIT ? OFFSET ?",
        arguments: [organizer.value, page.size, offset])
      return Page(elements: try rows.map(SQLiteStore.batch), count: count, number: number, size: page.size)
    }
  }

  public func items(
    of batch: Batch.ID, organizer: Organizer.ID, states: [BatchItem.State], page: PageRequest
  ) throws -> Page<BatchItem> {
    try read { db in
      let list = (states.isEmpty ? BatchItem.State.allCases : states).map { "'\($0.rawValue)'" }.joined(separator: ", ")
      let condition = "organizer_id = ? AND batch_id = ? AND state IN (\(list))"
      let count =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM batch_items WHERE \(condition)", arguments: [organizer.value, batch.value])
        ?? 0
      let (number, offset) = try page.resolve(count: count)
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM batch_items WHERE \(condition) ORDER BY position LIMIT ? OFFSET ?",
        arguments: [organizer.value, batch.value, page.size, offset])
      return Page(elements: rows.map(SQLiteStore.item), count: count, number: number, size: page.size)
    }
  }

  private static func item(_ row: Row) -> BatchItem {
    let state: String = row["state"]
    return BatchItem(
      position: row["position"], number: row["number"], state: BatchItem.State(rawValue: state) ?? .failed,
      message: row["message"], result: row["result"])
  }

  public func waitingItems(of batch: Batch.ID, organizer: Organizer.ID, count: Int) throws -> [BatchItem] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM batch_items WHERE organizer_id = ? AND batch_id = ? AND state = 'waiting' ORDER BY position LIMIT ?
          """, arguments: [organizer.value, batch.value, count]
      ).map(SQLiteStore.item)
    }
  }

  public func set(_ item: BatchItem, of batch: Batch.ID, organizer: Organizer.ID) throws {
    try write { db in
      try db.execute(
        sql: """
          UPDATE batch_items SET state = ?, message = ?, result = ?
          WHERE organizer_id = ? AND batch_id = ? AND position = ?
          """,
        arguments: [
          item.state.rawValue, item.message, item.result, organizer.value, batch.value, item.position,
        ])
    }
  }

  public func finish(
    _ batch: Batch.ID, of organizer: Organizer.ID, file: (name: String, size: Int)?, at: Instant
  ) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE batches SET finished_at = ?, file = ?, file_size = ? WHERE organizer_id = ? AND id = ?",
        arguments: [at.microseconds, file?.name, file?.size, organizer.value, batch.value])
    }
  }

  public func reopen(_ batch: Batch.ID, of organizer: Organizer.ID) throws {
    try write { db in
      try db.execute(
        sql: """
          UPDATE batch_items SET state = 'waiting', message = NULL
          WHERE organizer_id = ? AND batch_id = ? AND state = 'failed'
          """, arguments: [organizer.value, batch.value])
      try db.execute(
        sql: "UPDATE batches SET finished_at = NULL WHERE organizer_id = ? AND id = ?",
        arguments: [organizer.value, batch.value])
    }
  }
}
