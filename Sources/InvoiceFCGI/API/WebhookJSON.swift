// The published record of a webhook, in pretix's order of members, and of what it was told: the message, its state, every attempt with the
// beginning of the answer.

import Domain

enum WebhookJSON {
  /// What a webhook is made of.
  static var webhookShape: JSONShape {
    let webhook = Webhook(
      organizer: .init(1), url: "", events: [""], actions: [""], secret: SigningSecret(""),
      createdAt: Instant(microseconds: 0))
    return JSONShape.of { write(webhook, to: &$0) }
  }

  /// What makes one (`ConfigureWebhooks` reads it).
  static let requestShape = JSONShape.object([
    .init("enabled", .flag, isRequired: false), .init("target_url", .text(format: nil)),
    .init("all_events", .flag, isRequired: false),
    .init("limit_events", .array(.text(format: nil)), isRequired: false),
    .init("action_types", .array(.text(format: nil))),
    .init("comment", .nullable(.shortText(maximum: 1_000)), isRequired: false),
  ])

  /// - Parameter withSecret: in the answers that make one, and nowhere else.
  static func bytes(_ webhook: Webhook, withSecret: Bool = false) -> [UInt8] {
    var json = JSONWriter(reserving: 512)
    write(webhook, withSecret: withSecret, to: &json)
    return json.bytes
  }

  private static func write(_ webhook: Webhook, withSecret: Bool = false, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("id", webhook.id.value)
    json.member("enabled", webhook.isEnabled)
    json.member("target_url", webhook.url)
    json.member("all_events", webhook.allEvents)
    texts("limit_events", webhook.events, to: &json)
    texts("action_types", webhook.actions, to: &json)
    json.member("comment", webhook.comment)
    if withSecret { json.member("secret", webhook.secret.text) }
    json.endObject()
  }

  private static func texts(_ name: StaticString, _ texts: [String], to json: inout some JSONOutput) {
    json.name(name)
    json.beginArray()
    for text in texts { json.value(text) }
    json.endArray()
  }

  /// What a delivery is made of.
  static var shape: JSONShape {
    let attempt = WebhookAttempt(number: 1, startedAt: Instant(microseconds: 0))
    let delivery = WebhookDelivery(
      webhook: .init(1), organizer: .init(1), key: "", action: "", payload: Array("{}".utf8),
      createdAt: Instant(microseconds: 0), log: [attempt])
    return JSONShape.of { write(delivery, to: &$0) }
  }

  static func bytes(_ delivery: WebhookDelivery) -> [UInt8] {
    var json = JSONWriter(reserving: 512)
    write(delivery, to: &json)
    return json.bytes
  }

  private static func write(_ delivery: WebhookDelivery, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("id", delivery.id.value)
    json.member("webhook_id", delivery.key)
    json.member("action", delivery.action)
    json.member("payload", (try? JSON(parsing: delivery.payload)) ?? .null)
    json.member("status", delivery.state.rawValue)
    json.member("created", delivery.createdAt)
    json.member("next_try", delivery.nextAt)
    json.member("ended", delivery.finishedAt)
    json.member("replay_of", delivery.replayOf?.value)
    json.member("attempts", each: delivery.log) { write($0, to: &$1) }
    json.endObject()
  }

  private static func write(_ attempt: WebhookAttempt, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("number", Int64(attempt.number))
    json.member("started", attempt.startedAt)
    json.member("duration_ms", attempt.milliseconds.map(Int64.init))
    json.member("status", attempt.status.map(Int64.init))
    json.member("answer", attempt.answer)
    json.member("problem", attempt.problem)
    json.endObject()
  }
}
