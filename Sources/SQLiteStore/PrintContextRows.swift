// What stands on a printed invoice but not in it, read from event, settings and the invoice referred to.

public import Domain
import GRDB

extension SQLiteStore: PrintContextStore {
  public func printContext(for invoice: Invoice) throws -> InvoicePrintContext {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT name, timezone, resource FROM events WHERE organizer_id = ? AND id = ?",
        arguments: [invoice.organizer.value, invoice.event.value])
      guard let row else { throw DomainError.notFound(what: "Event") }
      let resource: SQLBlob = row["resource"]
      let name: String = row["name"]
      let event = try JSON(parsing: resource.bytes)
      let refersDate = try Int.fetchOne(
        db, sql: "SELECT date FROM invoices WHERE organizer_id = ? AND event_id = ? AND number = ?",
        arguments: [invoice.organizer.value, invoice.event.value, invoice.refers])
      return InvoicePrintContext(
        eventName: I18nText(try JSON(parsing: Array(name.utf8)))?.text(in: invoice.locale) ?? "",
        eventDateFrom: event["date_from"]?.string.flatMap { Instant($0) },
        eventDateTo: event["date_to"]?.string.flatMap { Instant($0) }, timezone: row["timezone"],
        customFieldLabel: try PrintContextRows.customFieldLabel(invoice, db: db),
        refersDate: refersDate.map { LocalDate(daysSinceEpoch: $0) },
        subeventDates: try PrintContextRows.subeventDates(invoice, db: db))
    }
  }
}

private enum PrintContextRows {
  /// The dates of the series that the lines belong to.
  static func subeventDates(_ invoice: Invoice, db: Database) throws -> [Int64: SubeventDates] {
    var dates: [Int64: SubeventDates] = [:]
    for id in Set(invoice.lines.compactMap(\.subevent)) {
      let resource = try SQLBlob.fetchOne(
        db, sql: "SELECT resource FROM subevents WHERE organizer_id = ? AND event_id = ? AND id = ?",
        arguments: [invoice.organizer.value, invoice.event.value, id])
      guard let json = try resource.map({ try JSON(parsing: $0.bytes) }),
        let from = json["date_from"]?.string.flatMap({ Instant($0) })
      else { continue }
      dates[id] = SubeventDates(from: from, to: json["date_to"]?.string.flatMap { Instant($0) })
    }
    return dates
  }

  /// The event's label, else the organizer's, in the invoice's language.
  static func customFieldLabel(_ invoice: Invoice, db: Database) throws -> String {
    let value = try String.fetchOne(
      db,
      sql: """
        SELECT value FROM settings
        WHERE organizer_id = ? AND event_id IN (0, ?) AND key = 'invoice_address_custom_field' ORDER BY event_id DESC LIMIT 1
        """, arguments: [invoice.organizer.value, invoice.event.value])
    guard let value else { return "" }
    return I18nText(try JSON(parsing: Array(value.utf8)))?.text(in: invoice.locale) ?? ""
  }
}
