// Making, changing and deleting webhooks, changing their secrets, testing and replaying: one use case for API and console. Every change of a
// webhook is an entry of the journal, without its secret.

/// Changes an organizer's webhooks.
public struct ConfigureWebhooks: Sendable {
  private let store: any WebhookStore
  private let caller: any WebhookCaller
  private let entropy: any Entropy
  private let clock: any Clock

  public init(store: any WebhookStore, caller: any WebhookCaller, entropy: any Entropy, clock: any Clock) {
    self.store = store
    self.caller = caller
    self.entropy = entropy
    self.clock = clock
  }

  /// Makes a webhook of what the API takes.
  /// - Returns: it, with its secret, which is not shown again.
  /// - Throws: `DomainError.invalidRequest`.
  public func create(_ body: JSON, of organizer: Organizer.ID, by actor: Actor) throws -> Webhook {
    let reader = try RequestReader(body: body)
    return try store.changingWebhooks { tx in
      let blank = Webhook(
        organizer: organizer, url: "", actions: [], secret: .make(entropy), createdAt: clock.now)
      guard try tx.countWebhooks(of: organizer) < Webhook.maximumCount else {
        throw DomainError.invalidRequest(
          .late("There are \(Webhook.maximumCount) webhooks already. Delete one that is not needed any more."))
      }
      return try save(WebhookReader(reader, caller).webhook(blank, in: tx), "created", by: actor, in: tx)
    }
  }

  /// Changes what `body` names.
  /// - Throws: `DomainError.invalidRequest`, `.notFound`.
  @discardableResult
  public func change(_ id: Webhook.ID, _ body: JSON, of organizer: Organizer.ID, by actor: Actor) throws -> Webhook {
    let reader = try RequestReader(body: body, isPartial: true)
    return try store.changingWebhooks { tx in
      let stored = try tx.webhook(id, of: organizer)
      var changed = try WebhookReader(reader, caller).webhook(stored, in: tx)
      if changed == stored { return stored }
      if changed.isEnabled { changed.trouble = nil }
      return try save(changed, "changed", by: actor, in: tx)
    }
  }

  /// - Returns: it with its new secret, which is not shown again; the old one signs along for a day.
  public func rotateSecret(of id: Webhook.ID, of organizer: Organizer.ID, by actor: Actor) throws -> Webhook {
    try store.changingWebhooks { tx in
      let rotated = try tx.webhook(id, of: organizer).rotated(to: .make(entropy), at: clock.now)
      return try save(rotated, "secret_changed", by: actor, in: tx)
    }
  }

  /// With all that it was told.
  public func delete(_ id: Webhook.ID, of organizer: Organizer.ID, by actor: Actor) throws {
    try store.changingWebhooks { tx in
      let webhook = try tx.webhook(id, of: organizer)
      try tx.delete(webhook)
      try note(webhook, "deleted", by: actor, in: tx)
    }
  }

  /// Tells it that this is a test, also while it is disabled.
  public func test(_ id: Webhook.ID, of organizer: Organizer.ID) throws -> WebhookDelivery {
    try store.changingWebhooks { tx in
      let webhook = try tx.webhook(id, of: organizer)
      let notice = WebhookNotice(
        action: WebhookAction.test, notification: 0, organizer: try tx.slug(of: organizer), event: webhook.events.first)
      return try put(
        WebhookDelivery(
          webhook: id, organizer: organizer, key: newKey(), action: notice.action, payload: notice.payload,
          createdAt: clock.now, nextAt: clock.now), in: tx)
    }
  }

  /// Sends the same once more, under a key of its own: receivers leave out keys that they know.
  /// - Throws: `DomainError.notFound`; `.rejected` while it waits to be sent anyway, or when the webhook is disabled.
  public func replay(
    _ id: WebhookDelivery.ID, of webhook: Webhook.ID, organizer: Organizer.ID
  ) throws -> WebhookDelivery {
    try store.changingWebhooks { tx in
      let hook = try tx.webhook(webhook, of: organizer)
      guard let earlier = try tx.delivery(id, of: organizer), earlier.webhook == webhook else {
        throw DomainError.notFound(what: "WebhookDelivery")
      }
      guard earlier.state != .waiting else {
        throw DomainError.rejected("This delivery still waits to be sent.")
      }
      guard hook.takes(earlier.action) else {
        throw DomainError.rejected("This webhook is disabled. Enable it, then send again.")
      }
      return try put(earlier.replay(key: newKey(), at: clock.now), in: tx)
    }
  }

