// Every transmission of an invoice with its attempts: when, by which channel, to whom, how it ended, what the other side said. And the
// choice that a person has when nobody knows the outcome.

public import Domain

/// One transmission.
public struct DeliveryRecord: Equatable, Sendable {
  public struct Attempt: Equatable, Sendable {
    public var startedAt: Instant
    /// `completed`, `accepted`, `failed`, `retry`, `unknown`, `lost`; nil while it runs.
    public var outcome: String?
    public var reason: TransmissionReason?
    /// What was noted: reply, address, encryption.
    public var evidence: [JournalLine.Detail]

    public init(startedAt: Instant, outcome: String?, reason: TransmissionReason?, evidence: [JournalLine.Detail]) {
      self.startedAt = startedAt
      self.outcome = outcome
      self.reason = reason
      self.evidence = evidence
    }
  }

  public var requestedAt: Instant
  /// The channel, `email`.
  public var type: String
  public var provider: String?
  public var recipient: String
  public var status: TransmissionStatus
  public var reason: TransmissionReason?
  /// What the other side said.
  public var detail: String?
  public var attempts: [Attempt]

  public init(
    requestedAt: Instant, type: String, provider: String?, recipient: String, status: TransmissionStatus,
    reason: TransmissionReason?, detail: String?, attempts: [Attempt]
  ) {
    self.requestedAt = requestedAt
    self.type = type
    self.provider = provider
    self.recipient = recipient
    self.status = status
    self.reason = reason
    self.detail = detail
    self.attempts = attempts
  }
}

/// The list of transmissions, newest first.
struct DeliveryRecords: Sendable {
  let page: InvoicePage

  private var messages: Messages { page.context.messages }
  private var formatting: Formatting { page.context.formatting }

  var html: HTML {
    guard !page.deliveries.isEmpty else { return .empty }
    return """
      <section id="transmissions"><h2>\(messages.transmissions)</h2><ol class="sent-log">\(each: page.deliveries, record)</ol>\
      </section>

      """
  }

  private func record(_ record: DeliveryRecord) -> HTML {
    """
    <li><p>\(Chip(record.status, messages)) \(messages.channel(record.type))\
    \(when: !record.recipient.isEmpty, " → <bdi>\(record.recipient)</bdi>")\
    <span class="sub">\(messages.requested) \(formatting.time(record.requestedAt))</span></p>
    \(some: record.reason, { "<p>\(messages.title(of: $0)). \(messages.explanation(of: $0))</p>" })\
    \(some: record.detail, { "<p class=\"sub\"><q><bdi>\($0)</bdi></q></p>" })\
    \(when: !record.attempts.isEmpty, attempts(record.attempts))</li>
    """
  }

  private func attempts(_ attempts: [DeliveryRecord.Attempt]) -> HTML {
    """
    <details class="data"><summary>\(messages.attempts(formatting.count(attempts.count)))</summary>
    <ol>\(each: attempts, attempt)</ol></details>
    """
  }

  private func attempt(_ attempt: DeliveryRecord.Attempt) -> HTML {
    """
    <li>\(formatting.time(attempt.startedAt)): \(messages.name(ofAttempt: attempt.outcome))\
    \(some: attempt.reason, { " – \(messages.title(of: $0))" })\
    <dl>\(each: attempt.evidence, { "<div><dt>\($0.name)</dt><dd><bdi>\($0.value)</bdi></dd></div>" })</dl></li>
    """
  }
}

/// What a person decides about an outcome that nobody knows.
struct OutcomeDecision: Sendable {
  let page: InvoicePage

  var html: HTML {
    guard page.awaitsDecision, let viewer = page.context.viewer else { return .empty }
    let messages = page.context.messages
    let links = page.context.links
    return """
      <section class="problems" role="alert"><h2>\(Icon.failed)\(messages.title(of: .outcomeUnknown))</h2>
      <p>\(messages.explanation(of: .outcomeUnknown)) \(messages.askRecipient)</p>
      <div class="buttons"><form method="post" action="\(links.decide(page.organizer, page.invoice.number))">\
      \(CSRFField(viewer.csrfToken).html)<button type="submit" class="button">\(messages.markDelivered)</button></form>\
      <a class="button" href="\(links.action(page.organizer, page.invoice.number, "retransmit"))">\
      \(messages.name(of: InvoiceAction.retransmit))…</a></div></section>

      """
  }
}
