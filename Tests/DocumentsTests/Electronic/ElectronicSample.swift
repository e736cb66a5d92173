// Invoices for the tests of electronic documents: complete, valid, and easy to break in one place.

import Domain
import TestSupport

@testable import Documents

/// An invoice with the context it is issued in.
struct ElectronicSample {
  var invoice: Invoice
  var context: InvoicePrintContext

  /// A German company's invoice to a German company: three lines, two rates.
  static var german: ElectronicSample {
    var invoice = Fixtures.invoice(date: LocalDate(daysSinceEpoch: 20_600))
    invoice.id = Invoice.ID(7)
    invoice.sender.vatID = "DE195784823"
    invoice.recipient.vatID = "DE 525 644 986"
    invoice.recipient.internalReference = "PO-17"
    invoice.texts.payment = "Please pay within two weeks."
    for index in invoice.lines.indices {
      invoice.lines[index].periodStart = Instant("2026-06-01T09:00:00Z")
      invoice.lines[index].periodEnd = Instant("2026-06-02T17:00:00Z")
      invoice.lines[index].taxCode = invoice.lines[index].taxRate == .zero ? nil : "S/standard"
    }
    var electronic = ElectronicInvoiceContext()
    electronic.contactName = "Accounts"
    electronic.contactPhone = "+49 6221 4711"
    electronic.contactMail = "billing@example.org"
    electronic.orderEmail = "jo@example.org"
    electronic.due = invoice.date.adding(days: 14)
    let context = InvoicePrintContext(
      eventName: "SampleConf", eventDateFrom: nil, eventDateTo: nil, timezone: "Europe/Berlin",
      customFieldLabel: "Cost centre", refersDate: nil,
      settlement: InvoiceSettlement(
        isPending: true, provider: "banktransfer",
        account: BankAccount(holder: "Big Events", iban: "DE93706359486763757193", bic: "COBADEFFXXX"),
        reference: "SAMPLECONF-ABC12"), electronic: electronic)
    return ElectronicSample(invoice: invoice, context: context)
  }

  /// The same for a public body: a Leitweg-ID makes it an XRechnung.
  static var xrechnung: ElectronicSample {
    german.with { $0.invoice.recipient.customField = "09488717-35646-85" }
  }

  /// A Belgian company over Peppol.
  static var peppol: ElectronicSample {
    german.with { sample in
      sample.invoice.transmission.type = "peppol"
      sample.invoice.recipient.country = "BE"
      sample.invoice.recipient.vatID = "BE0355927444"
      sample.invoice.recipient.transmissionInfo = .object(
        JSONObject([("transmission_peppol_participant_id", .string("0208:0355927444"))]))
    }
  }

  /// A cancellation of it.
  static var cancellation: ElectronicSample {
    peppol.with { sample in
      sample.invoice.isCancellation = true
      sample.invoice.refers = "SAMPLE-00000"
      sample.context.refersDate = sample.invoice.date.adding(days: -3)
      sample.context.electronic.due = nil
      sample.context.settlement.isPending = false
      for index in sample.invoice.lines.indices {
        sample.invoice.lines[index].gross = -sample.invoice.lines[index].gross
        sample.invoice.lines[index].tax = -sample.invoice.lines[index].tax
      }
    }
  }

  /// An Italian company to an Italian company.
  static var italian: ElectronicSample {
    german.with { sample in
      sample.invoice.transmission.type = "it_sdi"
      sample.invoice.locale = "it"
      sample.invoice.sender = InvoiceSender(
        name: "Grandi Eventi S.r.l.", address: "Via Roma 1", zipcode: "20121", city: "Milano", state: "MI",
        country: "IT",
        taxID: "", vatID: "IT04183010117")
      sample.invoice.recipient.country = "IT"
      sample.invoice.recipient.vatID = "IT39701810259"
      sample.invoice.recipient.zipcode = "37123"
      sample.invoice.recipient.city = "Verona"
      sample.invoice.recipient.state = "VR"
      sample.invoice.recipient.transmissionInfo = .object(
        JSONObject([
          ("transmission_it_sdi_recipient_code", .string("ABCDEFG")),
          ("transmission_it_sdi_pec", .string("fatture@pec.example.it")),
        ]))
      for index in sample.invoice.lines.indices where sample.invoice.lines[index].taxRate != .zero {
        sample.invoice.lines[index].taxRate = TaxRate(tenThousandths: 220_000)
        sample.invoice.lines[index].tax = Money(cents: sample.invoice.lines[index].gross.cents * 22 / 122)
      }
    }
  }

  func with(_ change: (inout ElectronicSample) -> Void) -> ElectronicSample {
    var copy = self
    change(&copy)
    return copy
  }

  /// All lines under one code without tax.
  mutating func untax(_ code: String?) {
    for index in invoice.lines.indices {
      invoice.lines[index].taxRate = .zero
      invoice.lines[index].tax = .zero
      invoice.lines[index].taxCode = code
    }
  }

  func build(_ kind: DocumentKind) throws -> ElectronicBuild {
    try ElectronicBuild(kind, of: invoice, context: context)
  }
}
