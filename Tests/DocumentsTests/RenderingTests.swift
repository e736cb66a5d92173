// The finished PDF: its bytes, pages, metadata, and that everything of the invoice can be read in it.

import Documents
import Domain
import Foundation
import Testing

@Suite struct RenderingTests {
  private let renderer: PDFRenderer

  init() throws {
    renderer = try PDFRenderer()
  }

  private func pdf(_ invoice: Invoice, context: InvoicePrintContext = SampleInvoice.context) throws -> [UInt8] {
    try renderer.pdf(of: invoice, context: context)
  }

  @Test(arguments: SampleVariant.all)
  func `Rendering again gives the same bytes`(sample: SampleVariant) throws {
    #expect(
      try pdf(sample.invoice, context: sample.context)
        == PDFRenderer().pdf(of: sample.invoice, context: sample.context))
  }

  @Test func `What was rendered before changes no byte`() throws {
    let sample = SampleInvoice.plain(locale: "de")
    let first = try pdf(sample)
    var long = SampleInvoice.plain(locale: "fr")
    long.lines = SampleInvoice.lines(500)
    for index in long.lines.indices { long.lines[index].description = "Entrée \(index) à \(index * 7)" }
    let others = try (pdf(long), pdf(SampleInvoice.plain(locale: "en")))
    #expect(try pdf(sample) == first)
    #expect(try pdf(long) == others.0)
    #expect(try PDFRenderer().pdf(of: long, context: SampleInvoice.context) == others.0)
  }

  @Test(arguments: [
    "Pay to <b>DE75 5121</b> now", "<b>100 %</b> paid", "<b>All of it</b>", "a <b>b</b><b>c</b> d <b>e</b>",
  ])
  func `A line with bold parts is read as it was written`(text: String) throws {
    var invoice = SampleInvoice.plain()
    invoice.texts.payment = text
    let words = text.replacing("<b>", with: "").replacing("</b>", with: "")
    #expect(try PDFText.read(pdf(invoice)).contains(words))
  }

  @Test func `Threads that render at once make the bytes that one thread makes`() async throws {
    let samples = Array(repeating: SampleVariant.all, count: 4).flatMap { $0 }
    let alone = try samples.map { try pdf($0.invoice, context: $0.context) }
    let renderer = renderer
    let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for (index, sample) in samples.enumerated() {
        group.addTask { (index, try renderer.pdf(of: sample.invoice, context: sample.context)) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(alone.indices.allSatisfy { together[$0] == alone[$0] })
  }

  @Test func `The metadata name number, sender, product and the invoice's date, not today`() throws {
    let info = try PDFText.info(pdf(SampleInvoice.plain()))
    #expect(info["Title"] == "Invoice SAMPLECONF-00001")
    #expect(info["Author"] == "Big Events LLC")
    #expect(info["Creator"] == "InvoiceFCGI")
    #expect(info["CreationDate"] == "2026-11-21T00:00:00Z")
    #expect(info["Page size"] == "595.276 x 841.89 pts (A4)")
  }

  @Test(arguments: ["de", "en", "nl"])
  func `An invoice in letters of Latin 1 embeds one font for each of the three weights`(locale: String) throws {
    var invoice = SampleInvoice.plain(locale: locale)
    invoice.lines = SampleInvoice.lines(3)
    invoice.lines[0].description = "Office – final offer für 5\u{A0}€, Süßes & fluffig"
    invoice.texts.introductory = "Preis: 5\u{A0}000\u{A0}€ <b>100\u{A0}%</b>"
    let fonts = try PDFText.fonts(pdf(invoice)).map { $0.name.drop { $0 != "+" }.dropFirst() }
    #expect(fonts.sorted() == ["OpenSans", "OpenSans-Bold", "OpenSans-Semibold"])
  }

  @Test(arguments: [(1, "1"), (30, "2"), (500, "22")])
  func `Lines take as many pages as they need`(lines: Int, pages: String) throws {
    var invoice = SampleInvoice.plain()
    invoice.lines = SampleInvoice.lines(lines)
    #expect(try PDFText.info(pdf(invoice))["Pages"] == pages)
  }

  @Test func `Five hundred lines are all there, and totals are carried from page to page`() throws {
    var invoice = SampleInvoice.plain()
    invoice.lines = SampleInvoice.lines(500)
    let pages = try PDFText.read(pdf(invoice), layout: true).split(separator: "\u{0C}").map(String.init)
    let text = pages.joined()
    for line in invoice.lines { #expect(text.contains(line.description.prefix { $0 != "<" } + " ")) }
    let carried = pages.map { page in
      page.split(separator: "\n").filter { $0.contains("Carried over") }.map { $0.split(separator: " ").last }
    }
    for (left, right) in zip(carried, carried.dropFirst()) where right.count > 0 { #expect(left.last == right.first) }
    #expect(carried.first?.count == 1)
    #expect(pages.dropLast().allSatisfy { $0.contains("Gross (EUR)") && $0.contains("of \(pages.count)") })
  }

  @Test func `Everything of a business invoice that belongs on paper is on it`() throws {
    let text = try PDFText.read(pdf(SampleVariant.business.invoice))
    let expected = [
      "Sample Conference 2027", "2027-05-10 – 2027-05-12",
      "Big Events LLC · Demo street 12 · 12345 Demo town · Germany",
      "VAT ID: DE123456789", "Tax number: 77/123/45678", "Sample Company Ltd", "Dr. Zoë Müller", "2nd floor",
      "SAMPLECONF-ABC12", "SAMPLECONF-00001", "2026-11-21", "Cost centre: CC-4711", "Customer reference: PO 2026/0815",
      "Customer VAT ID: DE136695976", "Beneficiary: Foundation for, Sample Events", "thank you for your purchase",
      "Budget Ticket", "€23.00", "DE75 5121 0800 1245 1261 99", "Congress centre", "19% VAT", "3.67",
      "Managing director: Erika Example", "Page 1 of 1",
    ]
    for part in expected { #expect(text.contains(part), "\(part)") }
    #expect(!text.contains("VAT-ID: DE136695976"))
  }

  @Test func `A cancellation names itself, its original and the original's date`() throws {
    let text = try PDFText.read(pdf(SampleVariant.cancellation.invoice))
    for part in ["Cancellation", "SAMPLECONF-00002", "SAMPLECONF-00001", "2026-11-20", "-€23.00"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("Invoice number"))
  }

  @Test func `Senders in Australia write tax invoices and have an ABN`() throws {
    let text = try PDFText.read(pdf(SampleVariant.australian.invoice))
    #expect(text.contains("Tax invoice"))
    #expect(text.contains("ABN: 51 824 753 556"))
    #expect(text.contains("12345 Demo town NSW"))
  }

  @Test(arguments: [
    "en", "de", "de-informal", "fr", "it", "es", "es-419", "nl", "nl-informal", "pl", "pt-pt", "pt-br", "cs", "da",
    "sv", "nb-no", "fi", "ar", "he", "fa", "ja", "zh-hans", "zh-hant", "ko", "th", "el", "ru", "tr", "", "xx",
    "../../etc",
  ])
  func `Every language renders on one page`(locale: String) throws {
    let info = try PDFText.info(pdf(SampleInvoice.plain(locale: locale)))
    #expect(info["Pages"] == "1")
  }

  @Test(arguments: [SampleVariant.partlyPaid, .thirtyLines, .peppolCopy, .classicArabic])
  func `Screen readers find a document with heading, tables and figures`(sample: SampleVariant) throws {
    let pdf = try pdf(sample.invoice, context: sample.context)
    let elements = try PDFText.structure(pdf)
    #expect(elements.first == "Document")
    #expect(elements.filter { $0 == "H1" }.count == 1)
    for element in ["P", "Table", "TR", "TH", "TD"] { #expect(elements.contains(element)) }
    #expect(elements.contains("Figure") == (sample.context.logo != nil || sample.context.settlement.account != nil))
    let language = String(sample.invoice.locale)
    #expect(String(decoding: pdf, as: UTF8.self).contains("/Type /Catalog\n   /Lang (\(language))\n"))
    #expect(try PDFText.info(pdf)["Tagged"] == "yes")
  }

  @Test(arguments: [SampleVariant.mixed, .emoji, .japanese, .classicArabic, .business])
  func `All fonts are embedded and map to Unicode`(sample: SampleVariant) throws {
    let fonts = try PDFText.fonts(pdf(sample.invoice, context: sample.context))
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(font.isEmbedded, "\(font.name)") }
  }

  @Test func `Emoji are outlines, newer ones a bullet, never a box`() throws {
    let pdf = try pdf(SampleVariant.emoji.invoice, context: SampleVariant.emoji.context)
    #expect(try PDFText.fonts(pdf).contains { $0.name.hasSuffix("Symbola") })
    let text = try PDFText.read(pdf)
    #expect(text.contains("Summer Party 🎉• 2027"))
    #expect(text.contains("Family ticket 👨👩👧👦 ❤ 1 👍"))
  }

  @Test func `Japanese keeps its fonts small`() throws {
    // With kana and Han from one face cairo 1.16 embeds 900 kB of subroutines a face.
    #expect(try pdf(SampleVariant.japanese.invoice).count < 250_000)
  }
}
