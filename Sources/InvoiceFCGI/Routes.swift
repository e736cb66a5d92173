// Every address of the service: method, pattern, who may come in, handler; one line each. `invoicefcgi routes` prints this table, and
// an access review is reading this page.

import Domain

/// The route table.
enum Routes {
  static let all: [Route] =
    plain + invoices + billing + books + companions + configuration + webhooks + orders + console + account + access
    + settings

  private static let plain = [
    get("/healthz", .anyone, HealthPages.alive),
    get("/readyz", .anyone, HealthPages.ready),
    get("/metrics", .anyone, MetricsPage.show),
    get("/", .anyone, HealthPages.front),
    Route(
      method: "POST", pattern: PathPattern("/hooks/mail"), access: .anyone, surface: .plain,
      handler: TransmissionAPI.receive),
    get("/api/", .anyone, CompanionAPI.toVersionOne),
  ]

  private static let invoices = onEvents(event) + onOrganizers(organizer)
  private static let event = "/api/v1/organizers/:organizer/events/:event/"
  private static let organizer = "/api/v1/organizers/:organizer/"

  private static func onEvents(_ base: String) -> [Route] {
    [
      api("GET", base + "invoices/", .event(.readOrders), InvoiceAPI.list),
      api("GET", base + "invoices/:number/", .event(.readOrders), InvoiceAPI.detail),
      pdf("GET", base + "invoices/:number/download/", .event(.readOrders), InvoiceAPI.download),
      api("GET", base + "invoices/:number/documents/", .event(.readOrders), DocumentAPI.list),
      document("GET", base + "invoices/:number/documents/:kind/", .event(.readOrders), DocumentAPI.download),
      api("GET", base + "invoices/:number/check/", .event(.readOrders), DocumentAPI.check),
      api("GET", base + "invoices/:number/actions/", .event(.readOrders), InvoiceActionAPI.list),
      api("POST", base + "invoices/:number/reissue/", .event(.writeOrders), InvoiceActionAPI.reissue),
      api("POST", base + "invoices/:number/regenerate/", .event(.writeOrders), InvoiceActionAPI.regenerate),
      api("POST", base + "invoices/:number/transmit/", .event(.writeOrders), TransmissionAPI.transmit),
      api("POST", base + "invoices/:number/retransmit/", .event(.writeOrders), TransmissionAPI.retransmit),
      api("GET", base + "invoices/:number/transmissions/", .event(.readOrders), TransmissionAPI.list),
    ]
  }

  // Any member may ask; the list holds what the member may read, and an action finds only what the member may change.
  private static func onOrganizers(_ base: String) -> [Route] {
    [
      api("GET", base + "invoices/", .member, InvoiceAPI.list),
      api("GET", base + "invoices/:number/", .member, InvoiceAPI.detail),
      pdf("GET", base + "invoices/:number/download/", .member, InvoiceAPI.download),
      api("GET", base + "invoices/:number/documents/", .member, DocumentAPI.list),
      document("GET", base + "invoices/:number/documents/:kind/", .member, DocumentAPI.download),
      api("GET", base + "invoices/:number/check/", .member, DocumentAPI.check),
      api("GET", base + "invoices/:number/actions/", .member, InvoiceActionAPI.list),
      api("POST", base + "invoices/:number/reissue/", .member, InvoiceActionAPI.reissue),
      api("POST", base + "invoices/:number/regenerate/", .member, InvoiceActionAPI.regenerate),
      api("POST", base + "invoices/:number/transmit/", .member, TransmissionAPI.transmit),
      api("POST", base + "invoices/:number/retransmit/", .member, TransmissionAPI.retransmit),
      api("GET", base + "invoices/:number/transmissions/", .member, TransmissionAPI.list),
    ]
  }

  private static let billingReaders = Access.organizer([.writeOrganizerSettings, .readBilling])

  private static let billing = [
    api("GET", organizer + "billing_invoices/", billingReaders, BillingAPI.list),
    api("GET", organizer + "billing_invoices/:number/", billingReaders, BillingAPI.detail),
    pdf("GET", organizer + "billing_invoices/:number/download/", billingReaders, BillingAPI.download),
  ]

  private static let books = [
    api("GET", organizer + "series/", .auditor, LedgerAPI.series),
    api("GET", organizer + "journal/", .auditor, LedgerAPI.journal),
  ]

