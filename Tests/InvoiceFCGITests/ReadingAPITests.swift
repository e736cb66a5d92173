// What the recordings do not cover: our own filters and headers, conditional requests, ranges, billing invoices, companions.

import Domain
import GRDB
import Testing
import TestSupport

@testable import InvoiceFCGI
@testable import SQLiteStore

@Suite struct ReadingAPITests {
  static let shared = Result { try TestApp() }
  let app: TestApp
  let invoices = "/api/v1/organizers/bigevents/events/sampleconf/invoices/"

  init() throws {
    app = try Self.shared.get()
  }

  private func count(_ query: String) throws -> Int64? { try app.get(invoices + "?" + query).json()["count"]?.int }

  @Test(arguments: [
    ("transmission_status=failed", 6), ("transmission_status=failed&transmission_status=completed", 12),
    ("transmission_type=peppol", 2), ("transmission_type=peppol&transmission_type=it_sdi", 3),
    ("date_from=2026-11-22", 0), ("date_to=2026-11-21", 78), ("date_from=2026-11-21&date_to=2026-11-21", 76),
    ("modified_since=2100-01-01T00:00:00Z", 0), ("modified_since=2000-01-01T00:00:00%2B01:00", 78),
    ("q=nobodyhasthisname", 0),
    ("q=42", 1), ("q=sampleconf-00042", 1), ("q=abc12", 1), ("q=", 78), ("date_from=", 78), ("q=%22%27)(*", 0),
  ])
  func `Our own filters narrow the list`(query: String, expected: Int64) throws {
    #expect(try count(query) == expected)
  }

  @Test(arguments: ["date_from=yesterday", "date_to=2026-02-30", "modified_since=now", "transmission_status=sent"])
  func `A bad value of our own filters is refused by name`(query: String) throws {
    let response = app.get(invoices + "?" + query)
    let field = query.prefix { $0 != "=" }
    #expect(response.status == 400)
    #expect(try response.json()[String(field)]?.array?.count == 1)
  }

  @Test func `A detail has validators, and 304 repeats them without a body`() throws {
    let first = app.get(invoices + "SAMPLECONF-00001/")
    let etag = try #require(first.header("ETag"))
    #expect(etag == "\"" + Hex.text(app.sodium.sha256(first.body)) + "\"")
    #expect(first.header("Last-Modified")?.hasSuffix(" GMT") == true)
    let again = app.get(invoices + "SAMPLECONF-00001/", headers: ["IF_NONE_MATCH": "\"x\", \(etag)"])
    #expect(again.status == 304 && again.body.isEmpty && again.header("ETag") == etag)
    #expect(app.get(invoices + "SAMPLECONF-00001/", headers: ["IF_NONE_MATCH": "\"x\""]).status == 200)
  }

