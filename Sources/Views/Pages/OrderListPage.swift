// Orders to look through, event by event: found by code, e-mail or name, with the state of their invoicing.

public import Domain

/// The orders of one event.
public struct OrderListPage: Sendable {
  public enum Content: Sendable {
    case rows(Page<Order>)
    /// There is no event that the reader may see orders of.
    case forbidden(MissingPermission)
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var events: [InvoiceFilterChoices.Event]
  /// The slug of the event that is shown.
  public var event: String
  public var search: String
  public var currency: String
  public var content: Content

  public init(
    context: PageContext, organizer: String, events: [InvoiceFilterChoices.Event], event: String, search: String,
    currency: String, content: Content
  ) {
    self.context = context
    self.organizer = organizer
    self.events = events
    self.event = event
    self.search = search
    self.currency = currency
    self.content = content
  }

  public var html: HTML {
    let layout = Layout(context: context, title: messages.orders, section: .orders, isNarrow: true)
    let heading: HTML = "<h1>\(messages.orders)</h1>\n"
    switch content {
    case .forbidden(let missing): return layout.html("\(heading)\(missing.html(messages))")
    case .rows(let page): return layout.html("\(heading)\(form)\(page.elements.isEmpty ? none : table(page))")
    }
  }

  private var messages: Messages { context.messages }
  private var formatting: Formatting { context.formatting }

  private var form: HTML {
    """
    <form class="search" method="get" role="search" action="\(context.links.orders(organizer))"><div class="tools">
    <label class="unseen" for="event">\(messages.event)</label>
    <select id="event" name="event">\(each: events, option)</select>
    <div class="box"><label class="unseen" for="q">\(messages.searchOrders)</label>
    \(Icon.search)<input id="q" name="q" type="search" placeholder="\(messages.searchOrdersHint)" value="\(search)" \
    autocomplete="off" data-focus="/">
    <button type="submit" class="button main">\(messages.search)</button></div></div></form>

    """
  }

  private func option(_ choice: InvoiceFilterChoices.Event) -> HTML {
    "<option value=\"\(choice.slug)\"\(flag: "selected", choice.slug == event)>\(choice.name)</option>"
  }

  private var none: HTML {
    EmptyState(icon: .order, title: messages.noOrders, body: "<p>\(messages.noOrdersHint)</p>").html
  }

  private func table(_ page: Page<Order>) -> HTML {
    let paging = Pagination(page, context) { [context, organizer, event, search] number in
      context.links.orders(organizer, event: event, search: search, page: number)
    }
    return """
      <table class="list flat"><caption>\(messages.orders), \(paging.range)</caption>
      <thead><tr><th scope="col">\(messages.order)</th><th scope="col">\(messages.orderedAt)</th>\
      <th scope="col">\(messages.recipient)</th><th scope="col" class="num">\(messages.total)</th>\
      <th scope="col">\(messages.state)</th></tr></thead>
      <tbody>
      \(each: page.elements, row)</tbody></table>
      \(paging.html)
      """
  }

  private func row(_ order: Order) -> HTML {
    let address = order.invoiceAddress
    let name = address.map { $0.company.isEmpty ? $0.name : $0.company } ?? ""
    return """
      <tr data-row><th scope="row"><a class="code" href="\(context.links.order(organizer, event, order.code))">\
      \(order.code)</a></th><td class="date">\(formatting.time(order.datetime))</td>\
      <td><bdi>\(name.isEmpty ? order.email ?? "" : name)</bdi></td>\
      <td class="num">\(formatting.amount(order.total, currency))</td>\
      <td>\(Chip.order(order.status, messages))\(when: order.invoiceDirty, Chip.stale(messages).html)\
      \(when: order.testMode, Chip.test(messages).html)</td></tr>

      """
  }
}
