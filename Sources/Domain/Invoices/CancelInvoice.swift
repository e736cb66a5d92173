// Cancelling an invoice: a document of its own with negative amounts and a number of its own (pretix-behaviour.md §4.1).

extension Invoicing {
  /// Cancels an invoice that the same transaction has read or issued.
  /// - Throws: `DomainError.refused` for a cancellation; the store refuses a second cancellation of the same invoice.
  /// - Returns: the cancellation.
  @discardableResult
  public func cancel(_ invoice: Invoice, of order: Order, in change: InvoicingChange) throws -> Invoice {
    if invoice.isCancellation { throw DomainError.refused(.isCancellation) }
    let source = try InvoiceSource(order: order, in: change.transaction, now: change.now)
    let number = try self.number(of: order, isCancellation: true, source: source, in: change.transaction)
    var cancellation = invoice.cancellation(
      numbered: number, settings: source.settings, on: source.today, now: change.now)
    cancellation.id = try store(
      cancellation, of: order, source: source, refersDate: invoice.date, as: .invoiceCancelled, in: change)
    return cancellation
  }

  /// Cancels the order's last invoice unless it is cancelled already; what order cancellation, expiry and denial do
  /// (pretix-behaviour.md §6).
  /// - Returns: the cancellation; nil when there is nothing to cancel.
  @discardableResult
  public func cancelActiveInvoice(of order: Order, in change: InvoicingChange) throws -> Invoice? {
    guard let active = try activeInvoice(of: order, in: change.transaction) else { return nil }
    return try cancel(active, of: order, in: change)
  }

  /// The order's last invoice, if it is not cancelled.
  public func activeInvoice(of order: Order, in tx: any InvoicingTransaction) throws -> Invoice? {
    let last = try tx.invoices(ofOrder: order.code, of: order.organizer).last { !$0.invoice.isCancellation }
    return last?.cancelledBy == nil ? last?.invoice : nil
  }
}
