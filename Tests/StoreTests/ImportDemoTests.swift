import Domain
import GRDB
import TestSupport
import Testing

@testable import SQLiteStore

@Suite struct ImportDemoTests {
  let fixture: TemporaryStore

  init() throws {
    fixture = try TemporaryStore()
  }

  private func scalar(_ sql: String) throws -> Int {
    try fixture.store.pool.read { try Int.fetchOne($0, sql: sql) ?? -1 }
  }

  private func addBulk(_ count: Int) throws {
    try DemoBulk(store: fixture.store, digest: FoldingDigest(), clock: FixedClock(Instant(microseconds: 1)))
      .run(count: count) { _ in }
  }

  @Test func `The demo comes in through the importer and comes in once`() throws {
    let first = try fixture.importing(DemoBundle().files())
    #expect(first.first?[.order].imported == 310)
    #expect(try scalar("SELECT count(*) FROM invoices WHERE imported = 1") == first.first?[.invoice].imported)
    let again = try fixture.importing(DemoBundle().files())
    #expect(again.first?[.invoice].imported == 0)
    #expect(again.first?[.order].unchanged == 310)
  }

  @Test func `Bulk invoices are numbered on, and cancellations refer to the one before`() throws {
    try addBulk(120)
    try addBulk(30)
    #expect(try scalar("SELECT count(*) FROM invoices") == 150)
    #expect(try scalar("SELECT count(*) FROM invoice_lines") == 450)
    #expect(try scalar("SELECT last_number FROM number_series WHERE prefix = 'BENCH-'") == 150)
    #expect(
      try scalar(
        """
        SELECT count(*) FROM invoices c JOIN invoices i ON i.organizer_id = c.organizer_id AND i.number = c.refers
        WHERE c.is_cancellation = 1 AND c.id = i.id + 1 AND c.order_code = i.order_code
          AND c.gross_total = -i.gross_total
        """) == 3)
    #expect(try scalar("SELECT count(*) FROM invoices WHERE locale = 'de'") == 15)
  }
}
