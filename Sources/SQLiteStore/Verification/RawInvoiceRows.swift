// Invoices read column by column through SQLite's own functions, for verification: quick, and nothing that a damaged file holds can trap.

import Domain
import GRDB

/// A cursor over invoices with a range of ids.
struct RawInvoiceRows {
  struct Element {
    let invoice: Invoice
    /// Nothing when it cannot be read.
    let document: [UInt8]
    let documentDigest: [UInt8]
    /// Whether the document says that it was published when the row was last changed.
    let isPublishedAsModified: Bool
    let version: Int
    let isImported: Bool
    /// The totals as the row keeps them.
    let total: Money
    let tax: Money
  }

  private let db: Database
  private let documents = DocumentReader()
  private let invoices: RawStatement
  private let lines: RawStatement
  private let slugs: [Int64: String]

  init(_ ids: Range<Int64>, db: Database) throws {
    self.db = db
    var slugs: [Int64: String] = [:]
    let events = try RawStatement("SELECT id, slug FROM events", [], db: db)
    while try events.step() { slugs[events.int(0)] = events.text(1) }
    self.slugs = slugs
    invoices = try RawStatement(
      """
      SELECT \(RawInvoiceRows.columns) FROM invoices LEFT JOIN invoice_documents ON invoice_id = id
      WHERE id >= ? AND id < ? ORDER BY id
      """,
      [.int(ids.lowerBound), .int(ids.upperBound)], db: db)
    lines = try RawStatement(
      """
      SELECT position, description, item_id, variation_id, subevent_id, attendee_name, period_start, period_end,
        gross_value, tax_value, tax_rate, tax_code, tax_name, fee_type, fee_internal_type, event_location
      FROM invoice_lines WHERE organizer_id = ? AND invoice_id = ? ORDER BY position
      """, [], db: db)
  }

  private static let columns = """
    id, document, digest, published_at IS modified_at, version, imported, gross_total, tax_total, organizer_id, event_id, order_code, prefix,
    invoice_no, is_cancellation, refers, date, locale, currency, invoice_from, invoice_from_name, invoice_from_zipcode,
    invoice_from_city, invoice_from_state, invoice_from_country, invoice_from_tax_id, invoice_from_vat_id, invoice_to,
    invoice_to_is_business, invoice_to_company, invoice_to_name, invoice_to_street, invoice_to_zipcode, invoice_to_city,
    invoice_to_state, invoice_to_country, invoice_to_vat_id, invoice_to_beneficiary, invoice_to_transmission_info,
    custom_field, internal_reference, introductory_text, additional_text, payment_provider_text, payment_provider_stamp,
    footer_text, foreign_currency_display, foreign_currency_rate, foreign_currency_rate_date, foreign_currency_source,
    reverse_charge, test_mode, shredded, sent_to_organizer, transmission_type, transmission_provider,
    transmission_status, transmission_date, created_at
    """

  /// The next invoice; nil at the end.
  func next() throws -> Element? {
    guard try invoices.step() else { return nil }
    var row = RawColumns(invoices)
    let id = row.int()
    let document = (try? documents.document(row.lent(), db: db)) ?? []
    let documentDigest = row.bytes()
    let isPublishedAsModified = row.flag()
    let version = Int(clamping: row.int())
    let isImported = row.flag()
    let total = Money(cents: row.int())
    let tax = Money(cents: row.int())
    return Element(
      invoice: try invoice(id, &row), document: document, documentDigest: documentDigest,
      isPublishedAsModified: isPublishedAsModified, version: version, isImported: isImported, total: total, tax: tax)
  }

  private func invoice(_ id: Int64, _ row: inout RawColumns) throws -> Invoice {
    let organizer = row.int()
    let event = row.int()
    return Invoice(
      id: Invoice.ID(id), organizer: Organizer.ID(organizer), event: Event.ID(event), eventSlug: slugs[event] ?? "",
      orderCode: row.text(), prefix: row.text(), invoiceNo: row.text(), isCancellation: row.flag(),
      refers: row.textOrNil(), date: row.day(), locale: row.text(), currency: row.text(), sender: sender(&row),
      recipient: recipient(&row), texts: texts(&row), lines: try lines(of: id, organizer),
      foreignCurrency: foreignCurrency(&row), reverseCharge: row.flag(), testMode: row.flag(), shredded: row.flag(),
      sentToOrganizer: row.flagOrNil(), transmission: transmission(&row), createdAt: row.instant())
  }

