// Money that moved for an order: payments towards it and refunds from it (pretix-behaviour.md §1.4). Both count from 1 within
// their order.

/// One payment of an order.
public struct OrderPayment: Equatable, Sendable {
  public var localID: Int
  public var state: OrderPaymentState
  public var amount: Money
  public var created: Instant
  public var paymentDate: Instant?
  /// Identifier such as `banktransfer`.
  public var provider: String?
  public var attributes: JSONObject

  public init(
    localID: Int, state: OrderPaymentState, amount: Money, created: Instant, paymentDate: Instant?,
    provider: String?, attributes: JSONObject
  ) {
    self.localID = localID
    self.state = state
    self.amount = amount
    self.created = created
    self.paymentDate = paymentDate
    self.provider = provider
    self.attributes = attributes
  }
}

/// Where a payment stands.
public enum OrderPaymentState: String, CaseIterable, Sendable {
  case created, pending, confirmed, failed, canceled, refunded

  var countsAsReceived: Bool { self == .confirmed || self == .refunded }
}

/// One refund of an order.
public struct OrderRefund: Equatable, Sendable {
  public var localID: Int
  public var state: OrderRefundState
  /// `admin`, `buyer` or `external`.
  public var source: String?
  public var amount: Money
  /// `localID` of the payment that is given back.
  public var payment: Int?
  public var created: Instant
  public var executionDate: Instant?
  public var provider: String?
  public var attributes: JSONObject

  public init(
    localID: Int, state: OrderRefundState, source: String?, amount: Money, payment: Int?, created: Instant,
    executionDate: Instant?, provider: String?, attributes: JSONObject
  ) {
    self.localID = localID
    self.state = state
    self.source = source
    self.amount = amount
    self.payment = payment
    self.created = created
    self.executionDate = executionDate
    self.provider = provider
    self.attributes = attributes
  }
}

/// Where a refund stands.
public enum OrderRefundState: String, CaseIterable, Sendable {
  case external, transit, done, failed, canceled, created

  var countsAsReturned: Bool { self == .done || self == .transit || self == .created }
}
