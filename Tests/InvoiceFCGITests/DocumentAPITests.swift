// The documents of an invoice over the API: made once, listed with their digests, downloaded like every PDF, refused with a reason.

import Domain
import Testing

@testable import InvoiceFCGI

@Suite struct DocumentAPITests {
  private let app: TestApp
  private let base = "/api/v1/organizers/bigevents/events/sampleconf/invoices/SAMPLECONF-00004/"

  init() throws {
    app = try TestApp()
  }

  @Test(arguments: [("ubl", "<Invoice "), ("cii", "<rsm:CrossIndustryInvoice "), ("pdf", "%PDF-")])
  func `A kind is made, listed and the same ever after`(kind: String, beginning: String) throws {
    let first = app.get(base + "documents/\(kind)/")
    #expect(first.status == 200 && first.text.contains(beginning))
    let again = app.get(base + "documents/\(kind)/?version=1")
    #expect(again.body == first.body)
    let listed = try app.get(base + "documents/").json()["results"]?.array ?? []
    let digest = Hex.text(app.sodium.sha256(first.body))
    #expect(listed.map { $0["kind"]?.string } == [kind] && listed[0]["sha256"]?.string == digest)
    #expect(listed[0]["size"]?.int == Int64(first.body.count) && listed[0]["version"]?.int == 1)
    #expect(first.header("ETag") == "\"\(digest)\"")
  }

  @Test func `A document answers to If-None-Match and to Range`() throws {
    let whole = app.get(base + "documents/ubl/")
    let tag = try #require(whole.header("ETag"))
    #expect(app.get(base + "documents/ubl/", headers: ["IF_NONE_MATCH": tag]).status == 304)
    let part = app.get(base + "documents/ubl/", headers: ["RANGE": "bytes=0-4"])
    #expect(part.status == 206 && part.text == "<?xml")
    #expect(app.get(base + "documents/ubl/", headers: ["ACCEPT": "application/xml"]).status == 200)
    #expect(whole.header("Content-Disposition") == "attachment; filename=\"SAMPLECONF-00004.xml\"")
  }

  @Test(arguments: [
    ("fatturapa", 400, "invoice_from_country"), ("docx", 400, "kind"), ("ubl/?version=x", 400, "version"),
  ])
  func `A document that cannot be is refused by field`(kind: String, status: Int, field: String) throws {
    let response = app.get(base + "documents/\(kind)" + (kind.hasSuffix("x") && kind.contains("?") ? "" : "/"))
    #expect(response.status == status)
    #expect(try response.json()[field] != nil, "\(response.text)")
  }

  @Test func `A version that was never made is not found`() {
    #expect(app.get(base + "documents/ubl/?version=7").status == 404)
  }

  @Test func `The check names rules, fields and remedies`() throws {
    let checks = try app.get(base + "check/").json()["checks"]?.array ?? []
    #expect(checks.map { $0["kind"]?.string } == ["ubl", "cii"])
    #expect(checks.allSatisfy { $0["passes"]?.bool == true })
    #expect(app.get(base + "check/", token: "none").status == 403)
  }

  @Test func `Documents are an organizer's too, and nobody else's`() {
    let there = "/api/v1/organizers/bigevents/invoices/SAMPLECONF-00004/documents/"
    #expect(app.get(there).status == 200 && app.get(there + "cii/").status == 200)
    #expect(app.get(base + "documents/", token: "none").status == 403)
    #expect(app.get(base + "documents/ubl/", token: nil).status == 401)
  }
}