  private static let companions = [
    api("GET", "/api/v1/", .authenticated, CompanionAPI.root),
    api("GET", "/api/v1/openapi.json", .anyone, OpenAPI.handle),
    api("GET", "/api/v1/version", .authenticated, CompanionAPI.version),
    api("GET", "/api/v1/idempotency_query", .authenticated, CompanionAPI.idempotencyQuery),
    api("GET", "/api/v1/organizers/", .authenticated, CompanionAPI.organizers),
    api("GET", organizer, .member, CompanionAPI.organizer),
    api("GET", organizer + "events/", .member, CompanionAPI.events),
    api("GET", event, .eventVisitor, CompanionAPI.event),
    api("GET", event + "items/", .eventVisitor, CompanionAPI.items),
    api("GET", event + "items/:item/", .eventVisitor, CompanionAPI.item),
    api("GET", event + "taxrules/", .eventVisitor, CompanionAPI.taxRules),
    api("GET", event + "taxrules/:rule/", .eventVisitor, CompanionAPI.taxRule),
  ]

  // Readers of a catalogue that may not write it are told so, whatever the method.
  private static let configuration = [
    api("POST", organizer + "events/", .organizer([.createEvents]), SettingsAPI.createEvent),
    api("PATCH", event, .event(.writeEventSettings), SettingsAPI.changeEvent),
    api("GET", event + "settings/", .eventAny(settingsWriters), SettingsAPI.settings),
    api("PATCH", event + "settings/", .eventAny(settingsWriters), SettingsAPI.changeSettings),
    api("GET", organizer + "settings/", .organizer([.writeOrganizerSettings]), SettingsAPI.settings),
    api("PATCH", organizer + "settings/", .organizer([.writeOrganizerSettings]), SettingsAPI.changeSettings),
    picture("GET", event + "settings/logo/", .eventAny(settingsWriters), LogoAPI.logo),
    api("PUT", event + "settings/logo/", .event(.writeInvoiceSettings), LogoAPI.change),
    api("DELETE", event + "settings/logo/", .event(.writeInvoiceSettings), LogoAPI.remove),
    picture("GET", organizer + "settings/logo/", .organizer([.writeOrganizerSettings]), LogoAPI.logo),
    api("PUT", organizer + "settings/logo/", .organizer([.writeOrganizerSettings]), LogoAPI.change),
    api("DELETE", organizer + "settings/logo/", .organizer([.writeOrganizerSettings]), LogoAPI.remove),
    api("POST", event + "taxrules/", .event(.writeTaxSettings), CatalogAPI.createTaxRule),
    api("PATCH", event + "taxrules/:rule/", .event(.writeTaxSettings), CatalogAPI.changeTaxRule),
    api("DELETE", event + "taxrules/:rule/", .event(.writeTaxSettings), CatalogAPI.deleteTaxRule),
    api("POST", event + "items/", .event(.writeItems), CatalogAPI.createItem),
    api("PATCH", event + "items/:item/", .event(.writeItems), CatalogAPI.changeItem),
    api("DELETE", event + "items/:item/", .event(.writeItems), CatalogAPI.deleteItem),
    api("GET", event + "items/:item/variations/", .eventVisitor, CatalogAPI.variations),
    api("POST", event + "items/:item/variations/", .event(.writeItems), CatalogAPI.createVariation),
    api("GET", event + "items/:item/variations/:variation/", .eventVisitor, CatalogAPI.variation),
    api("PATCH", event + "items/:item/variations/:variation/", .event(.writeItems), CatalogAPI.changeVariation),
    api("DELETE", event + "items/:item/variations/:variation/", .event(.writeItems), CatalogAPI.deleteVariation),
    api("GET", event + "subevents/", .eventVisitor, CatalogAPI.subevents),
    api("POST", event + "subevents/", .event(.writeSubevents), CatalogAPI.createSubevent),
    api("GET", event + "subevents/:subevent/", .eventVisitor, CatalogAPI.subevent),
    api("PATCH", event + "subevents/:subevent/", .event(.writeSubevents), CatalogAPI.changeSubevent),
    api("DELETE", event + "subevents/:subevent/", .event(.writeSubevents), CatalogAPI.deleteSubevent),
    api("GET", event + "questions/", .eventVisitor, CatalogAPI.questions),
    api("POST", event + "questions/", .event(.writeItems), CatalogAPI.createQuestion),
    api("GET", event + "questions/:question/", .eventVisitor, CatalogAPI.question),
    api("PATCH", event + "questions/:question/", .event(.writeItems), CatalogAPI.changeQuestion),
    api("DELETE", event + "questions/:question/", .event(.writeItems), CatalogAPI.deleteQuestion),
  ]

