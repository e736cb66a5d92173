// Webhooks in the console: list, form, one with its log, and what can be done with it. A secret is shown in the answer to the form that made it
// and nowhere else.

import Domain
import Views

enum WebhookPages {
  static func list(_ call: Call) throws -> Response {
    let organizer = try call.configuredOrganizer()
    let last = try call.app.webhooks.lastDeliveries(of: organizer.id)
    let entries = try call.app.webhooks.webhooks(of: organizer.id).map {
      WebhooksPage.Entry(webhook: $0, last: last[$0.id])
    }
    return call.page(
      WebhooksPage(context: call.pageContext(organizer: organizer), organizer: organizer.slug, entries: entries).html)
  }

  static func detail(_ call: Call) throws -> Response {
    try page(try webhook(call), call, showsSecret: false)
  }

  private static func page(_ webhook: Webhook, _ call: Call, showsSecret: Bool) throws -> Response {
    let organizer = try call.configuredOrganizer()
    let number = showsSecret ? 1 : try call.pageNumber()
    let deliveries = try call.app.webhooks.deliveries(
      of: webhook.id, organizer: organizer.id, page: PageRequest(number: number, size: 20))
    return call.page(
      WebhookPage(
        context: call.pageContext(organizer: organizer), organizer: organizer.slug, webhook: webhook,
        deliveries: deliveries, showsSecret: showsSecret
      ).html)
  }

  // MARK: The form

  static func form(_ call: Call) throws -> Response {
    _ = try call.configuredOrganizer()
    return try show(WebhookFormPage.Values(actions: WebhookAction.invoices), webhook: nil, call)
  }

  static func edit(_ call: Call) throws -> Response {
    let webhook = try webhook(call)
    return try show(WebhookFormPage.Values(webhook), webhook: webhook.id.value, call)
  }

  private static func show(
    _ values: WebhookFormPage.Values, webhook: Int64?, _ call: Call, errors: FieldErrors? = nil
  ) throws -> Response {
    let organizer = try call.configuredOrganizer()
    let page = WebhookFormPage(
      context: call.pageContext(organizer: organizer), organizer: organizer.slug, webhook: webhook, values: values,
      problems: errors.map { call.messages.problems($0) } ?? [], key: call.newActionKey())
    return call.page(page.html, status: errors == nil ? 200 : 400)
  }

  /// The page that answers shows the secret; a form that is sent twice leads to its webhook.
  static func create(_ call: Call) throws -> Response {
    let organizer = try call.configuredOrganizer()
    let (form, actor, store) = (try call.form(), try call.authenticated(), call.app.store)
    guard let key = call.actionKey(form) else { throw ClientError.foreignForm }
    let values = WebhookFormPage.Values(form)
    do {
      let made = try store.transaction { _ -> Webhook? in
        if try store.outcome(ofActionKey: key) != nil { return nil }
        let webhook = try call.app.configureWebhooks.create(values.body, of: organizer.id, by: actor)
        let place = call.app.links.webhook(organizer.slug, webhook.id.value).text
        try store.noteActionKey(key, outcome: place, at: call.app.clock.now)
        return webhook
      }
      if let made { return try page(made, call, showsSecret: true) }
      return .redirect(to: try store.outcome(ofActionKey: key) ?? call.app.links.webhooks(organizer.slug).text)
    } catch DomainError.invalidRequest(let errors) {
      return try show(values, webhook: nil, call, errors: errors)
    }
  }

  static func save(_ call: Call) throws -> Response {
    let values = WebhookFormPage.Values(try call.form())
    let webhook = try webhook(call)
    do {
      try call.app.configureWebhooks.change(
        webhook.id, values.body, of: webhook.organizer, by: try call.authenticated())
      return try back(call, call.messages.webhookSaved)
    } catch DomainError.invalidRequest(let errors) {
      return try show(values, webhook: webhook.id.value, call, errors: errors)
    }
  }

  // MARK: Steps

  static func deletion(_ call: Call) throws -> Response {
    let (organizer, webhook) = (try call.configuredOrganizer(), try webhook(call))
    return call.page(
      WebhookDeletionPage(
        context: call.pageContext(organizer: organizer), organizer: organizer.slug, webhook: webhook
      ).html)
  }

