// Messages that come in: bounces, receipts of networks. Each channel is asked what it makes of them; what they say of a transmission
// becomes its evidence and, where it decides something, its state.

/// The use case behind `invoicefcgi receive-mail` and the HTTP hook.
public struct ReceiveMessage: Sendable {
  private let store: any OutboxStore
  private let channels: TransmissionChannels
  private let clock: any Clock

  public init(store: any OutboxStore, channels: TransmissionChannels, clock: any Clock) {
    self.store = store
    self.channels = channels
    self.clock = clock
  }

  /// What a message did.
  public struct Summary: Equatable, Sendable {
    /// Statements about transmissions that it holds.
    public var findings = 0
    /// Those that belong to a transmission of ours.
    public var matched = 0
    /// Those that changed a state.
    public var moved = 0
  }

  public func callAsFunction(_ message: [UInt8]) throws -> Summary {
    let findings = channels.providers.flatMap { $0.handleInbound(message) }
    var summary = Summary(findings: findings.count)
    for finding in findings {
      try store.outbox { tx in
        for transmission in try tx.transmissions(with: finding.key) {
          summary.matched += 1
          if try apply(finding, to: transmission, in: tx) { summary.moved += 1 }
        }
      }
    }
    return summary
  }

  private func apply(
    _ finding: InboundFinding, to transmission: Transmission, in tx: any OutboxTransaction
  ) throws -> Bool {
    let now = clock.now
    try keep(finding, of: transmission, at: now, in: tx)
    let move: TransmissionStatus.Move
    var changed = transmission
    switch finding.verdict {
    case .progress: return false
    case .delivered:
      move = transmission.status == .failed ? .decide : .complete
      // Only what nobody knew is decided by evidence; a refusal stays one.
      if transmission.status == .failed && transmission.reason != .outcomeUnknown { return false }
      changed.reason = nil
      changed.detail = nil
    case .failed(let reason):
      move = .bounce
      changed.reason = reason
      changed.detail = finding.detail
    }
    guard let next = transmission.status.after(move) else { return false }
    changed.status = next
    changed.decideAt = nil
    changed.updatedAt = now
    guard try tx.replace(changed, expecting: transmission.status, fence: transmission.fence) else { return false }
    try TransmissionResult.move(move, changed, at: now, in: tx)
    try TransmissionResult(timing: DeliveryTiming()) { 0.5 }.journal(
      next == .failed ? .transmissionFailed : .transmissionSent, changed, reason: changed.reason, at: now, in: tx)
    return true
  }

  /// Adds what came in to the evidence of the last attempt.
  private func keep(
    _ finding: InboundFinding, of transmission: Transmission, at now: Instant, in tx: any OutboxTransaction
  ) throws {
    guard var attempt = try tx.attempts(of: transmission).last else { return }
    var entry = finding.evidence
    entry["received"] = .string(now.text)
    entry["says"] = .string(finding.detail)
    attempt.evidence["inbound"] = .array((attempt.evidence["inbound"]?.array ?? []).suffix(50) + [.object(entry)])
    try tx.save(attempt, of: transmission)
  }
}
