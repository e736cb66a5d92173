// The order list as SQL: filters of an `OrderQuery` become conditions, answers come by date and then row.

import Domain
import GRDB

enum OrderListing {
  static func page(_ query: OrderQuery, page: PageRequest, db: Database) throws -> Page<Order> {
    var filter = Filter()
    filter.add("o.organizer_id = ?", query.event.organizer.value)
    filter.add("o.event_id = ?", query.event.event.value)
    // Codes are upper case (§1.4), so two spellings cover a comparison without case and the index still serves.
    if let code = query.code { filter.add("o.code IN (?, ?)", [code, code.uppercased()]) }
    if !query.statuses.isEmpty {
      let places = query.statuses.map { _ in "?" }.joined(separator: ", ")
      filter.add("o.status IN (\(places))", query.statuses.map(\.rawValue))
    }
    if let email = query.email { filter.add("o.email = ? COLLATE NOCASE", email) }
    if let testMode = query.testMode { filter.add("o.testmode = ?", testMode) }
    if let moment = query.modifiedSince { filter.add("o.last_modified >= ?", moment.microseconds) }
    if let words = query.search { filter.add(search, Array(repeating: pattern(words), count: searchColumns)) }
    let conditions = filter.conditions.joined(separator: " AND ")
    return try SQLPage.fetch(
      columns:
        "o.*, (SELECT slug FROM events e WHERE e.organizer_id = o.organizer_id AND e.id = o.event_id) AS event_slug",
      "FROM orders o WHERE \(conditions)", filter.arguments, order: "o.datetime, o.id", page: page, db: db
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
  }

  private static let search = #"""
    (o.code LIKE ? ESCAPE '\' OR o.email LIKE ? ESCAPE '\'
      OR EXISTS (SELECT 1 FROM invoice_addresses a WHERE a.organizer_id = o.organizer_id AND a.order_id = o.id
        AND (a.name LIKE ? ESCAPE '\' OR a.company LIKE ? ESCAPE '\'))
      OR EXISTS (SELECT 1 FROM order_positions p WHERE p.organizer_id = o.organizer_id AND p.order_id = o.id
        AND p.attendee_name LIKE ? ESCAPE '\')
      OR EXISTS (SELECT 1 FROM invoices i WHERE i.organizer_id = o.organizer_id AND i.event_id = o.event_id
        AND i.order_code = o.code COLLATE NOCASE AND i.number LIKE ? ESCAPE '\'))
    """#
  private static let searchColumns = 6

  /// Contains the text; its own wildcards are taken literally.
  private static func pattern(_ text: String) -> String {
    let literal = text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
    return "%\(literal)%"
  }
}