  static func delete(_ call: Call) throws -> Response {
    _ = try call.form()
    let webhook = try webhook(call)
    try call.app.configureWebhooks.delete(webhook.id, of: webhook.organizer, by: try call.authenticated())
    try call.leave(StoredFlash(isFailure: false, text: call.messages.webhookDeleted))
    return .redirect(to: call.app.links.webhooks(try call.parameter("organizer")).text)
  }

  static func rotate(_ call: Call) throws -> Response {
    _ = try call.form()
    let webhook = try webhook(call)
    let rotated = try call.app.configureWebhooks.rotateSecret(
      of: webhook.id, of: webhook.organizer, by: try call.authenticated())
    return try page(rotated, call, showsSecret: true)
  }

  static func set(enabled: Bool) -> @Sendable (Call) throws -> Response {
    { call in
      _ = try call.form()
      let webhook = try webhook(call)
      try call.app.configureWebhooks.change(
        webhook.id, .object(JSONObject([("enabled", .bool(enabled))])), of: webhook.organizer,
        by: try call.authenticated())
      return try back(call, enabled ? call.messages.webhookEnabled : call.messages.webhookDisabled)
    }
  }

  static func test(_ call: Call) throws -> Response {
    _ = try call.form()
    let webhook = try webhook(call)
    _ = try call.app.configureWebhooks.test(webhook.id, of: webhook.organizer)
    return try back(call, call.messages.testIsSent)
  }

  static func replay(_ call: Call) throws -> Response {
    _ = try call.form()
    let webhook = try webhook(call)
    let delivery = WebhookDelivery.ID(try call.number("delivery", what: "WebhookDelivery"))
    do {
      _ = try call.app.configureWebhooks.replay(delivery, of: webhook.id, organizer: webhook.organizer)
      return try back(call, call.messages.replayIsSent)
    } catch DomainError.rejected {
      return try back(call, call.messages.replayIsRefused, isFailure: true)
    }
  }

  private static func webhook(_ call: Call) throws -> Webhook {
    let organizer = try call.configuredOrganizer()
    return try call.app.webhooks.webhook(.init(try call.number("webhook", what: "WebHook")), of: organizer.id)
  }

  private static func back(_ call: Call, _ text: String, isFailure: Bool = false) throws -> Response {
    try call.leave(
      StoredFlash(isFailure: isFailure, text: text, requestID: isFailure ? call.request.id : nil))
    let id = try call.number("webhook", what: "WebHook")
    return .redirect(to: call.app.links.webhook(try call.parameter("organizer"), id).text)
  }
}

extension Call {
  /// - Throws: `DomainError.forbidden` for readers who may not change the organizer's settings.
  fileprivate func configuredOrganizer() throws -> Organizer {
    guard try authenticated().may(.writeOrganizerSettings, in: try organizer()) else { throw DomainError.forbidden }
    return try organizerRecord()
  }
}

extension WebhookFormPage.Values {
  fileprivate init(_ form: ConsoleForm) {
    self.init(
      url: form["target_url"] ?? "", comment: form["comment"] ?? "", isEnabled: form["enabled"] == "true",
      allEvents: form["all_events"] == "true", events: form["limit_events"] ?? "", actions: form.all("action_types"))
  }

  /// As the API takes it.
  fileprivate var body: JSON {
    let slugs = events.split { $0 == "," || $0.isWhitespace }.map { JSON.string(String($0)) }
    return .object(
      JSONObject([
        ("target_url", .string(url)), ("comment", .string(comment)), ("enabled", .bool(isEnabled)),
        ("all_events", .bool(allEvents)), ("limit_events", .array(slugs)),
        ("action_types", .array(actions.map(JSON.string))),
      ]))
  }
}

extension Messages {
  /// In the reader's language, at the fields they are about.
  fileprivate func problems(_ errors: FieldErrors) -> [FieldProblem] {
    guard case .members(let members) = errors else {
      return [FieldProblem(field: "", message: problem(ofWebhookField: ""))]
    }
    return members.map { FieldProblem(field: $0.name, message: problem(ofWebhookField: $0.name)) }
  }
}
