// What an order is made of: products (positions) and fees, each with its price and tax as they were decided when it was added
// (pretix-behaviour.md §1.4). Amounts are gross.

/// One product of an order.
public struct OrderPosition: Equatable, Sendable {
  /// Unique in the order's organizer; other positions name it as their parent.
  public var id: Int64
  /// One-based, unique in the order.
  public var positionID: Int
  public var item: Item.ID
  public var variation: Int64?
  public var subevent: SubEvent.ID?
  /// `id` of the position that this one is an add-on to.
  public var addonTo: Int64?
  public var isBundled: Bool
  public var price: Money
  public var taxRate: TaxRate
  public var taxValue: Money
  public var taxRule: TaxRule.ID?
  public var taxCode: String?
  /// What order-level rounding added to price and tax (§2.8), kept so that it can be undone.
  public var grossCorrection: Money
  public var taxCorrection: Money
  public var attendeeName: String?
  /// An object with `_scheme`; `{}` when no name was given.
  public var attendeeNameParts: JSON
  public var validFrom: Instant?
  public var validUntil: Instant?
  public var canceled: Bool
  /// The API's list of answers to questions.
  public var answers: [JSON]
  public var attributes: JSONObject

  public init(
    id: Int64, positionID: Int, item: Item.ID, variation: Int64?, subevent: SubEvent.ID?, addonTo: Int64?,
    isBundled: Bool, price: Money, taxRate: TaxRate, taxValue: Money, taxRule: TaxRule.ID?, taxCode: String?,
    grossCorrection: Money, taxCorrection: Money, attendeeName: String?, attendeeNameParts: JSON,
    validFrom: Instant?, validUntil: Instant?, canceled: Bool, answers: [JSON], attributes: JSONObject
  ) {
    self.id = id
    self.positionID = positionID
    self.item = item
    self.variation = variation
    self.subevent = subevent
    self.addonTo = addonTo
    self.isBundled = isBundled
    self.price = price
    self.taxRate = taxRate
    self.taxValue = taxValue
    self.taxRule = taxRule
    self.taxCode = taxCode
    self.grossCorrection = grossCorrection
    self.taxCorrection = taxCorrection
    self.attendeeName = attendeeName
    self.attendeeNameParts = attendeeNameParts
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.canceled = canceled
    self.answers = answers
    self.attributes = attributes
  }
}

/// A fee on top of the products.
public struct OrderFee: Equatable, Sendable {
  public var id: Int64
  public var type: OrderFeeType
  public var value: Money
  public var description: String
  public var internalType: String
  public var taxRate: TaxRate
  public var taxValue: Money
  public var taxRule: TaxRule.ID?
  public var taxCode: String?
  /// See `OrderPosition`.
  public var grossCorrection: Money
  public var taxCorrection: Money
  public var canceled: Bool
  public var attributes: JSONObject

  public init(
    id: Int64, type: OrderFeeType, value: Money, description: String, internalType: String,
    taxRate: TaxRate, taxValue: Money, taxRule: TaxRule.ID?, taxCode: String?, grossCorrection: Money,
    taxCorrection: Money, canceled: Bool, attributes: JSONObject
  ) {
    self.id = id
    self.type = type
    self.value = value
    self.description = description
    self.internalType = internalType
    self.taxRate = taxRate
    self.taxValue = taxValue
    self.taxRule = taxRule
    self.taxCode = taxCode
    self.grossCorrection = grossCorrection
    self.taxCorrection = taxCorrection
    self.canceled = canceled
    self.attributes = attributes
  }
}

/// What a fee is for (pretix-behaviour.md §1.4).
public enum OrderFeeType: String, CaseIterable, Sendable {
  case service, payment, shipping, cancellation, insurance, late, other, giftcard
}
