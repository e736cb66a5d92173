// The figures of monitors on SQLite: sums of counters that are kept anyway, and covering indexes.

public import Domain
import GRDB

extension SQLiteStore: MetricStore {
  public func metrics() throws -> StoreMetrics {
    try snapshot {
      StoreMetrics(
        books: try read(SQLiteStore.books), transmissions: try read(SQLiteStore.transmissionCounts),
        jobs: try read(SQLiteStore.waitingJobs))
    }
  }

  private static func books(_ db: Database) throws -> [StoreMetrics.Books] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT slug,
          (SELECT coalesce(sum(value), 0) FROM invoice_counters WHERE organizer_id = organizers.id AND key = 'cancellation:0'),
          (SELECT coalesce(sum(value), 0) FROM invoice_counters WHERE organizer_id = organizers.id AND key = 'cancellation:1'),
          (SELECT coalesce(max(seq), 0) FROM journal WHERE organizer_id = organizers.id)
        FROM organizers ORDER BY slug
        """)
    return rows.map {
      StoreMetrics.Books(organizer: $0[0], invoices: $0[1], cancellations: $0[2], journalEntries: $0[3])
    }
  }

  private static func transmissionCounts(_ db: Database) throws -> [StoreMetrics.Transmissions] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT coalesce(provider, ''), status, count(*) FROM transmissions INDEXED BY transmissions_o_provider
        GROUP BY 1, 2 ORDER BY 1, 2
        """)
    return rows.map { StoreMetrics.Transmissions(provider: $0[0], status: $0[1], count: $0[2]) }
  }

  private static func waitingJobs(_ db: Database) throws -> [StoreMetrics.Jobs] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT kind, state, count(*), min(run_after) FROM jobs INDEXED BY jobs_due
        WHERE state IN ('open', 'claimed', 'parked') GROUP BY kind, state ORDER BY kind, state
        """)
    return rows.map {
      StoreMetrics.Jobs(kind: $0[0], state: $0[1], count: $0[2], firstDue: Instant(microseconds: $0[3]))
    }
  }
}