  private func sender(_ row: inout RawColumns) -> InvoiceSender {
    let address = row.text()
    return InvoiceSender(
      name: row.textOrNil(), address: address, zipcode: row.textOrNil(), city: row.textOrNil(),
      state: row.textOrNil(), country: row.textOrNil(), taxID: row.textOrNil(), vatID: row.textOrNil())
  }

  private func recipient(_ row: inout RawColumns) -> InvoiceRecipient {
    let block = row.text()
    let isBusiness = row.flagOrNil()
    let parts = (0..<9).map { _ in row.textOrNil() }
    let info = row.textOrNil()
    return InvoiceRecipient(
      block: block, isBusiness: isBusiness, company: parts[0], name: parts[1], street: parts[2], zipcode: parts[3],
      city: parts[4], state: parts[5], country: parts[6], vatID: parts[7], beneficiary: parts[8],
      customField: row.textOrNil(), internalReference: row.text(),
      transmissionInfo: info.map { (try? JSON(parsing: Array($0.utf8))) ?? .string($0) })
  }

  private func texts(_ row: inout RawColumns) -> InvoiceTexts {
    InvoiceTexts(
      introductory: row.text(), additional: row.text(), payment: row.text(), paymentStamp: row.textOrNil(),
      footer: row.text())
  }

  private func foreignCurrency(_ row: inout RawColumns) -> ForeignCurrency? {
    let currency = row.textOrNil()
    let rate = row.intOrNil()
    let date = row.intOrNil()
    let source = row.textOrNil()
    return currency.map {
      ForeignCurrency(
        currency: $0, rateTenThousandths: rate, rateDate: date.map { RawColumns.day($0) }, source: source)
    }
  }

  private func transmission(_ row: inout RawColumns) -> InvoiceTransmission {
    InvoiceTransmission(
      type: row.text(), provider: row.textOrNil(), status: TransmissionStatus(rawValue: row.text()) ?? .unknown,
      date: row.instantOrNil())
  }

  private func lines(of id: Int64, _ organizer: Int64) throws -> [InvoiceLine] {
    try lines.rebind(.int(organizer), at: 1)
    try lines.rebind(.int(id), at: 2)
    var found: [InvoiceLine] = []
    while try lines.step() {
      var row = RawColumns(lines)
      found.append(
        InvoiceLine(
          position: Int(clamping: row.int()), description: row.text(), item: row.intOrNil(), variation: row.intOrNil(),
          subevent: row.intOrNil(), attendeeName: row.textOrNil(), periodStart: row.instantOrNil(),
          periodEnd: row.instantOrNil(), gross: Money(cents: row.int()), tax: Money(cents: row.int()),
          taxRate: TaxRate(tenThousandths: row.int()), taxCode: row.textOrNil(), taxName: row.text(),
          feeType: row.textOrNil(), feeInternalType: row.textOrNil(), eventLocation: row.textOrNil()))
    }
    return found
  }
}

/// The columns of a row, one after the other. A value of the wrong kind reads as zero or empty.
struct RawColumns {
  private let statement: RawStatement
  private var column: Int32 = 0

  init(_ statement: RawStatement) {
    self.statement = statement
  }

  private mutating func advance() -> Int32 {
    defer { column += 1 }
    return column
  }

  mutating func int() -> Int64 { statement.int(advance()) }
  mutating func flag() -> Bool { int() != 0 }
  mutating func bytes() -> [UInt8] { statement.withBytes(advance()) { Array($0) } }
  /// Valid until the next row.
  mutating func lent() -> UnsafeRawBufferPointer { statement.lent(advance()) }
  mutating func text() -> String { statement.withBytes(advance()) { String(decoding: $0, as: UTF8.self) } }
  mutating func day() -> LocalDate { RawColumns.day(int()) }
  mutating func instant() -> Instant { RawColumns.instant(int()) }

  mutating func textOrNil() -> String? { statement.isNull(column) ? skip() : text() }
  mutating func intOrNil() -> Int64? { statement.isNull(column) ? skip() : int() }
  mutating func flagOrNil() -> Bool? { statement.isNull(column) ? skip() : flag() }
  mutating func instantOrNil() -> Instant? { statement.isNull(column) ? skip() : instant() }

  private mutating func skip<T>() -> T? {
    column += 1
    return nil
  }

  /// Kept where a calendar reaches: a damaged number must not overflow.
  static func day(_ days: Int64) -> LocalDate { LocalDate(daysSinceEpoch: Int(min(max(days, -700_000), 2_900_000))) }

  private static func instant(_ microseconds: Int64) -> Instant {
    let limit: Int64 = 250_000_000_000_000_000
    return Instant(microseconds: min(max(microseconds, -limit), limit))
  }
}
