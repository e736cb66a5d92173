// A complete order, with one of everything an order can have: from it the published schema is read.

extension OrderResource {
  /// What the object is made of.
  public static var shape: JSONShape {
    JSONShape.of { write(example, including: .everything, to: &$0) }
  }

  /// What the object of a payment is made of.
  public static var paymentShape: JSONShape {
    JSONShape.of { json in example.payments.forEach { write($0, to: &json) } }
  }

  /// What the object of a refund is made of.
  public static var refundShape: JSONShape { JSONShape.of { json in example.refunds.forEach { write($0, to: &json) } } }

  /// What the object of an invoice address is made of.
  public static var addressShape: JSONShape {
    JSONShape.of { write(exampleAddress, to: &$0) }
  }

  private static let moment = Instant(microseconds: 0)

  private static var example: Order {
    Order(
      id: .init(1), organizer: .init(1), event: .init(1), eventSlug: "event", code: "ABC12", status: .paid,
      testMode: false, email: "buyer@example.org", phone: nil, locale: "en", secret: "secret", datetime: moment,
      expires: moment, cancellationDate: nil, lastModified: moment, total: Money(cents: 100), roundingMode: .line,
      salesChannel: "web", requiresApproval: false, validIfPending: false, invoiceDirty: false,
      invoiceAddress: exampleAddress, positions: [examplePosition], fees: [exampleFee],
      payments: [
        OrderPayment(
          localID: 1, state: .confirmed, amount: Money(cents: 100), created: moment, paymentDate: nil, provider: nil,
          attributes: JSONObject())
      ],
      refunds: [
        OrderRefund(
          localID: 1, state: .done, source: nil, amount: Money(cents: 100), payment: nil, created: moment,
          executionDate: nil, provider: nil, attributes: JSONObject())
      ], attributes: JSONObject())
  }

  private static var exampleAddress: InvoiceAddress {
    InvoiceAddress(
      lastModified: moment, isBusiness: false, company: "", name: "", nameParts: .object(JSONObject()), street: "",
      zipcode: "", city: "", country: "", state: "", vatID: "", vatIDValidated: false, customField: nil,
      internalReference: "", beneficiary: "", transmissionType: "email", transmissionInfo: nil)
  }

  private static var examplePosition: OrderPosition {
    OrderPosition(
      id: 1, positionID: 1, item: .init(1), variation: nil, subevent: nil, addonTo: nil, isBundled: false,
      price: Money(cents: 100), taxRate: TaxRate(tenThousandths: 0), taxValue: Money(cents: 0), taxRule: nil,
      taxCode: nil, grossCorrection: Money(cents: 0), taxCorrection: Money(cents: 0), attendeeName: nil,
      attendeeNameParts: .object(JSONObject()), validFrom: nil, validUntil: nil, canceled: false, answers: [],
      attributes: JSONObject())
  }

  private static var exampleFee: OrderFee {
    OrderFee(
      id: 1, type: .payment, value: Money(cents: 100), description: "", internalType: "",
      taxRate: TaxRate(tenThousandths: 0), taxValue: Money(cents: 0), taxRule: nil, taxCode: nil,
      grossCorrection: Money(cents: 0), taxCorrection: Money(cents: 0), canceled: false, attributes: JSONObject())
  }
}
