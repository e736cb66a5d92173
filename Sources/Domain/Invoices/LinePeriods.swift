// The service period of each line (pretix-behaviour.md §2.4), by the event's setting. A fee takes the span of the products, up to their
// latest end (product.md §3 h).

/// Finds the periods of one invoice's lines.
struct LinePeriods {
  typealias Period = (start: Instant?, end: Instant?)

  /// The setting `invoice_period`.
  private enum Rule: String {
    case auto
    case autoNoEvent = "auto_no_event"
    case eventDate = "event_date"
    case orderDate = "order_date"
    case invoiceDate = "invoice_date"
  }

  private let context: InvoiceContext
  private let rule: Rule
  private let event: Period

  init(_ context: InvoiceContext) {
    self.context = context
    rule = Rule(rawValue: context.settings.text(.invoicePeriod)) ?? .auto
    event = (context.event.dateFrom, context.event.dateTo)
  }

  /// The period of a product; a missing end is the start.
  func of(_ position: OrderPosition) -> Period {
    let period = begin(position)
    return (period.start, period.end ?? period.start)
  }

  private func begin(_ position: OrderPosition) -> Period {
    switch rule {
    case .orderDate: return (context.order.datetime, context.order.datetime)
    case .invoiceDate: return (context.now, context.now)
    case .eventDate: return date(of: position) ?? event
    case .auto, .autoNoEvent: return validity(of: position) ?? date(of: position) ?? whole
    }
  }

  private func validity(of position: OrderPosition) -> Period? {
    switch (position.validFrom, position.validUntil) {
    case (let from?, let until?): (from, until)
    case (let from?, nil): (from, from)
    case (nil, let until?): (min(context.order.datetime, until), until)
    case (nil, nil): nil
    }
  }

  private func date(of position: OrderPosition) -> Period? {
    context.subevent(of: position).map { ($0.dateFrom, $0.dateTo) }
  }

  private var whole: Period { rule == .autoNoEvent ? (context.now, context.now) : event }

  /// The period of all fees: from the earliest start to the latest end of the product lines; without any, the event's where the rule is
  /// about events and there is one event, else now.
  func ofFees(_ products: [InvoiceLine]) -> Period {
    if !products.isEmpty {
      return (products.compactMap(\.periodStart).min(), products.compactMap(\.periodEnd).max())
    }
    switch rule {
    case .auto, .autoNoEvent, .eventDate: return context.isSeries ? (context.now, context.now) : event
    case .orderDate, .invoiceDate: return (context.now, context.now)
    }
  }
}
