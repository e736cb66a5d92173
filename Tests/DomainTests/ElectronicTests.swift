// The rules behind electronic documents that are Domain's: taxes, Italy's table, file names, what is kept with an invoice.

import Domain
import Testing
import TestSupport

@Suite struct ElectronicTests {
  @Test(arguments: [
    ("S/standard", "S", nil), ("Z", "Z", "N3.6"), ("E/VATEX-EU-J", "E", "N5"), ("E/VATEX-EU-79-C", "E", "N1"),
  ])
  func `A tax code has a category and in Italy a Natura`(code: String, category: String, natura: String?) {
    var invoice = Fixtures.invoice()
    for index in invoice.lines.indices {
      invoice.lines[index].taxCode = code
      if category != "S" { invoice.lines[index].taxRate = .zero }
    }
    let treatment = invoice.taxTreatments(italian: ItalianSellerFacts())[0]
    #expect(treatment.category.rawValue == category && treatment.natura == natura)
  }

  @Test func `Every tax code of the house has a treatment of its own kind`() {
    for code in TaxCode.all {
      var invoice = Fixtures.invoice()
      invoice.lines = [Fixtures.line(1, "x", 1_000, 0, TaxCode.fits(code, rate: .zero) ? 0 : 190_000)]
      invoice.lines[0].taxCode = code
      let category = invoice.taxTreatments(italian: ItalianSellerFacts())[0].category.rawValue
      // Transferred tax is Italy's alone; elsewhere it is ordinary.
      #expect(category == (code == "B" ? "S" : String(code.prefix { $0 != "/" })), "\(code)")
    }
  }

  @Test func `Without a code the rate decides, and reverse charge or a buyer abroad where there is none`() {
    var invoice = Fixtures.invoice()
    invoice.lines = [Fixtures.line(1, "x", 1_000, 0, 0)]
    invoice.lines[0].taxCode = nil
    func category() -> TaxCategory { invoice.taxTreatments(italian: ItalianSellerFacts())[0].category }
    #expect(category() == .exempt)
    invoice.recipient.country = "US"
    #expect(category() == .outOfScope)
    invoice.reverseCharge = true
    #expect(category() == .reverseCharge)
  }

  @Test(arguments: [1, 3, 10, 50, 500])
  func `Italy's tax is base times rate within a cent, and the gross is kept`(count: Int) {
    var invoice = Fixtures.invoice()
    invoice.lines = (1...count).map { Fixtures.line($0, "x", 1_499, 239, 190_000) }
    let rows = invoice.italianTaxSummary(ItalianSellerFacts())
    #expect(rows.count == 1)
    for row in rows {
      #expect(row.base + row.tax == invoice.grossTotal)
      let exact = Int128(row.base.cents) * 190_000
      #expect(abs(Int128(row.tax.cents) * 1_000_000 - exact) <= 1_000_000)
    }
  }

  @Test func `The printed copy of a FatturaPA has its table`() {
    var invoice = Fixtures.invoice(type: "it_sdi")
    invoice.lines = (1...10).map { Fixtures.line($0, "x", 1_499, 239, 190_000) }
    #expect(invoice.printedTaxSummary == invoice.taxSummary)
    invoice.sender.country = "IT"
    #expect(invoice.printedTaxSummary.map(\.tax) == [Money(cents: 2_393)])
    #expect(invoice.taxSummary.map(\.tax) == [Money(cents: 2_390)])
  }

  @Test(arguments: [(1, "00001"), (35, "0000Z"), (36, "00010"), (60_466_175, "ZZZZZ")])
  func `A file name counts in base 36`(number: Int64, text: String) {
    #expect(FatturaPAFileName(transmitter: "IT01234567890", progressive: number)?.text == "IT01234567890_\(text).xml")
  }

  @Test(arguments: ["", "IT", "it01234567890", "IT0123/4567", "12345678901", "IT" + String(repeating: "1", count: 29)])
  func `Not everything can transmit`(transmitter: String) {
    #expect(FatturaPAFileName(transmitter: transmitter, progressive: 1) == nil)
    #expect(FatturaPAFileName(transmitter: "IT01234567890", progressive: 60_466_176) == nil)
  }

  @Test func `What documents need is read back as it was kept`() throws {
    var context = InvoicePrintContext(
      eventName: "x", eventDateFrom: nil, eventDateTo: nil, timezone: "UTC", customFieldLabel: "", refersDate: nil)
    context.electronic.profile = .xrechnung
    context.electronic.contactName = "A"
    context.electronic.contactPhone = "B"
    context.electronic.contactMail = "C"
    context.electronic.endpoint = "9930:D"
    context.electronic.registrationID = "E"
    context.electronic.exemptionReason = "F"
    context.electronic.exemptionReasons = ["M": "N", "O \"P\"": "Q\nR"]
    context.electronic.due = LocalDate(daysSinceEpoch: 20_000)
    context.electronic.orderEmail = "G"
    context.electronic.givenName = "H"
    context.electronic.familyName = "I"
    context.electronic.mandate = "J"
    context.electronic.creditorID = "K"
    context.electronic.italian.regime = "RF19"
    context.electronic.italian.province = "MI"
    context.electronic.italian.transmitter = "L"
    context.electronic.italian.reverseNatura = "N6.1"
    context.electronic.italian.paysStampDuty = false
    #expect(try InvoicePrintContext(kept: context.kept) == context)
  }
}
