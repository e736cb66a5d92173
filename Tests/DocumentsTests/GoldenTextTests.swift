// The text layers of reference invoices, compared with the files in Golden. `UPDATE_GOLDEN=1` rewrites them;
// `PDF_SAMPLES=DIR` also leaves the PDFs in a folder to be looked at.

import Documents
import Foundation
import Testing

@Suite struct GoldenTextTests {
  private let renderer: PDFRenderer

  init() throws {
    renderer = try PDFRenderer()
  }

  @Test(arguments: SampleVariant.all)
  func `The text layer is the golden one`(sample: SampleVariant) throws {
    let pdf = try renderer.pdf(of: sample.invoice, context: sample.context)
    let text = try PDFText.read(pdf, layout: true)
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["PDF_SAMPLES"] {
      try Data(pdf).write(to: URL(fileURLWithPath: folder).appendingPathComponent(sample.name + ".pdf"))
    }
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(sample.name).txt")
    if environment["UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: golden) }
    #expect(try String(decoding: Data(contentsOf: golden), as: UTF8.self) == text)
  }
}
