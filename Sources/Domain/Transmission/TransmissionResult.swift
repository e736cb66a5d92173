// What is written when an attempt begins and when it ends: transmission, attempt, the invoice's published status, journal and job, all in
// one transaction, and only while the caller still holds the transmission.

/// The moves of a transmission as they are stored.
struct TransmissionResult: Sendable {
  let timing: DeliveryTiming
  let jitter: @Sendable () -> Double

  /// Begins an attempt: pending → inflight.
  /// - Returns: the transmission as claimed; nil when somebody else was quicker.
  static func start(
    _ wanted: Transmission, from delivery: Delivery, at now: Instant, in tx: any OutboxTransaction
  ) throws -> Transmission? {
    var claimed = wanted
    claimed.status = .inflight
    claimed.fence += 1
    claimed.updatedAt = now
    claimed.reason = nil
    claimed.detail = nil
    guard try tx.replace(claimed, expecting: .pending, fence: wanted.fence) else { return nil }
    try tx.save(
      TransmissionAttempt(
        number: claimed.attempts, owner: claimed.owner ?? "", fence: claimed.fence, phase: .claimed, startedAt: now),
      of: claimed)
    try move(.start, claimed, at: now, in: tx)
    return claimed
  }

  /// Moves the invoice's published status, where this transmission is the invoice's own.
  static func move(
    _ move: TransmissionStatus.Move, _ transmission: Transmission, at now: Instant, in tx: any OutboxTransaction
  ) throws {
    guard transmission.purpose == .invoice else { return }
    let invoice = try tx.invoice(id: transmission.invoice, of: transmission.organizer).invoice
    let moved = invoice.transmission.moved(move, at: now, provider: transmission.provider)
    guard let moved else { return }
    _ = try tx.setTransmission(moved, of: invoice, expecting: invoice.transmission.status, at: now)
  }

  /// Writes down what came of an attempt; nothing when somebody else has decided meanwhile.
  func apply(
    _ outcome: TransmissionOutcome, to claimed: Transmission, lane: String, job: ClaimedJob, at now: Instant,
    in tx: any OutboxTransaction
  ) throws {
    guard let current = try tx.transmission(claimed.id, of: claimed.organizer), current.fence == claimed.fence,
      current.status == .inflight
    else {
      try late(outcome, claimed, at: now, in: tx)
      return try tx.settle(job, .done, at: now)
    }
    var next = JobOutcome.done
    switch outcome {
    case .completed(let evidence):
      try tx.note(lane, isDown: false, at: now)
      try complete(current, evidence, at: now, in: tx)
    case .accepted(let reference, let evidence, let pollAfter):
      try tx.note(lane, isDown: false, at: now)
      next = try accept(current, reference, evidence, pollAfter, lane: lane, job: job, at: now, in: tx)
    case .unknown(let evidence):
      try wait(current, evidence, at: now, in: tx)
    case .failed(let reason, let detail, let retry, let evidence):
      try tx.note(lane, isDown: retry == .serverDown, at: now)
      try end(current, phase: nil, outcome: retry == .never ? "failed" : "retry", reason, evidence, at: now, in: tx)
      if let pause = pause(retry, after: current.attempts) {
        try requeue(current, reason, detail: detail, at: now, in: tx)
        next = try again(current, at: now.adding(pause), lane: lane, job: job, in: tx)
      } else {
        try fail(current, retry == .never ? reason : .gaveUp, detail: detail, at: now, in: tx)
      }
    }
    try tx.settle(job, next, at: now)
  }

  private func pause(_ retry: TransmissionOutcome.Retry, after attempts: Int) -> Double? {
    switch retry {
    case .never: nil
    case .later(let asked): timing.pause(after: attempts, asked: asked, jitter: jitter())
    case .serverDown: timing.pause(after: attempts, asked: nil, jitter: jitter())
    }
  }

  /// Inflight → completed, with evidence.
  func complete(
    _ current: Transmission, _ evidence: JSONObject, at now: Instant, in tx: any OutboxTransaction
  ) throws {
    try end(current, phase: .answered, outcome: "completed", nil, evidence, at: now, in: tx)
    guard try set(current, .completed, at: now, in: tx) else { return }
    try TransmissionResult.move(.complete, current, at: now, in: tx)
    try journal(.transmissionSent, current, at: now, in: tx)
  }

  private func accept(
    _ current: Transmission, _ reference: String, _ evidence: JSONObject, _ pollAfter: Int?, lane: String,
    job: ClaimedJob, at now: Instant, in tx: any OutboxTransaction
  ) throws -> JobOutcome {
    try end(current, phase: .answered, outcome: "accepted", nil, evidence, at: now, in: tx)
    var accepted = current
    accepted.reference = reference
    accepted.owner = nil
    accepted.leaseUntil = nil
    accepted.updatedAt = now
    // Polling again does not move the end of the patience.
    accepted.decideAt = current.decideAt ?? now.adding(timing.evidence)
    guard try tx.replace(accepted, expecting: .inflight, fence: current.fence), let pollAfter else { return .done }
    let next = now.adding(Double(pollAfter) * timing.backoff)
    if job.kind == .pollTransmission { return .later(next, isRetry: false) }
    try tx.enqueue(
      NewJob(kind: .pollTransmission, key: current.key, runAfter: next, lane: lane), of: current.organizer)
    return .done
  }

  /// The job goes on, or, when it only asked for an answer, makes room for one that sends.
  private func again(
    _ current: Transmission, at next: Instant, lane: String, job: ClaimedJob, in tx: any OutboxTransaction
  ) throws -> JobOutcome {
    guard job.kind == .pollTransmission else { return .later(next, isRetry: true) }
    try tx.enqueue(NewJob(kind: .transmit, key: current.key, runAfter: next, lane: lane), of: current.organizer)
    return .done
  }

