// Messages that come in: bounces, receipts of networks. Each channel is asked what it makes of them; what they say of a transmission
// becomes its evidence and, where it decides something, its state. Receipts that nobody understands are kept for a person to look at.

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
    /// It was kept for a person to look at.
    public var parked: Parked?

    /// Under which number a message is kept, and why.
    public struct Parked: Equatable, Sendable {
      public let id: Int64
      public let reason: String
    }
  }

  /// - Throws: storage errors; the message should then be given again.
  public func callAsFunction(_ message: [UInt8]) throws -> Summary {
    var summary = Summary()
    var complaints: [String] = []
    for provider in channels.providers {
      switch provider.handleInbound(message) {
      case .notOurs: continue
      case .refused(let why): complaints.append(why)
      case .findings(let findings):
        summary.findings += findings.count
        for finding in findings {
          let matched = try take(finding, &summary)
          if !matched && finding.isReceipt {
            complaints.append("nothing was sent from here that it speaks of (\(finding.key.text)): \(finding.detail)")
          }
        }
      }
    }
    guard summary.matched == 0, let first = complaints.first.map(ReceiveMessage.printable) else { return summary }
    let now = clock.now
    let id = try store.outbox { try $0.park(message, reason: first, at: now) }
    summary.parked = Summary.Parked(id: id, reason: first)
    return summary
  }

  /// Reasons quote strangers, and are shown in terminals and logs.
  private static func printable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(500) {
      let isHidden = [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned].contains(
        scalar.properties.generalCategory)
      scalars.append(isHidden ? "?" : scalar)
    }
    return String(scalars)
  }

  /// - Returns: whether it belongs to a transmission of ours.
  private func take(_ finding: InboundFinding, _ summary: inout Summary) throws -> Bool {
    try store.outbox { tx in
      var found = try tx.transmissions(with: finding.key)
      if found.isEmpty, let other = finding.otherKey { found = try tx.transmissions(with: other) }
      // A file may have been sent by several transmissions, one after the other.
      let sends = try found.reduce(0) { try $0 + tx.attempts(of: $1).count { $0.phase.mayHaveBeenReceived } }
      for transmission in found {
        summary.matched += 1
        if try apply(finding, to: transmission, sends: sends, in: tx) { summary.moved += 1 }
      }
      if !found.isEmpty, case .file(let name) = finding.key {
        try tx.noteAnswer(
          of: name, from: finding.answersFrom,
          isFinal: finding.layer >= .exchange && finding.decides(after: sends), at: clock.now)
      }
      return !found.isEmpty
    }
  }

  private func apply(
    _ finding: InboundFinding, to transmission: Transmission, sends: Int, in tx: any OutboxTransaction
  ) throws -> Bool {
    let attempts = try tx.attempts(of: transmission)
    let record = InboundRecord(attempts)
    guard let last = attempts.last, !record.holds(finding.receipt) else { return false }
    let now = clock.now
    let change = transmission.change(by: finding, heard: record.layer, sends: sends)
    try keep(finding, decides: finding.decides(after: sends), in: last, of: transmission, at: now, tx)
    var changed = transmission
    changed.updatedAt = now
    guard let change else { return try wait(changed, finding, in: tx) }
    changed.status = change.status
    changed.reason = change.reason
    changed.detail = change.detail
    changed.decideAt = nil
    guard try tx.replace(changed, expecting: transmission.status, fence: transmission.fence) else { return false }
    // What an older transmission turns out to be says nothing of the one that is under way.
    let newest = try tx.newestTransmission(of: transmission.invoice, organizer: transmission.organizer)
    if let move = change.move, newest == nil || newest == transmission.id {
      try TransmissionResult.move(move, changed, at: now, in: tx)
    }
    if changed.status == transmission.status && changed.reason == transmission.reason { return false }
    try TransmissionResult(timing: DeliveryTiming()) { 0.5 }.journal(
      change.status == .failed ? .transmissionFailed : .transmissionSent, changed, reason: changed.reason, at: now,
      in: tx)
    return true
  }

  /// More patience, where the receipt says that there is something to wait for.
  private func wait(_ waiting: Transmission, _ finding: InboundFinding, in tx: any OutboxTransaction) throws -> Bool {
    guard let patience = finding.patience, waiting.status == .inflight, let until = waiting.decideAt else {
      return false
    }
    var waiting = waiting
    waiting.decideAt = max(until, clock.now.adding(patience))
    _ = try tx.replace(waiting, expecting: .inflight, fence: waiting.fence)
    return false
  }

  /// Adds what came in to the evidence of the last attempt.
  private func keep(
    _ finding: InboundFinding, decides: Bool, in attempt: TransmissionAttempt, of transmission: Transmission,
    at now: Instant, _ tx: any OutboxTransaction
  ) throws {
    var attempt = attempt
    var entry = finding.evidence
    entry["received"] = .string(now.text)
    entry["says"] = .string(finding.detail)
    if let receipt = finding.receipt { entry["receipt"] = .string(receipt) }
    if decides { entry["layer"] = .number(String(finding.layer.rawValue)) }
    attempt.evidence["inbound"] = .array((attempt.evidence["inbound"]?.array ?? []).suffix(50) + [.object(entry)])
    try tx.save(attempt, of: transmission)
  }
}
