// Everything that an invoice is built from: the order and what was configured around it at one moment. Whoever issues reads it in
// the transaction that stores the invoice.

/// The material of one invoice.
public struct InvoiceSource {
  /// Finds the newest rate of a source not older than a day, from one currency (ISO 4217) to another; nil when there is none.
  public typealias RateLookup = (
    _ source: String, _ from: String, _ to: String, _ notBefore: LocalDate
  ) throws -> ExchangeRate?

  public var event: Event
  public var settings: Settings
  public var order: Order
  public var catalog: EventCatalog
  /// When the invoice is built; its date is the day that this is at the event.
  public var now: Instant
  public var exchangeRate: RateLookup

  public init(
    event: Event, settings: Settings, order: Order, catalog: EventCatalog, now: Instant,
    exchangeRate: @escaping RateLookup
  ) {
    self.event = event
    self.settings = settings
    self.order = order
    self.catalog = catalog
    self.now = now
    self.exchangeRate = exchangeRate
  }

  /// Reads what the order's invoice needs in a running transaction.
  /// - Throws: what the transaction throws.
  public init(order: Order, in transaction: any InvoicingTransaction, now: Instant) throws {
    let key = EventKey(organizer: order.organizer, event: order.event)
    var catalog = try transaction.catalog(of: key)
    for case let id? in order.positions.map(\.taxRule) + order.fees.map(\.taxRule) where catalog.taxRules[id] == nil {
      catalog.taxRules[id] = try transaction.taxRule(id, of: order.organizer)
    }
    self.init(
      event: try transaction.event(key), settings: try transaction.settings(of: key), order: order, catalog: catalog,
      now: now,
      exchangeRate: { source, from, to, notBefore in
        try transaction.exchangeRate(source: source, from: from, to: to, notBefore: notBefore, of: order.organizer)
      })
  }

  /// The invoice date: the day that it is at the event.
  public var today: LocalDate { event.day(at: now) }
}
