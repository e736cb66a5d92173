// The print context port on SQLite: what was kept when an invoice was issued, and for imported invoices what is true at
// their first document, kept from then on.

public import Domain
import GRDB

extension SQLiteStore: PrintContextStore {
  public func printContext(for stored: StoredInvoice) throws -> InvoicePrintContext {
    let invoice = stored.invoice
    var context =
      try read { try PrintContextRows.kept(invoice, version: stored.version, db: $0) }
      ?? write { try keepCurrent(invoice, version: stored.version, db: $0) }
    context.logo = try context.logoDigest.flatMap(logo)
    return context
  }

  private func keepCurrent(_ invoice: Invoice, version: Int, db: Database) throws -> InvoicePrintContext {
    let context = try PrintContextRows.current(invoice, db: db)
    try PrintContextRows.keep(context, of: invoice.id, version: version, organizer: invoice.organizer, db: db)
    return try PrintContextRows.kept(invoice, version: version, db: db) ?? context
  }
}
