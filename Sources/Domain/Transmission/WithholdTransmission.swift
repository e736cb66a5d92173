// A person's word that an invoice which waits to be sent is not to be sent: after a restored backup its message may be out already, or
// somebody has seen a mistake in time. It fails with a reason of its own, and can be sent again like anything that failed.

/// Takes an invoice out of those that wait.
public struct WithholdTransmission: Sendable {
  private let store: any OutboxStore
  private let clock: any Clock

  public init(store: any OutboxStore, clock: any Clock) {
    self.store = store
    self.clock = clock
  }

  /// Its job finds nothing to send any more and ends.
  /// - Throws: `DomainError.notFound`, `.refused`; `.busy` when a sender was quicker.
  public func callAsFunction(number: String, in scope: InvoiceQuery.Scope, by actor: Actor) throws {
    try store.outbox { tx in
      let stored = try tx.invoice(number: number, in: scope)
      let invoice = stored.invoice
      if case .refused(let refusal) = invoice.canBeWithheld(by: actor) { throw DomainError.refused(refusal) }
      let now = clock.now
      guard let moved = invoice.transmission.moved(.withhold, at: now),
        try tx.setTransmission(moved, of: invoice, expecting: invoice.transmission.status, at: now)
      else { throw DomainError.busy }
      var withheld = try waiting(stored, at: now, in: tx)
      let fence = withheld.fence
      withheld.fence += 1
      withheld.status = .failed
      withheld.reason = .withheld
      withheld.detail = nil
      withheld.updatedAt = now
      guard try tx.replace(withheld, expecting: .pending, fence: fence) else { throw DomainError.busy }
      try TransmissionResult.journal(
        .transmissionFailed, withheld, reason: .withheld, by: JournalActor(actor), at: now, in: tx)
    }
  }

  /// The transmission that waits; where nobody has asked for one yet, one that stands for the decision.
  private func waiting(
    _ stored: StoredInvoice, at now: Instant, in tx: any OutboxTransaction
  ) throws -> Transmission {
    let invoice = stored.invoice
    // As a whole: what was prepared for its attempts stays with it.
    if let open = try tx.openTransmission(of: invoice.id, organizer: invoice.organizer),
      let whole = try tx.transmission(open.id, of: open.organizer)
    {
      return whole
    }
    var none = Transmission(
      organizer: invoice.organizer, invoice: invoice.id, version: stored.version, purpose: .invoice,
      type: invoice.transmission.type, createdAt: now, updatedAt: now)
    none.id = try tx.insert(none)
    return none
  }
}

extension Invoice {
  /// Whether `actor` can decide that it is not sent: while it waits, by those who could send it.
  public func canBeWithheld(by actor: Actor) -> InvoiceActionAvailability {
    guard actor.may(InvoiceAction.transmit, in: event, of: organizer) else {
      return .refused(.missingPermission(InvoiceAction.transmit.permission))
    }
    switch transmission.status {
    case .pending: return .allowed
    case .inflight: return .refused(.inFlight(since: transmission.date))
    default: return .refused(.nothingWaits)
    }
  }
}
