// The invoicing port on SQLite: one IMMEDIATE transaction, its reads on the same connection, a call inside it a savepoint of it.

public import Domain
import GRDB

extension SQLiteStore: InvoicingStore {
  public func transaction<Result>(_ body: (any InvoicingTransaction) throws -> Result) throws -> Result {
    try write { db in try body(SQLiteInvoicing(db: db, store: self)) }
  }
}

/// One change under way.
struct SQLiteInvoicing: InvoicingTransaction {
  let db: Database
  let store: SQLiteStore

  func event(_ key: EventKey) throws -> Event { try store.events.situation(of: key, db: db).event }
  func settings(of event: EventKey) throws -> Settings { try store.events.situation(of: event, db: db).settings }
  func catalog(of event: EventKey) throws -> EventCatalog { try store.events.situation(of: event, db: db).catalog }

  func taxRule(_ id: TaxRule.ID, of organizer: Organizer.ID) throws -> TaxRule? {
    try CatalogRows.row(.taxRule, id: id.value, of: organizer, db: db).map(CatalogRows.taxRule)
  }

  func exchangeRate(
    source: String, from sourceCurrency: String, to otherCurrency: String, notBefore: LocalDate,
    of organizer: Organizer.ID
  ) throws -> ExchangeRate? {
    try ExchangeRateRows.newest(
      source: source, from: sourceCurrency, to: otherCurrency, notBefore: notBefore, of: organizer, db: db)
  }

  func order(code: String, of event: EventKey) throws -> Order {
    let row = try OrderRows.row(code: code, of: event.organizer, db: db)
    guard let row, row["event_id"] == event.event.value else { throw DomainError.notFound(what: "Order") }
    return try OrderRows.order(row, db: db)
  }

  func isOrderCodeTaken(_ code: String, of organizer: Organizer.ID) throws -> Bool {
    try OrderRows.isTaken(code, of: organizer, db: db)
  }

  func nextLineID(of organizer: Organizer.ID) throws -> Int64 {
    try OrderLineIDs.next(of: organizer, db: db)
  }

  func insert(_ order: Order) throws -> Order.ID {
    try OrderRows.save(order, row: nil, importedDigest: nil, db: db)
  }

  func update(_ order: Order) throws {
    try OrderRows.update(order, db: db)
  }

  func deleteTestOrder(_ order: Order) throws {
    try TestOrderRows.delete(order, db: db)
  }

  func invoice(number: String, in scope: InvoiceQuery.Scope) throws -> StoredInvoice {
    try InvoiceRows.stored(number: number, in: scope, db: db)
  }

  func invoices(ofOrder code: String, of organizer: Organizer.ID) throws -> [StoredInvoice] {
    try InvoiceRows.stored(ofOrder: code, of: organizer, db: db)
  }

  func insert(_ invoice: Invoice, email: String?, at: Instant) throws -> Invoice.ID {
    try InvoiceRows.insert(
      invoice, email: email, imported: false, modifiedAt: at, digest: store.digest, db: db)
  }

  func supersede(_ stored: StoredInvoice, with invoice: Invoice, email: String?, at: Instant) throws -> Int {
    try InvoiceRows.supersede(stored, with: invoice, email: email, at: at, digest: store.digest, db: db)
  }

  func keep(_ context: InvoicePrintContext, of invoice: Invoice.ID, version: Int, organizer: Organizer.ID) throws {
    try PrintContextRows.keep(context, of: invoice, version: version, organizer: organizer, db: db)
  }

  func setTransmission(
    _ transmission: InvoiceTransmission, of invoice: Invoice, expecting expected: TransmissionStatus, at: Instant
  ) throws -> Bool {
    try InvoiceRows.setTransmission(
      transmission, of: store.invoiceMemory.invoice(invoice.id, of: invoice.organizer, db: db), expecting: expected,
      at: at,
      store: store, db: db)
  }

  func nextNumber(prefix: String, isTest: Bool, of organizer: Organizer.ID) throws -> Int64 {
    try SeriesRows.next(prefix: prefix, isTest: isTest, of: organizer, db: db)
  }

  func countNumbers(prefix: String, order code: String, of event: EventKey) throws -> Int {
    // "-" is followed by "." in ASCII: everything that begins with `CODE-`, by the index of the series.
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM invoices
          WHERE organizer_id = ? AND prefix = ? AND invoice_no >= ? AND invoice_no < ? AND event_id = ?
          """), arguments: [event.organizer.value, prefix, code + "-", code + ".", event.event.value]) ?? 0
  }

  func append(_ entry: JournalEntry, of organizer: Organizer.ID) throws {
    let number = try JournalRows.append(
      entry, of: organizer, seed: store.entropy.bytes(32), chain: JournalChain(digest: store.digest), db: db)
    try WebhookRows.announce(entry, number: number, of: organizer, in: self)
  }

  func enqueue(_ job: NewJob, of organizer: Organizer.ID) throws {
    try JobRows.insert(job, of: organizer, db: db)
    store.work.mark()
  }
}
