// Asking a network what became of what it accepted, again and again until it answers or the patience of two days ends.

/// Asks about one transmission.
public struct PollTransmission: Sendable {
  private let run: RunTransmission

  public init(run: RunTransmission) {
    self.run = run
  }

  /// Does the job and settles it.
  public func callAsFunction(_ job: ClaimedJob) throws {
    let (store, clock, result) = (run.store, run.clock, run.result)
    guard let id = Int64(job.key), let delivery = try store.delivery(.init(id), of: job.organizer),
      delivery.transmission.status == .inflight, let reference = delivery.transmission.reference,
      let prepared = delivery.transmission.prepared,
      let provider = run.channels.provider(identifier: delivery.transmission.provider)
    else { return try store.grouped { try $0.settle(job, .done, at: clock.now) } }
    let outcome = provider.poll(
      reference, TransmissionJob(transmission: delivery.transmission, prepared: prepared) { try store.bytes(of: $0) })
    try store.grouped { tx in
      try result.apply(
        outcome, to: delivery.transmission, lane: provider.lane(for: job.organizer), job: job, at: clock.now, in: tx)
    }
  }
}
