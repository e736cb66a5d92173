// Heads of invoices for lists that people read: one row by id, with the event's name and the cancellation's number. The console's list is
// made of these, so columns are read by their place, and each event's name is known or parsed once.

import Domain
import GRDB

enum SummaryRows {
  // The place of a column is its meaning below.
  /// What a head is made of, in a statement that reads `invoices`.
  static let columns = """
    number, order_code, is_cancellation, refers, date, currency, gross_total, tax_total, invoice_to_name, invoice_to_company,
    invoice_to_country, test_mode, transmission_type, transmission_provider, transmission_status, transmission_date,
    modified_at, locale, invoice_to_vat_id, internal_reference, organizer_id, event_id,
    CASE WHEN is_cancellation = 0 THEN \(InvoiceLookup.cancelledBy) END
    """

  /// The heads of the invoices with these ids, in that order.
  static func summaries(_ ids: [Int64], db: Database, known: ReaderMemory?) throws -> [InvoiceSummary] {
    guard let first = ids.first else { return [] }
    let statement = try RawStatement("SELECT \(columns) FROM invoices WHERE id = ?", [.int(first)], db: db)
    defer { statement.reset() }
    var reader = SummaryReader(db: db, known: known)
    var summaries: [InvoiceSummary] = []
    summaries.reserveCapacity(ids.count)
    for id in ids {
      try statement.rebind(.int(id), at: 1)
      guard try statement.step() else { continue }
      summaries.append(try reader.summary(statement))
    }
    return summaries
  }

  fileprivate static func summary(_ row: RawStatement, _ event: EventName) -> InvoiceSummary {
    func optional(_ column: Int32) -> String? { row.isNull(column) ? nil : row.text(column) }
    func moment(_ column: Int32) -> Instant { Instant(microseconds: row.int(column)) }
    return InvoiceSummary(
      number: row.text(0), eventSlug: event.slug, eventName: event.name, orderCode: row.text(1),
      isCancellation: row.int(2) != 0, refers: optional(3), cancelledBy: optional(22),
      date: LocalDate(daysSinceEpoch: Int(row.int(4))), recipientName: row.text(8), recipientCompany: row.text(9),
      recipientCountry: optional(10), currency: row.text(5), gross: Money(cents: row.int(6)),
      tax: Money(cents: row.int(7)), testMode: row.int(11) != 0,
      transmission: InvoiceTransmission(
        type: row.text(12), provider: optional(13), status: TransmissionStatus(rawValue: row.text(14)) ?? .unknown,
        date: row.isNull(15) ? nil : moment(15)),
      modifiedAt: moment(16), locale: row.text(17), recipientVATID: row.text(18), internalReference: row.text(19))
  }
}

/// Heads of invoices from the rows of one statement.
struct SummaryReader {
  let db: Database
  /// What `db`'s connection remembers.
  let known: ReaderMemory?
  private var events: [Int64: EventName] = [:]

  init(db: Database, known: ReaderMemory?) {
    self.db = db
    self.known = known
  }

  /// The head in the row that `statement` stands on.
  mutating func summary(_ statement: RawStatement) throws -> InvoiceSummary {
    let (organizer, id) = (Organizer.ID(statement.int(20)), statement.int(21))
    if events[id] == nil {
      for event in try names(of: organizer) { events[event.id.value] = event }
    }
    guard let event = events[id] else { throw DomainError.storage("an invoice's event is missing") }
    return SummaryRows.summary(statement, event)
  }

  private func names(of organizer: Organizer.ID) throws -> [EventName] {
    let find = { try EventRows.names(.all, of: organizer, db: db) }
    let key = ReaderMemory.EventsKey(organizer: organizer, events: .all)
    return try known?.eventNames.value(key, else: find) ?? find()
  }
}
