// The end of our PDFs is found, whatever is drawn before it; and files that end otherwise are left alone, however they were broken.

import Domain
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite struct PDFTailTests {
  private let renderer: PDFRenderer
  private let hybrid: HybridPDF

  init() throws {
    renderer = try PDFRenderer()
    hybrid = try HybridPDF(profile: Array("a profile".utf8))
  }

  private let attachment = HybridAttachment(
    xml: Array("<invoice>é</invoice>".utf8), profile: .en16931, date: LocalDate(daysSinceEpoch: 20_000), language: "en")

  private func plain(_ sample: SampleVariant = .business) throws -> [UInt8] {
    try renderer.pdf(of: sample.invoice, context: sample.context)
  }

  @Test(arguments: SampleVariant.all)
  func `Every invoice's PDF ends as we expect, and what joins it stands where its table says`(sample: SampleVariant)
    throws
  {
    let pdf = try plain(sample)
    let extended = try #require(try hybrid.extended(pdf, with: attachment))
    #expect(PDFStructure.hasTrueTable(pdf) && PDFStructure.problems(pdf).isEmpty)
    #expect(PDFStructure.hasTrueTable(extended) && PDFStructure.problems(extended).isEmpty)
    #expect(
      PDFStructure.count("/CIDToGIDMap /Identity\n", in: extended)
        == PDFStructure.count("/Subtype /CIDFontType2\n", in: extended))
    #expect(
      PDFStructure.count("/Subtype /CIDFontType2\n", in: extended) == PDFStructure.count("/CIDFontType2", in: pdf))
  }

  @Test func `Random invoices become hybrids that qpdf has nothing to say against`() throws {
    var random = RandomInvoices(seed: 4)
    for number in 1...60 {
      let (invoice, context) = random.invoice(number)
      let pdf = try renderer.pdf(of: invoice, context: context)
      let extended = try #require(try hybrid.extended(pdf, with: attachment))
      #expect(PDFStructure.problems(extended).isEmpty && PDFStructure.hasTrueTable(extended), "invoice \(number)")
    }
  }

  @Test func `Before the tail nothing changes but the maps of glyphs`() throws {
    let pdf = try plain(.polishForeign)
    let tail = try #require(PDFTail(pdf))
    let extended = try #require(try hybrid.extended(pdf, with: attachment))
    let changed = (0..<tail.catalog).filter { pdf[$0] != extended[$0] }
    let fonts = PDFStructure.count("/Subtype /CIDFontType2\n", in: pdf)
    #expect(fonts > 0 && changed.count < 100 * fonts)
  }

  @Test func `The information is read with brackets, backslashes and letters of all scripts`() throws {
    for name in [#"Events (and) \ more"#, "Łódź – 東京 🎉", ""] {
      var sample = SampleVariant.business
      sample.invoice.sender.name = name
      let pdf = try plain(sample)
      let information = try #require(PDFTail(pdf)?.information(in: pdf))
      #expect(information["Author"] ?? "" == (try PDFText.info(pdf)["Author"] ?? ""))
    }
  }

  @Test func `A file that is cut off is no tail, wherever it is cut`() throws {
    let pdf = try plain()
    let start = try #require(PDFTail(pdf)).catalog
    for count in [0, 1, 5, 9, 10, 11, 64] + Array(start..<pdf.count) {
      #expect(PDFTail(Array(pdf.prefix(count))) == nil)
    }
  }

  @Test func `Bytes changed in the tail give a file that is refused or one that stays in bounds`() throws {
    let pdf = try plain()
    let start = try #require(PDFTail(pdf)).info
    for place in start..<pdf.count {
      for byte: UInt8 in [0, UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: ">"), 0xFF] where pdf[place] != byte {
        var broken = pdf
        broken[place] = byte
        guard let tail = PDFTail(broken), tail.information(in: broken) != nil else { continue }
        #expect(tail.entries.upperBound < tail.table.lowerBound && tail.table.upperBound < broken.count)
        if place.isMultiple(of: 20) {
          #expect(try hybrid.extended(broken, with: attachment)?.count ?? .max > pdf.count)
        }
      }
    }
  }

  @Test(arguments: [
    "startxref\n9999999999\n%%EOF\n", "startxref\n0\n%%EOF\n", "xref\n0 9999999999\nstartxref\n0\n%%EOF\n",
    "xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<< /Size 2\n   /Root 1 0 R\n   /Info 1 0 R\n>>\nstartxref\n0\n%%EOF\n",
    "xref\n0 0\ntrailer\n<< /Size 0\n   /Root 0 0 R\n   /Info 0 0 R\n>>\nstartxref\n0\n%%EOF\n",
  ])
  func `Offsets that lead nowhere are refused`(text: String) {
    #expect(PDFTail(Array(text.utf8)) == nil)
  }

  @Test func `A PDF that is laid out otherwise is rebuilt with the same data inside`() throws {
    let other = try RebuiltHybrid.bytes(of: plain(.polishForeign), with: attachment, profile: [1, 2, 3])
    #expect(try PDFTail(other) == nil && hybrid.extended(other, with: attachment) == nil)
    let bytes = try hybrid.bytes(of: other, with: attachment)
    #expect(PDFStructure.problems(bytes).isEmpty && PDFStructure.count("/AFRelationship /Alternative", in: bytes) == 1)
  }

  @Test func `A font that is not written as cairo 1.16 does is left to qpdf`() throws {
    var pdf = try plain(.polishForeign)
    let entry = try #require(Data(pdf).range(of: Data("   /CIDSystemInfo\n".utf8)))
    pdf[entry.lowerBound + 3..<entry.lowerBound + 17] = Array("/cidSystemInfo".utf8)[...]
    #expect(try hybrid.extended(pdf, with: attachment) == nil)
    #expect(PDFStructure.count("/CIDToGIDMap", in: try hybrid.bytes(of: pdf, with: attachment)) > 0)
  }

  @Test func `A catalogue that has its own attachments is not written over`() throws {
    let first = try hybrid.bytes(of: plain(), with: attachment)
    #expect(try hybrid.extended(first, with: attachment) == nil)
  }

  @Test func `What was deflated comes out of a PDF as it went in`() throws {
    let bytes = try hybrid.bytes(of: plain(), with: attachment)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file.appendingPathComponent("a.pdf"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdfdetach", "-saveall", "-o", file.path, file.appendingPathComponent("a.pdf").path]
    try process.run()
    process.waitUntilExit()
    #expect(try Array(Data(contentsOf: file.appendingPathComponent("factur-x.xml"))) == attachment.xml)
  }
}
