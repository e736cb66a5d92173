// Acting through the console: what the confirmation shows is what happens, once, and only if nothing has changed meanwhile.

import Domain
import Testing
import TestSupport

@testable import InvoiceFCGI

@Suite struct ConsoleActionTests {
  let app: TestApp
  let base = "/console/bigevents/"
  let scope = InvoiceQuery.Scope.organizer(Organizer.ID(1), events: .all)

  init() throws {
    app = try TestApp()
  }

  private var store: any App.Store { app.application.app.store }

  private func organizer() throws -> Organizer.ID { try #require(try store.organizerID(slug: "bigevents")) }

  private func count() throws -> Int {
    try store.facets(of: .organizer(try organizer(), events: .all)).all
  }

  /// A number of the list that the search text finds.
  private func found(_ search: String) throws -> String {
    let browser = try ConsoleBrowser(app)
    let page = browser.get(base + "invoices/?q=" + PercentEncoding.form(search)).text
    let match = try #require(page.firstMatch(of: /name="n" value="([^"]+)"/))
    return String(match.1)
  }

  private func action(_ number: String, _ action: String) -> String {
    base + "invoices/\(PercentEncoding.segment(number))/\(action)/"
  }

  @Test func `A reissue that is confirmed makes what its page showed and leads to the new invoice`() throws {
    let browser = try ConsoleBrowser(app)
    let number = try found("kind:invoice -kind:cancelled -kind:test status:completed")
    let before = try count()
    let page = browser.get(action(number, "reissue"))
    #expect(page.status == 200)
    let promised = page.text.matches(of: /<b><bdi>([^<]+)<\/bdi><\/b> <span class="chip test">/).map { String($0.1) }
    #expect(promised.count == 2)
    #expect(try count() == before)
    let done = browser.confirm(action(number, "reissue"))
    #expect(done.status == 303)
    #expect(done.header("Location") == base + "invoices/\(promised.last ?? "")/")
    #expect(try count() == before + 2)
    let shown = browser.get(done.header("Location") ?? "").text
    #expect(shown.contains("cancelled by \(promised[0]) and replaced by \(promised[1])"))
    #expect(!browser.get(done.header("Location") ?? "").text.contains("class=\"flash success\""))
  }

  @Test func `A double click does it once and comes out at the same place`() throws {
    let browser = try ConsoleBrowser(app)
    let number = try found("kind:invoice -kind:cancelled -kind:test status:completed")
    let before = try count()
    let form = browser.confirmation(on: action(number, "reissue"))
    let first = browser.post(action(number, "reissue"), form)
    let second = browser.post(action(number, "reissue"), form)
    #expect(first.header("Location") == second.header("Location"))
    #expect(try count() == before + 2)
  }

  @Test func `When the order changes between page and confirmation, nothing is done and the new preview is shown`()
    throws
  {
    let browser = try ConsoleBrowser(app)
    let number = try found("kind:invoice -kind:cancelled -kind:test status:completed")
    let stored = try store.invoice(number: number, in: .organizer(try organizer(), events: .all)).invoice
    let before = try count()
    let form = browser.confirmation(on: action(number, "reissue"))
    let change = app.send(
      "PATCH", "/api/v1/organizers/bigevents/events/\(stored.eventSlug)/orders/\(stored.orderCode)/", token: "full",
      headers: ["CONTENT_TYPE": "application/json"],
      body: "{\"invoice_address\":{\"company\":\"Changed Meanwhile Ltd\",\"is_business\":true}}")
    #expect(change.status == 200, "\(change.text)")
    let refused = browser.post(action(number, "reissue"), form)
    #expect(refused.status == 409)
    #expect(refused.text.contains("Nothing was done") && refused.text.contains("Changed Meanwhile Ltd"))
    #expect(try count() == before)
    let again = ["csrf_token", "key", "seen"].map { ($0, ConsoleBrowser.hidden($0, in: refused.text)) }
    #expect(browser.post(action(number, "reissue"), again).status == 303)
    #expect(try count() == before + 2)
  }

  @Test func `What the rules refuse leads back to the invoice with the reason`() throws {
    let browser = try ConsoleBrowser(app)
    let number = try found("kind:cancelled")
    let refused = browser.get(action(number, "reissue"))
    #expect(refused.status == 303)
    let page = browser.get(refused.header("Location") ?? "").text
    #expect(page.contains("Nothing was done: Already cancelled by"))
  }

  @Test func `Sending again asks first, then puts a transmission down`() throws {
    let browser = try ConsoleBrowser(app)
    let number = try found("kind:invoice status:completed channel:email -kind:test")
    let page = browser.get(action(number, "retransmit"))
    #expect(page.status == 200 && page.text.contains("No channel of the type E-mail is configured"))
    let done = browser.confirm(action(number, "retransmit"))
    #expect(done.status == 303)
    let stored = try store.invoice(number: number, in: .organizer(try organizer(), events: .all)).invoice
    #expect(stored.transmission.status == .pending)
    #expect(browser.get(done.header("Location") ?? "").text.contains("Transmissions"))
  }

  @Test func `A reader who may not write is shown the action disabled and is refused when asking anyway`() throws {
    let number = try found("kind:invoice -kind:cancelled -kind:test status:completed")
    let reader = try ConsoleBrowser(app, as: "view@example.org")
    let page = reader.get(base + "invoices/\(number)/").text
    #expect(page.contains("aria-disabled=\"true\""))
    #expect(page.contains("Your team may read invoices but not change them."))
    let before = try count()
    let form = [("csrf_token", reader.csrf), ("key", String(repeating: "a", count: 32)), ("seen", "")]
    #expect(reader.post(action(number, "reissue"), form).status == 303)
    #expect(try count() == before)
  }

  @Test func `A selection becomes a review that says why some are left out, and runs when it is confirmed`() throws {
    let browser = try ConsoleBrowser(app)
    let good = try found("kind:invoice -kind:cancelled -kind:test status:completed")
    let bad = try found("kind:cancelled")
    let chosen = browser.post(
      base + "bulk/",
      [
        ("csrf_token", browser.csrf), ("query", ""), ("scope", "ticked"), ("action", "reissue"), ("n", good),
        ("n", bad),
      ])
    let job = try #require(chosen.header("Location"))
    let review = browser.get(job).text
    #expect(review.contains("1 invoice will be worked on, 1 left out"))
    #expect(review.contains("Already cancelled by"))
    let before = try count()
    #expect(browser.post(job + "start/", [("csrf_token", browser.csrf)]).status == 303)
    #expect(try count() == before)
    let id = try #require(Int64(job.split(separator: "/").last ?? ""))
    let runner = BatchRunner(app: app.application.app)
    #expect(try !runner.run(Batch.ID(id), of: try organizer(), isDraining: { true }))
    #expect(try count() == before)
    #expect(try runner.run(Batch.ID(id), of: try organizer(), isDraining: { false }))
    #expect(try count() == before + 2)
    #expect(try runner.run(Batch.ID(id), of: try organizer(), isDraining: { false }))
    #expect(try count() == before + 2)
    #expect(browser.get(job).text.contains("1 done, 0 failed, 1 left out."))
  }

  @Test func `All that match is what the filters find at that moment`() throws {
    let browser = try ConsoleBrowser(app)
    let chosen = browser.post(
      base + "bulk/",
      [("csrf_token", browser.csrf), ("query", "q=kind%3Acancellation"), ("scope", "all"), ("action", "download")])
    let review = browser.get(chosen.header("Location") ?? "").text
    let cancellations = try store.facets(of: .organizer(try organizer(), events: .all)).cancellations
    #expect(review.contains("\(cancellations) invoices will be worked on"))
  }

  @Test func `Documents of many come as one archive`() throws {
    let browser = try ConsoleBrowser(app)
    let chosen = browser.post(
      base + "bulk/",
      [("csrf_token", browser.csrf), ("query", "q=SAMPLECONF-00001"), ("scope", "all"), ("action", "download")])
    let job = try #require(chosen.header("Location"))
    _ = browser.post(job + "start/", [("csrf_token", browser.csrf)])
    let id = try #require(Int64(job.split(separator: "/").last ?? ""))
    #expect(try BatchRunner(app: app.application.app).run(Batch.ID(id), of: try organizer(), isDraining: { false }))
    let file = browser.get(job + "documents.zip")
    #expect(file.header("Content-Type") == "application/zip")
    #expect(file.content.starts(with: Array("PK".utf8)))
    #expect(file.text.contains("SAMPLECONF-00001.pdf"))
  }

  @Test func `A batch belongs to who made it`() throws {
    let browser = try ConsoleBrowser(app)
    let chosen = browser.post(
      base + "bulk/",
      [("csrf_token", browser.csrf), ("query", ""), ("scope", "page"), ("action", "transmit")])
    let job = try #require(chosen.header("Location"))
    let other = try ConsoleBrowser(app, as: "view@example.org")
    #expect(other.get(job).status == 200)
    #expect(other.post(job + "start/", [("csrf_token", other.csrf)]).status == 403)
    let outsider = try ConsoleBrowser(app, as: "none@example.org")
    #expect(outsider.get(job).status == 404)
  }

  @Test func `An address is judged by the API's rules and its errors stand at their fields`() throws {
    let browser = try ConsoleBrowser(app)
    let order = base + "orders/sampleconf/" + (try firstOrder()) + "/"
    let page = browser.get(order)
    #expect(page.status == 200 && page.text.contains("name=\"transmission_peppol_participant_id\""))
    let refused = browser.post(
      order + "address/",
      [
        ("csrf_token", browser.csrf), ("is_business", "true"), ("company", "X"), ("country", "XX"),
        ("transmission_type", "email"),
      ])
    #expect(refused.status == 400)
    #expect(refused.text.contains("id=\"a-country-problem\"") && refused.text.contains("value=\"XX\""))
    let german = browser.post(
      order + "address/",
      [
        ("csrf_token", browser.csrf), ("is_business", "true"), ("company", "X"), ("country", "DE"),
        ("transmission_type", "peppol"), ("transmission_peppol_participant_id", "4711"),
      ], language: "de")
    #expect(german.status == 400 && german.text.contains("beginnt mit vier Ziffern"), "\(german.text)")
    let saved = browser.post(
      order + "address/",
      [
        ("csrf_token", browser.csrf), ("is_business", "true"), ("company", "New & Better Ltd"), ("name", "Kim"),
        ("street", "One\r\nTwo"), ("zipcode", "1"), ("city", "C"), ("country", "DE"), ("transmission_type", "email"),
        ("transmission_email_address", "billing@example.org"),
      ])
    #expect(saved.status == 303, "\(saved.text)")
    let after = browser.get(order).text
    #expect(after.contains("value=\"New &amp; Better Ltd\"") && after.contains("value=\"billing@example.org\""))
    #expect(after.contains("Address saved."))
  }

  private func firstOrder() throws -> String {
    try store.invoice(number: "SAMPLECONF-00001", in: .organizer(try organizer(), events: .all)).invoice.orderCode
  }

  @Test func `The language that somebody chooses holds for all pages, whatever the browser asks`() throws {
    let browser = try ConsoleBrowser(app)
    #expect(browser.get(base + "invoices/", language: "en").text.contains("<html lang=\"en\""))
    let chosen = browser.post(
      "/console/language", [("csrf_token", browser.csrf), ("language", "de"), ("next", base + "invoices/?q=a")])
    #expect(chosen.header("Location") == base + "invoices/?q=a")
    #expect(browser.get(base + "invoices/", language: "en").text.contains("<html lang=\"de\""))
    let outside = browser.post(
      "/console/language", [("csrf_token", browser.csrf), ("language", "en"), ("next", "https://evil.example/")])
    #expect(outside.header("Location") == "/console/")
  }

  @Test func `A view is kept with its filters and columns and becomes a tab`() throws {
    let browser = try ConsoleBrowser(app)
    let kept = browser.post(
      base + "views/",
      [
        ("csrf_token", browser.csrf), ("name", "Mine <b>"),
        ("query", "transmission_status=failed&cols=date,gross&page=3&junk=1"),
      ])
    #expect(kept.header("Location") == base + "invoices/?transmission_status=failed&cols=date%2Cgross")
    let list = browser.get(kept.header("Location") ?? "").text
    #expect(list.contains("aria-current=\"page\"><bdi>Mine &lt;b&gt;</bdi>"))
    #expect(list.contains("View “Mine &lt;b&gt;” saved."))
    #expect(!(try ConsoleBrowser(app, as: "view@example.org")).get(base + "invoices/").text.contains("Mine"))
  }

  @Test func `The journal is verified from its first entry on`() throws {
    let browser = try ConsoleBrowser(app)
    let number = try found("kind:invoice -kind:cancelled -kind:test status:completed")
    _ = browser.confirm(action(number, "reissue"))
    let page = browser.post(base + "journal/verify/", [("csrf_token", browser.csrf)])
    #expect(page.status == 200 && page.text.contains("every hash fits"))
    #expect(browser.get(base + "journal/").text.contains("Invoice reissued"))
    #expect(browser.get(base + "journal/journal.jsonl").text.split(separator: "\n").count >= 3)
  }
}
