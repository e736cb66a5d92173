// The pages of webhooks, held against golden files; hostile texts in everything that a receiver or a person wrote.

import Domain
import Testing
import Views

@Suite struct WebhookPageTests {
  private static let organizer = "harbourlight"

  private static func webhook(text: String = "For the books", trouble: Webhook.Trouble? = nil) -> Webhook {
    Webhook(
      id: .init(7), organizer: .init(1), isEnabled: trouble == nil,
      url: "https://example.org/\(text == "For the books" ? "hook" : text)?key=s3cret",
      allEvents: false, events: ["tides26", "lantern"],
      actions: ["invoicefcgi.invoice.issued", "pretix.event.order.paid", "pretix.event.order.refund.created"],
      comment: text,
      secret: SigningSecret("whsec_AAAA"), previousSecret: SigningSecret("whsec_BBBB"),
      previousUntil: Fixtures.now.adding(3600), trouble: trouble, createdAt: Fixtures.moment("2026-11-01T10:00:00Z"))
  }

  private static func deliveries(text: String = "thank you") -> Page<WebhookDelivery> {
    func made(_ id: Int64, _ state: WebhookDelivery.State, _ log: [WebhookAttempt], next: Instant? = nil)
      -> WebhookDelivery
    {
      WebhookDelivery(
        id: .init(id), webhook: .init(7), organizer: .init(1), key: "00ff\(id)", action: "invoicefcgi.invoice.issued",
        payload: WebhookNotice(
          action: "invoicefcgi.invoice.issued", notification: id, organizer: organizer, event: "tides26", code: "QX7KD",
          invoice: "TIDES26-0042"
        ).payload, createdAt: Fixtures.now, state: state, attempts: log.count, nextAt: next, log: log)
    }
    let failed = WebhookAttempt(
      number: 1, startedAt: Fixtures.now, milliseconds: 30_002, problem: "Timeout was reached")
    let refused = WebhookAttempt(number: 2, startedAt: Fixtures.now, milliseconds: 12, status: 500, answer: text)
    let lost = WebhookAttempt(number: 3, startedAt: Fixtures.now)
    return Page(
      elements: [
        made(3, .waiting, [failed, refused, lost], next: Fixtures.now.adding(300)),
        made(
          2, .delivered,
          [WebhookAttempt(number: 1, startedAt: Fixtures.now, milliseconds: 80, status: 200, answer: text)]),
        made(1, .cancelled, []),
      ], count: 3, number: 1, size: 20)
  }

  private static func page(
    _ language: Language = .english, webhook: Webhook = webhook(), text: String = "thank you", secret: Bool = false
  ) -> WebhookPage {
    WebhookPage(
      context: Fixtures.context(language), organizer: organizer, webhook: webhook, deliveries: deliveries(text: text),
      showsSecret: secret)
  }

  @Test func `The pages of webhooks are as in their golden files`() throws {
    let context = Fixtures.context()
    try Golden.check(WebhooksPage(context: context, organizer: Self.organizer, entries: []).html, "webhooks-none")
    let entries = [
      WebhooksPage.Entry(webhook: Self.webhook(), last: Self.deliveries().elements[1]),
      WebhooksPage.Entry(webhook: Self.webhook(text: "", trouble: .gone), last: nil),
    ]
    try Golden.check(WebhooksPage(context: context, organizer: Self.organizer, entries: entries).html, "webhooks")
    try Golden.check(Self.page(secret: true).html, "webhook")
    try Golden.check(Self.page(.german, webhook: Self.webhook(trouble: .gaveUp)).html, "webhook-de")
    try Golden.check(
      WebhookDeletionPage(context: context, organizer: Self.organizer, webhook: Self.webhook()).html, "webhook-delete")
    try Golden.check(
      WebhookFormPage(
        context: Fixtures.context(.german), organizer: Self.organizer, webhook: 7,
        values: WebhookFormPage.Values(Self.webhook()),
        problems: ["target_url", "action_types"].map { FieldProblem(field: $0, message: "Nicht so.") }, key: "k3y"
      ).html, "webhook-form-de")
  }

  @Test
  func `A secret stands on a page only when it is asked for, and never what an address hides behind a question mark`() {
    let page = Self.page().html.text
    #expect(!page.contains("whsec_") && !page.contains("s3cret"))
    #expect(Self.page(secret: true).html.text.contains("whsec_AAAA"))
  }

  @Test func `What a receiver answers and what people write never becomes markup`() {
    let hostile = "</q></title><script>alert(1)</script>\"'"
    let context = Fixtures.context()
    let webhook = Self.webhook(text: hostile)
    let pages = [
      Self.page(webhook: webhook, text: hostile).html.text,
      WebhooksPage(context: context, organizer: Self.organizer, entries: [.init(webhook: webhook, last: nil)]).html
        .text,
      WebhookDeletionPage(context: context, organizer: Self.organizer, webhook: webhook).html.text,
      WebhookFormPage(
        context: context, organizer: Self.organizer, webhook: nil,
        values: .init(url: hostile, comment: hostile, events: hostile, actions: ["invoicefcgi." + hostile]), key: "k"
      ).html.text,
    ]
    for page in pages { #expect(!page.contains("<script>alert")) }
    #expect(pages[0].contains("&lt;script&gt;alert(1)"))
  }
}
