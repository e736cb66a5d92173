// One attempt to tell a webhook something: written down before it is made, so that a crash shows, and again with what came of it. An attempt
// whose end nobody knows is made again under the same key (reliability.md F47).

/// Does the jobs of kind `webhook`.
public struct DeliverWebhook: Sendable {
  private let store: any WebhookStore
  private let caller: any WebhookCaller
  private let digest: any Digest
  private let clock: any Clock
  /// A factor for the pauses between attempts.
  private let backoff: Double
  private let fault: @Sendable (FaultPoint) -> Void

  public init(
    store: any WebhookStore, caller: any WebhookCaller, digest: any Digest, clock: any Clock, backoff: Double = 1,
    fault: @escaping @Sendable (FaultPoint) -> Void = { _ in }
  ) {
    self.store = store
    self.caller = caller
    self.digest = digest
    self.clock = clock
    self.backoff = backoff
    self.fault = fault
  }

  /// - Parameter isDraining: whether the process is about to end.
  public func callAsFunction(_ job: ClaimedJob, isDraining: @escaping @Sendable () -> Bool) throws {
    guard let (webhook, delivery) = try begin(job) else { return }
    fault(.afterClaim)
    let headers = SignedMessage(id: delivery.key, body: delivery.payload)
      .headers(at: clock.now, secrets: webhook.secrets(at: clock.now), digest: digest)
    let answer = caller.call(
      webhook.url, headers: headers + [("Content-Type", "application/json")], body: delivery.payload,
      isDraining: isDraining)
    fault(.beforeResult)
    try end(delivery, answer, job)
    fault(.afterResult)
  }

  /// Its process ended too often; somebody may send it again.
  public func park(_ job: ClaimedJob) throws {
    let clock = clock
    try store.groupedWebhooks { tx in
      guard var delivery = try DeliverWebhook.waiting(job, in: tx) else { return }
      delivery.state = .failed
      delivery.nextAt = nil
      delivery.finishedAt = clock.now
      try tx.update(delivery)
    }
  }

  private static func waiting(_ job: ClaimedJob, in tx: any WebhookTransaction) throws -> WebhookDelivery? {
    guard let id = Int64(job.key), let found = try tx.delivery(.init(id), of: job.organizer) else { return nil }
    return found.state == .waiting ? found : nil
  }

  /// - Returns: nil when there is nothing to send any more; the job is over then.
  private func begin(_ job: ClaimedJob) throws -> (Webhook, WebhookDelivery)? {
    let clock = clock
    return try store.groupedWebhooks { tx in
      let now = clock.now
      guard var delivery = try DeliverWebhook.waiting(job, in: tx) else {
        try tx.settle(job, .done, at: now)
        return nil
      }
      let webhook = try tx.webhook(delivery.webhook, of: job.organizer)
      guard webhook.takes(delivery.action) else {
        delivery.state = .cancelled
        delivery.nextAt = nil
        delivery.finishedAt = now
        try tx.update(delivery)
        try tx.settle(job, .done, at: now)
        return nil
      }
      delivery.attempts += 1
      try tx.update(delivery)
      try tx.save(WebhookAttempt(number: delivery.attempts, startedAt: now), of: delivery)
      return (webhook, delivery)
    }
  }

  private func end(_ begun: WebhookDelivery, _ answer: WebhookAnswer, _ job: ClaimedJob) throws {
    let (clock, backoff) = (clock, backoff)
    try store.groupedWebhooks { tx in
      let now = clock.now
      guard let current = try DeliverWebhook.waiting(job, in: tx), current.attempts == begun.attempts else {
        // Somebody else has it by now, or it was deleted.
        return try tx.settle(job, .done, at: now)
      }
      let result = DeliveryResult(delivery: current, answer: answer, job: job, backoff: backoff, now: now)
      try tx.settle(job, try result.write(in: tx), at: now)
    }
  }
}

/// What an answer means, and how it is written down.
private struct DeliveryResult {
  let delivery: WebhookDelivery
  let answer: WebhookAnswer
  let job: ClaimedJob
  let backoff: Double
  let now: Instant

  func write(in tx: any WebhookTransaction) throws -> JobOutcome {
    var delivery = delivery
    if answer.wasCalledOff {
      try tx.removeAttempt(delivery.attempts, of: delivery)
      delivery.attempts -= 1
      try tx.update(delivery)
      return .later(now, isRetry: false)
    }
    try tx.save(attempt, of: delivery)
    try tx.note(job.lane, isDown: answer.isDown, at: now)
    if !answer.isSuccess && !answer.isGone,
      let pause = WebhookSchedule.pause(after: delivery.attempts, asked: answer.retryAfter)
    {
      let next = now.adding(pause * backoff)
      delivery.nextAt = next
      try tx.update(delivery)
      return .later(next, isRetry: true)
    }
    delivery.state = answer.isSuccess ? .delivered : .failed
    delivery.nextAt = nil
    delivery.finishedAt = now
    try tx.update(delivery)
    if !answer.isSuccess { try giveUp(delivery, in: tx) }
    return .done
  }

  private var attempt: WebhookAttempt {
    let startedAt = now.adding(-Double(answer.milliseconds) / 1000)
    return WebhookAttempt(
      number: delivery.attempts, startedAt: startedAt, milliseconds: answer.milliseconds, status: answer.status,
      answer: answer.text, problem: answer.problem)
  }

  /// Switches the webhook off when its receiver says so, or when nothing has arrived for as long as this one was tried.
  private func giveUp(_ delivery: WebhookDelivery, in tx: any WebhookTransaction) throws {
    var webhook = try tx.webhook(delivery.webhook, of: delivery.organizer)
    guard webhook.isEnabled, delivery.action != WebhookAction.test || answer.isGone else { return }
    if try !answer.isGone && tx.hasDelivered(webhook, since: delivery.createdAt) { return }
    webhook.isEnabled = false
    webhook.trouble = answer.isGone ? .gone : .gaveUp
    _ = try tx.save(webhook)
    try tx.append(
      JournalEntry(
        at: now, actor: .automatic("webhook"), action: .settingsChanged, subject: "webhook \(webhook.id.value)",
        payload: JSONObject([
          ("enabled", .bool(false)), ("reason", .string(webhook.trouble?.rawValue ?? "")),
        ])), of: webhook.organizer)
  }
}
