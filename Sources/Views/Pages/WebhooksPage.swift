// The webhooks of an organizer: where each leads, whether it works, and the way to a new one.

public import Domain

/// The list of webhooks.
public struct WebhooksPage: Sendable {
  public struct Entry: Equatable, Sendable {
    public var webhook: Webhook
    /// The last thing that it was told.
    public var last: WebhookDelivery?

    public init(webhook: Webhook, last: WebhookDelivery?) {
      self.webhook = webhook
      self.last = last
    }
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var entries: [Entry]

  public init(context: PageContext, organizer: String, entries: [Entry]) {
    self.context = context
    self.organizer = organizer
    self.entries = entries
  }

  public var html: HTML {
    Layout(context: context, title: messages.webhooks, section: .settings, isNarrow: true).html(
      """
      \(SettingsPlace.way(context, organizer))<h1>\(messages.webhooks)</h1>
      <p class="hint">\(messages.webhooksHint)</p>
      \(entries.isEmpty ? none : table)
      <p class="buttons"><a class="button main" href="\(context.links.newWebhook(organizer))">\(messages.newWebhook)</a></p>
      """
    )
  }

  private var messages: Messages { context.messages }

  private var none: HTML {
    EmptyState(icon: .inflight, title: messages.noWebhooks, body: "<p>\(messages.noWebhooksHint)</p>").html
  }

  private var table: HTML {
    """
    <table class="list flat"><caption class="unseen">\(messages.webhooks)</caption>
    <thead><tr><th scope="col">\(messages.webhookAddress)</th><th scope="col">\(messages.state)</th>\
    <th scope="col">\(messages.lastWebhookDelivery)</th></tr></thead>
    <tbody>
    \(each: entries, row)</tbody></table>
    """
  }

  private func row(_ entry: Entry) -> HTML {
    """
    <tr data-row><th scope="row"><a href="\(context.links.webhook(organizer, entry.webhook.id.value))">\
    <bdi>\(WebhookPage.shortAddress(entry.webhook.url))</bdi></a>\
    \(when: !entry.webhook.comment.isEmpty, "<span class=\"sub\"><bdi>\(entry.webhook.comment)</bdi></span>")</th>\
    <td>\(Chip.webhook(entry.webhook, messages))</td><td>\(some: entry.last, last)</td></tr>

    """
  }

  private func last(_ delivery: WebhookDelivery) -> HTML {
    "\(Chip.delivery(delivery.state, messages)) <span class=\"sub\">\(context.formatting.time(delivery.createdAt))</span>"
  }
}
