// Number series as rows.

import Domain
import GRDB

enum SeriesRows {
  static func series(prefix: String, of organizer: Organizer.ID, db: Database) throws -> NumberSeries? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM number_series WHERE organizer_id = ? AND prefix = ?"),
      arguments: [organizer.value, prefix]
    ).map(series)
  }

  /// - Throws: a decoding error for a damaged row; verification reads it.
  static func series(_ row: Row) throws -> NumberSeries {
    try NumberSeries(
      prefix: row.decode(forColumn: "prefix"), lastNumber: row.decode(forColumn: "last_number"),
      isTest: row.decode(forColumn: "is_test"), issuedHere: row.decode(forColumn: "issued_here"))
  }

  /// Moves the series on and returns the number given out; the row is the lock and the truth, nothing is counted.
  static func next(prefix: String, isTest: Bool, of organizer: Organizer.ID, db: Database) throws -> Int64 {
    let statement = try RawStatement(
      """
      INSERT INTO number_series (organizer_id, prefix, last_number, is_test, issued_here, first_issued)
        VALUES (?1, ?2, 1, ?3, 1, 1)
      ON CONFLICT DO UPDATE SET last_number = last_number + 1, issued_here = 1,
        first_issued = coalesce(first_issued, last_number + 1)
      RETURNING last_number
      """, [.int(organizer.value), .text(prefix), .int(isTest ? 1 : 0)], db: db)
    defer { statement.reset() }
    guard try statement.step() else { throw DomainError.storage("a number series gave no number") }
    let number = statement.int(0)
    // To the end: a statement that is left early would not be done when its cached copy is used again.
    guard try !statement.step() else { throw DomainError.storage("a number series gave two numbers") }
    return number
  }

  /// Sets a test series back to the highest number that is left in it.
  static func reset(prefix: String, of organizer: Organizer.ID, db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE number_series SET last_number = coalesce((SELECT max(CAST(invoice_no AS INTEGER)) FROM invoices i
            WHERE i.organizer_id = ?1 AND i.prefix = ?2 AND instr(i.invoice_no, '-') = 0), 0)
        WHERE organizer_id = ?1 AND prefix = ?2 AND is_test = 1
        """
    ).execute(arguments: [organizer.value, prefix])
  }

  /// Inserts or replaces a series.
  static func save(_ series: NumberSeries, of organizer: Organizer.ID, db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO number_series (organizer_id, prefix, last_number, is_test, issued_here) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET last_number = excluded.last_number, is_test = excluded.is_test,
          issued_here = excluded.issued_here
        """,
      arguments: [organizer.value, series.prefix, series.lastNumber, series.isTest, series.issuedHere])
  }
}
