// A made-up order with its event, ready for the invoice builder; tests change what they are about.

public import Domain

extension Fixtures {
  /// The moment at which fixture invoices are built: 21 November 2026, noon UTC.
  public static let building = Instant(microseconds: 1_795_262_400_000_000)

  /// One ticket at 23.00 including 19 %, for a business in Germany, at an event in Berlin; texts and settings are pretix's defaults.
  public static func source(
    settings: [String: JSON] = [:], currency: String = "EUR", isSeries: Bool = false,
    address: InvoiceAddress? = address(), locale: String = "en",
    rates: [ExchangeRate] = []
  ) throws -> InvoiceSource {
    let resource = try object(
      """
      {"name": {"en": "Conf"}, "slug": "conf", "currency": "\(currency)", "date_from": "2026-12-27T09:00:00Z",
       "date_to": "2026-12-30T17:00:00Z", "location": {"en": "Hall\\nRoom 2"}, "has_subevents": \(isSeries)}
      """)
    return InvoiceSource(
      event: Event(
        id: .init(1), organizer: .init(1), slug: "conf", name: I18nText([("en", "Conf")]), currency: currency,
        timezone: "Europe/Berlin", resource: resource),
      settings: Settings(event: settings), order: order(address: address, locale: locale), catalog: try catalog(),
      now: building,
      exchangeRate: { source, from, to, notBefore in
        rates.filter {
          $0.source == source && $0.sourceCurrency == from && $0.otherCurrency == to && $0.date >= notBefore
        }.max { $0.date < $1.date }
      })
  }

  private static func catalog() throws -> EventCatalog {
    let rule = try taxRule(#"{"id": 1, "name": {"en": "VAT"}, "default": true, "rate": "19.00", "code": "S/standard"}"#)
    return EventCatalog(
      items: [
        .init(1): Item(
          id: .init(1), position: 0, active: true,
          resource: try object(#"{"name": {"en": "Ticket"}, "variations": [{"id": 5, "value": {"en": "Large"}}]}"#))
      ],
      taxRules: [rule.id: rule])
  }

  /// A tax rule from the API's object.
  public static func taxRule(_ json: String) throws -> TaxRule {
    let resource = try object(json)
    return TaxRule(
      id: .init(resource["id"]?.int ?? 0), rate: TaxRate(resource["rate"]?.string ?? "") ?? .zero,
      code: resource["code"]?.string, isDefault: resource["default"]?.bool ?? false, resource: resource)
  }

  public static func object(_ json: String) throws -> JSONObject {
    guard let object = try JSON(parsing: Array(json.utf8)).object else { throw FixtureError(message: "no object") }
    return object
  }

  public static func address(
    business: Bool = true, country: String = "DE", state: String = "", vatID: String = "", validated: Bool = false
  ) -> InvoiceAddress {
    InvoiceAddress(
      lastModified: building, isBusiness: business, company: business ? "Firm" : "", name: "Jo Doe",
      nameParts: .object(JSONObject()), street: "Road 1", zipcode: "12345", city: "Town", country: country,
      state: state,
      vatID: vatID, vatIDValidated: validated, customField: nil, internalReference: "", beneficiary: "",
      transmissionType: "email", transmissionInfo: nil)
  }

  public static func order(address: InvoiceAddress?, locale: String = "en") -> Order {
    Order(
      id: .init(1), organizer: .init(1), event: .init(1), eventSlug: "conf", code: "TF9UF", status: .pending,
      testMode: false, email: nil, phone: nil, locale: locale, secret: "s", datetime: building.adding(seconds: -86_400),
      expires: Instant(microseconds: 1_796_684_399_000_000), cancellationDate: nil, lastModified: building,
      total: Money(cents: 2300), roundingMode: .line, salesChannel: "web", requiresApproval: false,
      validIfPending: false, invoiceDirty: false, invoiceAddress: address, positions: [position(1, cents: 2300)],
      fees: [], payments: [], refunds: [], attributes: JSONObject())
  }

  public static func position(_ number: Int, cents: Int64, addonTo: Int64? = nil) -> OrderPosition {
    OrderPosition(
      id: Int64(number), positionID: number, item: .init(1), variation: nil, subevent: nil, addonTo: addonTo,
      isBundled: false, price: Money(cents: cents), taxRate: TaxRate(tenThousandths: 190_000),
      taxValue: TaxArithmetic(Currency("EUR")).fromGross(Money(cents: cents), rate: TaxRate(tenThousandths: 190_000))
        .tax,
      taxRule: .init(1), taxCode: "S/standard", grossCorrection: .zero, taxCorrection: .zero, attendeeName: nil,
      attendeeNameParts: .object(JSONObject()), validFrom: nil, validUntil: nil, canceled: false, answers: [],
      attributes: JSONObject())
  }

  public static func fee(_ number: Int64, _ type: OrderFeeType, cents: Int64, description: String = "") -> OrderFee {
    OrderFee(
      id: number, type: type, value: Money(cents: cents), description: description, internalType: "",
      taxRate: .zero, taxValue: .zero, taxRule: nil, taxCode: nil, grossCorrection: .zero, taxCorrection: .zero,
      canceled: false, attributes: JSONObject())
  }
}
