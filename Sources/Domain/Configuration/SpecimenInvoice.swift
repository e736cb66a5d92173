// An invoice that nobody gets: an example order built and printed by the rules of real ones, to show what settings do. It takes no number
// and is kept nowhere.

/// Makes example invoices.
public enum SpecimenInvoice {
  /// An example invoice of an event, or of a made-up event where there is none.
  /// - Parameters:
  ///   - mark: the word across every page that tells it from an invoice.
  ///   - logo: the bytes of the logo that the settings name.
  public static func make(
    organizer: Organizer, event: Event?, settings: Settings, mark: String, logo: [UInt8]?, now: Instant
  ) throws -> (invoice: Invoice, context: InvoicePrintContext) {
    let event = event ?? example(of: organizer, now: now)
    let order = order(of: event, settings: settings, now: now)
    let source = InvoiceSource(
      event: event, settings: settings, order: order, catalog: catalog, now: now,
      exchangeRate: { source, from, to, _ in
        let example: Int64 = to == "CZK" ? 25_000_000 : 4_250_000
        return ExchangeRate(
          source: source, date: event.day(at: now), sourceCurrency: from, otherCurrency: to, millionths: example)
      })
    let numbering = InvoiceNumbering(event: event, settings: settings)
    let numbered = AssignedNumber(
      prefix: numbering.prefix(isCancellation: false, testMode: false, on: source.today),
      invoiceNo: numbering.isConsecutive ? numbering.consecutive(0) : order.code + "-1")
    let invoice = try InvoiceBuilder.invoice(from: source, numbered: numbered)
    var context = InvoicePrintContext(
      of: invoice, order: order, event: event, settings: settings, subevents: [:], refersDate: nil)
    context.specimen = mark
    context.logo = logo
    return (invoice, context)
  }

  /// How numbers of an event look on a day: an invoice's and a cancellation's.
  public static func numbers(
    organizer: Organizer, event: Event?, settings: Settings, now: Instant
  ) -> (invoice: String, cancellation: String) {
    let event = event ?? example(of: organizer, now: now)
    let numbering = InvoiceNumbering(event: event, settings: settings)
    func number(_ isCancellation: Bool, _ count: Int64) -> String {
      numbering.prefix(isCancellation: isCancellation, testMode: false, on: event.day(at: now))
        + (numbering.isConsecutive ? numbering.consecutive(count) : "ABC12-\(count)")
    }
    let isApart = number(true, 1) != number(false, 1)
    return (number(false, 1), number(true, isApart ? 1 : 2))
  }

  private static func example(of organizer: Organizer, now: Instant) -> Event {
    let name = I18nText([("en", "Example event"), ("de", "Beispielveranstaltung")])
    return Event(
      id: Event.ID(0), organizer: organizer.id, slug: "event", name: name, currency: "EUR", timezone: "UTC",
      resource: JSONObject([("date_from", .string(now.adding(seconds: 30 * 86_400).text))]))
  }

  private static let item = Item.ID(1)
  private static let extra = Item.ID(2)

  private static let catalog: EventCatalog = {
    func item(_ id: Item.ID, _ english: String, _ german: String) -> (Item.ID, Item) {
      let name = JSON.object(JSONObject([("en", .string(english)), ("de", .string(german))]))
      return (id, Item(id: id, position: 0, active: true, resource: JSONObject([("name", name)])))
    }
    let items = [item(Self.item, "Ticket, three days", "Ticket, drei Tage"), item(extra, "Dinner", "Abendessen")]
    return EventCatalog(items: Dictionary(items) { first, _ in first })
  }()

  private static func order(of event: Event, settings: Settings, now: Instant) -> Order {
    let positions = [
      position(1, item, "Alex Example", gross: 11_900, tax: 1_900, rate: 190_000),
      position(2, item, "Kim Example", gross: 11_900, tax: 1_900, rate: 190_000),
      position(3, extra, nil, gross: 5_350, tax: 350, rate: 70_000),
    ]
    return Order(
      id: .init(0), organizer: event.organizer, event: event.id, eventSlug: event.slug, code: "ABC12", status: .pending,
      testMode: false, email: "alex@example.org", phone: nil, locale: settings.text(.locale), secret: "", datetime: now,
      expires: now.adding(seconds: 14 * 86_400), cancellationDate: nil, lastModified: now, total: Money(cents: 29_150),
      roundingMode: .line, salesChannel: "web", requiresApproval: false, validIfPending: false, invoiceDirty: false,
      invoiceAddress: address(now), positions: positions, fees: [], payments: [], refunds: [],
      attributes: JSONObject())
  }

  private static func address(_ now: Instant) -> InvoiceAddress {
    InvoiceAddress(
      lastModified: now, isBusiness: true, company: "Example & Sons Ltd", name: "Alex Example",
      nameParts: .object(JSONObject([("_scheme", .string("full")), ("full_name", .string("Alex Example"))])),
      street: "Sample Street 12", zipcode: "12345", city: "Sampletown", country: "DE", state: "", vatID: "",
      vatIDValidated: false, customField: nil, internalReference: "PO-42", beneficiary: "", transmissionType: "email",
      transmissionInfo: nil)
  }

  private static func position(
    _ number: Int, _ item: Item.ID, _ attendee: String?, gross: Int64, tax: Int64, rate: Int64
  ) -> OrderPosition {
    OrderPosition(
      id: Int64(number), positionID: number, item: item, variation: nil, subevent: nil, addonTo: nil, isBundled: false,
      price: Money(cents: gross), taxRate: TaxRate(tenThousandths: rate), taxValue: Money(cents: tax), taxRule: nil,
      taxCode: "S/standard", grossCorrection: Money(cents: 0), taxCorrection: Money(cents: 0), attendeeName: attendee,
      attendeeNameParts: .object(JSONObject()), validFrom: nil, validUntil: nil, canceled: false, answers: [],
      attributes: JSONObject())
  }
}
