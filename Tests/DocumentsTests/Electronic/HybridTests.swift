// The hybrid PDF: the invoice's data is inside, the same every time, and left out where it would be wrong or is not wanted.

import Domain
import Foundation
import Testing

@testable import Documents

@Suite struct HybridTests {
  private let documents: InvoiceDocuments
  private let plain: PDFRenderer

  init() throws {
    plain = try PDFRenderer()
    documents = try InvoiceDocuments(renderer: plain)
  }

  private func pdf(_ sample: ElectronicSample) throws -> [UInt8] {
    try documents.pdf(of: sample.invoice, context: sample.context)
  }

  private func holds(_ bytes: [UInt8], _ text: String) -> Bool { Data(bytes).range(of: Data(text.utf8)) != nil }

  @Test func `A hybrid names its attachment, its profile and its part of PDF-A`() throws {
    let bytes = try pdf(.german)
    #expect(
      holds(bytes, "(factur-x.xml)") && holds(bytes, "/AFRelationship /Alternative") && holds(bytes, "/OutputIntents"))
    #expect(try PDFText.read(bytes, layout: true) == PDFText.read(plainBytes(.german), layout: true))
  }

  private func plainBytes(_ sample: ElectronicSample) throws -> [UInt8] {
    try plain.pdf(of: sample.invoice, context: sample.context)
  }

  @Test func `The XRechnung profile has its own file name`() throws {
    let bytes = try pdf(.xrechnung.with { $0.context.electronic.profile = .xrechnung })
    #expect(holds(bytes, "(xrechnung.xml)"))
  }

  @Test func `Made again, a hybrid is the same byte for byte`() throws {
    #expect(try pdf(.german) == pdf(.german))
  }

  @Test func `Without a profile the PDF is the plain one`() throws {
    let sample = ElectronicSample.german.with { $0.context.electronic.profile = .off }
    #expect(try pdf(sample) == plainBytes(sample))
  }

  @Test func `Data that break a rule stay out of the PDF`() throws {
    let sample = ElectronicSample.german.with { $0.invoice.recipient.country = "XK" }
    #expect(try pdf(sample) == plainBytes(sample))
  }

  @Test(arguments: ["no document", "", "%PDF-1.5\n%%EOF\n"])
  func `What is no PDF is an error, not a crash`(text: String) throws {
    let attachment = HybridAttachment(
      xml: [60], profile: .en16931, date: LocalDate(daysSinceEpoch: 20_000), language: "en")
    let hybrid = try HybridPDF(profile: [])
    #expect(throws: DocumentError.self) { try hybrid.bytes(of: Array(text.utf8), with: attachment) }
  }
}
