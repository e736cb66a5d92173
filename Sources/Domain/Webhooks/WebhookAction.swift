// What webhooks tell of: orders under pretix's names (pretix-behaviour.md §7.8), invoices under names of this service, because pretix has
// none for them. Which entry of the journal is which of these is decided here and nowhere else.

/// Something that happened, as webhooks name it.
public enum WebhookAction: String, CaseIterable, Sendable {
  case invoiceIssued = "invoicefcgi.invoice.issued"
  case invoiceCancelled = "invoicefcgi.invoice.cancelled"
  case invoiceReissued = "invoicefcgi.invoice.reissued"
  case invoiceRegenerated = "invoicefcgi.invoice.regenerated"
  /// An invoice was due and could not be made.
  case invoiceFailed = "invoicefcgi.invoice.failed"
  case transmissionRequested = "invoicefcgi.invoice.transmission.requested"
  case transmissionCompleted = "invoicefcgi.invoice.transmission.completed"
  case transmissionFailed = "invoicefcgi.invoice.transmission.failed"
  case orderPlaced = "pretix.event.order.placed"
  case orderPaid = "pretix.event.order.paid"
  case orderCanceled = "pretix.event.order.canceled"
  case orderReactivated = "pretix.event.order.reactivated"
  case orderExpired = "pretix.event.order.expired"
  case orderExpiryChanged = "pretix.event.order.expirychanged"
  case orderModified = "pretix.event.order.modified"
  case orderChanged = "pretix.event.order.changed.*"
  case orderApproved = "pretix.event.order.approved"
  case orderDenied = "pretix.event.order.denied"
  case orderDeleted = "pretix.event.order.deleted"

  /// Those about invoices.
  public static var invoices: [String] {
    allCases.map(\.rawValue).filter { $0.hasPrefix("invoicefcgi.invoice.") }
  }

  /// What "send a test" sends; nobody subscribes to it.
  public static let test = "invoicefcgi.webhook.test"

  /// Names of pretix's that clients may subscribe to and that nothing here causes.
  static let silent: Set<String> = [
    "pretix.event.order.placed.require_approval", "pretix.event.order.contact.changed",
    "pretix.event.order.refund.created", "pretix.event.order.refund.created.externally",
    "pretix.event.order.refund.requested", "pretix.event.order.refund.done", "pretix.event.order.refund.canceled",
    "pretix.event.order.refund.failed", "pretix.event.order.payment.confirmed",
  ]

  /// Whether a webhook may ask for it.
  public static func isKnown(_ name: String) -> Bool {
    WebhookAction(rawValue: name) != nil || silent.contains(name)
  }

  /// Whether it is about an invoice that exists, which the payload then names.
  public var isAboutInvoice: Bool { rawValue.hasPrefix("invoicefcgi.invoice.") && self != .invoiceFailed }

  /// What an entry of the journal is to webhooks; nil for what they do not tell.
  public init?(_ entry: JournalEntry) {
    switch entry.action {
    case .invoiceIssued: self = .invoiceIssued
    case .invoiceCancelled: self = .invoiceCancelled
    case .invoiceReissued: self = .invoiceReissued
    case .invoiceRegenerated: self = .invoiceRegenerated
    case .invoiceFailed: self = .invoiceFailed
    case .transmissionRequested: self = .transmissionRequested
    case .transmissionSent, .transmissionFailed, .transmissionDecided:
      guard let outcome = WebhookAction.outcome(entry) else { return nil }
      self = outcome
    case .orderPlaced: self = .orderPlaced
    case .orderPaid: self = .orderPaid
    case .orderCanceled: self = .orderCanceled
    case .orderReactivated: self = .orderReactivated
    case .orderExpired: self = .orderExpired
    case .orderExtended: self = .orderExpiryChanged
    case .orderModified: self = .orderModified
    case .orderChanged: self = .orderChanged
    case .orderApproved: self = .orderApproved
    case .orderDenied: self = .orderDenied
    case .orderDeleted: self = .orderDeleted
    case .invoiceImported, .transmissionIgnored, .settingsChanged, .ratesLoaded, .catalogChanged, .accessChanged:
      return nil
    }
  }

  /// Copies for the organizer are not told, nor what another system left in flight: nobody asked for that here (product.md §2).
  private static func outcome(_ entry: JournalEntry) -> WebhookAction? {
    let isOwn = entry.payload["purpose"]?.string == Transmission.Purpose.invoice.rawValue
    switch entry.action {
    case .transmissionSent: return isOwn ? .transmissionCompleted : nil
    case .transmissionFailed: return isOwn ? .transmissionFailed : nil
    case .transmissionDecided: return entry.payload["outcome"]?.string == "delivered" ? .transmissionCompleted : nil
    default: return nil
    }
  }
}

/// What a webhook's call says: pretix's five members, and behind them what tells more of an invoice. Whoever gets it asks the API for the
/// rest: no names, addresses or amounts leave by this way.
public struct WebhookNotice: Equatable, Sendable {
  public let action: String
  /// The entry's number in the organizer's journal; 0 for a test.
  public let notification: Int64
  public let organizer: String
  public let event: String?
  /// Of the order.
  public let code: String?
  public let invoice: String?
  /// The journal's own details.
  public let details: JSONObject

  public init(
    action: String, notification: Int64, organizer: String, event: String? = nil, code: String? = nil,
    invoice: String? = nil, details: JSONObject = JSONObject()
  ) {
    self.action = action
    self.notification = notification
    self.organizer = organizer
    self.event = event
    self.code = code
    self.invoice = invoice
    self.details = details
  }

  private static let told = ["refers", "cancellation", "replacement", "version", "transmission", "reason"]

  public var payload: [UInt8] {
    var object = JSONObject([
      ("notification_id", .number(String(notification))), ("organizer", .string(organizer)),
      ("event", event.map { .string($0) } ?? .null), ("code", code.map { .string($0) } ?? .null),
      ("action", .string(action)),
    ])
    if let invoice {
      object["invoice"] = .string(invoice)
      for name in WebhookNotice.told { object[name] = details[name] }
    }
    var json = JSONWriter(reserving: 256)
    json.value(object)
    return json.bytes
  }
}
