// How an invoice stood at issue, from order and settings.

import Domain
import Testing
import TestSupport

@Suite struct InvoiceSettlementTests {
  private func order(_ status: OrderStatus, _ payments: [(OrderPaymentState, Int64, String)]) -> Order {
    let moment = Instant(microseconds: 1_795_000_000_000_000)
    return Order(
      id: .unassigned, organizer: .init(1), event: .init(1), eventSlug: "sampleconf", code: "ABC12", status: status,
      testMode: false, email: nil, phone: nil, locale: "en", secret: "s", datetime: moment,
      expires: moment.adding(seconds: 14 * 86_400), cancellationDate: nil, lastModified: moment,
      total: Money(cents: 3800),
      roundingMode: .line, salesChannel: "web", requiresApproval: false, validIfPending: false, invoiceDirty: false,
      invoiceAddress: nil, positions: [], fees: [],
      payments: payments.enumerated().map { index, payment in
        OrderPayment(
          localID: index + 1, state: payment.0, amount: Money(cents: payment.1), created: moment, paymentDate: nil,
          provider: payment.2, attributes: JSONObject())
      }, refunds: [], attributes: JSONObject())
  }

  private func settlement(_ order: Order?, cancellation: Bool = false, settings: [String: JSON] = [:])
    -> InvoiceSettlement
  {
    InvoiceSettlement(
      of: Fixtures.invoice(refers: cancellation ? "SAMPLE-00000" : nil), order: order,
      settings: Settings(event: settings))
  }

  @Test func `Confirmed payments count, open and failed ones do not`() {
    let settlement = settlement(
      order(.pending, [(.confirmed, 1000, "giftcard"), (.failed, 500, "paypal"), (.created, 2800, "banktransfer")]))
    #expect(settlement.received == Money(cents: 1000))
    #expect(settlement.giftCards == Money(cents: 1000))
    #expect(settlement.provider == "banktransfer")
    #expect(settlement.due == LocalDate("2026-12-02"))
    #expect(settlement.outstanding(of: Money(cents: 3800)) == Money(cents: 2800))
  }

  @Test func `A paid order owes nothing, and no more than the total was received`() {
    let settlement = settlement(order(.paid, [(.confirmed, 9900, "manual")]))
    #expect(settlement.isPaid)
    #expect(settlement.received == Money(cents: 3800))
    #expect(settlement.outstanding(of: Money(cents: 3800)) == .zero)
    #expect(settlement.due == nil)
  }

  @Test func `Cancellations and invoices without an order have no payments`() {
    #expect(settlement(order(.paid, [(.confirmed, 3800, "manual")]), cancellation: true).received == .zero)
    #expect(settlement(nil).isPending == false)
  }

  @Test func `Our own account wins, pretix's transfer settings serve without it`() {
    let transfer: [String: JSON] = [
      "payment_banktransfer_bank_details_type": .string("sepa"),
      "payment_banktransfer_bank_details_sepa_iban": .string("de75 5121 0800 1245 1261 99"),
      "payment_banktransfer_bank_details_sepa_name": .string("Big Events LLC"),
      "payment_banktransfer_bank_details_sepa_bic": .string("SOLADEST600"),
      "payment_banktransfer_prefix": .string("INV"),
    ]
    let theirs = settlement(nil, settings: transfer)
    #expect(theirs.account == BankAccount(holder: "Big Events LLC", iban: "DE75512108001245126199", bic: "SOLADEST600"))
    #expect(theirs.reference == "INV SAMPLECONF-ABC12")
    let own = [
      "invoice_bank_iban": JSON.string("AT61 1904 3002 3457 3201"), "invoice_address_from_name": .string("Sender"),
    ]
    let ours = settlement(nil, settings: transfer.merging(own) { $1 })
    #expect(ours.account == BankAccount(holder: "Sender", iban: "AT611904300234573201"))
    let other = transfer.merging(["payment_banktransfer_bank_details_type": .string("other")]) { $1 }
    #expect(settlement(nil, settings: other).account == nil)
  }

  @Test(arguments: [
    ("DE75512108001245126199", true), ("AT611904300234573201", true), ("DE75512108001245126198", false), ("", false),
    ("DE7551210800124512619Ä", false), ("1234567890123456", false), (String(repeating: "9", count: 60), false),
  ])
  func `An IBAN's check digits are checked`(iban: String, isValid: Bool) {
    #expect(BankAccount(holder: "x", iban: iban).isValid == isValid)
  }
}
