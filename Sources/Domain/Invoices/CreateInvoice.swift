// An invoice for an order because somebody asks for it (pretix-behaviour.md §7.9, create_invoice).

/// Why an order cannot get an invoice on request.
public enum OrderInvoiceRefusal: Equatable, Sendable {
  /// Setting `invoice_generate` makes none, or the order may not have one.
  case notForThisOrder
  case alreadyInvoiced

  /// As the API says it.
  public var sentence: String {
    switch self {
    case .notForThisOrder: "You cannot generate an invoice for this order."
    case .alreadyInvoiced: "An invoice for this order already exists."
    }
  }
}

extension Order {
  /// Why no invoice can be made on request now; nil when one can.
  /// - Parameter invoices: all invoices and cancellations of this order.
  public func refusalOfInvoice(settings: Settings, invoices: [Invoice]) -> OrderInvoiceRefusal? {
    let makesInvoices = ["admin", "user", "paid", "user_paid", "True"].contains(settings.text(.invoiceGenerate))
    guard makesInvoices, isQualifiedForInvoice(settings: settings) else { return .notForThisOrder }
    let cancellations = invoices.count(where: \.isCancellation)
    let mayHaveAnother = [.pending, .paid].contains(status) && cancellations >= invoices.count - cancellations
    return invoices.isEmpty || mayHaveAnother ? nil : .alreadyInvoiced
  }
}

extension Invoicing {
  /// - Throws: `DomainError.notFound`, or `.rejected` with the sentence of the refusal.
  public func createInvoice(forOrder code: String, of event: EventKey, by actor: Actor) throws -> Invoice {
    try changing(by: JournalActor(actor)) { try createInvoice(forOrder: code, of: event, in: $0) }
  }

  /// The same, inside a transaction of the caller.
  public func createInvoice(forOrder code: String, of event: EventKey, in change: InvoicingChange) throws -> Invoice {
    let tx = change.transaction
    var order = try tx.order(code: code, of: event)
    let invoices = try tx.invoices(ofOrder: code, of: event.organizer).map(\.invoice)
    if let refusal = order.refusalOfInvoice(settings: try tx.settings(of: event), invoices: invoices) {
      throw DomainError.rejected(refusal.sentence)
    }
    return try issue(for: &order, in: change)
  }
}
