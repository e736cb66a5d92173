// When invoices appear and disappear: pretix-behaviour.md §6 as one table, in the order of that page. `OrderDesk` asks it after every
// change of an order and does what it says in the same transaction.

/// What happened to an order.
public enum OrderEvent: Equatable, Sendable {
  case placed
  case approved
  case paid
  /// Its payment's method changed, and with `total` what it comes to. No request of the API does that; a shop would.
  case paymentChanged(total: Bool)
  /// Its contents changed. `dirty`: in a way that an invoice shows. `reissue`: the request wants invoices to follow.
  case changed(dirty: Bool, reissue: Bool)
  /// It was made of another order's positions; `hadInvoice`: the other order had an invoice.
  case splitOff(hadInvoice: Bool)
  case canceled
  case canceledWithFee
  case expired
  case denied
  case reactivated
  case extendedAfterExpiry
  case addressEdited
  case markedPending
}

/// What is then done about its invoices.
public enum InvoiceConsequence: Equatable, Sendable {
  case nothing
  case generate
  case cancel
  /// Cancel the active invoice, where there is one, then generate.
  case replace
  /// Remember that the invoice no longer fits the order; it is replaced once the order is paid.
  case markDirty
}

/// What the conditions look at.
public struct InvoiceSituation: Equatable, Sendable {
  /// The order may have an invoice at all (§2.0).
  public var isQualified: Bool
  /// The setting `invoice_generate`.
  public var generate: String
  public var status: OrderStatus
  public var isDirty: Bool
  public var isFree: Bool
  /// Invoices of the order that are no cancellations, and cancellations.
  public var invoices: Int
  public var cancellations: Int
  /// The last invoice that is no cancellation was not canceled.
  public var hasActive: Bool
  /// A payment is open whose method wants the invoice at once.
  public var hasImmediatePayment: Bool

  public init(
    isQualified: Bool, generate: String, status: OrderStatus, isDirty: Bool, isFree: Bool, invoices: Int,
    cancellations: Int, hasActive: Bool, hasImmediatePayment: Bool
  ) {
    self.isQualified = isQualified
    self.generate = generate
    self.status = status
    self.isDirty = isDirty
    self.isFree = isFree
    self.invoices = invoices
    self.cancellations = cancellations
    self.hasActive = hasActive
    self.hasImmediatePayment = hasImmediatePayment
  }

  fileprivate var always: Bool { generate == "True" }
  fileprivate var whenPaid: Bool { generate == "paid" }
  fileprivate var none: Bool { invoices + cancellations == 0 }
  fileprivate var allCanceled: Bool { invoices > 0 && invoices <= cancellations }
  /// An invoice is due at this very change of contents.
  fileprivate var isDueNow: Bool {
    always || (whenPaid && (hasImmediatePayment || status == .paid)) || (!always && !whenPaid && hasActive)
  }
  fileprivate var isDueByPayment: Bool {
    (!hasActive || isDirty) && isQualified && (always || (whenPaid && hasImmediatePayment))
  }
  fileprivate var isOpen: Bool { status == .pending || status == .paid }
}

/// The table.
public enum InvoiceTriggers {
  /// What an event leads to; the first row that fits decides, no row means nothing.
  public static func consequence(of event: OrderEvent, in situation: InvoiceSituation) -> InvoiceConsequence {
    rows.first { $0.event == event && $0.condition(situation) }?.consequence ?? .nothing
  }

  private struct Row: Sendable {
    let event: OrderEvent
    let condition: @Sendable (InvoiceSituation) -> Bool
    let consequence: InvoiceConsequence

    init(
      _ event: OrderEvent, _ condition: @escaping @Sendable (InvoiceSituation) -> Bool,
      _ consequence: InvoiceConsequence
    ) {
      self.event = event
      self.condition = condition
      self.consequence = consequence
    }
  }

  private static let contents = OrderEvent.changed(dirty: true, reissue: true)

  private static let rows: [Row] = [
    Row(.placed, { $0.isQualified && $0.none && ($0.always || ($0.whenPaid && $0.status == .paid)) }, .generate),

    Row(.approved, { $0.isQualified && $0.none && $0.always }, .generate),

    Row(.paid, { $0.isQualified && $0.none && ($0.always || $0.whenPaid) }, .generate),
    Row(.paid, { $0.isQualified && $0.allCanceled }, .replace),
    Row(.paid, { $0.isQualified && $0.isDirty }, .replace),

    Row(.paymentChanged(total: true), { $0.hasActive }, .replace),
    Row(.paymentChanged(total: true), { $0.isDueByPayment }, .replace),
    Row(.paymentChanged(total: false), { $0.isDueByPayment }, .replace),

    Row(contents, { $0.isOpen && $0.isQualified && $0.isDueNow }, .replace),
    Row(contents, { $0.isOpen && $0.isQualified && ($0.always || $0.whenPaid) }, .markDirty),
    Row(contents, { $0.isOpen && !$0.isQualified && $0.hasActive }, .cancel),

    Row(.splitOff(hadInvoice: true), { !$0.isFree }, .generate),

    Row(.canceled, { $0.hasActive }, .cancel),
    Row(.canceledWithFee, { $0.hasActive }, .replace),
    Row(.expired, { $0.hasActive }, .cancel),
    Row(.denied, { $0.hasActive }, .cancel),

    Row(.reactivated, { $0.allCanceled && $0.isQualified }, .generate),
    Row(.extendedAfterExpiry, { $0.allCanceled && $0.isQualified }, .generate),

    // An edited address and a payment taken back leave invoices alone.
    Row(.addressEdited, { _ in true }, .nothing),
    Row(.markedPending, { _ in true }, .nothing),
  ]
}
