// One webhook: what it is told of, what can be done with it, and the log of what it was told with every attempt.

public import Domain

/// A webhook.
public struct WebhookPage: Sendable {
  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var webhook: Webhook
  public var deliveries: Page<WebhookDelivery>
  /// Its secret is shown now and never again.
  public var showsSecret: Bool

  public init(
    context: PageContext, organizer: String, webhook: Webhook, deliveries: Page<WebhookDelivery>,
    showsSecret: Bool = false
  ) {
    self.context = context
    self.organizer = organizer
    self.webhook = webhook
    self.deliveries = deliveries
    self.showsSecret = showsSecret
  }

  public var html: HTML {
    Layout(context: context, title: messages.webhook, section: .settings, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(context.links.webhooks(organizer))">\(Icon.back)\(messages.webhooks)</a></p>
      <header class="head"><div><h1>\(messages.webhook) <bdi>\(String(webhook.id.value))</bdi></h1>
      <p class="chips">\(Chip.webhook(webhook, messages))</p></div></header>
      \(when: showsSecret, secret)\(some: webhook.trouble, trouble)\(facts)\(actions)\(log)
      """
    )
  }

  private var messages: Messages { context.messages }
  private var formatting: Formatting { context.formatting }
  private var id: Int64 { webhook.id.value }

  /// Without what stands behind a question mark, which may be a secret, and not longer than a line.
  static func shortAddress(_ url: String) -> String {
    let path = url.prefix { $0 != "?" }
    return path.count > 60 ? path.prefix(59) + "…" : String(path)
  }

  private var secret: HTML {
    """
    <section class="card" role="status"><h2>\(Icon.locked)\(messages.webhookSecret)</h2>
    <p><code>\(webhook.secret.text)</code>\
    \(CopyButton(value: webhook.secret.text, what: messages.webhookSecret, messages: messages).html)</p>
    <p class="hint">\(messages.webhookSecretOnce)</p></section>

    """
  }

  private func trouble(_ trouble: Webhook.Trouble) -> HTML {
    "<div class=\"flash failure\">\(Icon.failed)<p>\(messages.sentence(for: trouble))</p></div>\n"
  }

  private var facts: HTML {
    var facts = Facts()
    facts.add(messages.webhookAddress, WebhookPage.shortAddress(webhook.url))
    facts.add(messages.webhookComment, webhook.comment)
    facts.add(messages.event, webhook.allEvents ? messages.webhookAllEvents : webhook.events.joined(separator: ", "))
    facts.add(
      messages.toldOf, html: "<ul>\(each: webhook.actions, { "<li>\(messages.name(ofWebhookAction: $0))</li>" })</ul>")
    facts.add(messages.webhookCreated, html: formatting.time(webhook.createdAt))
    if let until = webhook.previousUntil, until > context.now {
      facts.add(messages.oldSecretUntil, html: formatting.time(until))
    }
    return "<section class=\"card\"><h2>\(messages.details)</h2>\(facts.html)</section>\n"
  }

  // MARK: Actions

  private var actions: HTML {
    """
    <section class="card"><h2>\(messages.actions)</h2><div class="buttons">\(post("test", messages.sendWebhookTest))\
    <a class="button" href="\(context.links.webhook(organizer, id, "edit"))">\(messages.webhookEdit)</a>\
    \(webhook.isEnabled ? post("disable", messages.switchWebhookOff) : post("enable", messages.switchWebhookOn))\
    \(post("rotate", messages.newWebhookSecret))\
    <a class="button" href="\(context.links.webhook(organizer, id, "delete"))">\(messages.delete)…</a></div>
    <p class="hint">\(messages.newWebhookSecretHint)</p></section>

    """
  }

  private func post(_ step: String, _ text: String) -> HTML {
    """
    <form method="post" action="\(context.links.webhook(organizer, id, step))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })<button type="submit" class="button">\(text)</button></form>
    """
  }

  // MARK: Log

  private var log: HTML {
    let paging = Pagination(deliveries, context) { [context, organizer, id] number in
      context.links.webhook(organizer, id, page: number)
    }
    guard !deliveries.elements.isEmpty else {
      return
        "<section class=\"card\"><h2>\(messages.webhookDeliveries)</h2><p class=\"hint\">\(messages.noWebhookDeliveries)</p></section>"
    }
    return """
      <section class="card"><h2>\(messages.webhookDeliveries)</h2>
      <ol class="sent-log">\(each: deliveries.elements, delivery)</ol>
      <p class="hint">\(messages.webhookDeliveriesHint)</p></section>
      \(paging.html)
      """
  }

  private func delivery(_ delivery: WebhookDelivery) -> HTML {
    let payload = (try? JSON(parsing: delivery.payload)) ?? .null
    let subject = payload["invoice"]?.string ?? payload["code"]?.string
    return """
      <li><p>\(Chip.delivery(delivery.state, messages)) \(messages.name(ofWebhookAction: delivery.action))\
      \(some: subject, { " <bdi>\($0)</bdi>" })\
      <span class="sub">\(formatting.time(delivery.createdAt)) · <code>\(delivery.key)</code></span></p>
      \(some: delivery.nextAt, { "<p class=\"sub\">\(messages.nextWebhookTry) \(formatting.time($0))</p>" })\
      \(when: !delivery.log.isEmpty, attempts(delivery))\
      \(when: delivery.state != .waiting, replay(delivery))</li>
      """
  }

  private func attempts(_ delivery: WebhookDelivery) -> HTML {
    """
    <details class="data"><summary>\(messages.attempts(formatting.count(delivery.log.count)))</summary>
    <ol>\(each: delivery.log, attempt)</ol>
    <p><code>\(String(decoding: delivery.payload, as: UTF8.self))</code></p></details>
    """
  }

  private func attempt(_ attempt: WebhookAttempt) -> HTML {
    let end = attempt.status.map { "HTTP \($0)" } ?? attempt.problem ?? messages.noWebhookResult
    return """
      <li>\(formatting.time(attempt.startedAt)): \(end)\
      \(some: attempt.milliseconds, { ", \(formatting.count($0)) ms" })\
      \(when: !attempt.answer.isEmpty, "<br><q><bdi>\(String(attempt.answer.prefix(300)))</bdi></q>")</li>
      """
  }

  private func replay(_ delivery: WebhookDelivery) -> HTML {
    """
    <form method="post" class="buttons" action="\(context.links.replay(organizer, id, delivery.id.value))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })\
    <button type="submit" class="button">\(messages.replayDelivery)<span class="unseen"> \(delivery.key)</span></button></form>
    """
  }
}

/// Deleting a webhook, once more to think about.
public struct WebhookDeletionPage: Sendable {
  public var context: PageContext
  public var organizer: String
  public var webhook: Webhook

  public init(context: PageContext, organizer: String, webhook: Webhook) {
    self.context = context
    self.organizer = organizer
    self.webhook = webhook
  }

  public var html: HTML {
    let (messages, links, id) = (context.messages, context.links, webhook.id.value)
    return Layout(context: context, title: messages.deleteWebhook, section: .settings, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(links.webhook(organizer, id))">\(Icon.back)\(messages.webhook) \(String(id))</a></p>
      <h1>\(messages.deleteWebhook)</h1>
      <p><bdi>\(WebhookPage.shortAddress(webhook.url))</bdi></p>
      <p>\(messages.deleteWebhookHint)</p>
      <form method="post" class="confirm" action="\(links.webhook(organizer, id, "delete"))">\
      \(some: context.viewer, { CSRFField($0.csrfToken).html })
      <p class="buttons"><button type="submit" class="button main">\(messages.delete)</button>
      <a class="button" href="\(links.webhook(organizer, id))">\(messages.webhookBack)</a></p></form>
      """
    )
  }
}
