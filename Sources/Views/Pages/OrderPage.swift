// One order with its invoices: why it has none yet, what differs since the last one, the address that the next one is made out to, and
// what can be done.

public import Domain

/// An order.
public struct OrderPage: Sendable {
  /// What the order has of invoices, and whether it can get one now.
  public enum Invoicing: Equatable, Sendable {
    /// The last invoice holds; nothing differs from the order.
    case current
    /// The order has changed since its last invoice.
    case stale([ActionPage.Difference])
    /// There is none that holds, and one can be made.
    case possible(reason: String)
    /// There is none, and none can be made.
    case impossible(reason: String)
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var order: Order
  public var eventName: String
  public var currency: String
  public var invoices: [InvoiceSummary]
  public var invoicing: Invoicing
  /// The number of the invoice that holds, if there is one.
  public var active: String?
  public var form: AddressForm
  /// Whether the reader may change the order and its invoices.
  public var mayWrite: Bool
  public var mayCorrect: Bool
  /// For the button that makes an invoice.
  public var key: String

  public init(
    context: PageContext, organizer: String, order: Order, eventName: String, currency: String,
    invoices: [InvoiceSummary], invoicing: Invoicing, active: String?, form: AddressForm, mayWrite: Bool,
    mayCorrect: Bool, key: String
  ) {
    self.context = context
    self.organizer = organizer
    self.order = order
    self.eventName = eventName
    self.currency = currency
    self.invoices = invoices
    self.invoicing = invoicing
    self.active = active
    self.form = form
    self.mayWrite = mayWrite
    self.mayCorrect = mayCorrect
    self.key = key
  }

  public var html: HTML {
    Layout(context: context, title: "\(messages.order) \(order.code)", section: .orders, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(context.links.orders(organizer))">\(Icon.back)\(messages.orders)</a></p>
      <header class="head"><div><h1>\(messages.order) <bdi>\(order.code)</bdi>\
      \(CopyButton(value: order.code, what: messages.order, messages: messages).html)</h1>
      <p class="chips">\(Chip.order(order.status, messages))\(when: order.testMode, Chip.test(messages).html)\(stale)</p></div>
      <p class="sum">\(formatting.amount(order.total, currency))</p></header>
      \(facts)\(invoiceSection)\(form.html)
      """
    )
  }

  private var messages: Messages { context.messages }
  private var formatting: Formatting { context.formatting }

  private var stale: HTML {
    guard case .stale = invoicing else { return .empty }
    return Chip.stale(messages).html
  }

  private var facts: HTML {
    var facts = Facts()
    facts.add(messages.event, eventName)
    facts.add(messages.orderedAt, html: formatting.time(order.datetime))
    facts.add(messages.email, order.email)
    facts.add(messages.paid, html: formatting.amount(order.paymentRefundSum, currency).html)
    facts.add(messages.locale, messages.languageName(order.locale))
    return "<section class=\"card\"><h2>\(messages.details)</h2>\(facts.html)</section>\n"
  }

  private var invoiceSection: HTML {
    """
    <section class="card"><h2>\(messages.invoices)</h2>
    \(when: !invoices.isEmpty, list)\(standing)</section>

    """
  }

  private var list: HTML {
    """
    <table class="list flat"><caption class="unseen">\(messages.invoices)</caption>
    <thead><tr><th scope="col">\(messages.number)</th><th scope="col">\(messages.date)</th>\
    <th scope="col" class="num">\(messages.gross)</th><th scope="col">\(messages.type)</th>\
    <th scope="col">\(messages.transmission)</th></tr></thead>
    <tbody>\(each: invoices, row)</tbody></table>
    """
  }

  private func row(_ invoice: InvoiceSummary) -> HTML {
    let kinds = KindChips(
      isCancellation: invoice.isCancellation, isCancelled: invoice.cancelledBy != nil, isTest: invoice.testMode,
      messages: messages)
    return """
      <tr data-row><th scope="row"><a href="\(context.links.invoice(organizer, invoice.number))">\(invoice.number)</a></th>\
      <td class="date">\(formatting.time(invoice.date))</td>\
      <td class="num">\(formatting.amount(invoice.gross, invoice.currency))</td><td>\(kinds)</td>\
      <td>\(Chip(invoice.transmission.status, messages))</td></tr>

      """
  }

  private var standing: HTML {
    switch invoicing {
    case .current: return "<p class=\"hint\">\(messages.invoiceIsCurrent)</p>"
    case .stale(let differences):
      return """
        <p>\(messages.invoiceIsStale(formatting.count(differences.count)))</p>
        <ul class="more">\(each: Array(differences.prefix(12)), difference)</ul>
        \(some: active, reissue)
        """
    case .possible(let reason): return "<p>\(reason)</p>\(mayWrite ? creation : missing)"
    case .impossible(let reason): return "<p>\(messages.whyNoInvoice) \(reason)</p>"
    }
  }

  private var missing: HTML { "<p class=\"hint\">\(messages.sentence(for: .missingPermission(.writeOrders)))</p>" }

  private func difference(_ difference: ActionPage.Difference) -> HTML {
    """
    <li><b>\(messages.name(ofInvoiceField: difference.field))</b>: <del><bdi>\(line(difference.before))</bdi></del> → \
    <ins><bdi>\(line(difference.after))</bdi></ins></li>
    """
  }

  /// In one line; the confirmation page shows texts in full.
  private func line(_ text: String) -> String {
    text.isEmpty ? messages.emptyValue : DocumentText(text).lines.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func reissue(_ number: String) -> HTML {
    guard mayCorrect else { return missing }
    return """
      <p class="buttons"><a class="button main" href="\(context.links.action(organizer, number, "reissue"))">\
      \(messages.name(of: InvoiceAction.reissue)): <bdi>\(number)</bdi></a></p>
      """
  }

  private var creation: HTML {
    """
    <form method="post" class="confirm" action="\(context.links.order(organizer, order.eventSlug, order.code, "create-invoice"))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })<input type="hidden" name="\(FieldName.key)" value="\(key)">\
    <button type="submit" class="button main">\(messages.createInvoice)</button></form>
    """
  }
}
