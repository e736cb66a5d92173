// The API's JSON object of an order read into an `Order`; the reverse of `OrderResource`. Every wrong member is refused with the path
// that led to it, and members without a rule here are kept as they are.

/// Reads orders. Derived members (`payment_date`, `payment_provider`, a position's `order`) are not taken over: they are
/// written from what they derive from.
public enum OrderDecoder {
  /// - Parameters:
  ///   - eventSlug: the event whose list holds the order.
  ///   - extra: what the API does not return: `beneficiary`, `invoice_dirty`; nil for none.
  /// - Returns: the order; its `id`, `organizer` and `event` are not known yet and zero.
  /// - Throws: `BundleProblem` naming the wrong member.
  public static func order(
    _ json: JSONReader, eventSlug: String, extra: JSONReader?
  ) throws(BundleProblem) -> Order {
    let event = try json["event"].text()
    guard event.utf8.elementsEqual(eventSlug.utf8) else {
      throw json["event"].problem("\"\(event)\" is not the event \"\(eventSlug)\" whose list this is")
    }
    return Order(
      id: .unassigned, organizer: .unassigned, event: .unassigned, eventSlug: eventSlug,
      code: try code(json["code"]), status: try json["status"].choice(OrderStatus.self),
      testMode: try json["testmode"].flag(), email: try json["email"].orNil?.text(),
      phone: try json["phone"].orNil?.text(), locale: try json["locale"].textOrEmpty(),
      secret: try json["secret"].text(), datetime: try json["datetime"].moment(),
      expires: try json["expires"].moment(), cancellationDate: try json["cancellation_date"].orNil?.moment(),
      lastModified: try json["last_modified"].moment(), total: try json["total"].amount(),
      roundingMode: try json["tax_rounding_mode"].choice(RoundingMode.self),
      salesChannel: try json["sales_channel"].text(), requiresApproval: try json["require_approval"].flag(),
      validIfPending: try json["valid_if_pending"].flag(),
      invoiceDirty: try extra?["invoice_dirty"].orNil?.flag() ?? false,
      invoiceAddress: try address(json["invoice_address"], extra: extra),
      positions: try list(json["positions"], by: { $0.id }, position),
      fees: try list(json["fees"], by: { $0.id }, fee),
      payments: try list(json["payments"], by: { Int64($0.localID) }, payment),
      refunds: try list(json["refunds"], by: { Int64($0.localID) }, refund),
      attributes: try json.object().without(typedOrderMembers))
  }

  private static let typedOrderMembers: Set<String> = [
    "code", "event", "status", "testmode", "secret", "email", "phone", "locale", "datetime", "expires",
    "payment_date", "payment_provider", "fees", "total", "tax_rounding_mode", "invoice_address", "positions",
    "last_modified", "payments", "refunds", "require_approval", "sales_channel", "valid_if_pending",
    "cancellation_date",
  ]

  /// Codes stand in addresses and numbers: at most 16 letters and digits (pretix-behaviour.md §1.4).
  private static func code(_ json: JSONReader) throws(BundleProblem) -> String {
    let code = try json.text()
    let plain = code.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
    guard (1...16).contains(code.utf8.count), plain else {
      throw json.problem("\(json.excerpt) is not an order code; 1 to 16 letters and digits are needed")
    }
    return code
  }

  /// Reads each element and refuses a second one with the same key.
  private static func list<T>(
    _ json: JSONReader, by key: (T) -> Int64, _ read: (JSONReader) throws(BundleProblem) -> T
  ) throws(BundleProblem) -> [T] {
    var seen: Set<Int64> = []
    var values: [T] = []
    for element in try json.fewElements() {
      let value = try read(element)
      guard seen.insert(key(value)).inserted else {
        throw element.problem("the id \(key(value)) occurs twice in this list")
      }
      values.append(value)
    }
    return values
  }

  private static func address(
    _ json: JSONReader, extra: JSONReader?
  ) throws(BundleProblem) -> InvoiceAddress? {
    guard let json = json.orNil else { return nil }
    let info = json["transmission_info"].orNil
    return InvoiceAddress(
      lastModified: try json["last_modified"].moment(), isBusiness: try json["is_business"].flag(),
      company: try json["company"].textOrEmpty(), name: try json["name"].textOrEmpty(),
      nameParts: .object(try json["name_parts"].orNil?.object() ?? JSONObject()),
      street: try json["street"].textOrEmpty(), zipcode: try json["zipcode"].textOrEmpty(),
      city: try json["city"].textOrEmpty(), country: try json["country"].textOrEmpty(),
      state: try json["state"].textOrEmpty(), vatID: try json["vat_id"].textOrEmpty(),
      vatIDValidated: try json["vat_id_validated"].flag(),
      customField: try json["custom_field"].orNil?.text(),
      internalReference: try json["internal_reference"].textOrEmpty(),
      beneficiary: try extra?["beneficiary"].textOrEmpty() ?? "",
      transmissionType: try json["transmission_type"].text(), transmissionInfo: try info.map(objectValue))
  }