  private static let webhook = organizer + "webhooks/:webhook/"
  private static let hookWriters = Access.organizer([.writeOrganizerSettings])

  private static let webhooks = [
    api("GET", organizer + "webhooks/", hookWriters, WebhookAPI.list),
    api("POST", organizer + "webhooks/", hookWriters, WebhookAPI.create),
    api("GET", webhook, hookWriters, WebhookAPI.detail),
    api("PATCH", webhook, hookWriters, WebhookAPI.change),
    api("DELETE", webhook, hookWriters, WebhookAPI.disable),
    api("POST", webhook + "rotate_secret/", hookWriters, WebhookAPI.rotateSecret),
    api("POST", webhook + "test/", hookWriters, WebhookAPI.test),
    api("GET", webhook + "deliveries/", hookWriters, WebhookAPI.deliveries),
    api("GET", webhook + "deliveries/:delivery/", hookWriters, WebhookAPI.delivery),
    api("POST", webhook + "deliveries/:delivery/replay/", hookWriters, WebhookAPI.replay),
  ]

  private static let settingsWriters: [Permission] = [
    .writeEventSettings, .writeInvoiceSettings, .writeTaxSettings, .writePaymentSettings,
  ]

  private static let order = event + "orders/:code/"

  private static let orders = [
    api("GET", organizer + "orders/", .member, OrderAPI.list),
    api("GET", event + "orders/", .event(.readOrders), OrderAPI.list),
    api("POST", event + "orders/", .event(.writeOrders), OrderAPI.create),
    api("GET", order, .event(.readOrders), OrderAPI.detail),
    api("PATCH", order, .event(.writeOrders), OrderAPI.modify),
    api("DELETE", order, .event(.writeOrders), OrderAPI.delete),
    api("POST", order + "create_invoice/", .event(.writeOrders), OrderAPI.createInvoice),
    api("POST", order + "mark_paid/", .event(.writeOrders), OrderChangeAPI.markPaid),
    api("POST", order + "mark_canceled/", .event(.writeOrders), OrderChangeAPI.markCanceled),
    api("POST", order + "mark_expired/", .event(.writeOrders), OrderChangeAPI.markExpired),
    api("POST", order + "mark_pending/", .event(.writeOrders), OrderChangeAPI.markPending),
    api("POST", order + "mark_refunded/", .event(.writeOrders), OrderChangeAPI.markRefunded),
    api("POST", order + "reactivate/", .event(.writeOrders), OrderChangeAPI.reactivate),
    api("POST", order + "approve/", .event(.writeOrders), OrderChangeAPI.approve),
    api("POST", order + "deny/", .event(.writeOrders), OrderChangeAPI.deny),
    api("POST", order + "extend/", .event(.writeOrders), OrderChangeAPI.extend),
    api("POST", order + "change/", .event(.writeOrders), OrderChangeAPI.change),
    api("GET", order + "payments/", .event(.readOrders), OrderMoneyAPI.payments),
    api("POST", order + "payments/", .event(.writeOrders), OrderMoneyAPI.createPayment),
    api("GET", order + "payments/:payment/", .event(.readOrders), OrderMoneyAPI.payment),
    api("POST", order + "payments/:payment/confirm/", .event(.writeOrders), OrderMoneyAPI.confirmPayment),
    api("POST", order + "payments/:payment/cancel/", .event(.writeOrders), OrderMoneyAPI.cancelPayment),
    api("POST", order + "payments/:payment/refund/", .event(.writeOrders), OrderMoneyAPI.refundPayment),
    api("GET", order + "refunds/", .event(.readOrders), OrderMoneyAPI.refunds),
    api("POST", order + "refunds/", .event(.writeOrders), OrderMoneyAPI.createRefund),
    api("GET", order + "refunds/:refund/", .event(.readOrders), OrderMoneyAPI.refund),
    api("POST", order + "refunds/:refund/done/", .event(.writeOrders), OrderMoneyAPI.finishRefund),
    api("POST", order + "refunds/:refund/process/", .event(.writeOrders), OrderMoneyAPI.finishRefund),
    api("POST", order + "refunds/:refund/cancel/", .event(.writeOrders), OrderMoneyAPI.cancelRefund),
  ]

  static let inside = "/console/:organizer/"
  private static let hooks = inside + "settings/webhooks/"

