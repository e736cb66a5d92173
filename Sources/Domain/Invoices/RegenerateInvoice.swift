// Regenerating: the same number and date, everything else built anew from the order; the version before is kept with its bytes
// (pretix-behaviour.md §4.2, product.md §3 f and §5). Of a cancellation only the lines are built anew, from what it cancels.

/// An invoice before and after it was regenerated.
public struct RegeneratedInvoice: Equatable, Sendable {
  public let before: Invoice
  public let after: Invoice
}

extension Invoicing {
  /// - Throws: `DomainError.notFound` outside of the scope; `.refused` with the first reason against it.
  @discardableResult
  public func regenerate(_ number: String, in scope: InvoiceQuery.Scope, by actor: Actor) throws -> RegeneratedInvoice {
    try changing(by: JournalActor(actor)) { try regenerate(number, in: scope, by: actor, in: $0) }
  }

  /// What `regenerate` would do now, without doing it.
  public func previewRegenerate(
    _ number: String, in scope: InvoiceQuery.Scope, by actor: Actor
  ) throws -> RegeneratedInvoice {
    try preview(by: JournalActor(actor)) { try regenerate(number, in: scope, by: actor, in: $0) }
  }

  /// The same, inside a transaction of the caller.
  public func regenerate(
    _ number: String, in scope: InvoiceQuery.Scope, by actor: Actor, in change: InvoicingChange
  ) throws -> RegeneratedInvoice {
    let tx = change.transaction
    let stored = try allowed(.regenerate, number, in: scope, for: actor, in: change)
    let old = stored.invoice
    let order = try tx.order(code: old.orderCode, of: EventKey(organizer: old.organizer, event: old.event))
    let source = try InvoiceSource(order: order, in: tx, now: change.now)
    let original = try old.refers.map { try tx.invoice(number: $0, in: .event(old.event, of: old.organizer)).invoice }
    var new = try original.map { old.withLines(of: $0) } ?? old.rebuilt(from: source)
    // The date of the last move stays (recorded).
    new.transmission = InvoiceTransmission(
      type: new.transmission.type, provider: nil, status: .pending, date: old.transmission.date)
    let version = try tx.supersede(stored, with: new, email: order.email, at: change.now)
    let context = InvoicePrintContext(
      of: new, order: order, event: source.event, settings: source.settings, subevents: source.catalog.subevents,
      taxRules: source.catalog.taxRules, refersDate: original?.date)
    try tx.keep(context, of: old.id, version: version, organizer: old.organizer)
    try tx.append(
      JournalEntry(
        of: new, version: version, action: .invoiceRegenerated, by: change.actor, at: change.now, digest: digest),
      of: old.organizer)
    return RegeneratedInvoice(before: old, after: new)
  }
}

extension Invoice {
  /// This cancellation with the lines that follow from what it cancels.
  fileprivate func withLines(of original: Invoice) -> Invoice {
    var copy = self
    copy.lines = original.cancellationLines
    return copy
  }

  /// The invoice that would be issued now, under this one's identity: nothing of the old content stays.
  fileprivate func rebuilt(from source: InvoiceSource) throws -> Invoice {
    var new = try InvoiceBuilder.invoice(
      from: source, numbered: AssignedNumber(prefix: prefix, invoiceNo: invoiceNo))
    new.id = id
    new.date = date
    new.testMode = testMode
    new.createdAt = createdAt
    return new
  }
}
