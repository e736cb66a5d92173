// Orders in the console: a list to look through, one order with its invoices, its address form, and the button that makes an invoice.
// The address goes the way of the API's PATCH, so that both are judged by the same rules.

import Domain
import Foundation
import Transmission
import Views

enum OrderPages {
  static func list(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    let readable = try call.authenticated().events(with: .readOrders, of: organizer.id)
    let events = try call.readableEvents(readable, of: organizer.id)
    let language = call.consoleLanguage.code
    func page(_ content: OrderListPage.Content, _ event: EventName?) -> HTML {
      OrderListPage(
        context: call.pageContext(organizer: organizer), organizer: organizer.slug,
        events: events.map { .init(slug: $0.slug, name: $0.name.text(in: language)) }, event: event?.slug ?? "",
        search: call.query["q"] ?? "", currency: event?.currency ?? "", content: content
      ).html
    }
    guard let event = events.first(where: { $0.slug == call.query["event"] }) ?? events.last else {
      return call.page(page(.forbidden(MissingPermission(.readOrders)), nil), status: 403)
    }
    var query = OrderQuery(event: EventKey(organizer: organizer.id, event: event.id))
    query.search = call.query["q"].flatMap { $0.isEmpty ? nil : $0 }
    let rows = try call.app.companions.orders(query, page: try InvoiceParameters.page(call.query))
    return call.page(page(.rows(rows), event))
  }

  static func detail(_ call: Call) throws -> Response {
    call.page(try ConsoleOrder(call).page(nil).html)
  }

  /// Keeps the address, or shows the form again with what is wrong.
  static func saveAddress(_ call: Call) throws -> Response {
    let form = try call.form()
    let found = try ConsoleOrder(call)
    guard found.mayWrite else { throw DomainError.forbidden }
    let entered = AddressEntry(form: form, parts: found.nameParts, types: TransmissionCatalog.standard.types)
    do {
      let changed = try call.app.orders.modify(
        found.order.code, of: found.key, body: entered.body, by: try call.authenticated())
      let isStale = try ConsoleOrder(call).isStale || changed.invoiceDirty
      try call.leave(StoredFlash(isFailure: false, text: call.messages.addressSaved(isStale: isStale)))
      return .redirect(to: found.href.text)
    } catch DomainError.invalidRequest(let errors) {
      return call.page(try found.page((entered.values, entered.problems(errors, call.messages))).html, status: 400)
    }
  }

  /// Makes an invoice, once.
  static func createInvoice(_ call: Call) throws -> Response {
    let form = try call.form()
    let found = try ConsoleOrder(call)
    guard found.mayWrite else { throw DomainError.forbidden }
    guard let key = call.actionKey(form) else { throw ClientError.foreignForm }
    let store = call.app.store
    do {
      return .redirect(
        to: try store.transaction { _ in
          if let earlier = try store.outcome(ofActionKey: key) { return earlier }
          let invoice = try call.app.invoicing.createInvoice(
            forOrder: found.order.code, of: found.key, by: try call.authenticated())
          let location = call.app.links.invoice(try call.parameter("organizer"), invoice.number).text
          try store.noteActionKey(key, outcome: location, at: call.app.clock.now)
          try call.leave(StoredFlash(isFailure: false, text: call.messages.invoiceCreated(invoice.number)))
          return location
        })
    } catch DomainError.rejected {
      let reason = call.messages.reasonAgainstInvoice(found.order, settings: found.settings)
      try call.leave(
        StoredFlash(isFailure: true, text: call.messages.notDone(reason), requestID: call.request.id))
      return .redirect(to: found.href.text)
    }
  }
}

/// The order of a console path, with what its page shows.
struct ConsoleOrder {
  let call: Call
  let organizer: Organizer
  let event: Event
  let key: EventKey
  let order: Order
  let settings: Settings
  let invoices: [InvoiceSummary]
  let mayWrite: Bool

