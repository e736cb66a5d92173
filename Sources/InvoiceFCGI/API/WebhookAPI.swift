// Webhooks over the API, as pretix has them (pretix-behaviour.md §7.8): read, made, changed, disabled; and beyond pretix their secrets, a test, and
// what was told with every attempt.

import Domain

enum WebhookAPI {
  static func list(_ call: Call) throws -> Response {
    try call.listParts(
      try call.app.webhooks.webhooks(of: try call.organizer()).map { WebhookJSON.bytes($0) })
  }

  static func detail(_ call: Call) throws -> Response {
    .json(WebhookJSON.bytes(try call.app.webhooks.webhook(try id(call), of: try call.organizer())))
  }

  /// The answer alone holds the secret.
  static func create(_ call: Call) throws -> Response {
    let body = try RequestBody.json(call.request)
    let webhook = try call.app.configureWebhooks.create(
      body, of: try call.organizer(), by: try call.authenticated())
    return .json(WebhookJSON.bytes(webhook, withSecret: true), status: 201).with("Cache-Control", "no-store")
  }

  static func change(_ call: Call) throws -> Response {
    let body = try RequestBody.json(call.request)
    let webhook = try call.app.configureWebhooks.change(
      try id(call), body, of: try call.organizer(), by: try call.authenticated())
    return .json(WebhookJSON.bytes(webhook))
  }

  /// pretix's DELETE disables; what was told stays readable.
  static func disable(_ call: Call) throws -> Response {
    try call.app.configureWebhooks.change(
      try id(call), .object(JSONObject([("enabled", .bool(false))])), of: try call.organizer(),
      by: try call.authenticated())
    return .noContent
  }

  static func rotateSecret(_ call: Call) throws -> Response {
    let webhook = try call.app.configureWebhooks.rotateSecret(
      of: try id(call), of: try call.organizer(), by: try call.authenticated())
    return .json(WebhookJSON.bytes(webhook, withSecret: true)).with("Cache-Control", "no-store")
  }

  static func test(_ call: Call) throws -> Response {
    let delivery = try call.app.configureWebhooks.test(try id(call), of: try call.organizer())
    return .json(WebhookJSON.bytes(delivery), status: 202)
  }

  static func deliveries(_ call: Call) throws -> Response {
    let webhook = try call.app.webhooks.webhook(try id(call), of: try call.organizer())
    let page = try InvoiceParameters.page(call.query)
    return call.documents(
      try call.app.webhooks.deliveries(of: webhook.id, organizer: webhook.organizer, page: page).map(WebhookJSON.bytes))
  }

  static func delivery(_ call: Call) throws -> Response {
    let found = try call.app.webhooks.delivery(try deliveryID(call), of: try call.organizer())
    guard let found, found.webhook == (try id(call)) else { throw DomainError.notFound(what: "WebhookDelivery") }
    return .json(WebhookJSON.bytes(found))
  }

  static func replay(_ call: Call) throws -> Response {
    let delivery = try call.app.configureWebhooks.replay(
      try deliveryID(call), of: try id(call), organizer: try call.organizer())
    return .json(WebhookJSON.bytes(delivery), status: 202)
  }

  private static func id(_ call: Call) throws -> Webhook.ID { .init(try call.number("webhook", what: "WebHook")) }

  private static func deliveryID(_ call: Call) throws -> WebhookDelivery.ID {
    .init(try call.number("delivery", what: "WebhookDelivery"))
  }
}
