// Trying a channel without sending an invoice: what came of it, and what is known of how the channel has fared.

/// What came of a try.
public enum ChannelTest: Equatable, Sendable {
  /// The channel could send now; what the try went through, for people who run it.
  case works(JSONObject)
  /// It could not, and why; what the other side said.
  case failed(TransmissionFailure, detail: String)

  /// The result of a try that ended as an attempt would.
  public init(_ outcome: TransmissionOutcome) {
    switch outcome {
    case .completed(let evidence), .accepted(_, let evidence, _): self = .works(evidence)
    case .unknown: self = .failed(.outcomeUnknown, detail: "")
    case .failed(let reason, let detail, _, _): self = .failed(reason, detail: detail)
    }
  }
}

/// A mail that is no invoice, to see whether mail arrives.
public struct TestMail: Equatable, Sendable {
  public var recipient: String
  public var senderName: String
  public var subject: String
  public var text: String
  public var date: Instant
  /// Makes its Message-ID unique.
  public var key: String

  public init(recipient: String, senderName: String, subject: String, text: String, date: Instant, key: String) {
    self.recipient = recipient
    self.senderName = senderName
    self.subject = subject
    self.text = text
    self.date = date
    self.key = key
  }
}

/// How a channel has fared for one organizer.
public struct ChannelRecord: Equatable, Sendable {
  public var lastSuccess: Instant?
  public var lastFailure: Instant?
  public var lastReason: TransmissionFailure?
  /// Nobody tries its server until then, after many failures in a row, whoever's.
  public var restsUntil: Instant?

  public init(
    lastSuccess: Instant? = nil, lastFailure: Instant? = nil, lastReason: TransmissionFailure? = nil,
    restsUntil: Instant? = nil
  ) {
    self.lastSuccess = lastSuccess
    self.lastFailure = lastFailure
    self.lastReason = lastReason
    self.restsUntil = restsUntil
  }
}
