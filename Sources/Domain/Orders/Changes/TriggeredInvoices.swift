// Carries out what the table of triggers says: cancels, generates, marks dirty. An invoice that cannot be made does not undo the change of
// its order; the failure stands in the journal (pretix-behaviour.md §6).

/// The invoices of one changed order.
struct TriggeredInvoices {
  let change: OrderChange
  let mailsAreOn: Bool

  func settle(_ event: OrderEvent) throws {
    let order = change.order
    let invoices = try change.tx.invoices(ofOrder: order.code, of: order.organizer)
    let active = TriggeredInvoices.active(invoices)
    let consequence = InvoiceTriggers.consequence(of: event, in: situation(invoices))
    switch consequence {
    case .nothing: return
    case .markDirty:
      var dirty = order
      dirty.invoiceDirty = true
      try change.tx.update(dirty)
    case .generate: try generate(event)
    case .cancel: try cancel(active, event)
    case .replace:
      try cancel(active, event)
      try generate(event)
    }
  }

  /// The last invoice that is no cancellation, unless it was canceled.
  static func active(_ invoices: [StoredInvoice]) -> StoredInvoice? {
    invoices.last { !$0.invoice.isCancellation }.flatMap { $0.cancelledBy == nil ? $0 : nil }
  }

  private func situation(_ invoices: [StoredInvoice]) -> InvoiceSituation {
    let order = change.order
    let settings = change.context.settings
    let cancellations = invoices.count { $0.invoice.isCancellation }
    let openPayment = order.payments.last { $0.state == .created || $0.state == .pending }
    return InvoiceSituation(
      isQualified: order.isQualifiedForInvoice(settings: settings), generate: settings.text(.invoiceGenerate),
      status: order.status, isDirty: order.invoiceDirty, isFree: order.total == .zero,
      invoices: invoices.count - cancellations, cancellations: cancellations,
      hasActive: TriggeredInvoices.active(invoices) != nil,
      hasImmediatePayment: PaymentProviders.isImmediate(openPayment?.provider, settings: settings))
  }

  private func generate(_ event: OrderEvent) throws {
    try attempt(event) { invoicing in
      var order = change.order
      return try change.desk.invoicing.issue(for: &order, in: invoicing)
    }
  }

  private func cancel(_ invoice: StoredInvoice?, _ event: OrderEvent) throws {
    guard let invoice else { return }
    try attempt(event) { invoicing in
      try change.desk.invoicing.cancel(invoice.invoice, of: change.order, in: invoicing)
    }
  }

  /// Runs a part that may fail alone. A store that cannot promise anything any more ends the whole change.
  private func attempt(_ event: OrderEvent, _ make: (InvoicingChange) throws -> Invoice) throws {
    do {
      let made = try change.desk.store.transaction { tx in
        try make(InvoicingChange(transaction: tx, actor: change.actor, now: change.now))
      }
      try change.desk.dispatch(
        DueInvoice(
          invoice: made, order: change.order, settings: change.context.settings, event: event, mailsAreOn: mailsAreOn),
        change.actor, change.tx)
    } catch let error as DomainError where !error.isAboutStore {
      try change.note(.invoiceFailed, [("exception", .string("\(error)"))])
    }
  }
}

extension DomainError {
  /// Nothing can be promised any more, so nothing of a change may stand.
  var isAboutStore: Bool {
    switch self {
    case .busy, .diskFull, .diskFailed, .storage: true
    default: false
    }
  }
}
