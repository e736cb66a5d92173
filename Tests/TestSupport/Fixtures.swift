// Made-up invoices for tests: complete, plain, and easy to vary.

public import Domain

public enum Fixtures {
  /// An invoice of three lines in euros; everything that matters to a test can be said.
  public static func invoice(
    organizer: Organizer.ID = .init(1), event: Event.ID = .init(1), eventSlug: String = "sampleconf",
    order: String = "ABC12", prefix: String = "SAMPLE-", number: String = "00001", refers: String? = nil,
    date: LocalDate = LocalDate(daysSinceEpoch: 20_000), locale: String = "en", status: TransmissionStatus = .pending,
    type: String = "email", name: String = "Jo Example", company: String? = "Example Ltd", testMode: Bool = false
  ) -> Invoice {
    Invoice(
      id: .init(0), organizer: organizer, event: event, eventSlug: eventSlug, orderCode: order, prefix: prefix,
      invoiceNo: number, isCancellation: refers != nil, refers: refers, date: date, locale: locale, currency: "EUR",
      sender: InvoiceSender(
        name: "Big Events", address: "Demo street 12", zipcode: "12345", city: "Demo town", state: "", country: "DE",
        taxID: "77/123/45678", vatID: "DE123456789"),
      recipient: recipient(name: name, company: company),
      texts: InvoiceTexts(
        introductory: "Thank you.", additional: "", payment: "", paymentStamp: nil, footer: "Big Events"),
      lines: [
        line(1, "Budget Ticket", 2300, 367, 190_000), line(2, "  + Workshop", 1000, 65, 70_000),
        line(3, "Shipping", 500, 80, 190_000),
      ],
      foreignCurrency: nil, reverseCharge: false, testMode: testMode, shredded: false, sentToOrganizer: nil,
      transmission: InvoiceTransmission(type: type, provider: nil, status: status, date: nil),
      createdAt: Instant(microseconds: 1_700_000_000_000_000))
  }

  private static func recipient(name: String, company: String?) -> InvoiceRecipient {
    InvoiceRecipient(
      block: [company, name, "Test street 12", "12345 Testington", "Germany"].compactMap { $0 }.joined(separator: "\n"),
      isBusiness: company != nil, company: company ?? "", name: name, street: "Test street 12", zipcode: "12345",
      city: "Testington", state: "", country: "DE", vatID: nil, beneficiary: "", customField: nil,
      internalReference: "", transmissionInfo: .object(JSONObject()))
  }

  public static func line(_ position: Int, _ description: String, _ gross: Int64, _ tax: Int64, _ rate: Int64)
    -> InvoiceLine
  {
    InvoiceLine(
      position: position, description: description, item: 1, variation: nil, subevent: nil, attendeeName: nil,
      periodStart: nil, periodEnd: nil, gross: Money(cents: gross), tax: Money(cents: tax),
      taxRate: TaxRate(tenThousandths: rate), taxCode: "S/standard", taxName: "VAT", feeType: nil,
      feeInternalType: nil, eventLocation: nil)
  }
}
