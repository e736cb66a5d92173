// The transmission queue: what needs somebody, by cause, and a person's word on an outcome that nobody knows.

import Domain
import Views

enum QueuePages {
  private static let examples = 5

  static func queue(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    let scope = try call.consoleScope()
    if case .organizer(_, events: .some(let events)) = scope, events.isEmpty { throw DomainError.forbidden }
    let facets = try call.app.store.facets(of: scope)
    let since = call.today.adding(days: -NeedsAttention.pendingDays - 1)
    let groups = try call.app.store.attentionGroups(scope, pendingSince: since).map { try shown($0, since, call) }
    let page = QueuePage(
      context: call.pageContext(organizer: organizer), organizer: organizer.slug, groups: groups, all: facets.all,
      inFlight: facets.byStatus[.inflight] ?? 0, pending: facets.byStatus[.pending] ?? 0,
      mayTransmit: try mayTransmit(call))
    return call.page(page.html)
  }

  /// In some event; the rules of each invoice decide in the end.
  private static func mayTransmit(_ call: Call) throws -> Bool {
    let actor = try call.authenticated()
    let organizer = try call.organizer()
    return [Permission.writeOrders, .transmitInvoices].contains { actor.events(with: $0, of: organizer) != .some([]) }
  }

  private static func shown(_ group: AttentionGroup, _ since: LocalDate, _ call: Call) throws -> QueuePage.Group {
    let filter =
      group.reason == .waiting
      ? InvoiceFilter([.init(.status, "pending"), .init(.type, group.type), .init(.dateTo, since.text)])
      : InvoiceFilter([.init(.search, "reason:\(group.reason.rawValue)"), .init(.type, group.type)])
    let list = try ConsoleList(call, parameters: QueryParameters(pairs: filter.parameters))
    let rows = try call.app.store.summaries(try list.query(), page: PageRequest(number: 1, size: examples))
    return QueuePage.Group(
      reason: group.reason, type: group.type, count: group.count, filter: filter,
      examples: rows.elements.map(\.number))
  }

  /// Somebody has found out that the invoice arrived.
  static func markDelivered(_ call: Call) throws -> Response {
    _ = try call.form()
    let number = try call.parameter("number")
    do {
      try call.app.outbox.decide.markDelivered(
        number: number, in: try call.consoleScope(), by: try call.authenticated())
      try call.leave(StoredFlash(isFailure: false, text: call.messages.markedDelivered(number)))
    } catch DomainError.invalid {
      let text = call.messages.notDone(call.messages.outcomeIsKnown)
      try call.leave(StoredFlash(isFailure: true, text: text, requestID: call.request.id))
    }
    return .redirect(to: call.app.links.invoice(try call.parameter("organizer"), number).text)
  }
}
