// Deleting a test-mode order: the one thing here that ever takes invoices away (pretix-behaviour.md §1.6, product.md §5).

import Domain
import GRDB

enum TestOrderRows {
  /// Deletes the order, its invoices and everything made of them; its series go back to the highest number left.
  /// - Throws: `DomainError.storage` for an order that is not in test mode.
  static func delete(_ order: Order, db: Database) throws {
    guard order.testMode else { throw DomainError.storage("only orders in test mode can be deleted") }
    let invoices = try InvoiceRows.stored(ofOrder: order.code, of: order.organizer, db: db)
    for stored in invoices { try delete(stored.invoice, db: db) }
    for prefix in Set(invoices.map(\.invoice.prefix)) {
      try SeriesRows.reset(prefix: prefix, of: order.organizer, db: db)
    }
    try OrderRows.delete(order, db: db)
  }

  private static func delete(_ invoice: Invoice, db: Database) throws {
    let statements = [
      """
      DELETE FROM transmission_attempts WHERE organizer_id = ?1
        AND transmission_id IN (SELECT id FROM transmissions WHERE organizer_id = ?1 AND invoice_id = ?2)
      """,
      "DELETE FROM transmissions WHERE organizer_id = ?1 AND invoice_id = ?2",
      "DELETE FROM documents WHERE organizer_id = ?1 AND invoice_id = ?2",
      "DELETE FROM invoice_versions WHERE organizer_id = ?1 AND invoice_id = ?2",
      "DELETE FROM invoices WHERE organizer_id = ?1 AND id = ?2",
    ]
    for sql in statements {
      try db.cachedStatement(sql: sql).execute(arguments: [invoice.organizer.value, invoice.id.value])
    }
  }
}
