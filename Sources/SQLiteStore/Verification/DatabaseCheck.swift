// The database file itself: SQLite's own checks, the schema against this program's, counters against what they count.

import Domain
import GRDB

enum DatabaseCheck {
  static let tasks: [(VerificationArea, AuditTask)] = [
    (.database, structure), (.database, references), (.database, schema), (.database, counters),
  ]

  @Sendable private static func structure(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    let lines = try RawStatement("PRAGMA integrity_check(50)", [], db: db)
    defer { lines.reset() }
    while try lines.step() {
      if lines.text(0) == "ok" { continue }
      report.find(.database, "the file is damaged: \(lines.text(0))")
    }
    return report
  }

  @Sendable private static func references(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    let rows = try RawStatement("SELECT * FROM pragma_foreign_key_check LIMIT 50", [], db: db)
    defer { rows.reset() }
    while try rows.step() {
      let row = rows.isNull(1) ? "" : " (\(rows.int(1)))"
      report.find(
        .database, "a row of \(rows.text(0))\(row) refers to a row of \(rows.text(2)) that is not there")
    }
    return report
  }

  /// The schema that this program would make, in a database in memory.
  @Sendable private static func schema(_ db: Database) throws -> VerificationReport {
    let query = "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    func definitions(_ db: Database) throws -> [String: String] {
      let rows = try RawStatement(query, [], db: db)
      defer { rows.reset() }
      var found: [String: String] = [:]
      while try rows.step() { found[rows.text(0)] = rows.text(1) }
      return found
    }
    var configuration = Configuration()
    configuration.prepareDatabase(SQLiteStore.registerFunctions)
    let fresh = try DatabaseQueue(configuration: configuration)
    _ = try Migration.run(on: fresh)
    let expected = try fresh.read(definitions)
    let found = try definitions(db)
    var report = VerificationReport()
    for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
      report.find(.database, "the schema is not this program's: \(name) differs")
    }
    return report
  }

  @Sendable private static func counters(_ db: Database) throws -> VerificationReport {
    let wrong = try RawStatement(
      """
      WITH found AS (
        SELECT organizer_id, event_id, 'all' AS key, count(*) AS value FROM invoices GROUP BY 1, 2
        UNION ALL SELECT organizer_id, event_id, 'cancellation:' || is_cancellation, count(*) FROM invoices GROUP BY 1, 2, 3
        UNION ALL SELECT organizer_id, event_id, 'locale:' || locale, count(*) FROM invoices GROUP BY 1, 2, 3
        UNION ALL SELECT organizer_id, event_id, 'status:' || transmission_status, count(*) FROM invoices GROUP BY 1, 2, 3
        UNION ALL SELECT organizer_id, event_id, 'type:' || transmission_type, count(*) FROM invoices GROUP BY 1, 2, 3
      ), kept AS (
        SELECT organizer_id, event_id, key, value FROM invoice_counters
        WHERE value <> 0 AND (key = 'all' OR key LIKE 'cancellation:%' OR key LIKE 'locale:%' OR key LIKE 'status:%' OR key LIKE 'type:%')
      )
      SELECT event_id, key FROM (SELECT * FROM found EXCEPT SELECT * FROM kept)
      UNION SELECT event_id, key FROM (SELECT * FROM kept EXCEPT SELECT * FROM found) LIMIT 20
      """, [], db: db)
    defer { wrong.reset() }
    var report = VerificationReport()
    while try wrong.step() {
      report.find(
        .database, "the counter \(wrong.text(1)) of event \(wrong.int(0)) does not say how many invoices there are")
    }
    return report
  }
}
