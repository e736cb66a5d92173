// What is printed, before it is laid out: addresses, texts with tags, service periods, table columns.

import Domain
import Testing

@testable import Documents

@Suite struct SheetTests {
  private func sheet(_ change: (inout Invoice, inout InvoicePrintContext) -> Void) -> InvoiceSheet {
    var invoice = SampleInvoice.plain()
    var context = SampleInvoice.context
    change(&invoice, &context)
    return InvoiceSheet(invoice, context: context)
  }

  @Test func `The VAT line leaves the address only when it is the recipient's`() {
    var recipient = SampleInvoice.company
    #expect(RecipientBlock.lines(of: recipient).last == "Germany")
    recipient.vatID = "DE999999999"
    #expect(RecipientBlock.lines(of: recipient).last == "VAT-ID: DE136695976")
    recipient.vatID = ""
    #expect(RecipientBlock.lines(of: recipient).count == 7)
  }

  @Test func `Breaks split texts, bold is kept by byte and other tags stay text`() {
    let text = RichText(markup: "a<br/>ü<B>b<br />c</b>d<b></b><i>e</i><b>f")
    #expect(text.text == "a\nüb\ncd<i>e</i>f")
    #expect(text.lines.map(\.text) == ["a", "üb", "cd<i>e</i>f"])
    #expect(text.lines.map(\.bold) == [[], [2..<3], [0..<1, 10..<11]])
    #expect(text.lines[2].pieces.map { "\($0.text) \($0.isBold)" } == ["c true", "d<i>e</i> false", "f true"])
    #expect(RichText(breaks: "<b>x</b><br>y").text == "<b>x</b>\ny")
  }

  @Test func `A no-break space becomes a space where no line ends, and bold stays where it was`() {
    let text = RichText(markup: "ä\u{A0}<b>12\u{A0}\u{A0}€</b> x").plainSpaced
    #expect(text.text == "ä 12  € x")
    #expect(text.bold == [3..<10])
    #expect(text.unbroken.map { text.slice($0).text } == [" 1", "  ", " €"])
    #expect(RichText("à € x").plainSpaced == RichText("à € x"))
    let part = text.slice(3..<10).isolated(rightToLeft: true)
    #expect(part.unbroken.map { part.slice($0).text } == ["1", "  ", " €"])
  }

  @Test func `Empty lines around a text are trimmed, those inside stay`() {
    #expect(RichText(breaks: "<br /><br />a<br /><br />b<br /> ").trimmed.text == "a\n\nb")
    #expect(RichText("\n \n").trimmed.text.isEmpty)
  }

  @Test func `Tax columns appear with tax or reverse charge, else one amount`() {
    #expect(sheet { _, _ in }.table.showsTax)
    #expect(sheet { invoice, _ in invoice = SampleVariant.reverseCharge.invoice }.table.showsTax)
    #expect(!sheet { invoice, _ in invoice = SampleVariant.untaxed.invoice }.table.showsTax)
  }

  @Test func `A period equal to the event's dates in the header is not repeated`() {
    #expect(sheet { _, _ in }.period.isEmpty)
    #expect(sheet { _, context in context.eventDateTo = nil }.period == "Service period: 2027-05-10 – 2027-05-12")
  }

  @Test func `Without event dates a period of the invoice's day is not repeated`() {
    let sameDay = sheet { invoice, context in
      context.eventDateFrom = nil
      invoice.lines = [
        SampleInvoice.line(1, "A", gross: 1, tax: 0, period: ("2026-11-20T23:30:00Z", "2026-11-21T20:00:00Z"))
      ]
    }
    #expect(sameDay.period.isEmpty)
  }

  @Test func `Different periods are printed in their rows, but not those of series dates in the description`() {
    let sample = SampleVariant.series
    let sheet = InvoiceSheet(sample.invoice, context: sample.context)
    #expect(sheet.period.isEmpty)
    #expect(
      sheet.table.rows.map(\.finePrint)
        == [["Date: Day 1 - Mon, March 1, 2027 19:00"], ["Service period: 2027-01-01 – 2027-02-01"]])
  }

  @Test func `Lines without periods print none`() {
    let none = sheet { invoice, _ in
      invoice.lines = [SampleInvoice.line(1, "A", gross: 1, tax: 0, period: nil)]
    }
    #expect(none.period.isEmpty)
    #expect(none.table.rows.first?.finePrint.isEmpty == true)
  }

  @Test func `Rows are numbered from one, and add-ons lose the indent that the layout gives them`() {
    let rows = InvoiceSheet(SampleVariant.paidWithAddOns.invoice, context: SampleInvoice.context).table.rows
    #expect(rows.map(\.number) == ["1", "2", "3"])
    #expect(rows.map(\.quantity) == ["3", "3", "1"])
    #expect(rows.map(\.headline) == ["Regular Ticket", "+ Workshop - Morning", "Payment fee"])
    #expect(rows.map(\.isAddOn) == [false, true, false])
    #expect(rows.map(\.runningTotal) == ["7,500.00", "7,649.70", "7,649.95"])
    #expect(rows.first?.finePrint == ["Unit price: 2,100.84 net, 2,500.00 gross"])
  }

  @Test func `Cancellations have no stamp, and blank stamps are none`() {
    #expect(sheet { invoice, _ in invoice.texts.paymentStamp = "paid" }.stamp == "paid")
    #expect(sheet { invoice, _ in invoice.texts.paymentStamp = " " }.stamp == nil)
    let cancelled = sheet { invoice, _ in
      invoice.texts.paymentStamp = "paid"
      invoice.isCancellation = true
    }
    #expect(cancelled.stamp == nil)
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb\u{85}c", "a\nb\nc"), ("a\tb", "a b"), ("\u{202E}abc\u{2069}", "abc"), ("ï\u{0}", "ï"),
    ("\u{200F}א", "\u{200F}א"),
  ])
  func `Unprintable characters go, line ends become one kind`(text: String, clean: String) {
    #expect(PrintableText.clean(text) == clean)
  }

  @Test func `Endless words are cut, long Chinese is not`() {
    let cut = PrintableText.clean(String(repeating: "w", count: 1200))
    #expect(cut.split(separator: "\n").map(\.count) == [500, 500, 200])
    let chinese = String(repeating: "发票", count: 600)
    #expect(PrintableText.clean(chinese) == chinese)
  }

  @Test(arguments: [
    ("12 abc א", ReadingDirection.leftToRight), ("(1) שלום abc", .rightToLeft), ("٣ 12.00 €", nil), ("", nil),
  ])
  func `The first strong letter decides the direction`(text: String, direction: ReadingDirection?) {
    #expect(ReadingDirection(of: text) == direction)
  }
}
