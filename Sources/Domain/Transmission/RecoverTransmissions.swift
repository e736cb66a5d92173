// What crashed or stopped runners left behind, and what has waited too long for an answer (the table of reliability.md §5.4). Run at
// start and every ten seconds; several processes may do it at once.

/// Puts back what was certainly not sent, and shows what may have been.
public struct RecoverTransmissions: Sendable {
  private let store: any OutboxStore
  private let channels: TransmissionChannels
  private let clock: any Clock
  private let result: TransmissionResult
  private let timing: DeliveryTiming
  private let transmit: TransmitInvoice

  public init(
    store: any OutboxStore, channels: TransmissionChannels, clock: any Clock, timing: DeliveryTiming
  ) {
    self.store = store
    self.channels = channels
    self.clock = clock
    self.timing = timing
    result = TransmissionResult(timing: timing) { 0.5 }
    transmit = TransmitInvoice(store: store, channels: channels, clock: clock)
  }

  /// - Parameter isGone: whether the process with this owner mark has ended for certain.
  /// - Returns: how many transmissions were moved.
  @discardableResult
  public func callAsFunction(isGone: (String) -> Bool) throws -> Int {
    var moved = 0
    for held in try store.heldTransmissions(at: clock.now, isGone: isGone) {
      try store.outbox { tx in try recover(held, in: tx) }
      moved += 1
    }
    for overdue in try store.overdueTransmissions(at: clock.now, limit: 500) {
      try store.outbox { tx in try giveUp(overdue, in: tx) }
      moved += 1
    }
    for stored in try store.inheritedInFlight(before: clock.now.adding(-timing.evidence), limit: 500) {
      try store.outbox { tx in try giveUp(inherited: stored.invoice, in: tx) }
      moved += 1
    }
    return moved
  }

  private func recover(_ held: Transmission, in tx: any OutboxTransaction) throws {
    guard let current = try tx.transmission(held.id, of: held.organizer), current.fence == held.fence,
      current.owner == held.owner, current.leaseUntil == held.leaseUntil, current.status == .inflight,
      var attempt = try tx.attempts(of: current).last
    else { return }
    let now = clock.now
    let isRepeatable = channels.provider(identifier: current.provider)?.isRepeatable ?? false
    if attempt.phase == .claimed || isRepeatable {
      attempt.outcome = "lost"
      attempt.reason = .interrupted
      attempt.endedAt = now
      try tx.save(attempt, of: current)
      try result.requeue(current, .interrupted, detail: "", at: now, in: tx)
      let provider = channels.provider(identifier: current.provider)
      try tx.enqueue(
        NewJob(
          kind: current.purpose == .organizerCopy ? .organizerCopy : .transmit, key: current.key, runAfter: now,
          lane: provider?.lane(for: current.organizer) ?? current.type), of: current.organizer)
    } else {
      try result.wait(current, JSONObject([("note", .string("the sending process ended"))]), at: now, in: tx)
    }
  }

  private func giveUp(_ overdue: Transmission, in tx: any OutboxTransaction) throws {
    guard let current = try tx.transmission(overdue.id, of: overdue.organizer), current.fence == overdue.fence,
      current.status == .inflight, current.owner == nil
    else { return }
    try result.fail(current, .outcomeUnknown, detail: "", at: clock.now, in: tx)
    let stored = try tx.invoice(id: current.invoice, of: current.organizer)
    let settings = try tx.settings(of: EventKey(organizer: current.organizer, event: stored.invoice.event))
    let canTell = channels.provider(identifier: current.provider)?.marksRepeats ?? false
    if DoubtPolicy(settings).repeats(current, canTell: canTell) { try transmit.repeatDoubtful(stored, in: tx) }
  }

  private func giveUp(inherited invoice: Invoice, in tx: any OutboxTransaction) throws {
    let now = clock.now
    guard let moved = invoice.transmission.moved(.fail, at: now),
      try tx.setTransmission(moved, of: invoice, expecting: .inflight, at: now)
    else { return }
    try tx.append(
      JournalEntry(
        at: now, actor: .automatic("transmission"), action: .transmissionFailed, subject: invoice.number,
        payload: JSONObject([("reason", .string(TransmissionFailure.outcomeUnknown.rawValue))])), of: invoice.organizer)
  }
}
