// Heads of invoices for lists that people read: one row by id, with the event's name and the cancellation's number.

import Domain
import GRDB

enum SummaryRows {
  private static let sql = """
    SELECT i.number, i.order_code, i.is_cancellation, i.refers, i.date, i.currency, i.gross_total, i.tax_total,
      i.invoice_to_name, i.invoice_to_company, i.invoice_to_country, i.test_mode, i.transmission_type,
      i.transmission_provider, i.transmission_status, i.transmission_date, i.modified_at, i.locale, i.invoice_to_vat_id, i.internal_reference,
      e.slug, e.name AS event_name,
      (SELECT c.number FROM invoices c WHERE c.organizer_id = i.organizer_id AND c.event_id = i.event_id
        AND c.refers = i.number AND c.is_cancellation = 1) AS cancelled_by
    FROM invoices i JOIN events e ON e.organizer_id = i.organizer_id AND e.id = i.event_id
    WHERE i.id = ?
    """

  /// The heads of the invoices with these ids, in that order.
  static func summaries(_ ids: [Int64], db: Database) throws -> [InvoiceSummary] {
    let statement = try db.cachedStatement(sql: sql)
    return try ids.compactMap { id in
      try Row.fetchOne(statement, arguments: [id]).map(summary)
    }
  }

  private static func summary(_ row: Row) throws -> InvoiceSummary {
    let status: String = row["transmission_status"]
    let name: String = row["event_name"]
    return InvoiceSummary(
      number: row["number"], eventSlug: row["slug"],
      eventName: I18nText(try JSON(parsing: Array(name.utf8))) ?? I18nText([]), orderCode: row["order_code"],
      isCancellation: row["is_cancellation"], refers: row["refers"], cancelledBy: row["cancelled_by"],
      date: LocalDate(daysSinceEpoch: row["date"]), recipientName: row["invoice_to_name"] ?? "",
      recipientCompany: row["invoice_to_company"] ?? "", recipientCountry: row["invoice_to_country"],
      currency: row["currency"], gross: Money(cents: row["gross_total"]), tax: Money(cents: row["tax_total"]),
      testMode: row["test_mode"],
      transmission: InvoiceTransmission(
        type: row["transmission_type"], provider: row["transmission_provider"],
        status: TransmissionStatus(rawValue: status) ?? .unknown,
        date: SQLTime.instant(row["transmission_date"])),
      modifiedAt: Instant(microseconds: row["modified_at"]), locale: row["locale"],
      recipientVATID: row["invoice_to_vat_id"] ?? "", internalReference: row["internal_reference"])
  }
}