  private static let console = [
    page("GET", "/console/login", .anyone, SignInPages.form),
    page("POST", "/console/login", .anyone, SignInPages.submit),
    page("GET", "/console/login/2fa", .anyone, CodePages.form),
    page("POST", "/console/login/2fa", .anyone, CodePages.submit),
    page("GET", "/console/invitation/", .anyone, InvitationPages.form),
    page("POST", "/console/invitation/", .anyone, InvitationPages.accept),
    page("POST", "/console/logout", .session, SignInPages.signOut),
    page("POST", "/console/language", .session, LanguagePages.choose),
    page("GET", "/console/", .session, OrganizerPages.chooser),
    page("GET", "/console/help/", .session, OrganizerPages.help),
    page("GET", inside, .sessionMember, OverviewPages.overview),
    page("GET", inside + "invoices/", .sessionMember, InvoiceListPages.list),
    page("GET", inside + "invoices/:number/", .sessionMember, InvoicePages.detail),
    page("GET", inside + "invoices/:number/document.pdf", .sessionMember, InvoicePages.pdf),
    page("GET", inside + "invoices/:number/reissue/", .sessionMember, ActionPages.preview(.reissue)),
    page("POST", inside + "invoices/:number/reissue/", .sessionMember, ActionPages.perform(.reissue)),
    page("GET", inside + "invoices/:number/regenerate/", .sessionMember, ActionPages.preview(.regenerate)),
    page("POST", inside + "invoices/:number/regenerate/", .sessionMember, ActionPages.perform(.regenerate)),
    page("GET", inside + "invoices/:number/transmit/", .sessionMember, ActionPages.preview(.transmit)),
    page("POST", inside + "invoices/:number/transmit/", .sessionMember, ActionPages.perform(.transmit)),
    page("GET", inside + "invoices/:number/retransmit/", .sessionMember, ActionPages.preview(.retransmit)),
    page("POST", inside + "invoices/:number/retransmit/", .sessionMember, ActionPages.perform(.retransmit)),
    page("POST", inside + "invoices/:number/decide/", .sessionMember, QueuePages.markDelivered),
    page("GET", inside + "invoices/:number/check/", .sessionMember, CheckPages.check),
    page("GET", inside + "invoices/:number/ubl.xml", .sessionMember, CheckPages.file(.ubl)),
    page("GET", inside + "invoices/:number/cii.xml", .sessionMember, CheckPages.file(.cii)),
    page("GET", inside + "invoices/:number/fatturapa.xml", .sessionMember, CheckPages.file(.fatturapa)),
    page("GET", inside + "invoices/:number/document.json", .sessionMember, InvoicePages.json),
    page("GET", inside + "views/", .sessionMember, SavedViewPages.list),
    page("POST", inside + "views/", .sessionMember, SavedViewPages.save),
    page("POST", inside + "views/:view/delete/", .sessionMember, SavedViewPages.delete),
    page("GET", inside + "queue/", .sessionMember, QueuePages.queue),
    page("POST", inside + "bulk/", .sessionMember, BulkPages.select),
    page("GET", inside + "jobs/", .sessionMember, BulkPages.jobs),
    page("GET", inside + "jobs/:job/", .sessionMember, BulkPages.job),
    page("POST", inside + "jobs/:job/start/", .sessionMember, BulkPages.start),
    page("POST", inside + "jobs/:job/retry/", .sessionMember, BulkPages.retry),
    page("GET", inside + "jobs/:job/documents.zip", .sessionMember, BulkPages.file),
    page("GET", inside + "exports/", .sessionMember, ExportPages.list),
    page("POST", inside + "exports/", .sessionMember, ExportPages.start),
    page("GET", inside + "exports/:export/", .sessionMember, ExportPages.export),
    page("GET", inside + "exports/:export/file", .sessionMember, ExportPages.file),
    page("POST", inside + "exports/:export/delete/", .sessionMember, ExportPages.delete),
    page("GET", inside + "orders/", .sessionMember, OrderPages.list),
    page("GET", inside + "orders/:event/:code/", .sessionMember, OrderPages.detail),
    page("POST", inside + "orders/:event/:code/address/", .sessionMember, OrderPages.saveAddress),
    page("POST", inside + "orders/:event/:code/create-invoice/", .sessionMember, OrderPages.createInvoice),
    page("GET", inside + "series/", .sessionMember, LedgerPages.series),
    page("GET", inside + "series/:prefix/", .sessionMember, LedgerPages.statement),
    page("GET", inside + "journal/", .sessionMember, LedgerPages.journal),
    page("POST", inside + "journal/verify/", .sessionMember, LedgerPages.verify),
    page("GET", inside + "journal/journal.jsonl", .sessionMember, LedgerPages.journalFile),
    page("GET", hooks, .sessionMember, WebhookPages.list),
    page("POST", hooks, .sessionMember, WebhookPages.create),
    page("GET", hooks + "new/", .sessionMember, WebhookPages.form),
    page("GET", hooks + ":webhook/", .sessionMember, WebhookPages.detail),
    page("GET", hooks + ":webhook/edit/", .sessionMember, WebhookPages.edit),
    page("POST", hooks + ":webhook/edit/", .sessionMember, WebhookPages.save),
    page("GET", hooks + ":webhook/delete/", .sessionMember, WebhookPages.deletion),
    page("POST", hooks + ":webhook/delete/", .sessionMember, WebhookPages.delete),
    page("POST", hooks + ":webhook/rotate/", .sessionMember, WebhookPages.rotate),
    page("POST", hooks + ":webhook/enable/", .sessionMember, WebhookPages.set(enabled: true)),
    page("POST", hooks + ":webhook/disable/", .sessionMember, WebhookPages.set(enabled: false)),
    page("POST", hooks + ":webhook/test/", .sessionMember, WebhookPages.test),
    page("POST", hooks + ":webhook/deliveries/:delivery/replay/", .sessionMember, WebhookPages.replay),
    page("GET", inside + "billing/", .sessionMember, BillingPages.list),
    page("GET", inside + "billing/:number/document.pdf", .sessionMember, BillingPages.document),
  ]

