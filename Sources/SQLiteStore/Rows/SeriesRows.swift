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

  static func series(_ row: Row) -> NumberSeries {
    NumberSeries(
      prefix: row["prefix"], lastNumber: row["last_number"], isTest: row["is_test"],
      issuedHere: row["issued_here"])
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
