// Every address of the service: method, pattern, who may come in, handler; one line each. `invoicefcgi routes` prints this table, and
// an access review is reading this page.

import Domain

/// The route table.
enum Routes {
  static let all: [Route] = plain + invoices + billing + companions + console

  private static let plain = [
    get("/healthz", .anyone, HealthPages.alive),
    get("/readyz", .anyone, HealthPages.ready),
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

  private static let companions = [
    api("GET", "/api/v1/", .authenticated, CompanionAPI.root),
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
    api("GET", event + "orders/", .event(.readOrders), OrderAPI.list),
    api("POST", event + "orders/", .event(.writeOrders), OrderAPI.create),
    api("GET", event + "orders/:code/", .event(.readOrders), OrderAPI.detail),
    api("POST", event + "orders/:code/create_invoice/", .event(.writeOrders), OrderAPI.createInvoice),
  ]

  private static let inside = "/console/:organizer/"

  private static let console = [
    page("GET", "/console/login", .anyone, SignInPages.form),
    page("POST", "/console/login", .anyone, SignInPages.submit),
    page("POST", "/console/logout", .session, SignInPages.signOut),
    page("POST", "/console/language", .session, LanguagePages.choose),
    page("GET", "/console/", .session, OrganizerPages.chooser),
    page("GET", "/console/help/", .session, OrganizerPages.help),
    page("GET", inside, .sessionMember, OverviewPages.overview),
    page("GET", inside + "invoices/", .sessionMember, InvoiceListPages.list),
    page("GET", inside + "invoices/:number/", .sessionMember, InvoicePages.detail),
    page("GET", inside + "invoices/:number/document.pdf", .sessionMember, InvoicePages.pdf),
    page("GET", inside + "invoices/:number/document.json", .sessionMember, InvoicePages.json),
    page("GET", inside + "views/", .sessionMember, SavedViewPages.list),
    page("POST", inside + "views/", .sessionMember, SavedViewPages.save),
    page("POST", inside + "views/:view/delete/", .sessionMember, SavedViewPages.delete),
    page("GET", inside + "billing/", .sessionMember, BillingPages.list),
    page("GET", inside + "billing/:number/document.pdf", .sessionMember, BillingPages.document),
  ]

  private static func page(
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
}
