// The rules of sending that need no store: moves between states, pauses, what is sent unasked.

import Domain
import TestSupport
import Testing

@Suite struct TransmissionRuleTests {
  @Test func `A state is left only by the moves that exist`() {
    let possible = TransmissionStatus.allCases.flatMap { from in
      TransmissionStatus.Move.allCases.compactMap { move in
        from.after(move).map { "\(from.rawValue) \(move.rawValue) \($0.rawValue)" }
      }
    }
    #expect(
      possible.sorted() == [
        "completed bounce failed", "completed requestAgain pending", "failed decide completed",
        "failed requestAgain pending",
        "inflight bounce failed", "inflight complete completed", "inflight fail failed",
        "inflight ignore testmode_ignored",
        "inflight requeue pending", "pending bounce failed", "pending complete completed", "pending request pending",
        "pending requestAgain pending", "pending start inflight", "pending withhold failed",
        "testmode_ignored requestAgain pending", "unknown requestAgain pending",
      ])
  }

  @Test func `Attempts are spread over a day and then end`() {
    let timing = DeliveryTiming()
    let pauses = (1...10).compactMap { timing.pause(after: $0, asked: nil, jitter: 0.5) }
    #expect(pauses == [60, 300, 900, 3600, 14_400, 14_400, 14_400, 14_400, 14_400, 14_400])
    #expect(timing.pause(after: 11, asked: nil, jitter: 0.5) == nil)
    #expect(timing.pause(after: 1, asked: 300, jitter: 0.5) == 300)
    #expect(timing.pause(after: 3, asked: 300, jitter: 0.5) == 900)
    #expect(timing.pause(after: 1, asked: nil, jitter: 0).map { $0.rounded() } == 48)
    #expect(timing.pause(after: 1, asked: nil, jitter: 1).map { $0.rounded() } == 72)
    #expect(timing.pause(after: 0, asked: nil, jitter: 0.5) == nil)
  }

  @Test func `Every reason has a sentence that ends like one`() {
    for reason in TransmissionFailure.allCases {
      #expect(reason.sentence.count > 20 && [".", "again."].contains { reason.sentence.hasSuffix($0) })
    }
  }

  private func order(email: String?) -> Order {
    Order(
      id: .init(1), organizer: .init(1), event: .init(1), eventSlug: "e", code: "ABC12", status: .pending,
      testMode: false,
      email: email, phone: nil, locale: "en", secret: "s", datetime: Instant(microseconds: 0),
      expires: Instant(microseconds: 0), cancellationDate: nil, lastModified: Instant(microseconds: 0), total: .zero,
      roundingMode: .line, salesChannel: "web", requiresApproval: false, validIfPending: false, invoiceDirty: false,
      invoiceAddress: nil, positions: [], fees: [], payments: [], refunds: [], attributes: JSONObject())
  }

  private struct Case: CustomTestStringConvertible {
    var occasion: InvoiceOccasion
    var mails = true
    var attach = false
    var always = false
    var separate = false
    var email: String? = "buyer@example.org"
    var expected: Bool
    var testDescription: String { "\(self)" }
  }

  @Test func `What is sent unasked follows the table of occasions`() {
    let cases: [Case] = [
      Case(occasion: .orderPlaced, expected: false), Case(occasion: .orderPlaced, attach: true, expected: true),
      Case(occasion: .orderPlaced, separate: true, expected: true),
      Case(occasion: .orderPlaced, mails: false, separate: true, expected: false),
      Case(occasion: .orderPlaced, mails: false, attach: true, expected: false),
      Case(occasion: .orderPlaced, mails: false, always: true, expected: true),
      Case(occasion: .orderPaid, expected: true), Case(occasion: .orderPaid, mails: false, expected: false),
      Case(occasion: .orderPaid, email: nil, expected: false),
      Case(occasion: .orderPaid, separate: true, email: nil, expected: true),
      Case(occasion: .orderCanceled, attach: true, expected: true), Case(occasion: .orderCanceled, expected: false),
      Case(occasion: .orderChanged, separate: true, expected: true),
      Case(occasion: .paymentMethodChanged, attach: true, expected: false),
      Case(occasion: .paymentMethodChanged, separate: true, expected: true),
      Case(occasion: .byHand, attach: true, always: true, separate: true, expected: false),
    ]
    for row in cases {
      var invoice = Fixtures.invoice()
      if row.separate {
        invoice.recipient.transmissionInfo = .object(
          JSONObject([("transmission_email_address", .string("books@example.org"))]))
      }
      let settings = Settings(event: [
        "invoice_email_attachment": .bool(row.attach), "invoice_transmit_always": .bool(row.always),
      ])
      let isDue = AutomaticTransmission.isDue(
        invoice, order: order(email: row.email), settings: settings, occasion: row.occasion, sendsMail: row.mails)
      #expect(isDue == row.expected, "\(row)")
    }
  }

  @Test func `The order's own address is not another address, whatever its case`() {
    var invoice = Fixtures.invoice()
    invoice.recipient.transmissionInfo = .object(
      JSONObject([("transmission_email_address", .string("Buyer@Example.org"))]))
    func isDue(_ invoice: Invoice, _ occasion: InvoiceOccasion) -> Bool {
      AutomaticTransmission.isDue(
        invoice, order: order(email: "buyer@example.org"), settings: Settings(), occasion: occasion, sendsMail: true)
    }
    #expect(!isDue(invoice, .orderPlaced))
    invoice.transmission.type = "peppol"
    #expect(isDue(invoice, .orderPlaced))
    invoice.transmission.status = .completed
    #expect(!isDue(invoice, .orderPlaced))
  }

  @Test func `Copies go to the valid ones among the organizer's addresses, once each`() {
    let settings = Settings(event: [
      "invoice_email_organizer": .string("a@example.org, b@example.org,A@example.org, nobody, ,")
    ])
    #expect(OrganizerCopies.addresses(settings) == ["a@example.org", "b@example.org"])
    #expect(OrganizerCopies.addresses(Settings()).isEmpty)
  }
}
