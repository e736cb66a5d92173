// What webhooks ask of a store and of the network. Deliveries are put down by the store itself wherever an entry is appended to the journal,
// so that no change can forget them.

/// A store that keeps webhooks and what they were told.
public protocol WebhookStore: Sendable {
  /// All of an organizer, by id; there are `Webhook.maximumCount` at most.
  func webhooks(of organizer: Organizer.ID) throws -> [Webhook]
  /// - Throws: `DomainError.notFound`.
  func webhook(_ id: Webhook.ID, of organizer: Organizer.ID) throws -> Webhook
  /// Newest first, each with its attempts.
  func deliveries(of webhook: Webhook.ID, organizer: Organizer.ID, page: PageRequest) throws -> Page<WebhookDelivery>
  /// nil when it does not exist any more.
  func delivery(_ id: WebhookDelivery.ID, of organizer: Organizer.ID) throws -> WebhookDelivery?
  /// The last one of each webhook.
  func lastDeliveries(of organizer: Organizer.ID) throws -> [Webhook.ID: WebhookDelivery]

  /// Runs `body` in one write transaction, or as a part of the running one.
  func changingWebhooks<Result>(_ body: (any WebhookTransaction) throws -> Result) throws -> Result
  /// The same, sharing one commit with what other threads ask at the moment; returns once it is durable.
  func groupedWebhooks<Result: Sendable>(
    _ body: @escaping @Sendable (any WebhookTransaction) throws -> Result
  ) throws -> Result

  /// Forgets deliveries of all organizers that ended before a moment.
  func forgetDeliveries(endedBefore moment: Instant, limit: Int) throws
}

/// The changes of webhooks.
public protocol WebhookTransaction: OutboxTransaction {
  /// - Throws: `DomainError.notFound`.
  func webhook(_ id: Webhook.ID, of organizer: Organizer.ID) throws -> Webhook
  func countWebhooks(of organizer: Organizer.ID) throws -> Int
  /// Those of `slugs` that are events of the organizer.
  func knownEvents(_ slugs: [String], of organizer: Organizer.ID) throws -> Set<String>
  func slug(of organizer: Organizer.ID) throws -> String
  /// Stores a new one (its id is ignored) or replaces the stored one.
  func save(_ webhook: Webhook) throws -> Webhook.ID
  /// With all its deliveries.
  func delete(_ webhook: Webhook) throws

  func delivery(_ id: WebhookDelivery.ID, of organizer: Organizer.ID) throws -> WebhookDelivery?
  /// Stores a new delivery (its id is ignored) with its job.
  func insert(_ delivery: WebhookDelivery) throws -> WebhookDelivery.ID
  /// Replaces state, count and times.
  func update(_ delivery: WebhookDelivery) throws
  /// Stores an attempt under its number, new or again.
  func save(_ attempt: WebhookAttempt, of delivery: WebhookDelivery) throws
  func removeAttempt(_ number: Int, of delivery: WebhookDelivery) throws
  /// Whether the webhook got anything since then.
  func hasDelivered(_ webhook: Webhook, since: Instant) throws -> Bool
}

/// Calls addresses that organizers name.
public protocol WebhookCaller: Sendable {
  /// - Throws: `DomainError.invalid` for an address that is never called, with what to write instead.
  func check(_ url: String) throws
  /// Posts once; follows nothing.
  /// - Parameter isDraining: whether the process is about to end; what was not sent yet is called off then.
  func call(
    _ url: String, headers: [(name: String, value: String)], body: [UInt8], isDraining: @escaping @Sendable () -> Bool
  ) -> WebhookAnswer
}

/// What came of a call.
public struct WebhookAnswer: Equatable, Sendable {
  /// nil when there was none.
  public var status: Int?
  /// The beginning of it.
  public var text: String
  /// Seconds of `Retry-After`.
  public var retryAfter: Int?
  public var milliseconds: Int
  /// Why there was no answer, in English.
  public var problem: String?
  /// It was not sent, because the process ends.
  public var wasCalledOff: Bool

  public init(
    status: Int? = nil, text: String = "", retryAfter: Int? = nil, milliseconds: Int = 0, problem: String? = nil,
    wasCalledOff: Bool = false
  ) {
    self.status = status
    self.text = text
    self.retryAfter = retryAfter
    self.milliseconds = milliseconds
    self.problem = problem
    self.wasCalledOff = wasCalledOff
  }

  public var isSuccess: Bool { status.map { (200..<300).contains($0) } ?? false }
  /// It wants no more (pretix-behaviour.md §7.8).
  public var isGone: Bool { status == 410 }
  /// Something about the receiver, not about this message.
  public var isDown: Bool { status.map { $0 == 429 || $0 >= 500 } ?? true }
}
