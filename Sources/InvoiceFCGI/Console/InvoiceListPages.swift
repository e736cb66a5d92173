// The invoice list of the console: a page of rows, or the form again with what was wrong in it.

import Domain
import Foundation
import Views

enum InvoiceListPages {
  static func list(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    let list = try ConsoleList(call)
    let context = call.pageContext(organizer: organizer)
    var page = InvoiceListPage(
      context: context, organizer: organizer.slug, filter: list.filter,
      head: try rememberedHead(call, context, list), content: .invalid([]))
    if list.readable == .some([]) {
      page.content = .forbidden(MissingPermission(.readOrders))
      return call.page(page.html, status: 403)
    }
    do {
      let rows = try call.app.store.summaries(
        try list.query(), page: PageRequest(number: list.filter.page, size: PageRequest.maximumSize))
      page.content = .rows(rows)
      return call.page(page.html)
    } catch let refusal as ConsoleListQuery.Refusal {
      page.content = .invalid(refusal.problems)
      return call.page(page.html, status: 400)
    } catch DomainError.invalidPage {
      return .redirect(to: call.app.links.invoices(organizer.slug, list.filter.onPage(1)).text)
    }
  }

  /// What stands above the rows, as it was written for the page before this one. The form token names the session and with it the reader,
  /// whose rights are among what is read.
  private static func rememberedHead(_ call: Call, _ context: PageContext, _ list: ConsoleList) throws
    -> InvoiceListHead
  {
    let reader = [call.session?.csrfToken ?? "", context.language.code, call.today.text]
    let key = ["invoices", try call.parameter("organizer")] + reader + [list.filter.query]
    return try call.app.store.remembered(key.joined(separator: "\n")) { try head(call, context, list) }
  }

  private static func head(_ call: Call, _ context: PageContext, _ list: ConsoleList) throws -> InvoiceListHead {
    let scope = InvoiceQuery.Scope.organizer(try call.organizer(), events: list.readable)
    let facets = try call.app.store.facets(of: scope)
    return InvoiceListHead(
      context: context, organizer: try call.parameter("organizer"), filter: list.filter,
      choices: InvoiceFilterChoices(
        events: list.events.map { .init(slug: $0.slug, name: $0.name.text(in: context.language.code)) },
        transmissionTypes: facets.types, locales: facets.locales),
      counts: InvoiceCounts(
        all: facets.all, cancellations: facets.cancellations, attention: try call.attention(in: scope),
        byStatus: facets.byStatus),
      showsEvents: list.events.count != 1, savedViews: try SavedViewPages.tabs(call))
  }
}

/// The list that a request's filters describe.
struct ConsoleList {
  let filter: InvoiceFilter
  let readable: EventSet
  let events: [EventName]
  private let organizer: Organizer.ID
  private let today: LocalDate
  private let messages: Messages

  /// - Parameter parameters: nil for those of the address.
  init(_ call: Call, parameters: QueryParameters? = nil) throws {
    organizer = try call.organizer()
    readable = try call.authenticated().events(with: .readOrders, of: organizer)
    events = try call.readableEvents(readable, of: organizer)
    filter = InvoiceFilter(parameters: (parameters ?? call.query).pairs)
    today = call.today
    messages = call.messages
  }

  /// - Throws: `ConsoleListQuery.Refusal`.
  func query() throws -> InvoiceQuery {
    try ConsoleListQuery(
      filter: filter, readable: readable, organizer: organizer, events: events, today: today, messages: messages
    ).query()
  }
}

extension Call {
  /// In UTC: an organizer has no zone of its own.
  var today: LocalDate { app.clock.now.day(in: .gmt) }

  var messages: Messages { Messages(consoleLanguage) }

  /// How many invoices of `scope` somebody should look at.
  func attention(in scope: InvoiceQuery.Scope) throws -> Int {
    var query = InvoiceQuery(scope: scope)
    query.conditions = [NeedsAttention.condition(today: today)]
    query.ordering = [.date(descending: true)]
    return try app.store.count(query)
  }
}