  /// Nobody knows whether it arrived: it waits for a bounce or a person, and is never sent again by itself.
  func wait(
    _ current: Transmission, _ evidence: JSONObject, at now: Instant, in tx: any OutboxTransaction
  ) throws {
    try end(current, phase: nil, outcome: "unknown", .outcomeUnknown, evidence, at: now, in: tx)
    var waiting = current
    waiting.owner = nil
    waiting.leaseUntil = nil
    waiting.updatedAt = now
    waiting.decideAt = current.decideAt ?? now.adding(timing.decision)
    _ = try tx.replace(waiting, expecting: .inflight, fence: current.fence)
  }

  /// Inflight → failed.
  func fail(
    _ current: Transmission, _ reason: TransmissionFailure, detail: String, at now: Instant,
    in tx: any OutboxTransaction
  ) throws {
    try end(current, phase: nil, outcome: "failed", reason, nil, at: now, in: tx)
    guard try set(current, .failed, reason: reason, detail: detail, at: now, in: tx) else { return }
    try TransmissionResult.move(.fail, current, at: now, in: tx)
    try journal(.transmissionFailed, current, reason: reason, at: now, in: tx)
  }

  func ignore(_ current: Transmission, at now: Instant, in tx: any OutboxTransaction) throws {
    try end(current, phase: nil, outcome: "ignored", nil, nil, at: now, in: tx)
    guard try set(current, .testmodeIgnored, at: now, in: tx) else { return }
    try TransmissionResult.move(.ignore, current, at: now, in: tx)
    try journal(.transmissionIgnored, current, at: now, in: tx)
  }

  /// Inflight → pending: it is certain that nothing was handed over. The fence moves on, so that the holder sends nothing more.
  func requeue(
    _ current: Transmission, _ reason: TransmissionFailure, detail: String, at now: Instant,
    in tx: any OutboxTransaction
  ) throws {
    var waiting = current
    waiting.fence += 1
    guard try set(waiting, .pending, reason: reason, detail: detail, from: current.fence, at: now, in: tx) else {
      return
    }
    try TransmissionResult.move(.requeue, current, at: now, in: tx)
  }

  private func set(
    _ transmission: Transmission, _ status: TransmissionStatus, reason: TransmissionFailure? = nil,
    detail: String? = nil, from fence: Int64? = nil, at now: Instant, in tx: any OutboxTransaction
  ) throws -> Bool {
    var changed = transmission
    changed.status = status
    changed.reason = reason
    changed.detail = detail.flatMap { $0.isEmpty ? nil : $0 }
    changed.owner = nil
    changed.leaseUntil = nil
    changed.decideAt = nil
    changed.updatedAt = now
    return try tx.replace(changed, expecting: .inflight, fence: fence ?? transmission.fence)
  }
}

extension TransmissionResult {
  /// Ends the running attempt; one that has ended keeps its first end.
  fileprivate func end(
    _ transmission: Transmission, phase: TransmissionAttempt.Phase?, outcome: String, _ reason: TransmissionFailure?,
    _ evidence: JSONObject?, at now: Instant, in tx: any OutboxTransaction
  ) throws {
    guard var attempt = try tx.attempts(of: transmission).last, attempt.endedAt == nil || phase == .answered else {
      return
    }
    attempt.phase = phase ?? attempt.phase
    attempt.outcome = outcome
    attempt.reason = reason
    attempt.endedAt = now
    for member in (evidence ?? JSONObject()).members { attempt.evidence[member.name] = member.value }
    try tx.save(attempt, of: transmission)
  }

  /// Somebody else decided: what was learned is kept as evidence and moves nothing.
  private func late(
    _ outcome: TransmissionOutcome, _ claimed: Transmission, at now: Instant, in tx: any OutboxTransaction
  ) throws {
    let attempts = try tx.attempts(of: claimed)
    guard var attempt = attempts.first(where: { $0.fence == claimed.fence }) else { return }
    switch outcome {
    case .completed(let evidence), .accepted(_, let evidence, _):
      attempt.evidence["late"] = .object(evidence)
      try tx.save(attempt, of: claimed)
      try journal(.transmissionDecided, claimed, reason: nil, at: now, in: tx)
    case .failed, .unknown: break
    }
  }

  func journal(
    _ action: JournalAction, _ transmission: Transmission, reason: TransmissionFailure? = nil, at now: Instant,
    in tx: any OutboxTransaction
  ) throws {
    try TransmissionResult.journal(
      action, transmission, reason: reason, by: .automatic("transmission"), at: now, in: tx)
  }

  static func journal(
    _ action: JournalAction, _ transmission: Transmission, reason: TransmissionFailure?, by actor: JournalActor,
    at now: Instant, in tx: any OutboxTransaction
  ) throws {
    let number = try tx.invoice(id: transmission.invoice, of: transmission.organizer).invoice.number
    var payload = JSONObject([("transmission", .number(transmission.key)), ("type", .string(transmission.type))])
    payload["provider"] = transmission.provider.map { .string($0) } ?? .null
    payload["purpose"] = .string(transmission.purpose.rawValue)
    if let reason { payload["reason"] = .string(reason.rawValue) }
    try tx.append(
      JournalEntry(
        at: now, actor: actor, action: action, subject: number, payload: payload,
        erasable: JSONObject([("recipient", .string(transmission.recipient))])), of: transmission.organizer)
  }
}
