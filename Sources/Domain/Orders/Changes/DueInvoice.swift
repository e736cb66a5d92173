// An invoice that a change of its order brought about, on its way to the rule that decides whether it is sent by itself
// (pretix-behaviour.md §5.6, product.md §3 o).

/// A new invoice or cancellation, and what made it.
public struct DueInvoice: Sendable {
  public let invoice: Invoice
  public let order: Order
  public let settings: Settings
  /// What happened to the order.
  public let event: OrderEvent
  /// The request lets the customer be told by mail.
  public let mailsAreOn: Bool
}

extension OrderEvent {
  /// The event as the rule of automatic transmission sees it.
  var occasion: InvoiceOccasion {
    switch self {
    case .placed: .orderPlaced
    case .approved: .orderApproved
    case .paid: .orderPaid
    case .paymentChanged: .paymentMethodChanged
    case .changed, .splitOff: .orderChanged
    case .canceled, .canceledWithFee: .orderCanceled
    case .expired, .denied, .reactivated, .extendedAfterExpiry, .addressEdited, .markedPending: .byHand
    }
  }
}

extension AutomaticTransmission {
  /// Puts a transmission down if the invoice is to be sent; in the running transaction.
  public func dispatch(_ due: DueInvoice, by actor: JournalActor, in tx: any InvoicingTransaction) throws {
    let stored = try tx.invoice(
      number: due.invoice.number, in: .event(due.invoice.event, of: due.invoice.organizer))
    try self(
      [stored], order: due.order, settings: due.settings, occasion: due.event.occasion, sendsMail: due.mailsAreOn,
      by: actor)
  }
}
