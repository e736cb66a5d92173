// The database file itself: SQLite's own checks, the schema against this program's, counters against what they count.

import Domain
import GRDB

enum DatabaseCheck {
  static let tasks: [(VerificationArea, AuditTask)] = [
    (.database, structure), (.database, references), (.database, schema), (.database, counters),
  ]

  @Sendable private static func structure(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(50)") where line != "ok" {
      report.find(.database, "the file is damaged: \(line)")
    }
    return report
  }

  @Sendable private static func references(_ db: Database) throws -> VerificationReport {
    var report = VerificationReport()
    for row in try Row.fetchAll(db, sql: "SELECT * FROM pragma_foreign_key_check LIMIT 50") {
      let table: String = row[0]
      let parent: String = row[2]
      let id: Int64? = row[1]
      report.find(
        .database, "a row of \(table)\(id.map { " (\($0))" } ?? "") refers to a row of \(parent) that is not there")
    }
    return report
  }

  /// The schema that this program would make, in a database in memory.
  @Sendable private static func schema(_ db: Database) throws -> VerificationReport {
    let query = "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    func definitions(_ db: Database) throws -> [String: String] {
      Dictionary(try Row.fetchAll(db, sql: query).map { ($0[0], $0[1]) }) { first, _ in first }
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
    let wrong = try Row.fetchAll(
      db,
      sql: """
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
        """)
    var report = VerificationReport()
    for row in wrong {
      let event: Int64 = row[0]
      let key: String = row[1]
      report.find(.database, "the counter \(key) of event \(event) does not say how many invoices there are")
    }
    return report
  }
}
