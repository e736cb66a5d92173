// Published documents in their table: migration 0016 moves them there, and whatever happens to an invoice happens to its document.

import Domain
import GRDB
import TestSupport
import Testing

@testable import SQLiteStore

struct InvoiceDocumentTests {
  private let fixture: TemporaryStore
  private var store: SQLiteStore { fixture.store }

  init() throws {
    fixture = try TemporaryStore()
    try fixture.importing(BundleFixtures.recorded())
  }

  private func published() throws -> [Row] {
    try store.pool.read {
      try Row.fetchAll($0, sql: "SELECT invoice_id, document, digest, published_at FROM invoice_documents ORDER BY 1")
    }
  }

  @Test func `Documents that stood in the invoices' rows are the same after migrating, and the books are green`() throws
  {
    let before = try published()
    let schema = try schema()
    #expect(before.count > 50)
    try goBackBefore0016()
    #expect(try store.migrate() == ["0016 invoice documents", "0017 documents stay"])
    #expect(try published() == before)
    #expect(try self.schema() == schema)
    #expect(try store.verify().findings == [])
  }

  @Test func `An invoice that may be deleted takes its document and both seals with it`() throws {
    let id = try store.write { db in
      try InvoiceRows.insert(
        Fixtures.invoice(prefix: "TEST-", number: "1", testMode: true), email: nil, imported: false,
        modifiedAt: Instant(microseconds: 5), digest: store.digest, db: db)
    }
    func rows() throws -> [Int] {
      try store.pool.read { db in
        try ["invoice_documents WHERE invoice_id = ?", "row_seals WHERE table_id IN (21, 152) AND a = ?"].map {
          try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)", arguments: [id.value]) ?? -1
        }
      }
    }
    #expect(try rows() == [1, 2])
    try store.write { try $0.execute(sql: "DELETE FROM invoices WHERE id = ?", arguments: [id.value]) }
    #expect(try rows() == [0, 0])
  }

  @Test(arguments: [
    "DELETE FROM invoice_documents WHERE invoice_id = 3",
    "UPDATE invoice_documents SET invoice_id = 9999 WHERE invoice_id = 3",
  ])
  func `An invoice is never without its document`(sql: String) throws {
    let before = try published()
    #expect(throws: (any Error).self) {
      try store.write { try $0.execute(sql: sql) }
    }
    #expect(try published() == before)
    #expect(try store.verify().findings == [])
  }

  @Test func `An invoice whose document is gone is not changed, because its version could not be kept`() throws {
    let number = "SAMPLECONF-00001"
    let scope = InvoiceQuery.Scope.organizer(.init(1), events: .all)
    let stored = try store.invoice(number: number, in: scope)
    // As somebody would who knows how to go round the trigger.
    try store.write { db in
      try db.execute(sql: "DROP TRIGGER invoice_documents_keep")
      try db.execute(sql: "DELETE FROM invoice_documents WHERE invoice_id = ?", arguments: [stored.invoice.id.value])
    }
    #expect(throws: PackedDocument.damaged) {
      try store.write { db in
        try InvoiceRows.supersede(
          stored, with: stored.invoice, email: nil, at: stored.modifiedAt, digest: store.digest, db: db)
      }
    }
    #expect(try store.invoice(number: number, in: scope).version == stored.version)
  }

  @Test func `A list counts its rows off along the index and looks only at documents that it shows`() throws {
    var query = InvoiceQuery(scope: .organizer(.init(1), events: .all))
    query.isCancellation = false
    let plans = try store.read { db in
      let documents = InvoiceListing(query, db: db, store: store).documents(ListingWay(skipping: 10), 50)
      let values: StatementArguments = .init(documents.values.map(InvoiceLookup.argument))
      return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + documents.sql, arguments: values)
        .map { $0["detail"] as String }
    }
    #expect(plans.contains { $0.hasPrefix("CO-ROUTINE") })
    #expect(plans.contains { $0.contains("COVERING INDEX invoices_o_cancellation") })
    #expect(plans.last?.contains("INTEGER PRIMARY KEY") == true)
    #expect(!plans.contains { $0.contains("TEMP B-TREE") })
  }

  /// The schema without the seals' triggers, which migrating makes anew.
  private func schema() throws -> Set<String> {
    try store.pool.read {
      try String.fetchSet($0, sql: "SELECT coalesce(sql, name) FROM sqlite_schema")
    }
  }

  /// What migration 0016 found: documents in the rows of their invoices.
  private func goBackBefore0016() throws {
    try store.pool.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          DROP TRIGGER invoices_seal_update;
          ALTER TABLE invoices ADD COLUMN document BLOB;
          ALTER TABLE invoices ADD COLUMN document_digest BLOB;
          UPDATE invoices SET (document, document_digest) =
            (SELECT document, digest FROM invoice_documents WHERE invoice_id = id);
          DROP TABLE invoice_documents;
          DELETE FROM row_seals WHERE table_id = 152;
          PRAGMA user_version = \(Migration.all.count - 2);
          """)
    }
  }
}