  private static let settings =
    valueSettings + [
      page("GET", inside + "settings/channels/", .sessionMember, ChannelPages.list),
      page("POST", inside + "settings/channels/:channel/test/", .sessionMember, ChannelPages.test),
      page("POST", inside + "settings/channels/:channel/mail/", .sessionMember, ChannelPages.mail),
      page("GET", inside + "settings/rates/", .sessionMember, RatePages.list),
      page("POST", inside + "settings/rates/", .sessionMember, RatePages.load),
    ]

  private static let valueSettings = [inside + "settings/", inside + "settings/events/:event/"].flatMap { base in
    [
      page("GET", base, .sessionMember, SettingsPages.index),
      page("GET", base + ":group/", .sessionMember, SettingsPages.group),
      page("POST", base + ":group/", .sessionMember, SettingsPages.save),
      page("GET", base + ":group/preview.pdf", .sessionMember, SettingsPages.specimen),
      page("POST", base + ":group/preview.pdf", .sessionMember, SettingsPages.unsavedSpecimen),
      page("GET", base + "layout/logo.jpg", .sessionMember, LogoPages.picture),
      page("POST", base + "layout/logo/", .sessionMember, LogoPages.upload),
      page("POST", base + "layout/logo/remove/", .sessionMember, LogoPages.remove),
    ]
  }

  static func page(
    _ method: String, _ pattern: String, _ access: Access, _ handler: @escaping @Sendable (Call) throws -> Response
  ) -> Route {
    Route(method: method, pattern: PathPattern(pattern), access: access, surface: .console, handler: handler)
  }

  private static func get(
    _ pattern: String, _ access: Access, _ handler: @escaping @Sendable (Call) throws -> Response
  ) -> Route {
    Route(method: "GET", pattern: PathPattern(pattern), access: access, surface: .plain, handler: handler)
  }

  private static func api(
    _ method: String, _ pattern: String, _ access: Access, _ handler: @escaping @Sendable (Call) throws -> Response
  ) -> Route {
    Route(method: method, pattern: PathPattern(pattern), access: access, surface: .api, handler: handler)
  }

  /// An API row that answers with a PDF, so `Accept: application/pdf` is enough (product.md §3 d).
  private static func pdf(
    _ method: String, _ pattern: String, _ access: Access, _ handler: @escaping @Sendable (Call) throws -> Response
  ) -> Route {
    Route(
      method: method, pattern: PathPattern(pattern), access: access, surface: .api, produces: ["application/pdf"],
      handler: handler)
  }

  /// An API row that answers with a picture.
  private static func picture(
    _ method: String, _ pattern: String, _ access: Access, _ handler: @escaping @Sendable (Call) throws -> Response
  ) -> Route {
    Route(
      method: method, pattern: PathPattern(pattern), access: access, surface: .api, produces: ["image/jpeg"],
      handler: handler)
  }

  /// An API row that answers with a document of one kind or another.
  private static func document(
    _ method: String, _ pattern: String, _ access: Access, _ handler: @escaping @Sendable (Call) throws -> Response
  ) -> Route {
    Route(
      method: method, pattern: PathPattern(pattern), access: access, surface: .api,
      produces: ["application/pdf", "application/xml"], handler: handler)
  }
}
