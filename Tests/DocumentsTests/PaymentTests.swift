// Payments on paper: what was received and what is open, the bank details and the QR code that banking apps read.

import Documents
import Domain
import Testing

@testable import Documents

@Suite struct PaymentTests {
  private let account = BankAccount(holder: "Big Events LLC", iban: "DE75512108001245126199", bic: "SOLADEST600")

  private func sheet(_ change: (inout Invoice, inout InvoiceSettlement) -> Void = { _, _ in }) -> InvoiceSheet {
    var invoice = SampleInvoice.plain()
    var context = SampleInvoice.context
    context.settlement = InvoiceSettlement(
      isPending: true, showsPayments: true, provider: "banktransfer", account: account, reference: "SAMPLECONF-ABC12")
    change(&invoice, &context.settlement)
    return InvoiceSheet(invoice, context: context)
  }

  @Test func `A banking app reads account, amount and reference from the page`() throws {
    let sample = SampleVariant.partlyPaid
    let text = try PDFText.codes(PDFRenderer().pdf(of: sample.invoice, context: sample.context))
    #expect(
      text.split(separator: "\n", omittingEmptySubsequences: false).prefix(11) == [
        "BCD", "002", "1", "SCT", "SOLADEST600", "Big Events LLC", "DE75512108001245126199", "EUR67.22", "", "",
        "SAMPLECONF-ABC12",
      ])
  }

  @Test func `An open invoice asks for what is open`() {
    let transfer = sheet { $1.received = Money(cents: 300) }.transfer
    #expect(transfer?.rows.first == LabelledText(label: "Amount due", value: "€20.00"))
    #expect(transfer?.code?.contains("\nEUR20.00\n") == true)
    #expect(transfer?.rows.contains { $0.value == "DE75 5121 0800 1245 1261 99" } == true)
  }

  @Test func `Nothing is asked for where nothing is to be transferred`() {
    #expect(sheet { $1.account = nil }.transfer == nil)
    #expect(sheet { $1.isPending = false }.transfer == nil)
    #expect(sheet { $1.isPaid = true }.transfer == nil)
    #expect(sheet { $1.provider = "paypal" }.transfer == nil)
    #expect(sheet { invoice, _ in invoice.isCancellation = true }.transfer == nil)
    #expect(sheet { invoice, _ in invoice.testMode = true }.transfer == nil)
    #expect(sheet { $1.received = Money(cents: 2300) }.transfer == nil)
  }

  @Test func `Other currencies than the euro and accounts that do not check have no code`() {
    #expect(sheet { invoice, _ in invoice.currency = "CHF" }.transfer?.code == nil)
    #expect(sheet { $1.account?.iban = "DE75512108001245126198" }.transfer?.code == nil)
    #expect(sheet { $1.account?.holder = " " }.transfer?.code == nil)
  }

  @Test func `The code's text stays within the scheme's limits`() throws {
    let holder = String(repeating: "é", count: 200)
    let code = try #require(
      EPCPayload.transfer(
        of: Money(cents: 1), to: BankAccount(holder: holder, iban: account.iban), reference: "A\nB"))
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[5].count == 70)
    #expect(lines[7] == "EUR0.01")
    #expect(lines.last == "A B")
    let text = String(repeating: "漢", count: 200)
    #expect(EPCPayload.transfer(of: Money(cents: 1), to: account, reference: text) == nil)
    #expect(EPCPayload.transfer(of: Money(cents: 100_000_000_000), to: account, reference: "") == nil)
    #expect(EPCPayload.transfer(of: .zero, to: account, reference: "") == nil)
  }

  @Test func `Received and outstanding stand below the total of a pending order`() {
    let rows = sheet { $1.received = Money(cents: 300) }.settlement
    #expect(rows.map(\.label) == ["Received", "Outstanding"])
    #expect(rows.map(\.value) == ["-€3.00", "€20.00"])
    #expect(sheet().settlement.isEmpty)
    #expect(sheet { ($1.received, $1.showsPayments) = (Money(cents: 300), false) }.settlement.isEmpty)
  }

  @Test func `Gift cards are shown beside the stamp`() {
    let paid = sheet { invoice, settlement in
      invoice.texts.paymentStamp = "paid"
      settlement = InvoiceSettlement(
        received: Money(cents: 2300), giftCards: Money(cents: 1500), isPaid: true, showsPayments: true)
    }
    #expect(paid.stamp == "paid")
    #expect(paid.settlement.map(\.value) == ["-€15.00", "€8.00"])
  }

  @Test func `Peppol and SdI copies say which document counts, others do not`() {
    func notice(_ type: String) -> CopyNotice { sheet { invoice, _ in invoice.transmission.type = type }.copyNotice }
    #expect(notice("peppol").sentence.contains("Peppol"))
    #expect(notice("peppol").watermark == "Copy")
    #expect(notice("it_sdi").sentence.contains("SdI"))
    #expect(notice("it_sdi").watermark.isEmpty)
    #expect(notice("email").sentence.isEmpty)
  }

  @Test func `Long texts make no code, and a code's modules are what zbar reads`() {
    #expect(QRCode(String(repeating: "x", count: 4000)) == nil)
    #expect(QRCode("BCD")?.size == 21)
  }
}
