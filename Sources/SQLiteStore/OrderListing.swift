// The order list as SQL: filters of an `OrderQuery` become conditions. Sorting by anything but the date reads the event's orders; lists
// over all events do, too.

import Domain
import GRDB

enum OrderListing {
  static func page(_ query: OrderQuery, page: PageRequest, db: Database) throws -> Page<Order> {
    var filter = Filter()
    filter.add(query.scope)
    addHead(query, to: &filter)
    addTimes(query, to: &filter)
    addParts(query, to: &filter)
    if let words = query.search { filter.add(search, Array(repeating: pattern(words), count: searchColumns)) }
    let conditions = filter.conditions.joined(separator: " AND ")
    return try SQLPage.fetch(
      columns:
        "o.*, (SELECT slug FROM events e WHERE e.organizer_id = o.organizer_id AND e.id = o.event_id) AS event_slug",
      "FROM orders o WHERE \(conditions)", filter.arguments, order: order(query.ordering), page: page, db: db
    ) { try OrderRows.order($0, db: db) }
  }

  private struct Filter {
    var conditions: [String] = []
    var arguments = StatementArguments()

    mutating func add(_ condition: String, _ value: any DatabaseValueConvertible) {
      add(condition, [value])
    }

    mutating func add(_ condition: String, _ values: [any DatabaseValueConvertible]) {
      conditions.append(condition)
      arguments += StatementArguments(values)
    }

    mutating func add(_ scope: OrderQuery.Scope) {
      switch scope {
      case .event(let key):
        add("o.organizer_id = ?", key.organizer.value)
        add("o.event_id = ?", key.event.value)
      case .organizer(let organizer, events: let events):
        add("o.organizer_id = ?", organizer.value)
        guard case .some(let ids) = events else { return }
        let places = ids.map { _ in "?" }.joined(separator: ", ")
        add("o.event_id IN (\(places))", ids.map(\.value).sorted())
      }
    }
  }

  private static func addHead(_ query: OrderQuery, to filter: inout Filter) {
    // Codes are upper case (§1.4), so two spellings cover a comparison without case and the index still serves.
    if let code = query.code { filter.add("o.code IN (?, ?)", [code, code.uppercased()]) }
    if !query.statuses.isEmpty {
      let places = query.statuses.map { _ in "?" }.joined(separator: ", ")
      filter.add("o.status IN (\(places))", query.statuses.map(\.rawValue))
    }
    if let email = query.email { filter.add("o.email = ? COLLATE NOCASE", email) }
    if let locale = query.locale { filter.add("o.locale = ?", locale) }
    if let testMode = query.testMode { filter.add("o.testmode = ?", testMode) }
    if let waits = query.requiresApproval { filter.add("o.require_approval = ?", waits) }
    if let channel = query.salesChannel { filter.add("o.sales_channel = ?", channel) }
    if let customer = query.customer {
      filter.add("json_extract(CAST(o.attributes AS TEXT), '$.customer') = ?", customer)
    }
  }

  private static func addTimes(_ query: OrderQuery, to filter: inout Filter) {
    if let moment = query.modifiedSince { filter.add("o.last_modified >= ?", moment.microseconds) }
    if let moment = query.createdSince { filter.add("o.datetime >= ?", moment.microseconds) }
    if let moment = query.createdBefore { filter.add("o.datetime < ?", moment.microseconds) }
  }

  private static func addParts(_ query: OrderQuery, to filter: inout Filter) {
    if let item = query.item { filter.add(position("p.item_id = ?"), item) }
    if let variation = query.variation { filter.add(position("p.variation_id = ?"), variation) }
    if let subevent = query.subevent { filter.add(position("p.subevent_id = ?"), subevent) }
    if let moment = query.subeventAfter {
      filter.add(position(endsAfter), [moment.text, moment.microseconds])
    }
    if let moment = query.subeventBefore {
      filter.add(
        position("EXISTS (SELECT 1 FROM subevents s WHERE \(ofPosition) AND s.date_from < ?)"), moment.microseconds)
    }
    if let provider = query.paymentProvider {
      filter.add(
        """
        EXISTS (SELECT 1 FROM order_payments m WHERE m.organizer_id = o.organizer_id AND m.order_id = o.id
          AND m.provider = ?)
        """, provider)
    }
  }

  private static let ofPosition = "s.organizer_id = o.organizer_id AND s.event_id = o.event_id AND s.id = p.subevent_id"

  private static let endsAfter = """
    EXISTS (SELECT 1 FROM subevents s WHERE \(ofPosition)
      AND (json_extract(CAST(s.resource AS TEXT), '$.date_to') > ? OR s.date_from > ?))
    """

  private static func position(_ condition: String) -> String {
    """
    EXISTS (SELECT 1 FROM order_positions p WHERE p.organizer_id = o.organizer_id AND p.order_id = o.id
      AND p.canceled = 0 AND \(condition))
    """
  }

  private static func order(_ ordering: [OrderQuery.Order]) -> String {
    let keys = ordering.isEmpty ? [OrderQuery.Order(.datetime)] : ordering
    let columns = keys.map { "o.\($0.key.rawValue)" + ($0.isDescending ? " DESC" : "") }
    return (columns + [keys[0].isDescending ? "o.id DESC" : "o.id"]).joined(separator: ", ")
  }

  private static let search = #"""
    (o.code LIKE ? ESCAPE '\' OR o.email LIKE ? ESCAPE '\'
      OR EXISTS (SELECT 1 FROM invoice_addresses a WHERE a.organizer_id = o.organizer_id AND a.order_id = o.id
        AND (a.name LIKE ? ESCAPE '\' OR a.company LIKE ? ESCAPE '\'))
      OR EXISTS (SELECT 1 FROM order_positions p WHERE p.organizer_id = o.organizer_id AND p.order_id = o.id
        AND p.attendee_name LIKE ? ESCAPE '\')
      OR EXISTS (SELECT 1 FROM invoices i WHERE i.organizer_id = o.organizer_id AND i.event_id = o.event_id
        AND i.order_code = o.code COLLATE NOCASE AND (i.number LIKE ? ESCAPE '\'
          OR i.prefix || ltrim(i.invoice_no, '0') LIKE ? ESCAPE '\')))
    """#
  private static let searchColumns = 7

  /// Contains the text; its own wildcards are taken literally.
  private static func pattern(_ text: String) -> String {
    let literal = text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
    return "%\(literal)%"
  }
}
