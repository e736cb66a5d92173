// Texts made to break the page or the libraries: each goes into every printed field of an invoice, and a readable PDF
// comes out.

import Documents
import Domain
import Testing

struct HostileText: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// What must be readable in the document.
  var readable = "end"

  var testDescription: String { name }

  /// Scalars that a string literal may not hold.
  private static func scalars(_ values: some Sequence<UInt32>) -> String {
    String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
  }

  static let all: [HostileText] = [
    HostileText(name: "control characters", text: scalars(0..<32) + "end"),
    HostileText(name: "NUL in the middle", text: "begin\u{0}end"),
    HostileText(name: "C1 controls and DEL", text: "\u{7F}\u{80}\u{85}\u{9F}end"),
    HostileText(name: "noncharacters", text: scalars([0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xFDD0]) + "end"),
    HostileText(name: "byte order marks", text: "\u{FEFF}end\u{FEFF}"),
    HostileText(name: "object replacement", text: "\u{FFFC}\u{FFF9}\u{FFFB}end"),
    HostileText(name: "line separators", text: "begin\u{2028}\u{2029}\u{0B}\u{0C}\r\nend"),
    HostileText(name: "unclosed overrides", text: "\u{202E}\u{202D}\u{202A}\u{2067}\u{2066}end"),
    HostileText(name: "closing isolates", text: "\u{2069}\u{202C}\u{2069}end"),
    HostileText(name: "markup", text: "<b>end</b> <span size='99999'>x</span>"),
    HostileText(name: "broken markup", text: "<b><b><br<br /<i>&lt;&#0;</b></b></b>end"),
    HostileText(name: "PDF syntax", text: "end) >> endobj stream \\( %%EOF"),
    HostileText(name: "template braces", text: "{page} {pages} {amount} {} } { end"),
    HostileText(name: "printf", text: "%s%n%d%@ end"),
    HostileText(name: "one word of 10,000 letters", text: "end " + String(repeating: "W", count: 10_000)),
    HostileText(name: "2,000 words", text: "end" + String(repeating: " word", count: 2000)),
    HostileText(name: "500 lines", text: "end" + String(repeating: "\nx", count: 500)),
    HostileText(name: "500 breaks", text: "end" + String(repeating: "<br />x", count: 500)),
    HostileText(name: "marks on marks", text: "e" + String(repeating: "\u{0301}\u{0330}", count: 300) + " end"),
    HostileText(name: "marks without letters", text: "\u{0301}\u{0301} end"),
    HostileText(name: "right to left", text: "שלום end עולם (123) مرحبا"),
    HostileText(name: "joiners", text: "\u{200D}\u{200C}\u{FE0F}👨‍👩‍👧‍👦 🇩🇪 end"),
    HostileText(name: "private use and unassigned", text: "\u{E000}\u{F8FF}\u{10FFFD}\u{0378} end"),
    HostileText(name: "all scripts", text: "Ω Я א ع ก 漢 かな 한 हि ქ ம ཀ 𓀀 𝔘 end"),
    HostileText(name: "spaces of all kinds", text: "\u{A0}\u{2003}\u{3000}\u{202F}\u{1680} end"),
    HostileText(name: "line feeds only", text: "\n\n\n", readable: "Budget Ticket"),
    HostileText(name: "nothing", text: "", readable: "Budget Ticket"),
  ]
}

@Suite struct HostileTextTests {
  private let renderer: PDFRenderer

  init() throws {
    renderer = try PDFRenderer()
  }

  private func invoice(filledWith text: String, locale: String) -> Invoice {
    var invoice = SampleInvoice.plain(locale: locale)
    invoice.eventSlug = text
    invoice.orderCode = text
    invoice.prefix = text
    invoice.refers = text
    invoice.currency = text
    invoice.sender = InvoiceSender(
      name: text, address: text, zipcode: text, city: text, state: text, country: text, taxID: text, vatID: text)
    invoice.recipient.block = text
    invoice.recipient.vatID = text
    invoice.recipient.beneficiary = text
    invoice.recipient.customField = text
    invoice.recipient.internalReference = text
    invoice.texts = InvoiceTexts(
      introductory: text, additional: text, payment: text, paymentStamp: text, footer: text)
    invoice.lines.append(SampleInvoice.line(2, text, gross: 500, tax: 80, taxName: text))
    invoice.foreignCurrency = ForeignCurrency(
      currency: text, rateTenThousandths: .max, rateDate: invoice.date, source: text)
    return invoice
  }

  @Test(arguments: HostileText.all, ["en", "ar"])
  func `A hostile text in every field still gives a readable document`(hostile: HostileText, locale: String) throws {
    var context = SampleInvoice.context
    context.eventName = hostile.text
    context.customFieldLabel = hostile.text
    context.timezone = hostile.text
    let invoice = invoice(filledWith: hostile.text, locale: locale)
    let text = try PDFText.read(renderer.pdf(of: invoice, context: context))
    #expect(text.contains(hostile.readable))
    #expect(text.contains("Budget Ticket"))
  }

  @Test func `Markup in names and descriptions is printed as it was written`() throws {
    var invoice = SampleInvoice.plain()
    invoice.recipient.block = "<b>Bold</b> & Sons"
    invoice.lines = [SampleInvoice.line(1, "<i>Ticket</i> &amp; more", gross: 100, tax: 0)]
    let text = try PDFText.read(renderer.pdf(of: invoice, context: SampleInvoice.context))
    #expect(text.contains("<b>Bold</b> & Sons"))
    #expect(text.contains("<i>Ticket</i> &amp; more"))
  }

  @Test func `A description of 10,000 characters is printed to its end, over pages`() throws {
    var invoice = SampleInvoice.plain()
    let words = (1...1500).map { "word\($0)" }.joined(separator: " ")
    invoice.lines = [SampleInvoice.line(1, words + "<br />" + words + " last", gross: 100, tax: 0)]
    let text = try PDFText.read(renderer.pdf(of: invoice, context: SampleInvoice.context))
    #expect(text.contains("word1500"))
    #expect(text.contains("last"))
    #expect(text.contains("Carried over"))
  }

  @Test func `A long word is broken without a hyphen that is not its own`() throws {
    var invoice = SampleInvoice.plain()
    invoice.texts.payment = "Account " + String(repeating: "7", count: 300)
    let text = try PDFText.read(renderer.pdf(of: invoice, context: SampleInvoice.context))
    let account = text.split(separator: "\n").filter { $0.contains("7777") }.joined()
    #expect(account.filter { $0 == "7" }.count == 300)
    #expect(!account.contains("-"))
  }
}
