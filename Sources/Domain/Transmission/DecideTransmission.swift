// A person's word on a transmission whose outcome nobody knows: it was delivered after all (reliability.md §5.4).

/// Marks an invoice as delivered.
public struct DecideTransmission: Sendable {
  private let store: any OutboxStore
  private let clock: any Clock

  public init(store: any OutboxStore, clock: any Clock) {
    self.store = store
    self.clock = clock
  }

  /// Whether the invoice's last transmission waits for such a word.
  public static func isPossible(_ last: Transmission?) -> Bool {
    last?.status == .failed && last?.reason == .outcomeUnknown
  }

  /// - Throws: `DomainError.notFound`; `.forbidden` without the permission to transmit; `.invalid` when the outcome is known.
  public func markDelivered(number: String, in scope: InvoiceQuery.Scope, by actor: Actor) throws {
    try store.outbox { tx in
      let invoice = try tx.invoice(number: number, in: scope).invoice
      guard actor.may(InvoiceAction.retransmit, in: invoice.event, of: invoice.organizer) else {
        throw DomainError.forbidden
      }
      let last = try store.transmissions(of: invoice.id, organizer: invoice.organizer)
        .first { $0.0.purpose == .invoice }?.0
      let now = clock.now
      guard DecideTransmission.isPossible(last),
        var decided = try last.flatMap({ try tx.transmission($0.id, of: $0.organizer) })
      else {
        throw DomainError.invalid(
          field: "transmission", message: "The outcome of the last transmission is known; there is nothing to decide.")
      }
      decided.status = .completed
      decided.reason = nil
      decided.updatedAt = now
      guard try tx.replace(decided, expecting: .failed, fence: decided.fence) else { throw DomainError.busy }
      try TransmissionResult.move(.decide, decided, at: now, in: tx)
      try tx.append(
        JournalEntry(
          at: now, actor: JournalActor(actor), action: .transmissionDecided, subject: invoice.number,
          payload: JSONObject([("transmission", .number(decided.key)), ("outcome", .string("delivered"))])),
        of: invoice.organizer)
    }
  }
}
