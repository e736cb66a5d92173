// Reissue, regenerate, create_invoice, their dry runs and idempotency keys, from request to response and into the database.

import Domain
import GRDB
import TestSupport
import Testing

@testable import InvoiceFCGI
@testable import SQLiteStore

@Suite struct InvoiceActionTests {
  let app: TestApp
  let organizer = "/api/v1/organizers/bigevents/"
  let event = "/api/v1/organizers/bigevents/events/sampleconf/"

  init() throws {
    app = try TestApp()
  }

  private var store: SQLiteStore { app.temporary.store }

  private func post(
    _ path: String, body: String = "", key: String? = nil, token: String = "full", method: String = "POST"
  ) -> Response {
    app.send(
      method, path, token: token, headers: key.map { ["X_IDEMPOTENCY_KEY": $0] } ?? [:], body: body)
  }

  private func numbers(order: String) throws -> [String] {
    try app.get(event + "invoices/?order=\(order)").json()["results"]?.array?.compactMap { $0["number"]?.string } ?? []
  }

  private func scalar(_ sql: String) throws -> Int {
    try store.read { try Int.fetchOne($0, sql: sql) ?? -1 }
  }

  private func journal() throws -> [String] {
    try store.read { try String.fetchAll($0, sql: "SELECT action || ' ' || subject FROM journal ORDER BY seq") }
  }

