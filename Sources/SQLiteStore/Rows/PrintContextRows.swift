// Print contexts as rows, one for each version of an invoice, and the way to make one from what the database holds now.

import Domain
import GRDB

enum PrintContextRows {
  /// What was kept for a version; nil for one that came without, as imported ones do.
  static func kept(_ invoice: Invoice, version: Int, db: Database) throws -> InvoicePrintContext? {
    let content = try SQLBlob.fetchOne(
      db.cachedStatement(
        sql: "SELECT content FROM invoice_print_contexts WHERE organizer_id = ? AND invoice_id = ? AND version = ?"),
      arguments: [invoice.organizer.value, invoice.id.value, version])
    return try content.map { try InvoicePrintContext(kept: $0.bytes) }
  }

  /// Keeps a version's context; one that is there already stays.
  static func keep(
    _ context: InvoicePrintContext, of invoice: Invoice.ID, version: Int, organizer: Organizer.ID, db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO invoice_print_contexts (organizer_id, invoice_id, version, content) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """)
    try statement.execute(arguments: [organizer.value, invoice.value, version, SQLBlob(context.kept)])
  }

  /// The context as event, settings and order are now.
  static func current(_ invoice: Invoice, db: Database) throws -> InvoicePrintContext {
    let key = EventKey(organizer: invoice.organizer, event: invoice.event)
    guard let event = try EventRows.row(slug: invoice.eventSlug, of: invoice.organizer, db: db) else {
      throw DomainError.notFound(what: "Event")
    }
    let subevents =
      try invoice.lines.contains { $0.subevent != nil }
      ? CatalogRows.rows(.subevent, of: key, db: db).map(CatalogRows.subevent) : []
    return InvoicePrintContext(
      of: invoice, order: try order(of: invoice, db: db), event: try EventRows.event(event),
      settings: try SettingsRows.settings(of: key.organizer, event: key.event, db: db),
      subevents: Dictionary(subevents.map { ($0.id, $0) }) { first, _ in first },
      refersDate: try refersDate(of: invoice, db: db))
  }

  private static func order(of invoice: Invoice, db: Database) throws -> Order? {
    if invoice.isCancellation { return nil }
    guard let row = try OrderRows.row(code: invoice.orderCode, of: invoice.organizer, db: db),
      row["event_id"] == invoice.event.value
    else { return nil }
    return try OrderRows.order(row, db: db)
  }

  private static func refersDate(of invoice: Invoice, db: Database) throws -> LocalDate? {
    guard let refers = invoice.refers else { return nil }
    let date = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT date FROM invoices WHERE organizer_id = ? AND event_id = ? AND number = ?"),
      arguments: [invoice.organizer.value, invoice.event.value, refers])
    return date.map { LocalDate(daysSinceEpoch: $0) }
  }
}
