// The invoice that is rendered for measuring: German sender and texts, an account to pay to, as many lines as asked for.

import Domain

enum BenchInvoice {
  static func invoice(lines count: Int) -> Invoice {
    Invoice(
      id: .init(1), organizer: .init(1), event: .init(1), eventSlug: "sampleconf", orderCode: "ABC12",
      prefix: "SAMPLECONF-", invoiceNo: "00001", isCancellation: false, refers: nil,
      date: LocalDate(daysSinceEpoch: 20_778), locale: "de", currency: "EUR",
      sender: InvoiceSender(
        name: "Big Events GmbH", address: "Musterstraße 12", zipcode: "69117", city: "Heidelberg", state: "",
        country: "DE", taxID: "77/123/45678", vatID: "DE123456789"),
      recipient: InvoiceRecipient(
        block: "Sample Company Ltd\nDr. Zoë Müller\nLange Straße 5\n69117 Heidelberg\nDeutschland", isBusiness: true,
        company: "Sample Company Ltd", name: "Dr. Zoë Müller", street: "Lange Straße 5", zipcode: "69117",
        city: "Heidelberg", state: "", country: "DE", vatID: "DE136695976", beneficiary: "", customField: nil,
        internalReference: "PO 2026/0815", transmissionInfo: nil),
      texts: InvoiceTexts(
        introductory: "vielen Dank für Ihre Bestellung. Wir berechnen Ihnen:", additional: "Wir freuen uns auf Sie!",
        payment: "Bitte überweisen Sie den Betrag auf das Konto <b>DE75 5121 0800 1245 1261 99</b>.",
        paymentStamp: nil, footer: "Big Events GmbH · Amtsgericht Mannheim HRB 123456 · USt-IdNr. DE123456789"),
      lines: (1...max(1, count)).map(line), foreignCurrency: nil, reverseCharge: false, testMode: false,
      shredded: false, sentToOrganizer: nil,
      transmission: InvoiceTransmission(type: "email", provider: nil, status: .pending, date: nil),
      createdAt: Instant(microseconds: 0))
  }

  /// One line in each of nine scripts, with emoji.
  static var allScripts: Invoice {
    var invoice = invoice(lines: 12)
    let names = [
      "Ticket", "Karte 🎉 ☎", "Билет", "Εισιτήριο", "כרטיס רגיל", "تذكرة اقتصادية", "บัตรเข้าร่วมงาน", "早割チケット", "早鸟票",
      "티켓", "टिकट",
      "ბილეთი",
    ]
    for (index, name) in names.enumerated() { invoice.lines[index].description = name }
    return invoice
  }

  static func context(logo: [UInt8]?) -> InvoicePrintContext {
    InvoicePrintContext(
      eventName: "Jahrestagung der Veranstalter 2027", eventDateFrom: Instant("2027-05-10T09:00:00Z"),
      eventDateTo: Instant("2027-05-12T17:30:00Z"), timezone: "Europe/Berlin", customFieldLabel: "", refersDate: nil,
      logo: logo)
  }

  private static func line(_ index: Int) -> InvoiceLine {
    let gross = Int64(1100 + index * 737 % 20_000)
    let rate: Int64 = index.isMultiple(of: 3) ? 7 : 19
    let details = "<br />Teilnehmer*in: Łukasz Żółw<br />27.12.2026 10:00 – 18:00, Heidelberg"
    return InvoiceLine(
      position: index, description: "Budget-Ticket \(index) – Ganztägig" + (index.isMultiple(of: 4) ? details : ""),
      item: 1, variation: nil, subevent: nil, attendeeName: nil, periodStart: Instant("2027-05-10T09:00:00Z"),
      periodEnd: Instant("2027-05-12T17:30:00Z"), gross: Money(cents: gross),
      tax: Money(cents: gross * rate / (100 + rate)), taxRate: TaxRate(tenThousandths: rate * 10_000), taxCode: nil,
      taxName: "MwSt.", feeType: nil, feeInternalType: nil, eventLocation: nil)
  }
}
