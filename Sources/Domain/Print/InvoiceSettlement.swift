// How an invoice stood when it was issued: what had been paid, how the rest is to be paid, until when. Frozen with the
// invoice, so that a document made again later says what the first one said (documents.md §6.8).

/// Payment state and payment data of an invoice at issue.
public struct InvoiceSettlement: Equatable, Sendable {
  /// Payments less refunds, at most the invoice's total.
  public var received: Money
  /// The part of it that gift cards paid.
  public var giftCards: Money
  /// Whether the order was still to be paid.
  public var isPending: Bool
  /// Whether the order was paid.
  public var isPaid: Bool
  /// Whether received and outstanding amounts are printed (setting `invoice_show_payments`).
  public var showsPayments: Bool
  /// Identifier of the last payment's provider, such as `banktransfer`; nil without one.
  public var provider: String?
  /// Until when a pending order is to be paid; nil for others.
  public var due: LocalDate?
  /// nil when the settings name none.
  public var account: BankAccount?
  /// What a transfer should name, such as `SAMPLECONF-ABC12`.
  public var reference: String

  public init(
    received: Money = .zero, giftCards: Money = .zero, isPending: Bool = false, isPaid: Bool = false,
    showsPayments: Bool = false, provider: String? = nil, due: LocalDate? = nil, account: BankAccount? = nil,
    reference: String = ""
  ) {
    self.received = received
    self.giftCards = giftCards
    self.isPending = isPending
    self.isPaid = isPaid
    self.showsPayments = showsPayments
    self.provider = provider
    self.due = due
    self.account = account
    self.reference = reference
  }

  /// The settlement of an invoice as its order stands now; a cancellation and an invoice without an order have none, but keep
  /// the account.
  public init(of invoice: Invoice, order: Order?, settings: Settings) {
    self.init(
      showsPayments: settings.flag(.invoiceShowPayments), account: BankAccount(settings),
      reference: InvoiceSettlement.reference(of: invoice, settings: settings))
    guard let order, !invoice.isCancellation else { return }
    let confirmed = order.payments.filter { $0.state == .confirmed }
    received = min(max(.zero, order.paymentRefundSum), max(.zero, invoice.grossTotal))
    giftCards = min(received, confirmed.filter { $0.provider == "giftcard" }.map(\.amount).total)
    isPending = order.status == .pending
    isPaid = order.status == .paid
    let last = order.payments.max { $0.localID < $1.localID }
    provider = last.flatMap { [.failed, .canceled].contains($0.state) ? nil : $0.provider }
    due = isPending ? order.expires.utcDay : nil
  }

  /// What of `total` is still to be paid: nothing once the order is paid.
  public func outstanding(of total: Money) -> Money {
    isPaid ? .zero : max(.zero, total - received)
  }

  /// Optional prefix, order code and, where the settings ask for it, the invoice's number (pretix-behaviour.md §9).
  private static func reference(of invoice: Invoice, settings: Settings) -> String {
    let prefix = settings.payment("banktransfer", "prefix")?.string ?? ""
    let hyphen = settings.paymentFlag("banktransfer", "omit_hyphen") ? "" : "-"
    let code = invoice.eventSlug.uppercased() + hyphen + invoice.orderCode
    let number = settings.paymentFlag("banktransfer", "include_invoice_number") ? invoice.number : ""
    return [prefix, code, number].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
