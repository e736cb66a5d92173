// An order as pretix describes it (pretix-behaviour.md §1.4): what was bought, by whom, what was paid. Typed members are those that
// a rule here reads; everything else the API carries stays in `attributes`, so that clients get it back.

/// An order with its positions, fees, payments and refunds.
public struct Order: Equatable, Sendable {
  public typealias ID = Identifier<Order>

  public var id: ID
  public var organizer: Organizer.ID
  public var event: Event.ID
  public var eventSlug: String
  /// Unique in the organizer.
  public var code: String
  public var status: OrderStatus
  public var testMode: Bool
  public var email: String?
  public var phone: String?
  /// A language code; `""` when none was chosen.
  public var locale: String
  /// Part of the customer's own links.
  public var secret: String
  public var datetime: Instant
  public var expires: Instant
  public var cancellationDate: Instant?
  public var lastModified: Instant
  /// Sum of the positions and fees that are not canceled.
  public var total: Money
  public var roundingMode: RoundingMode
  public var salesChannel: String
  public var requiresApproval: Bool
  public var validIfPending: Bool
  /// The order changed after its last invoice; a new one is due once it is paid.
  public var invoiceDirty: Bool
  public var invoiceAddress: InvoiceAddress?
  public var positions: [OrderPosition]
  public var fees: [OrderFee]
  public var payments: [OrderPayment]
  public var refunds: [OrderRefund]
  /// API members that no rule here reads, in their order.
  public var attributes: JSONObject

  public init(
    id: ID, organizer: Organizer.ID, event: Event.ID, eventSlug: String, code: String, status: OrderStatus,
    testMode: Bool, email: String?, phone: String?, locale: String, secret: String, datetime: Instant,
    expires: Instant, cancellationDate: Instant?, lastModified: Instant, total: Money,
    roundingMode: RoundingMode, salesChannel: String, requiresApproval: Bool, validIfPending: Bool,
    invoiceDirty: Bool, invoiceAddress: InvoiceAddress?, positions: [OrderPosition], fees: [OrderFee],
    payments: [OrderPayment], refunds: [OrderRefund], attributes: JSONObject
  ) {
    self.id = id
    self.organizer = organizer
    self.event = event
    self.eventSlug = eventSlug
    self.code = code
    self.status = status
    self.testMode = testMode
    self.email = email
    self.phone = phone
    self.locale = locale
    self.secret = secret
    self.datetime = datetime
    self.expires = expires
    self.cancellationDate = cancellationDate
    self.lastModified = lastModified
    self.total = total
    self.roundingMode = roundingMode
    self.salesChannel = salesChannel
    self.requiresApproval = requiresApproval
    self.validIfPending = validIfPending
    self.invoiceDirty = invoiceDirty
    self.invoiceAddress = invoiceAddress
    self.positions = positions
    self.fees = fees
    self.payments = payments
    self.refunds = refunds
    self.attributes = attributes
  }

  /// Payments received less refunds under way or done (§1.4, `payment_refund_sum`).
  public var paymentRefundSum: Money {
    payments.filter { $0.state.countsAsReceived }.map(\.amount).total
      - refunds.filter { $0.state.countsAsReturned }.map(\.amount).total
  }

  /// What is still to be paid; a canceled order owes nothing (§1.4, `pending_sum`).
  public var pendingSum: Money { (status == .canceled ? .zero : total) - paymentRefundSum }

  /// The provider of the last payment, as the API's `payment_provider` shows it.
  public var lastPaymentProvider: String? { payments.last?.provider }

  /// The UTC day of the last payment that has a date, as the API's `payment_date` shows it.
  public var lastPaymentDate: LocalDate? {
    payments.last { $0.paymentDate != nil }?.paymentDate.map(\.utcDay)
  }
}

/// Where an order stands; raw values are the API's letters.
public enum OrderStatus: String, CaseIterable, Sendable {
  case pending = "n"
  case paid = "p"
  case expired = "e"
  case canceled = "c"
}

/// How line totals are reconciled with the tax of their sum (pretix-behaviour.md §2.8).
public enum RoundingMode: String, CaseIterable, Sendable {
  case line
  case sumByNet = "sum_by_net"
  case sumByNetOnlyBusiness = "sum_by_net_only_business"
  case sumByNetKeepGross = "sum_by_net_keep_gross"
}

extension Instant {
  /// The UTC day of this moment.
  var utcDay: LocalDate {
    LocalDate(daysSinceEpoch: Int(Instant.floorDivide(microseconds, 86_400_000_000)))
  }
}
