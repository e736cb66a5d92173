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
      outcomes: try store.dayOutcomes(scope, from: today.adding(days: -29)), numbering: try numbering(call, organizer),
      journal: try latest(call, organizer))
    return call.page(page.html)
  }

  /// Test series are set back on purpose and not counted.
  private static func numbering(_ call: Call, _ organizer: Organizer) throws -> DashboardPage.Numbering? {
    guard try call.mayAudit() else { return nil }
    let series = try call.allSeries(of: organizer.id).filter { !$0.series.isTest }
    return DashboardPage.Numbering(
      series: series.count, numbers: Int(clamping: series.map(\.count).reduce(0, +)),
      gaps: series.flatMap(\.gaps).map(\.count).reduce(0, +))
  }

  private static func latest(_ call: Call, _ organizer: Organizer) throws -> [JournalLine]? {
    guard try call.mayAudit() else { return nil }
    return try call.newestJournal(of: organizer, page: 1, size: 10).elements
  }

  /// The first day of the month eleven months ago.
  private static func yearBefore(_ today: LocalDate) -> LocalDate {
    let (year, month, _) = today.components
    return LocalDate(year: month == 12 ? year : year - 1, month: month % 12 + 1, day: 1) ?? today
  }
}