  @Test func `Reissue cancels, issues anew with the next numbers, and writes it down`() throws {
    let response = post(event + "invoices/SAMPLECONF-00071/reissue/")
    #expect(response.status == 204 && response.body.isEmpty && response.header("Content-Type") == nil)
    #expect(try numbers(order: "ACT00") == ["SAMPLECONF-00071", "SAMPLECONF-00077", "SAMPLECONF-00078"])
    let cancellation = try app.get(event + "invoices/SAMPLECONF-00077/").json()
    #expect(cancellation["refers"]?.string == "SAMPLECONF-00071")
    #expect(cancellation["lines"]?.array?.first?["gross_value"]?.string == "-23.00")
    #expect(
      try journal() == [
        "invoice.cancelled SAMPLECONF-00077", "invoice.issued SAMPLECONF-00078", "invoice.reissued SAMPLECONF-00071",
      ])
    let again = post(event + "invoices/SAMPLECONF-00071/reissue/")
    #expect(again.status == 400 && again.text == #"["The invoice has already been canceled."]"#)
    #expect(try scalar("SELECT count(*) FROM invoice_print_contexts") == 2)
  }

  @Test func `Reissue of an expired order's invoice only cancels, and of a cancellation is refused`() throws {
    #expect(post(organizer + "invoices/SAMPLECONF-00070/reissue/").status == 204)
    #expect(try numbers(order: "EXP01") == ["SAMPLECONF-00070", "SAMPLECONF-00077"])
    let refused = post(event + "invoices/SAMPLECONF-00077/reissue/")
    #expect(refused.status == 400 && refused.text == #"["A cancellation cannot be reissued."]"#)
    #expect(post(organizer + "invoices/SAMPLECONF-00071/reissue/", token: "view").status == 404)
    #expect(post(event + "invoices/SAMPLECONF-00071/reissue/", token: "view").status == 403)
  }

  @Test func `Regenerate keeps number, date and the version before`() throws {
    let before = app.get(event + "invoices/SAMPLECONF-00050/").body
    #expect(post(event + "invoices/SAMPLECONF-00050/regenerate/").status == 204)
    let after = try app.get(event + "invoices/SAMPLECONF-00050/").json()
    #expect(after["transmission_status"]?.string == "pending")
    #expect(after["date"]?.string == "2026-11-21")
    let kept = try store.read { db in
      try SQLBlob.fetchOne(db, sql: "SELECT document FROM invoice_versions").map {
        try DocumentReader().document($0.bytes, db: db)
      }
    }
    #expect(kept == before)
    #expect(try journal() == ["invoice.regenerated SAMPLECONF-00050"])
    #expect(try scalar("SELECT version FROM invoices WHERE number = 'SAMPLECONF-00050'") == 2)
    #expect(try scalar("SELECT last_number FROM number_series WHERE prefix = 'SAMPLECONF-'") == 76)
  }

  @Test func `An invoice that somebody may have received is not regenerated`() throws {
    try store.write { db in
      try db.execute(
        sql: """
          INSERT INTO transmissions (organizer_id, id, invoice_id, version, type, recipient, status, created_at, updated_at)
            SELECT organizer_id, 1, id, 1, 'email', '', 'failed', 0, 0 FROM invoices WHERE number = 'SAMPLECONF-00050';
          INSERT INTO transmission_attempts (organizer_id, transmission_id, attempt, owner, fence, phase, started_at)
            SELECT organizer_id, 1, 1, '', 1, 'committed_to_send', 0 FROM transmissions
          """)
    }
    let refused = post(event + "invoices/SAMPLECONF-00050/regenerate/")
    #expect(refused.status == 403 && refused.text == #"{"detail":"Invoice may not be regenerated."}"#)
  }

  @Test func `create_invoice answers with the invoice, once`() throws {
    let created = post(event + "orders/NIV01/create_invoice/")
    #expect(created.status == 201)
    #expect(try created.json()["number"]?.string == "SAMPLECONF-00077")
    #expect(created.body == app.get(event + "invoices/SAMPLECONF-00077/").body)
    let second = post(event + "orders/NIV01/create_invoice/")
    #expect(second.status == 400 && second.text == #"{"detail":"An invoice for this order already exists."}"#)
    for (path, status, detail) in [
      ("sampleconf/orders/NIV02", 400, "You cannot generate an invoice for this order."),
      ("sampleconf/orders/NIV05", 400, "You cannot generate an invoice for this order."),
      ("noinvconf/orders/NPND3", 400, "You cannot generate an invoice for this order."),
      ("sampleconf/orders/NOPE1", 404, "No Order matches the given query."),
    ] {
      let refused = post(organizer + "events/\(path)/create_invoice/")
      #expect(refused.status == status && refused.text == #"{"detail":"\#(detail)"}"#, "\(path)")
    }
    #expect(post(organizer + "events/manualconf/orders/MPND3/create_invoice/").status == 201)
  }

  @Test func `A dry run shows what would be made and changes nothing, not even a number`() throws {
    let before = try scalar("SELECT count(*) FROM invoices")
    let reissue = try post(event + "invoices/SAMPLECONF-00071/reissue/?dry_run=true").json()
    #expect(reissue["creates"]?.array?.map { $0["number"]?.string } == ["SAMPLECONF-00077", "SAMPLECONF-00078"])
    let fields = reissue["differences"]?.array?.compactMap { $0["field"]?.string } ?? []
    #expect(fields.contains("number"))
    let regenerate = try post(event + "invoices/SAMPLECONF-00050/regenerate/?dry_run=1").json()
    #expect(regenerate["changes"]?.array?.first?["number"]?.string == "SAMPLECONF-00050")
    let status = regenerate["differences"]?.array?.first { $0["field"]?.string == "transmission_status" }
    #expect(status?["before"]?.string == "failed" && status?["after"]?.string == "pending")
    #expect(post(event + "invoices/SAMPLECONF-00006/reissue/?dry_run=true").status == 400)
    #expect(try scalar("SELECT count(*) FROM invoices") == before)
    #expect(try scalar("SELECT count(*) FROM journal") == 0)
    #expect(try scalar("SELECT last_number FROM number_series WHERE prefix = 'SAMPLECONF-'") == 76)
  }

  @Test func `The list of actions gives the same reasons as the actions`() throws {
    for (number, token) in [
      ("SAMPLECONF-00006", "full"), ("SAMPLECONF-00066", "full"), ("SAMPLECONF-00068", "full"),
      ("SAMPLECONF-00044", "full"), ("SAMPLECONF-00056", "full"), ("SAMPLECONF-00071", "full"),
      ("SAMPLECONF-00071", "view"),
    ] {
      let actions = try app.get(event + "invoices/\(number)/actions/", token: token).json()["actions"]?.array ?? []
      #expect(actions.count == 5)
      for action in actions {
        guard let name = action["action"]?.string, name == "reissue" || name == "regenerate" else { continue }
        let answer = post(event + "invoices/\(number)/\(name)/?dry_run=true", token: token)
        #expect((answer.status == 200) == action["allowed"]?.bool, "\(number) \(name)")
        if let reason = action["reason"]?.string { #expect(answer.text.contains(reason)) }
      }
    }
  }

  @Test func `A key does its work once and repeats its answer`() throws {
    let path = event + "orders/NIV01/create_invoice/"
    let first = post(path, body: "{}", key: "k1")
    let second = post(path, body: "{}", key: "k1")
    #expect(first.status == 201 && second.status == 201 && first.body == second.body)
    #expect(try numbers(order: "NIV01").count == 1)
    #expect(app.get("/api/v1/idempotency_query?key=k1").body == first.body)
    #expect(app.get("/api/v1/idempotency_query?key=k1", token: "view").status == 404)
    for other in [
      post(path, body: "{ }", key: "k1"), post(event + "orders/NIV03/create_invoice/", body: "{}", key: "k1"),
    ] {
      #expect(other.status == 400 && other.text.contains("detail"))
    }
    #expect(post(path, body: "{}", key: "k1", method: "PUT").status == 400)
    // Somebody else's key of the same name is another key.
    #expect(post(path, body: "{}", key: "k1", token: "view").status == 403)
  }

  @Test func `A refusal is repeated, too, and changes nothing`() throws {
    let path = event + "invoices/SAMPLECONF-00006/reissue/"
    let first = post(path, key: "k2")
    #expect(first.status == 400)
    #expect(post(path, key: "k2").body == first.body)
    #expect(app.get("/api/v1/idempotency_query?key=k2").status == 400)
  }

  @Test func `Conflicts and failures are not kept`() throws {
    #expect(post(event + "invoices/SAMPLECONF-00042/transmit/", key: "k3").status == 409)
    #expect(app.get("/api/v1/idempotency_query?key=k3").status == 404)
    #expect([409, 429, 500, 503, 507].allSatisfy { !KeptAnswer.isFinal(status: $0) })
    #expect([200, 204, 400, 403, 404].allSatisfy(KeptAnswer.isFinal))
  }

  @Test func `A key of a stranger is not kept, and every key is forgotten after a day`() throws {
    #expect(post(event + "orders/NIV01/create_invoice/", key: "k4", token: "nobody").status == 401)
    #expect(try scalar("SELECT count(*) FROM idempotency_keys") == 0)
    #expect(post(event + "orders/NIV01/create_invoice/", key: "k4").status == 201)
    app.clock.now = app.clock.now.adding(seconds: 86_400)
    #expect(app.get("/api/v1/idempotency_query?key=k4").status == 404)
    #expect(post(event + "orders/NIV01/create_invoice/", key: "k5").status == 400)
    #expect(try scalar("SELECT count(*) FROM idempotency_keys") == 1)
  }

  @Test func `A repeated answer without a body has the type that pretix gives it`() {
    let path = event + "invoices/SAMPLECONF-00071/reissue/"
    #expect(post(path, key: "k6").header("Content-Type") == nil)
    #expect(post(path, key: "k6").header("Content-Type") == "text/html; charset=utf-8")
  }
}
