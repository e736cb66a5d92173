// Webhooks of an organizer: an address that is told what happens, its secret, and what it is told of (pretix-behaviour.md §7.8).

/// An address that is told.
public struct Webhook: Equatable, Sendable {
  public typealias ID = Identifier<Webhook>

  /// Why it was switched off without anybody's doing.
  public enum Trouble: String, Sendable {
    /// The receiver said 410: it wants no more.
    case gone
    /// Nothing arrived for as long as it is tried.
    case gaveUp = "gave_up"
  }

  public var id: ID
  public let organizer: Organizer.ID
  public var isEnabled: Bool
  public var url: String
  public var allEvents: Bool
  /// Slugs; empty when it is told of all.
  public var events: [String]
  /// Names as `WebhookAction.isKnown` knows them.
  public var actions: [String]
  public var comment: String
  public var secret: SigningSecret
  /// Still signs beside the new one until then.
  public var previousSecret: SigningSecret?
  public var previousUntil: Instant?
  public var trouble: Trouble?
  public let createdAt: Instant

  public init(
    id: ID = .unassigned, organizer: Organizer.ID, isEnabled: Bool = true, url: String, allEvents: Bool = true,
    events: [String] = [], actions: [String], comment: String = "", secret: SigningSecret,
    previousSecret: SigningSecret? = nil, previousUntil: Instant? = nil, trouble: Trouble? = nil, createdAt: Instant
  ) {
    self.id = id
    self.organizer = organizer
    self.isEnabled = isEnabled
    self.url = url
    self.allEvents = allEvents
    self.events = events
    self.actions = actions
    self.comment = comment
    self.secret = secret
    self.previousSecret = previousSecret
    self.previousUntil = previousUntil
    self.trouble = trouble
    self.createdAt = createdAt
  }

  /// Of one organizer.
  public static let maximumCount = 100
  public static let maximumURLBytes = 1_000
  /// Seconds that a replaced secret goes on signing.
  public static let overlap = 86_400

  /// What signs at a moment, the current one first.
  public func secrets(at now: Instant) -> [SigningSecret] {
    guard let previousSecret, let previousUntil, now < previousUntil else { return [secret] }
    return [secret, previousSecret]
  }

  /// This one with another secret; the old one signs along for a day.
  public func rotated(to new: SigningSecret, at now: Instant) -> Webhook {
    var copy = self
    copy.previousSecret = secret
    copy.previousUntil = now.adding(seconds: Webhook.overlap)
    copy.secret = new
    return copy
  }

  /// Whether a delivery may go out: a disabled one gets tests only.
  public func takes(_ action: String) -> Bool { isEnabled || action == WebhookAction.test }
}

/// One thing that a webhook is told, however often it takes.
public struct WebhookDelivery: Equatable, Sendable {
  public typealias ID = Identifier<WebhookDelivery>

  public enum State: String, CaseIterable, Sendable {
    /// To be sent, for the first time or again.
    case waiting
    case delivered
    /// Given up.
    case failed
    /// The webhook was disabled before it was sent.
    case cancelled
  }

  public let id: ID
  public let webhook: Webhook.ID
  public let organizer: Organizer.ID
  /// What the receiver knows it by, the same in every attempt.
  public let key: String
  public let action: String
  /// The request's body.
  public let payload: [UInt8]
  public let createdAt: Instant
  public var state: State
  public var attempts: Int
  public var nextAt: Instant?
  public var finishedAt: Instant?
  /// The delivery that somebody sent again with this one.
  public let replayOf: ID?
  /// Oldest first; empty where they were not asked for.
  public var log: [WebhookAttempt]

  public init(
    id: ID = .unassigned, webhook: Webhook.ID, organizer: Organizer.ID, key: String, action: String, payload: [UInt8],
    createdAt: Instant, state: State = .waiting, attempts: Int = 0, nextAt: Instant? = nil, finishedAt: Instant? = nil,
    replayOf: ID? = nil, log: [WebhookAttempt] = []
  ) {
    self.id = id
    self.webhook = webhook
    self.organizer = organizer
    self.key = key
    self.action = action
    self.payload = payload
    self.createdAt = createdAt
    self.state = state
    self.attempts = attempts
    self.nextAt = nextAt
    self.finishedAt = finishedAt
    self.replayOf = replayOf
    self.log = log
  }

  /// Seconds that finished ones are kept.
  public static let retention = 30 * 86_400

  /// A new one that says the same.
  public func replay(key: String, at now: Instant) -> WebhookDelivery {
    WebhookDelivery(
      webhook: webhook, organizer: organizer, key: key, action: action, payload: payload, createdAt: now, nextAt: now,
      replayOf: id)
  }

  /// The queue that it waits in: each webhook's own, so that one receiver that is down holds up nobody else's.
  public var lane: String { "webhook:\(webhook.value)" }
}

/// One call of a webhook's address.
public struct WebhookAttempt: Equatable, Sendable {
  public let number: Int
  public let startedAt: Instant
  /// nil while it runs, and for ever when the process ended meanwhile.
  public var milliseconds: Int?
  /// nil when there was no answer.
  public var status: Int?
  /// The beginning of what was answered.
  public var answer: String
  /// Why there was no answer, in English.
  public var problem: String?

  public init(
    number: Int, startedAt: Instant, milliseconds: Int? = nil, status: Int? = nil, answer: String = "",
    problem: String? = nil
  ) {
    self.number = number
    self.startedAt = startedAt
    self.milliseconds = milliseconds
    self.status = status
    self.answer = answer
    self.problem = problem
  }
}

/// When a delivery that failed is tried again (pretix-behaviour.md §7.8).
public enum WebhookSchedule {
  /// Seconds between attempts: about three days in all.
  public static let pauses: [Double] = [5, 30, 60, 300, 1200, 3600, 14_400, 21_600, 43_200, 43_200, 86_400]

  /// - Parameters:
  ///   - attempts: how many there were, at least 1.
  ///   - asked: seconds that the receiver asked for, a day at most.
  /// - Returns: nil when there were enough.
  public static func pause(after attempts: Int, asked: Int?) -> Double? {
    guard attempts >= 1, attempts <= pauses.count else { return nil }
    return max(pauses[attempts - 1], Double(min(max(asked ?? 0, 0), 86_400)))
  }
}
