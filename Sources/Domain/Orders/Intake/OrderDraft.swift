// An order as a client asks for it, read and found possible, before prices and taxes are decided.

/// What `POST orders/` asks for.
struct OrderDraft {
  var code: String?
  var status = OrderStatus.pending
  var testMode = false
  var email: String?
  var phone: String?
  var locale = ""
  var salesChannel = "web"
  var address: InvoiceAddress?
  var positions: [PositionDraft] = []
  var fees: [FeeDraft] = []
  var paymentProvider: String?
  var paymentInfo: JSONObject?
  var paymentDate: Instant?
  var expires: Instant
  var roundingMode: RoundingMode
  var requiresApproval = false
  var validIfPending = false
  /// Members that no rule here reads.
  var attributes = JSONObject()
  /// Nothing is to be stored.
  var isSimulated = false
  /// The customer is to hear of the order (`send_email`); decides whether invoices are sent by themselves (§5.6).
  var sendsMail = false
}

/// A product that is to be sold.
struct PositionDraft {
  var positionID: Int?
  var item: Item
  var variation: Int64?
  var subevent: SubEvent?
  /// `positionid` of the parent.
  var addonTo: Int?
  /// Gross; nil: from the catalogue.
  var price: Money?
  var isBundled = false
  var attendeeName: String?
  var attendeeNameParts = JSON.object(JSONObject())
  var validFrom: Instant?
  var validUntil: Instant?
  var answers: [JSON] = []
  var secret: String?
  var attributes = JSONObject()
}

/// A fee that is to be charged.
struct FeeDraft {
  var type: OrderFeeType
  /// Gross, or percent.
  var value: Money
  var description = ""
  var internalType = ""
  var taxRule: TaxRule?
  /// `value` is percent of the products' total.
  var isPercentage = false
  /// The fee's tax follows the products'.
  var followsProducts = false
}