  private static func objectValue(_ json: JSONReader) throws(BundleProblem) -> JSON {
    .object(try json.object())
  }

  private static func position(_ json: JSONReader) throws(BundleProblem) -> OrderPosition {
    OrderPosition(
      id: try json["id"].positive(), positionID: try json["positionid"].ordinal(),
      item: Item.ID(try json["item"].positive()), variation: try json["variation"].orNil?.positive(),
      subevent: (try json["subevent"].orNil?.positive()).map { SubEvent.ID($0) },
      addonTo: try json["addon_to"].orNil?.positive(), isBundled: false, price: try json["price"].amount(),
      taxRate: try json["tax_rate"].rate(), taxValue: try json["tax_value"].amount(),
      taxRule: (try json["tax_rule"].orNil?.positive()).map { TaxRule.ID($0) },
      taxCode: try json["tax_code"].orNil?.text(), grossCorrection: .zero, taxCorrection: .zero,
      attendeeName: try json["attendee_name"].orNil?.text(),
      attendeeNameParts: .object(try json["attendee_name_parts"].orNil?.object() ?? JSONObject()),
      validFrom: try json["valid_from"].orNil?.moment(), validUntil: try json["valid_until"].orNil?.moment(),
      canceled: try json["canceled"].flag(), answers: try json["answers"].elements().compactMap(\.value),
      attributes: try json.object().without(typedPositionMembers))
  }

  private static let typedPositionMembers: Set<String> = [
    "id", "order", "positionid", "item", "variation", "subevent", "addon_to", "price", "tax_rate", "tax_value",
    "tax_rule", "tax_code", "attendee_name", "attendee_name_parts", "valid_from", "valid_until", "canceled",
    "answers",
  ]

  private static func fee(_ json: JSONReader) throws(BundleProblem) -> OrderFee {
    OrderFee(
      id: try json["id"].positive(), type: try json["fee_type"].choice(OrderFeeType.self),
      value: try json["value"].amount(), description: try json["description"].textOrEmpty(),
      internalType: try json["internal_type"].textOrEmpty(), taxRate: try json["tax_rate"].rate(),
      taxValue: try json["tax_value"].amount(),
      taxRule: (try json["tax_rule"].orNil?.positive()).map { TaxRule.ID($0) },
      taxCode: try json["tax_code"].orNil?.text(), grossCorrection: .zero, taxCorrection: .zero,
      canceled: try json["canceled"].flag(), attributes: try json.object().without(typedFeeMembers))
  }

  private static let typedFeeMembers: Set<String> = [
    "id", "fee_type", "value", "description", "internal_type", "tax_rate", "tax_value", "tax_rule", "tax_code",
    "canceled",
  ]

  private static func payment(_ json: JSONReader) throws(BundleProblem) -> OrderPayment {
    OrderPayment(
      localID: try json["local_id"].ordinal(), state: try json["state"].choice(OrderPaymentState.self),
      amount: try json["amount"].amount(), created: try json["created"].moment(),
      paymentDate: try json["payment_date"].orNil?.moment(), provider: try json["provider"].orNil?.text(),
      attributes: try json.object().without([
        "local_id", "state", "amount", "created", "payment_date", "provider",
      ]))
  }

  private static func refund(_ json: JSONReader) throws(BundleProblem) -> OrderRefund {
    OrderRefund(
      localID: try json["local_id"].ordinal(), state: try json["state"].choice(OrderRefundState.self),
      source: try json["source"].orNil?.text(), amount: try json["amount"].amount(),
      payment: try json["payment"].orNil?.ordinal(), created: try json["created"].moment(),
      executionDate: try json["execution_date"].orNil?.moment(), provider: try json["provider"].orNil?.text(),
      attributes: try json.object().without([
        "local_id", "state", "source", "amount", "payment", "created", "execution_date", "provider",
      ]))
  }
}
