// Heads of invoices for lists that people read: one row by id, with the event's name and the cancellation's number. The console's list is
// made of these, so columns are read by their place, and each event's name is parsed once.

import Domain
import GRDB

enum SummaryRows {
  // The place of a column is its meaning below.
  private static let sql = """
    SELECT i.number, i.order_code, i.is_cancellation, i.refers, i.date, i.currency, i.gross_total, i.tax_total,
      i.invoice_to_name, i.invoice_to_company, i.invoice_to_country, i.test_mode, i.transmission_type,
      i.transmission_provider, i.transmission_status, i.transmission_date, i.modified_at, i.locale, i.invoice_to_vat_id,
      i.internal_reference, i.organizer_id, i.event_id,
      CASE WHEN i.is_cancellation = 0 THEN
        (SELECT c.number FROM invoices c WHERE c.organizer_id = i.organizer_id AND c.event_id = i.event_id
          AND c.refers = i.number AND c.is_cancellation = 1) END
    FROM invoices i WHERE i.id = ?
    """

  private typealias Event = (slug: String, name: I18nText)

  /// The heads of the invoices with these ids, in that order.
  static func summaries(_ ids: [Int64], db: Database) throws -> [InvoiceSummary] {
    guard let first = ids.first else { return [] }
    let statement = try RawStatement(sql, [.int(first)], db: db)
    defer { statement.reset() }
    var events: [Int64: Event] = [:]
    var summaries: [InvoiceSummary] = []
    summaries.reserveCapacity(ids.count)
    for id in ids {
      try statement.rebind(.int(id), at: 1)
      guard try statement.step() else { continue }
      let key = statement.int(21)
      let event = try events[key] ?? event(key, of: statement.int(20), db: db)
      events[key] = event
      summaries.append(summary(statement, event))
    }
    return summaries
  }

  private static func event(_ id: Int64, of organizer: Int64, db: Database) throws -> Event {
    let statement = try RawStatement(
      "SELECT slug, name FROM events WHERE organizer_id = ? AND id = ?", [.int(organizer), .int(id)], db: db)
    defer { statement.reset() }
    guard try statement.step() else { throw DomainError.storage("an invoice's event is missing") }
    let name = try JSON(parsing: statement.withBytes(1) { Array($0) })
    return (statement.text(0), I18nText(name) ?? I18nText([]))
  }

  private static func summary(_ row: RawStatement, _ event: Event) -> InvoiceSummary {
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
