// Invoices to print: one plain invoice, and the parts that tests change in it.

import Domain

enum SampleInvoice {
  /// An unpaid invoice of one ticket from a German company to a person.
  static func plain(locale: String = "en") -> Invoice {
    Invoice(
      id: Invoice.ID(1), organizer: Organizer.ID(1), event: Event.ID(1), eventSlug: "sampleconf", orderCode: "ABC12",
      prefix: "SAMPLECONF-", invoiceNo: "00001", isCancellation: false, refers: nil,
      date: LocalDate(daysSinceEpoch: 20_778), locale: locale, currency: "EUR", sender: sender,
      recipient: person, texts: texts,
      lines: [line(1, "Budget Ticket", gross: 2300, tax: 367)], foreignCurrency: nil, reverseCharge: false,
      testMode: false, shredded: false, sentToOrganizer: nil,
      transmission: InvoiceTransmission(type: "email", provider: nil, status: .pending, date: nil),
      createdAt: Instant(microseconds: 0))
  }

  static let context = InvoicePrintContext(
    eventName: "Sample Conference 2027", eventDateFrom: Instant("2027-05-10T09:00:00Z"),
    eventDateTo: Instant("2027-05-12T17:30:00Z"), timezone: "Europe/Berlin", customFieldLabel: "Cost centre",
    refersDate: LocalDate("2026-11-20"))

  /// One line taxed at 19 % unless told otherwise; `rate` in whole percent.
  static func line(
    _ position: Int, _ description: String, gross: Int64, tax: Int64, rate: Int64 = 19, taxName: String = "VAT",
    period: (from: String, to: String)? = ("2027-05-10T09:00:00Z", "2027-05-12T17:30:00Z"), subevent: Int64? = nil
  ) -> InvoiceLine {
    InvoiceLine(
      position: position, description: description, item: 1, variation: nil, subevent: subevent,
      attendeeName: nil, periodStart: period.flatMap { Instant($0.from) },
      periodEnd: period.flatMap { Instant($0.to) }, gross: Money(cents: gross), tax: Money(cents: tax),
      taxRate: TaxRate(tenThousandths: rate * 10_000), taxCode: nil, taxName: taxName, feeType: nil,
      feeInternalType: nil, eventLocation: nil)
  }

  /// As many different lines as asked for, every fourth with further lines of text, at two tax rates.
  static func lines(_ count: Int) -> [InvoiceLine] {
    (1...count).map { index in
      let gross = Int64(1100 + index * 737 % 20_000)
      let rate: Int64 = index.isMultiple(of: 3) ? 7 : 19
      let details = "<br />Attendee: Łukasz Żółw<br />Date: Day \(index) - Mon, March 1, 2027 19:00"
      return line(
        index, "Ticket no. \(index)" + (index.isMultiple(of: 4) ? details : ""), gross: gross,
        tax: gross * rate / (100 + rate), rate: rate)
    }
  }

  static let sender = InvoiceSender(
    name: "Big Events LLC", address: "Demo street 12", zipcode: "12345", city: "Demo town", state: "",
    country: "DE", taxID: "77/123/45678", vatID: "DE123456789")

  static let person = InvoiceRecipient(
    block: "John Doe\nTest street 12\n12345 Testington\nGermany", isBusiness: false, company: "", name: "John Doe",
    street: "Test street 12", zipcode: "12345", city: "Testington", state: "", country: "DE", vatID: nil,
    beneficiary: "", customField: nil, internalReference: "", transmissionInfo: nil)

  static let company = InvoiceRecipient(
    block: "Sample Company Ltd\nDr. Zoë Müller\nLange Straße 5\n2nd floor\n69117 Heidelberg\nGermany\n"
      + "VAT-ID: DE136695976",
    isBusiness: true, company: "Sample Company Ltd", name: "Dr. Zoë Müller", street: "Lange Straße 5\n2nd floor",
    zipcode: "69117", city: "Heidelberg", state: "", country: "DE", vatID: "DE136695976",
    beneficiary: "Foundation for\nSample Events", customField: "CC-4711", internalReference: "PO 2026/0815",
    transmissionInfo: nil)

  static let texts = InvoiceTexts(
    introductory: "thank you for your purchase of the following items:",
    additional: "We are looking forward to see you on our conference!<br /><br />"
      + "Event location: Heidelberg, Congress centre",
    payment: "Please transfer the money to our account <b>DE75 5121 0800 1245 1261 99</b>.<br />Thank you.",
    paymentStamp: nil,
    footer: "Big Events LLC - Registration No. 123456 - VAT ID: DE123456789\nManaging director: Erika Example")
}
