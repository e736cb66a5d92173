// Reissuing: the invoice is cancelled and, when its order may still have one, issued anew with another number (pretix-behaviour.md §4.2).

/// What a reissue made.
public struct ReissuedInvoice: Equatable, Sendable {
  public let original: Invoice
  public let cancellation: Invoice
  /// nil when the order may have no invoice any more.
  public let replacement: Invoice?
}

extension Invoicing {
  /// - Throws: `DomainError.notFound` outside of the scope; `.refused` with the first reason against it.
  @discardableResult
  public func reissue(_ number: String, in scope: InvoiceQuery.Scope, by actor: Actor) throws -> ReissuedInvoice {
    try changing(by: JournalActor(actor)) { try reissue(number, in: scope, by: actor, in: $0) }
  }

  /// What `reissue` would do now, without doing it.
  public func previewReissue(
    _ number: String, in scope: InvoiceQuery.Scope, by actor: Actor
  ) throws -> ReissuedInvoice {
    try preview(by: JournalActor(actor)) { try reissue(number, in: scope, by: actor, in: $0) }
  }

  /// The same, inside a transaction of the caller.
  public func reissue(
    _ number: String, in scope: InvoiceQuery.Scope, by actor: Actor, in change: InvoicingChange
  ) throws -> ReissuedInvoice {
    let tx = change.transaction
    let stored = try allowed(.reissue, number, in: scope, for: actor, in: change)
    let invoice = stored.invoice
    let key = EventKey(organizer: invoice.organizer, event: invoice.event)
    var order = try tx.order(code: invoice.orderCode, of: key)
    let cancellation = try cancel(invoice, of: order, in: change)
    let isDue = order.isQualifiedForInvoice(settings: try tx.settings(of: key))
    let replacement = isDue ? try issue(for: &order, in: change) : nil
    var payload = JSONObject([("cancellation", .string(cancellation.number))])
    payload["replacement"] = replacement.map { .string($0.number) }
    try tx.append(
      JournalEntry(
        at: change.now, actor: change.actor, action: .invoiceReissued, subject: invoice.number, payload: payload),
      of: invoice.organizer)
    return ReissuedInvoice(original: invoice, cancellation: cancellation, replacement: replacement)
  }

  /// The stored invoice, if `actor` may do `action` to it now.
  func allowed(
    _ action: InvoiceAction, _ number: String, in scope: InvoiceQuery.Scope, for actor: Actor,
    in change: InvoicingChange
  ) throws -> StoredInvoice {
    let tx = change.transaction
    let stored = try tx.invoice(number: number, in: scope)
    let key = EventKey(organizer: stored.invoice.organizer, event: stored.invoice.event)
    let situation = InvoiceActionSituation(
      of: stored, event: try tx.event(key), settings: try tx.settings(of: key), now: change.now)
    let availability = stored.invoice.availability(of: action, in: situation, for: actor)
    if case .refused(let refusal) = availability { throw DomainError.refused(refusal) }
    return stored
  }
}
