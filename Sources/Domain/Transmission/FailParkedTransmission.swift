// When the job of a transmission breaks again and again, the transmission is not left pending without anybody who works on it: it fails,
// with the reason shown.

/// Fails what belongs to a parked job.
public struct FailParkedTransmission: Sendable {
  private let store: any OutboxStore
  private let clock: any Clock

  public init(store: any OutboxStore, clock: any Clock) {
    self.store = store
    self.clock = clock
  }

  public func callAsFunction(_ job: ClaimedJob) throws {
    guard let id = Int64(job.key), let delivery = try store.delivery(.init(id), of: job.organizer),
      delivery.transmission.status == .pending
    else { return }
    let result = TransmissionResult(timing: DeliveryTiming()) { 0.5 }
    try store.outbox { tx in
      let now = clock.now
      var claimed = delivery.transmission
      claimed.attempts += 1
      guard let started = try TransmissionResult.start(claimed, from: delivery, at: now, in: tx) else { return }
      try result.fail(started, .internalError, detail: "", at: now, in: tx)
    }
  }
}
