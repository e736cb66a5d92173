// Asking that an invoice be sent: by a client, a person or a rule. It only puts a transmission and its job down, in the transaction of
// whoever asks; sending is the job loop's part.

/// The use cases `transmit` and `retransmit`, and what the automatic ones share with them.
public struct TransmitInvoice: Sendable {
  private let store: any OutboxStore
  private let channels: TransmissionChannels
  private let clock: any Clock

  public init(store: any OutboxStore, channels: TransmissionChannels, clock: any Clock) {
    self.store = store
    self.channels = channels
    self.clock = clock
  }

  /// Sends an invoice that was not sent yet, or sends it again.
  /// - Parameter action: `.transmit` or `.retransmit`; the rules of both are `Invoice.availability`.
  /// - Throws: `DomainError.notFound`, `.refused`.
  public func callAsFunction(
    _ action: InvoiceAction, number: String, in scope: InvoiceQuery.Scope, by actor: Actor
  ) throws {
    try store.outbox { tx in
      let stored = try tx.invoice(number: number, in: scope)
      let situation = InvoiceActionSituation(
        cancelledBy: stored.cancelledBy, regenerationAllowed: false, today: LocalDate(daysSinceEpoch: 0))
      let availability = stored.invoice.availability(of: action, in: situation, for: actor)
      if case .refused(let refusal) = availability { throw DomainError.refused(refusal) }
      try put(stored, again: action == .retransmit, by: JournalActor(actor), in: tx)
    }
  }

  /// Puts a transmission down in the running transaction.
  /// - Parameter again: also when it was sent before.
  public func put(_ stored: StoredInvoice, again: Bool, by actor: JournalActor) throws {
    try store.outbox { try put(stored, again: again, by: actor, in: $0) }
  }

  private func put(
    _ stored: StoredInvoice, again: Bool, by actor: JournalActor, in tx: any OutboxTransaction
  ) throws {
    let now = clock.now
    let invoice = stored.invoice
    guard let moved = invoice.transmission.moved(again ? .requestAgain : .request, at: now) else {
      throw DomainError.refused(
        invoice.transmission.status == .inflight
          ? .inFlight(since: invoice.transmission.date) : .notPending(invoice.transmission.status))
    }
    if moved != invoice.transmission {
      let isMoved = try tx.setTransmission(
        moved, of: invoice, expecting: invoice.transmission.status, at: now)
      guard isMoved else { throw DomainError.busy }
    }
    if let open = try tx.openTransmission(of: invoice.id, organizer: invoice.organizer) {
      // It waits for its turn or its next try: that is now.
      return try tx.hurry(.transmit, key: open.key, of: invoice.organizer, at: now)
    }
    try place(stored, purpose: .invoice, recipient: "", at: now, in: tx)
    try tx.append(
      JournalEntry(at: now, actor: actor, action: .transmissionRequested, subject: invoice.number),
      of: invoice.organizer)
  }

  /// Sends what may have arrived a second time, because the organizer wants that (`invoice_transmit_unknown`); the mail says so.
  func repeatDoubtful(_ stored: StoredInvoice, in tx: any OutboxTransaction) throws {
    let (now, invoice) = (clock.now, stored.invoice)
    guard let moved = invoice.transmission.moved(.requestAgain, at: now),
      try tx.setTransmission(moved, of: invoice, expecting: invoice.transmission.status, at: now)
    else { return }
    try place(stored, purpose: .invoice, recipient: "", isRepeat: true, at: now, in: tx)
    try tx.append(
      JournalEntry(
        at: now, actor: .automatic(DoubtPolicy.resendOnce.rawValue), action: .transmissionRequested,
        subject: invoice.number), of: invoice.organizer)
  }

  /// Puts a copy for the organizer down, in the running transaction.
  func putCopy(_ stored: StoredInvoice, to recipient: String, in tx: any OutboxTransaction) throws {
    try place(stored, purpose: .organizerCopy, recipient: recipient, at: clock.now, in: tx)
  }

  private func place(
    _ stored: StoredInvoice, purpose: Transmission.Purpose, recipient: String, isRepeat: Bool = false,
    at now: Instant, in tx: any OutboxTransaction
  ) throws {
    let invoice = stored.invoice
    let isCopy = purpose == .organizerCopy
    let type = isCopy ? "email" : invoice.transmission.type
    let settings = try tx.settings(of: EventKey(organizer: invoice.organizer, event: invoice.event))
    let provider = channels.provider(
      type: type, country: invoice.recipient.country ?? "", business: invoice.recipient.isBusiness ?? false,
      settings: settings)
    let first = isCopy ? nil : try tx.firstMessageID(of: invoice.id, organizer: invoice.organizer)
    var transmission = Transmission(
      organizer: invoice.organizer, invoice: invoice.id, version: stored.version, purpose: purpose, type: type,
      recipient: recipient, createdAt: now, updatedAt: now, references: first)
    transmission.isRepeat = isRepeat
    transmission.id = try tx.insert(transmission)
    try tx.enqueue(
      NewJob(
        kind: isCopy ? .organizerCopy : .transmit, key: transmission.key, runAfter: now,
        lane: provider?.lane(for: invoice.organizer) ?? type), of: invoice.organizer)
  }
}
