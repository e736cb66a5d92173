// What a page may weigh and what it must keep, as measured on the bytes.

import Domain
import Foundation
import Testing
import Views

@Suite struct PageBudgetTests {
  @Test func `A full list page stays below 60 kB, also with a filter on every link`() {
    #expect(Fixtures.listPage(rows: 50).html.bytes.count <= 60_000)
    let filter = InvoiceFilter([.init(.event, "tides26"), .init(.status, "failed")])
    #expect(Fixtures.listPage(filter: filter, rows: 50).html.bytes.count <= 60_000)
  }

  @Test func `Style sheet and script stay within their budgets`() throws {
    let files = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Public")
    #expect(try Data(contentsOf: files.appending(path: "console.css")).count <= 25_000)
    #expect(try Data(contentsOf: files.appending(path: "console.js")).count <= 15_000)
  }

  @Test func `The status of a document is part of its page in words`() {
    var invoice = Fixtures.invoice
    for status in TransmissionStatus.allCases {
      invoice.transmission.status = status
      let english = Fixtures.invoicePage(invoice).html.text
      let german = Fixtures.invoicePage(invoice, .german).html.text
      #expect(english.contains("<p class=\"status\"") && english != german)
    }
  }

  @Test func `Actions that are not possible keep their place and name their reason once`() {
    let text = Fixtures.invoicePage().html.text
    #expect(text.components(separatedBy: "Your teams do not grant this.").count == 2)
    #expect(text.components(separatedBy: "aria-describedby=\"why-1\"").count == 3)
    #expect(text.contains("<li id=\"why-1\"><b>Send again, Reissue:</b>"))
  }

  @Test func `The form of signing out carries the session's token`() {
    let text = HelpPage(context: Fixtures.context()).html.text
    let form = "<form method=\"post\" action=\"/invoices/console/logout\">"
    #expect(text.contains(form + "<input type=\"hidden\" name=\"csrf_token\" value=\"c5rf-t0ken\">"))
  }
}