  @Test func `A list's tag holds for one question and one reader's events`() throws {
    let tag = try #require(app.get(invoices).header("ETag"))
    #expect(app.get(invoices, headers: ["IF_NONE_MATCH": tag]).status == 304)
    #expect(app.get(invoices + "?page=2", headers: ["IF_NONE_MATCH": tag]).status == 200)
    let organizer = "/api/v1/organizers/bigevents/invoices/"
    #expect(app.get(organizer).header("ETag") != app.get(organizer, token: "limited").header("ETag"))
    #expect(
      app.get(organizer).header("ETag") != app.send("GET", organizer, token: "full", scheme: "https").header("ETag"))
    #expect(app.get(invoices).header("X-Page-Generated") == "2026-11-21T12:00:00Z")
  }

  @Test func `A change of any invoice changes the list's tag`() throws {
    let app = try TestApp()
    let before = app.get(invoices).header("ETag")
    try app.temporary.store.write {
      try $0.execute(sql: "UPDATE invoices SET transmission_status = 'failed' WHERE number = 'SAMPLECONF-00001'")
    }
    #expect(app.get(invoices).header("ETag") != before)
  }

  @Test func `A download is stored once and comes back byte for byte, whole, in part, or not at all`() throws {
    let path = invoices + "SAMPLECONF-00001/download/"
    let whole = app.get(path)
    #expect(whole.status == 200 && whole.body.starts(with: "%PDF-".utf8))
    #expect(whole.header("Content-Disposition") == "attachment; filename=\"SAMPLECONF-00001.pdf\"")
    #expect(app.get(path).body == whole.body)
    let part = app.get(path, headers: ["RANGE": "bytes=5-9"])
    #expect(part.status == 206 && part.body == Array(whole.body[5...9]))
    #expect(part.header("Content-Range") == "bytes 5-9/\(whole.body.count)")
    #expect(app.get(path, headers: ["RANGE": "bytes=999999999-"]).status == 416)
    let etag = try #require(whole.header("ETag"))
    #expect(app.get(path, headers: ["IF_NONE_MATCH": etag]).status == 304)
  }

  @Test func `Odd numbers are reached with an escaped slash and as JSON by suffix`() throws {
    let path = "/api/v1/organizers/bigevents/events/oddconf/invoices/R.26%2F00001"
    #expect(try app.get(path + "/").json()["number"]?.string == "R.26/00001")
    #expect(try app.get(path + ".json").json()["number"]?.string == "R.26/00001")
    #expect(app.get(path + ".xml/").status == 404)
    #expect(app.get("/api/v1/organizers/bigevents/events/oddconf/invoices/R.26/00001/").status == 404)
  }

  @Test func `Companions answer in pretix's format with our address in their links`() throws {
    let organizer = try app.get("/api/v1/organizers/bigevents/").json()
    #expect(organizer["slug"]?.string == "bigevents")
    #expect(organizer["public_url"]?.string == "http://localhost:8080/bigevents/")
    #expect(try app.get("/api/v1/organizers/").json()["count"]?.int == 1)
    #expect(try app.get("/api/v1/organizers/bigevents/events/").json()["count"]?.int == 13)
    #expect(try app.get("/api/v1/organizers/bigevents/events/", token: "limited").json()["count"]?.int == 1)
    let event = "/api/v1/organizers/bigevents/events/sampleconf/"
    #expect(try app.get(event).json()["currency"]?.string == "EUR")
    #expect(try app.get(event + "items/").json()["count"]?.int == 7)
    #expect(try app.get(event + "items/1/").json()["id"]?.int == 1)
    #expect(app.get(event + "items/999999/").status == 404)
    #expect(try app.get(event + "taxrules/").json()["count"]?.int == 3)
    #expect(try app.get(event + "orders/ABC12/").json()["code"]?.string == "ABC12")
    #expect(app.get(event + "orders/", token: "none").status == 403)
    #expect(try app.get("/api/v1/version").json()["invoicefcgi"]?.string == Version.text)
  }

  @Test func `Billing invoices are listed at once and locked until released`() throws {
    let app = try TestApp()
    let pdf = Array("%PDF-1.4 test".utf8)
    let day = try #require(LocalDate("2026-10-31"))
    try app.temporary.store.load([
      BillingBatch(
        organizer: "bigevents",
        entries: [("R2026-002", day, false, pdf), ("R2026-001", day.adding(days: -30), true, pdf)])
    ])
    let path = "/api/v1/organizers/bigevents/billing_invoices/"
    let list = try app.get(path).json()["results"]?.array
    #expect(list?.map { $0["invoice_number"]?.string } == ["R2026-001", "R2026-002"])
    #expect(
      try app.get(path + "?ordering=-date_issued").json()["results"]?.array?.first?["date_issued"]?.string
        == "2026-10-31")
    #expect(app.get(path + "R2026-001/download/").body == pdf)
    let locked = app.get(path + "R2026-002/download/")
    #expect(locked.status == 423 && locked.header("Retry-After") == "60")
    #expect(app.get(path, token: "view").status == 403)
    #expect(app.get(path, token: nil).status == 401)
    let missing = app.get(path + "R2016-001/")
    #expect(missing.status == 404)
    #expect(try missing.json()["detail"]?.string == "No BillingInvoice matches the given query.")
    try app.temporary.store.release(number: "R2026-002", organizer: "bigevents")
    #expect(app.get(path + "R2026-002/download/").status == 200)
    #expect(throws: DomainError.self) {
      try app.temporary.store.load([
        BillingBatch(organizer: "bigevents", entries: [("R2026-002", day, true, pdf + [1])])
      ])
    }
  }

  @Test func `Links keep the configured address and sub-path`() throws {
    let app = try TestApp(publicURL: "https://example.org/in/voices")
    let response = app.get("/in/voices" + invoices + "?page_size=1")
    #expect(
      try response.json()["next"]?.string == "https://example.org/in/voices" + invoices + "?page=2&page_size=1")
    #expect(app.get(invoices).status == 404)
    #expect(app.get("/in/voices/api/").header("Location") == "/in/voices/api/v1/")
  }

  @Test(arguments: [
    "page=99999999999999999999999", "page=-9223372036854775808", "page=9223372036854775807",
    "page_size=9223372036854775808",
    "page=1e9", "page=%2B1", "ordering=" + String(repeating: "nr,", count: 5_000),
    "number=" + String(repeating: "9", count: 60_000),
  ])
  func `Giant and odd parameters are answered, never fatal`(query: String) {
    #expect([200, 404].contains(app.get(invoices + "?" + query).status))
  }
}
