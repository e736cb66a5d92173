// When an invoice is sent although nobody asked for it: one rule (pretix-behaviour.md §5.6 with product.md §3 o), applied by the use cases
// that make invoices inside their transaction, and by the pick-up of enforced types.

/// What happened to an order when an invoice was made.
public enum InvoiceOccasion: CaseIterable, Sendable {
  case orderPlaced, orderApproved, orderPaid, orderCanceled, orderChanged
  /// Only the new invoice; its cancellation stays as it is.
  case paymentMethodChanged
  /// Asked for by hand, reissued, regenerated, or made by the customer's own pages.
  case byHand
}

/// Sends what falls due.
public struct AutomaticTransmission: Sendable {
  private let store: any OutboxStore
  private let transmit: TransmitInvoice
  private let channels: TransmissionChannels
  private let clock: any Clock
  private let timing: DeliveryTiming

  public init(
    store: any OutboxStore, transmit: TransmitInvoice, channels: TransmissionChannels, clock: any Clock,
    timing: DeliveryTiming
  ) {
    self.store = store
    self.transmit = transmit
    self.channels = channels
    self.clock = clock
    self.timing = timing
  }

  /// The rule.
  /// - Parameter sendsMail: whether the request lets mails out: `send_email`, off by default for new orders, on for `mark_paid`.
  public static func isDue(
    _ invoice: Invoice, order: Order, settings: Settings, occasion: InvoiceOccasion, sendsMail: Bool
  ) -> Bool {
    if occasion == .byHand || invoice.shredded || invoice.transmission.status != .pending { return false }
    if occasion == .paymentMethodChanged && invoice.isCancellation { return false }
    if settings.flag(.invoiceTransmitAlways) { return true }
    guard sendsMail else { return false }
    if isSeparate(invoice, order: order) { return true }
    // What pretix attaches to a mail of the order goes out by itself here: this service sends no mails of orders.
    guard order.email?.isEmpty == false else { return false }
    switch occasion {
    case .orderPaid: return true
    case .orderPlaced, .orderApproved, .orderCanceled, .orderChanged: return settings.flag(.invoiceEmailAttachment)
    case .paymentMethodChanged, .byHand: return false
    }
  }

  /// By another way than mail to the order's own address.
  private static func isSeparate(_ invoice: Invoice, order: Order) -> Bool {
    if invoice.transmission.type != "email" { return true }
    guard let address = invoice.recipient.transmissionInfo?["transmission_email_address"]?.string, !address.isEmpty
    else { return false }
    return address.lowercased() != order.email?.lowercased()
  }

  /// Puts transmissions down for those of an order's new invoices that are due, in the running transaction.
  /// - Parameter invoices: as stored in this transaction.
  public func callAsFunction(
    _ invoices: [StoredInvoice], order: Order, settings: Settings, occasion: InvoiceOccasion, sendsMail: Bool,
    by actor: JournalActor
  ) throws {
    for stored in invoices
    where AutomaticTransmission.isDue(
      stored.invoice, order: order, settings: settings, occasion: occasion, sendsMail: sendsMail)
    {
      try transmit.put(stored, again: false, by: actor)
    }
  }

  /// Sends invoices of enforced types that nobody sent; those without a channel stay pending.
  /// - Parameter types: identifiers of the enforced types.
  /// - Returns: how many were put down.
  @discardableResult
  public func pickUp(_ types: [String]) throws -> Int {
    let types = types.filter { type in channels.providers.contains { $0.type == type } }
    if types.isEmpty { return 0 }
    let late = try store.unsentInvoices(
      types: types, createdBefore: clock.now.adding(-timing.pickUp), limit: 5000)
    var count = 0
    for stored in late {
      count += try store.outbox { tx in
        let invoice = stored.invoice
        let settings = try tx.settings(of: EventKey(organizer: invoice.organizer, event: invoice.event))
        guard channels.provider(for: invoice, settings: settings) != nil else { return 0 }
        try transmit.put(
          try tx.invoice(id: invoice.id, of: invoice.organizer), again: false, by: .automatic("enforced transmission"))
        return 1
      }
    }
    return count
  }
}
