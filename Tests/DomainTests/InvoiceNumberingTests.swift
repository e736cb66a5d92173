// Prefixes and numbers (pretix-behaviour.md §3), with the examples that were measured there.

import Domain
import TestSupport
import Testing

struct InvoiceNumberingTests {
  private let date = LocalDate("2026-11-21") ?? LocalDate(daysSinceEpoch: 0)

  private func numbering(_ settings: [String: JSON]) throws -> InvoiceNumbering {
    InvoiceNumbering(event: try Fixtures.source().event, settings: Settings(event: settings))
  }

  private func assigned(
    _ settings: [String: JSON], isCancellation: Bool = false, testMode: Bool = false, last: Int64 = 0, count: Int = 0
  ) throws -> String {
    var order = Fixtures.order(address: nil)
    order.testMode = testMode
    let number = try numbering(settings).assign(
      to: order, isCancellation: isCancellation, on: date, next: { _ in last + 1 }, count: { _ in count })
    return number.prefix + number.invoiceNo
  }

  @Test func `Numbers come out as the reference server writes them`() throws {
    let dated: [String: JSON] = [
      "invoice_numbers_prefix": .string("RE%Y-%m/"), "invoice_numbers_prefix_cancellations": .string("ST%y-"),
      "invoice_numbers_counter_length": .number("3"),
    ]
    #expect(try assigned(dated) == "RE2026-11/001")
    #expect(try assigned(dated, isCancellation: true) == "ST26-001")
    #expect(try assigned(dated, last: 12_344) == "RE2026-11/12345")
    #expect(try assigned([:], testMode: true) == "CONF-TEST-00001")
    #expect(try assigned([:], isCancellation: true, last: 41) == "CONF-00042")
    let own: [String: JSON] = [
      "invoice_numbers_prefix": .string("INV."), "invoice_numbers_consecutive": .bool(false),
    ]
    #expect(try assigned(own) == "INV.TF9UF-1")
    #expect(try assigned(own, isCancellation: true, count: 1) == "INV.TF9UF-2")
  }

  @Test(arguments: [
    ("%Y%y%m%d", "2026261121"), ("%-m.%e|%j", "11.21|325"), ("%a %A %b %B", "Sat Saturday Nov November"),
    ("%U %W %V %G %g", "46 46 47 2026 26"), ("%u%w %C", "66 20"), ("%H%M%S %I %p %f", "000000 12 AM 000000"),
    ("%D %F %x", "11/21/26 2026-11-21 11/21/26"), ("%% %q %", "% %q %"), ("%3d %_4m %^b %z%Z.", "021   11 NOV ."),
    ("%c", "Sat Nov 21 00:00:00 2026"), ("plain", "plain"), ("%s", "1795219200"),
  ])
  func `Date codes are those of strftime`(pattern: String, filled: String) throws {
    let made = try numbering(["invoice_numbers_prefix": .string(pattern)])
      .prefix(isCancellation: false, testMode: false, on: date)
    #expect(made == filled)
  }

  @Test func `A prefix may hold what numbers may, and be no longer than a number allows`() {
    #expect(InvoiceNumbering.problem(withPrefix: "AZaz09-_%./,&:# ") == nil)
    for bad in ["a*b", "Ä", "a\nb", "a;b", "'"] { #expect(InvoiceNumbering.problem(withPrefix: bad) != nil) }
    #expect(InvoiceNumbering.problem(withPrefix: String(repeating: "a", count: 155)) == nil)
    #expect(InvoiceNumbering.problem(withPrefix: String(repeating: "a", count: 156)) != nil)
    #expect(InvoiceNumbering.problem(withPrefix: String(repeating: "%B", count: 30)) != nil)
  }

  @Test func `A cancellation mirrors its invoice with a number, a sender and a transmission of its own`() throws {
    let source = try Fixtures.source(settings: ["invoice_numbers_prefix": .string("A-")])
    var invoice = try InvoiceBuilder.invoice(
      from: source, numbered: AssignedNumber(prefix: "A-", invoiceNo: "00001"))
    invoice.transmission.status = .completed
    invoice.transmission.provider = "email_pdf"
    invoice.sentToOrganizer = true
    let now = source.now.adding(seconds: 60)
    let canceled = invoice.cancellation(
      numbered: AssignedNumber(prefix: "A-", invoiceNo: "00002"),
      settings: Settings(event: ["invoice_address_from_name": .string("New Ltd")]), on: source.today, now: now)
    #expect(canceled.number == "A-00002" && canceled.refers == "A-00001" && canceled.isCancellation)
    #expect(canceled.lines.map(\.gross.text) == ["-23.00"] && canceled.lines.map(\.tax.text) == ["-3.67"])
    #expect(canceled.sender.name == "New Ltd" && canceled.texts.payment.isEmpty && canceled.texts.paymentStamp == "")
    #expect(canceled.transmission == InvoiceTransmission(type: "email", provider: nil, status: .pending, date: nil))
    #expect(canceled.sentToOrganizer == nil && canceled.createdAt == now && canceled.recipient == invoice.recipient)
  }

  @Test func `Only orders that owe something, are approved and sold where invoices are made qualify`() throws {
    func qualifies(_ settings: [String: JSON] = [:], _ change: (inout Order) -> Void = { _ in }) -> Bool {
      var order = Fixtures.order(address: Fixtures.address(business: false))
      change(&order)
      return order.isQualifiedForInvoice(settings: Settings(event: settings))
    }
    #expect(qualifies())
    #expect(!qualifies { $0.total = .zero })
    #expect(!qualifies { $0.requiresApproval = true })
    #expect(!qualifies { $0.status = .canceled })
    #expect(!qualifies { $0.status = .expired })
    #expect(!qualifies { $0.salesChannel = "pretixpos" })
    #expect(
      qualifies(["invoice_generate_sales_channels": .array([.string("pretixpos")])]) { $0.salesChannel = "pretixpos" })
    let onlyBusiness: [String: JSON] = ["invoice_generate_only_business": .bool(true)]
    #expect(!qualifies(onlyBusiness))
    #expect(!qualifies(onlyBusiness) { $0.invoiceAddress = nil })
    #expect(qualifies(onlyBusiness) { $0.invoiceAddress?.isBusiness = true })
  }
}
