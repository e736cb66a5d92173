// Issuing an invoice for an order as it is now. Callers decide whether one is due: the trigger table, `create_invoice`, a reissue.

extension Invoicing {
  /// Builds, numbers and stores an invoice of `order`; for a canceled order its cancellation follows at once
  /// (pretix-behaviour.md §2.0). The order is no longer dirty afterwards, here and in the store.
  /// - Returns: the new invoice.
  @discardableResult
  public func issue(for order: inout Order, in change: InvoicingChange) throws -> Invoice {
    let tx = change.transaction
    let source = try InvoiceSource(order: order, in: tx, now: change.now)
    let number = try self.number(of: order, isCancellation: false, source: source, in: tx)
    var invoice = try InvoiceBuilder.invoice(from: source, numbered: number)
    invoice.id = try store(invoice, of: order, source: source, refersDate: nil, as: .invoiceIssued, in: change)
    if order.invoiceDirty {
      order.invoiceDirty = false
      try tx.update(order)
    }
    if order.status == .canceled { try cancel(invoice, of: order, in: change) }
    return invoice
  }

  /// Takes the next number for an invoice or cancellation of `order`, dated `source.today`.
  func number(
    of order: Order, isCancellation: Bool, source: InvoiceSource, in tx: any InvoicingTransaction
  ) throws -> AssignedNumber {
    try InvoiceNumbering(event: source.event, settings: source.settings).assign(
      to: order, isCancellation: isCancellation, on: source.today,
      next: { try tx.nextNumber(prefix: $0, isTest: order.testMode, of: order.organizer) },
      count: {
        try tx.countNumbers(
          prefix: $0, order: order.code, of: EventKey(organizer: order.organizer, event: order.event))
      })
  }

  /// Stores a new invoice or cancellation with its surroundings and its entry in the journal.
  func store(
    _ invoice: Invoice, of order: Order, source: InvoiceSource, refersDate: LocalDate?, as action: JournalAction,
    in change: InvoicingChange
  ) throws -> Invoice.ID {
    let tx = change.transaction
    let id = try tx.insert(invoice, email: order.email, at: change.now)
    let context = InvoicePrintContext(
      of: invoice, order: order, event: source.event, settings: source.settings, subevents: source.catalog.subevents,
      taxRules: source.catalog.taxRules, refersDate: refersDate)
    try tx.keep(context, of: id, version: 1, organizer: invoice.organizer)
    try tx.append(
      JournalEntry(of: invoice, version: 1, action: action, by: change.actor, at: change.now, digest: digest),
      of: invoice.organizer)
    return id
  }
}

extension JournalEntry {
  /// What the journal keeps of an invoice that was issued, cancelled or regenerated: its amounts for ever; who it was for, and what
  /// binds the entry to the document (`VERSION:SHA-256`, before any transmission), until they are erased.
  init(
    of invoice: Invoice, version: Int, action: JournalAction, by actor: JournalActor, at: Instant, digest: any Digest
  ) {
    var payload = JSONObject([
      ("event", .string(invoice.eventSlug)), ("order", .string(invoice.orderCode)),
      ("date", .string(invoice.date.text)), ("currency", .string(invoice.currency)),
      ("gross", .string(invoice.grossTotal.text)), ("tax", .string(invoice.taxTotal.text)),
      ("version", .number(String(version))),
    ])
    payload["refers"] = invoice.refers.map { .string($0) }
    if invoice.testMode { payload["test_mode"] = .bool(true) }
    self.init(
      at: at, actor: actor, action: action, subject: invoice.number, payload: payload,
      erasable: JSONObject([
        ("invoice_to", .string(invoice.recipient.block)),
        ("document", .string("\(version):\(Hex.text(invoice.issuedDigest(by: digest)))")),
      ]))
  }
}

extension Invoice {
  /// SHA-256 of the published document as it was before any transmission: what never changes in a version of an invoice.
  public func issuedDigest(by digest: any Digest) -> [UInt8] {
    digest.sha256(issuedDocument)
  }

  /// The published document as it was before any transmission; the journal holds its SHA-256.
  public var issuedDocument: [UInt8] {
    var issued = self
    issued.transmission = InvoiceTransmission(type: transmission.type, provider: nil, status: .pending, date: nil)
    return InvoiceResource.document(issued)
  }
}
