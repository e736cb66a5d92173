// The rows of webhooks, described.

import Domain

extension RouteDescription.Schema {
  static let webhook = RouteDescription.Schema("Webhook", WebhookJSON.webhookShape)
  static let webhookDelivery = RouteDescription.Schema("WebhookDelivery", WebhookJSON.shape)
}

extension RouteDescription {
  static let webhooks: [String: RouteDescription] = [
    "GET organizer/webhooks/": .list("Webhooks", of: .webhook),
    "POST organizer/webhooks/": .create(
      "a webhook; the answer alone holds its `secret`", .webhook, from: WebhookJSON.requestShape),
    "GET organizer/webhooks/:webhook/": .object("A webhook", .webhook),
    "PATCH organizer/webhooks/:webhook/": .change(
      "a webhook", .webhook, by: WebhookJSON.requestShape.withOptionalMembers),
    "DELETE organizer/webhooks/:webhook/": RouteDescription(
      summary: "Disable a webhook; what it was told stays", answers: [.done], refusals: writing),
    "POST organizer/webhooks/:webhook/rotate_secret/": RouteDescription(
      summary: "Give a webhook another `secret`; the old one signs along for a day",
      answers: [Answer(status: 200, meaning: "It, with its new secret.", content: .json(.webhook))], refusals: writing),
    "POST organizer/webhooks/:webhook/test/": sending("Send a webhook a test, also while it is disabled"),
    "GET organizer/webhooks/:webhook/deliveries/": .list("What a webhook was told, newest first", of: .webhookDelivery),
    "GET organizer/webhooks/:webhook/deliveries/:delivery/": .object(
      "One thing that a webhook was told", .webhookDelivery),
    "POST organizer/webhooks/:webhook/deliveries/:delivery/replay/": sending(
      "Tell it once more, under a `webhook-id` of its own"),
  ]

  private static func sending(_ summary: String) -> RouteDescription {
    RouteDescription(
      summary: summary,
      answers: [Answer(status: 202, meaning: "It is sent as soon as possible.", content: .json(.webhookDelivery))],
      refusals: writing)
  }
}
