// The overview of an organizer: sums and counts over what the reader may see.

import Domain
import Views

enum OverviewPages {
  static func overview(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    let scope = try call.consoleScope()
    if case .organizer(_, events: .some(let events)) = scope, events.isEmpty {
      return .redirect(to: call.app.links.invoices(organizer.slug).text)
    }
    let (today, store) = (call.today, call.app.store)
    let facets = try store.facets(of: scope)
    let page = DashboardPage(
      context: call.pageContext(organizer: organizer), organizer: organizer.slug, today: today,
      counts: InvoiceCounts(
        all: facets.all, cancellations: facets.cancellations, attention: try call.attention(in: scope),
        byStatus: facets.byStatus),
      months: try store.monthFigures(scope, from: yearBefore(today), to: today),
      outcomes: try store.dayOutcomes(scope, from: today.adding(days: -29)), numbering: nil, journal: nil)
    return call.page(page.html)
  }

  /// The first day of the month eleven months ago.
  private static func yearBefore(_ today: LocalDate) -> LocalDate {
    let (year, month, _) = today.components
    return LocalDate(year: month == 12 ? year : year - 1, month: month % 12 + 1, day: 1) ?? today
  }
}