  /// - Throws: `DomainError.forbidden` for an event that the reader may not see orders of.
  init(_ call: Call) throws {
    self.call = call
    organizer = try call.organizerRecord()
    event = try call.app.companions.event(slug: try call.parameter("event"), of: organizer.id)
    key = EventKey(organizer: organizer.id, event: event.id)
    let actor = try call.authenticated()
    guard actor.may(.readOrders, in: event.id, of: organizer.id) else { throw DomainError.forbidden }
    mayWrite = actor.may(.writeOrders, in: event.id, of: organizer.id)
    order = try call.app.companions.order(code: try call.parameter("code"), of: key)
    settings = try call.app.companions.settings(of: organizer.id, event: event.id)
    var query = InvoiceQuery(scope: .event(event.id, of: organizer.id))
    query.orders = [order.code]
    query.ordering = [.date(descending: false)]
    invoices = try call.app.store.summaries(query, page: PageRequest(number: 1, size: 200)).elements
  }

  var href: Href { call.app.links.order(organizer.slug, event.slug, order.code) }

  /// The last invoice that is not cancelled.
  private var active: InvoiceSummary? {
    invoices.last { !$0.isCancellation && $0.cancelledBy == nil }
  }

  var isStale: Bool {
    get throws {
      if case .stale = try invoicing() { return true }
      return false
    }
  }

  var nameParts: [String] {
    NameScheme.named(settings.text(.nameScheme))?.parts ?? ["full_name"]
  }

  private func invoicing() throws -> OrderPage.Invoicing {
    if let active {
      let differences = try differences(of: active.number)
      return differences.isEmpty ? .current : .stale(differences)
    }
    let messages = call.messages
    let known = try call.app.store.transaction { try $0.invoices(ofOrder: order.code, of: organizer.id).map(\.invoice) }
    if order.refusalOfInvoice(settings: settings, invoices: known) != nil {
      return .impossible(reason: messages.reasonAgainstInvoice(order, settings: settings))
    }
    return .possible(reason: messages.reasonForNoInvoiceYet(settings: settings, isFirst: invoices.isEmpty))
  }

  /// What a new invoice of the order would say differently. Its date says nothing about the order.
  private func differences(of number: String) throws -> [ActionPage.Difference] {
    let stored = try call.app.store.invoice(number: number, in: .event(event.id, of: organizer.id)).invoice
    // An erased invoice says nothing any more that the order could contradict.
    if stored.shredded { return [] }
    let rebuilt = try call.app.store.transaction { tx in
      try InvoiceBuilder.invoice(
        from: try InvoiceSource(order: order, in: tx, now: call.app.clock.now),
        numbered: AssignedNumber(prefix: stored.prefix, invoiceNo: stored.invoiceNo))
    }
    return try InvoiceDifferences.shown(stored, rebuilt).filter { $0.field != "date" }
  }

  /// - Parameter refused: what was typed and what was wrong with it; nil for the stored address.
  func page(_ refused: (values: [String: String], problems: [FieldProblem])?) throws -> OrderPage {
    let actor = try call.authenticated()
    var context = call.pageContext(organizer: organizer)
    context.zone = TimeZone(identifier: event.timezone) ?? .gmt
    let form = AddressForm(
      context: context, values: refused?.values ?? AddressEntry.values(order.invoiceAddress, parts: nameParts),
      problems: refused?.problems ?? [], types: TransmissionCatalog.standard.types,
      nameParts: nameParts.count > 1 ? nameParts : [],
      action: call.app.links.order(organizer.slug, event.slug, order.code, "address"), mayWrite: mayWrite)
    return OrderPage(
      context: context, organizer: organizer.slug, order: order,
      eventName: event.name.text(in: call.consoleLanguage.code), currency: event.currency, invoices: invoices,
      invoicing: try invoicing(), active: active?.number, form: form, mayWrite: mayWrite,
      mayCorrect: actor.may(InvoiceAction.reissue, in: event.id, of: organizer.id), key: call.newActionKey())
  }
}
