// Every invoice of the recorded bundle, printed from a real store: number, date, total and every line can be read.

import Documents
import Domain
import SQLiteStore
import Testing
import TestSupport

@testable import Documents

@Suite struct BundleTextTests {
  private func invoices(in store: SQLiteStore) throws -> [StoredInvoice] {
    var invoices: [StoredInvoice] = []
    for slug in ["bigevents", "otherorg"] {
      let scope = InvoiceQuery.Scope.organizer(try store.organizer(slug: slug).id, events: .all)
      var numbers: [String] = []
      for page in 1...2 {
        let request = PageRequest(number: page, size: 50)
        let elements = try? store.summaries(InvoiceQuery(scope: scope), page: request).elements
        numbers += elements?.map(\.number) ?? []
      }
      for number in numbers { invoices.append(try store.invoice(number: number, in: scope)) }
    }
    return invoices
  }

  @Test func `Number, date, total and every line of all recorded invoices are on paper`() throws {
    let fixture = try TemporaryStore()
    try fixture.importing(BundleFixtures.recorded())
    let renderer = try PDFRenderer()
    let all = try invoices(in: fixture.store)
    #expect(all.count == 90)
    for stored in all {
      let invoice = stored.invoice
      let pdf = try renderer.pdf(of: invoice, context: fixture.store.printContext(for: stored))
      let text = squeezed(try PDFText.read(pdf))
      let locale = PrintLocale.named(invoice.locale)
      var expected = [
        invoice.number, locale.date(invoice.date), locale.price(invoice.grossTotal, in: invoice.currency),
      ]
      for line in invoice.lines {
        expected += RichText(breaks: PrintableText.clean(line.description)).lines.map(\.text)
      }
      for part in expected { #expect(text.contains(squeezed(part)), "\(invoice.number): \(part)") }
    }
  }

  /// Without spaces, because lines break where they must.
  private func squeezed(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && !"\u{2066}\u{2067}\u{2069}".contains($0) })
  }
}