  private func newKey() -> String { Hex.text(entropy.bytes(16)) }

  private func put(_ delivery: WebhookDelivery, in tx: any WebhookTransaction) throws -> WebhookDelivery {
    let id = try tx.insert(delivery)
    return try Configuration.found(tx.delivery(id, of: delivery.organizer), "WebhookDelivery")
  }

  private func save(
    _ webhook: Webhook, _ change: String, by actor: Actor, in tx: any WebhookTransaction
  ) throws -> Webhook {
    var saved = webhook
    saved.id = try tx.save(webhook)
    try note(saved, change, by: actor, in: tx)
    return saved
  }

  private func note(
    _ webhook: Webhook, _ change: String, by actor: Actor, in tx: any WebhookTransaction
  ) throws {
    try tx.append(
      JournalEntry(
        at: clock.now, actor: JournalActor(actor), action: .settingsChanged, subject: "webhook \(webhook.id.value)",
        payload: JSONObject([
          ("change", .string(change)), ("enabled", .bool(webhook.isEnabled)), ("all_events", .bool(webhook.allEvents)),
          ("limit_events", .array(webhook.events.map(JSON.string))),
          ("action_types", .array(webhook.actions.map(JSON.string))),
        ]),
        // Addresses hold secrets at times.
        erasable: JSONObject([("target_url", .string(webhook.url))])), of: webhook.organizer)
  }
}

/// Reads pretix's object.
private struct WebhookReader {
  let reader: RequestReader
  let caller: any WebhookCaller

  init(_ reader: RequestReader, _ caller: any WebhookCaller) {
    self.reader = reader
    self.caller = caller
  }

  /// `stored` with what the request names.
  func webhook(_ stored: Webhook, in tx: any WebhookTransaction) throws -> Webhook {
    var webhook = stored
    webhook.isEnabled = reader.flag("enabled").or(stored.isEnabled) ?? stored.isEnabled
    webhook.url = url().or(stored.url) ?? stored.url
    webhook.comment = reader.text("comment", maximum: 1_000, nullable: true).or(stored.comment) ?? ""
    webhook.events = unique(texts("limit_events").or(stored.events) ?? stored.events)
    // Who names events without a word on all of them means these.
    let isLimited = reader.object["limit_events"]?.array?.isEmpty == false
    webhook.allEvents = reader.flag("all_events").or(isLimited ? false : stored.allEvents) ?? stored.allEvents
    webhook.actions = unique(texts("action_types", required: true).or(stored.actions) ?? stored.actions)
    try check(webhook, in: tx)
    try reader.finish()
    return webhook
  }

  private func url() -> Sent<String> {
    let text = reader.text("target_url", required: true, blank: false)
    guard case .value(let url) = text else { return text }
    do {
      guard url.utf8.count <= Webhook.maximumURLBytes else {
        throw DomainError.invalid(
          field: "target_url", message: "Ensure this field has no more than \(Webhook.maximumURLBytes) characters.")
      }
      try caller.check(url)
    } catch DomainError.invalid(_, let message) {
      reader.refuse("target_url", message)
    } catch {
      reader.refuse("target_url", "Enter a valid URL.")
    }
    return text
  }

  private func texts(_ name: String, required: Bool = false) -> Sent<[String]> {
    reader.read(name, required: required) { json throws(FieldErrors) in
      guard let elements = json.array else { throw .late(RequestSentence.noList(json)) }
      let texts = elements.compactMap(\.string)
      guard texts.count == elements.count, texts.count <= 1_000 else { throw .late("Not a valid string.") }
      return texts
    }
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private func check(_ webhook: Webhook, in tx: any WebhookTransaction) throws {
    let wrong = webhook.actions.filter { !WebhookAction.isKnown($0) }
    if !wrong.isEmpty {
      reader.refuse("action_types", .sentences(wrong.map { "Invalid action type \"\($0)\"." }))
    }
    if webhook.actions.isEmpty && reader.object["action_types"] != nil {
      reader.refuse("action_types", "This list may not be empty.")
    }
    let known = try tx.knownEvents(webhook.events, of: webhook.organizer)
    let unknown = webhook.events.filter { !known.contains($0) }
    if !unknown.isEmpty {
      reader.refuse("limit_events", .sentences(unknown.map { "Object with slug=\($0) does not exist." }))
    }
    if webhook.allEvents && !webhook.events.isEmpty {
      reader.refuse("limit_events", "Name events, or set all_events: not both.")
    }
  }
}
