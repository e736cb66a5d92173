// The overview's sums on SQLite, read from covering indexes only: by day in the index's order, then folded into months.

public import Domain
import GRDB

extension SQLiteStore: FigureStore {
  public func monthFigures(
    _ scope: InvoiceQuery.Scope, from: LocalDate, to: LocalDate
  ) throws -> [MonthFigures] {
    try read { db in
      guard let events = SQLiteStore.eventCondition(scope) else { return [] }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT date, currency, sum(gross_total), sum(tax_total), count(*), sum(is_cancellation)
          FROM invoices INDEXED BY invoices_o_figures
          WHERE organizer_id = ? AND date BETWEEN ? AND ? AND test_mode = 0\(events)
          GROUP BY date, currency ORDER BY date
          """, arguments: [scope.organizer.value, from.daysSinceEpoch, to.daysSinceEpoch])
      var months: [MonthFigures] = []
      while let row = try rows.next() {
        let (year, month, _) = LocalDate(daysSinceEpoch: row[0]).components
        guard let first = LocalDate(year: year, month: month, day: 1) else { continue }
        let cancellations: Int = row[5]
        let all: Int = row[4]
        let day = MonthFigures(
          month: first, currency: row[1], gross: Money(cents: row[2]), tax: Money(cents: row[3]),
          invoices: all - cancellations, cancellations: cancellations)
        SQLiteStore.add(day, to: &months)
      }
      return months.sorted { ($0.month, $0.currency) < ($1.month, $1.currency) }
    }
  }

  private static func add(_ day: MonthFigures, to months: inout [MonthFigures]) {
    guard let index = months.lastIndex(where: { $0.month == day.month && $0.currency == day.currency }) else {
      return months.append(day)
    }
    months[index].gross = months[index].gross + day.gross
    months[index].tax = months[index].tax + day.tax
    months[index].invoices += day.invoices
    months[index].cancellations += day.cancellations
  }

  public func dayOutcomes(_ scope: InvoiceQuery.Scope, from: LocalDate) throws -> [DayOutcomes] {
    try read { db in
      guard let events = SQLiteStore.eventCondition(scope) else { return [] }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT transmission_date / 86400000000 AS day, transmission_status, count(*)
          FROM invoices INDEXED BY invoices_o_outcomes
          WHERE organizer_id = ? AND transmission_date >= ?
            AND transmission_status IN ('completed', 'failed')\(events)
          GROUP BY day, transmission_status ORDER BY day
          """, arguments: [scope.organizer.value, Instant(startOf: from).microseconds])
      var days: [DayOutcomes] = []
      for row in rows {
        let day = LocalDate(daysSinceEpoch: row[0])
        if days.last?.day != day { days.append(DayOutcomes(day: day, completed: 0, failed: 0)) }
        let status: String = row[1]
        if status == "completed" {
          days[days.count - 1].completed = row[2]
        } else {
          days[days.count - 1].failed = row[2]
        }
      }
      return days
    }
  }

  /// ` AND …`, or nil when the scope holds no event.
  static func eventCondition(_ scope: InvoiceQuery.Scope) -> String? {
    switch scope {
    case .event(let event, of: _): return " AND event_id = \(event.value)"
    case .organizer(_, events: .all): return ""
    case .organizer(_, events: .some(let events)):
      guard !events.isEmpty else { return nil }
      return " AND event_id IN (\(events.map { String($0.value) }.sorted().joined(separator: ", ")))"
    }
  }
}
