// Files in the settings: logos and exchange rates by the forms that browsers send, hostile bodies among them.

import Domain
import Foundation
import SQLiteStore
import TestSupport
import Testing

@testable import InvoiceFCGI

@Suite struct SettingsFilesTests {
  private let app: TestApp
  private let browser: ConsoleBrowser
  private let home = "/console/bigevents/settings/"
  private let png: [UInt8]
  /// A day behind those of the operator's rates.
  private static let rates = """
    23 Nov 2026 #226
    Country|Currency|Amount|Code|Rate
    EMU|euro|1|EUR|24.33
    Hungary|forint|100|HUF|6.0597

    """

  init() throws {
    app = try TestApp()
    browser = try ConsoleBrowser(app)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    png = Array(try Data(contentsOf: folder.appendingPathComponent("DocumentsTests/Fixtures/logo.png")))
  }

  private func upload(
    _ target: String, _ file: [UInt8], as reader: ConsoleBrowser? = nil, token: String? = nil, name: String = "file"
  ) -> Response {
    let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
    let csrf = token ?? (reader ?? browser).csrf
    var body = Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"csrf_token\"\r\n\r\n\(csrf)\r\n".utf8)
    body += Array(
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
        .utf8)
    body += file + Array("\r\n--\(boundary)--\r\n".utf8)
    return send(target, body, "multipart/form-data; boundary=\(boundary)", as: reader)
  }

  private func send(_ target: String, _ body: [UInt8], _ type: String, as reader: ConsoleBrowser? = nil) -> Response {
    app.application.respond(
      to: Request(
        method: "POST", rawPath: target, rawQuery: "",
        headers: ["COOKIE": (reader ?? browser).cookie, "USER_AGENT": "test", "CONTENT_TYPE": type], body: body,
        scheme: "http", host: "localhost:8080", remoteAddress: "127.0.0.1", id: "test"))
  }

  private func journal() throws -> [String] {
    let entries = (try app.get("/api/v1/organizers/bigevents/journal/").json()["results"]?.array ?? []).reversed()
    return entries.compactMap { $0["action"]?.string }
  }

  // MARK: Logo

  @Test func `A logo is uploaded, shown, inherited by events and removed, and each step is written down`() throws {
    let layout = home + "layout/"
    #expect(browser.get(layout + "logo.jpg").status == 404)
    #expect(upload(layout + "logo/", png).header("Location") == layout)
    let picture = browser.get(layout + "logo.jpg")
    #expect(picture.header("Content-Type") == "image/jpeg" && PictureHeader(picture.body)?.width == 600)
    #expect(browser.get(layout).text.contains("<img class=\"logo\" src=\"\(layout)logo.jpg\""))
    let event = home + "events/sampleconf/layout/"
    #expect(browser.get(event + "logo.jpg").body == picture.body)
    #expect(!browser.get(event).text.contains("Remove the logo"))
    let example = browser.get(event + "preview.pdf")
    #expect(Data(example.body).range(of: Data(picture.body)) != nil)
    #expect(browser.post(layout + "logo/remove/", [("csrf_token", browser.csrf)]).status == 303)
    #expect(browser.get(layout + "logo.jpg").status == 404)
    #expect(try journal().prefix(2) == ["settings.changed", "settings.changed"])
  }

  @Test func `What is no logo is refused at the field with a remedy`() throws {
    let before = try journal().count
    let cases: [(file: [UInt8], sentence: String)] = [
      ([], "Choose a PNG or JPEG picture first."), (Array("<svg onload=alert(1)>".utf8), "no PNG or JPEG picture"),
      ([UInt8](repeating: 0, count: UploadLogo.mostBytes + 1), "larger than 5 MB"),
      (Array(png.prefix(60)), "Save"),
    ]
    for (file, sentence) in cases {
      let page = upload(home + "layout/logo/", file)
      #expect(page.status == 400 && page.text.contains("id=\"logo-problem\"") && page.text.contains(sentence))
    }
    #expect(try journal().count == before)
  }

  @Test func `Nobody uploads without the session's token or the right`() throws {
    for token in ["", String(repeating: "0", count: 64)] {
      #expect(upload(home + "layout/logo/", png, token: token).status == 403)
    }
    let reader = try ConsoleBrowser(app, as: "view@example.org")
    #expect(upload(home + "layout/logo/", png, as: reader).status == 403)
    #expect(upload(home + "rates/", Array(Self.rates.utf8), as: reader).status == 403)
    #expect(browser.get(home + "layout/logo.jpg").status == 404)
  }

  @Test(arguments: [
    "", "--x", "--x\r\n", "--x\r\n\r\n\r\n--x--", "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--",
    "--x\r\nContent-Disposition: form-data; name=\"a\r\n\r\nb\r\n--x--",
    "--x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n--x--",
    "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends", "--y\r\n\r\n--y--",
    "--x\r\n\u{0}\u{1}\r\n\r\nb\r\n--x--",
  ])
  func `A broken form is refused and changes nothing`(body: String) throws {
    let answer = send(home + "layout/logo/", Array(body.utf8), "multipart/form-data; boundary=x")
    #expect(answer.status == 400 || answer.status == 403)
    #expect(browser.get(home + "layout/logo.jpg").status == 404)
  }

  @Test func `Boundaries are read as RFC 2046 writes them`() {
    #expect(MultipartForm.boundary(of: "multipart/form-data; boundary=abc") == "abc")
    #expect(MultipartForm.boundary(of: "Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"") == nil)
    #expect(MultipartForm.boundary(of: "multipart/form-data; boundary=\"a:b\"") == "a:b")
    #expect(MultipartForm.boundary(of: "multipart/form-data; boundary=" + String(repeating: "a", count: 71)) == nil)
    #expect(MultipartForm.boundary(of: "multipart/form-data") == nil)
    #expect(MultipartForm.boundary(of: "text/plain; boundary=abc") == nil)
  }

  @Test func `Too many parts are refused`() {
    let part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"
    let body = String(repeating: part, count: MultipartForm.mostParts + 1) + "--x--\r\n"
    #expect(send(home + "layout/logo/", Array(body.utf8), "multipart/form-data; boundary=x").status == 400)
  }

  // MARK: Exchange rates

  @Test func `A central bank's file serves the organizer that loaded it, and nobody else`() throws {
    let target = home + "rates/"
    #expect(upload(target, Array(Self.rates.utf8)).header("Location") == target)
    let page = browser.get(target + "?source=cz:cnb:rate-fixing-daily").text
    #expect(page.contains("24.330000") && page.contains("this organizer") && page.contains("2026-11-23"))
    #expect(page.contains("serve invoices until 2026-11-29"))
    #expect(try journal().first == "rates.loaded")
    #expect(upload(target, Array(Self.rates.utf8)).status == 303)
    #expect(browser.get(target).text.contains("0 of 2 rates are new"))
    #expect(try journal().filter { $0 == "rates.loaded" }.count == 1)

    let event = try NewEvent(app, settings: #"{"invoice_generate":"True","invoice_eu_currencies":"CZK"}"#)
    let code = try event.order(more: #","invoice_address":{"is_business":false,"country":"DE"}"#)
    let invoice = try app.get(event.path + "invoices/?order=\(code)").json()["results"]?.array?.first
    #expect(invoice?["foreign_currency_rate"] == .string("24.3300"))
    #expect(browser.get(target + "?source=cz:cnb:rate-fixing-daily").text.contains(">Fresh<"))
    let store = app.temporary.store
    let other = try #require(try store.organizerID(slug: "otherorg"))
    #expect(try store.rateDays(of: .czechNationalBank, organizer: other, limit: 9) == [LocalDate("2026-11-20")])
    let mine = try #require(try store.organizerID(slug: "bigevents"))
    func rate(of organizer: Organizer.ID) throws -> Int64? {
      try store.transaction { tx in
        try tx.exchangeRate(
          source: "cz:cnb:rate-fixing-daily", from: "EUR", to: "CZK",
          notBefore: LocalDate("2026-11-15") ?? LocalDate(daysSinceEpoch: 0), of: organizer)?.millionths
      }
    }
    #expect(try rate(of: mine) == 24_330_000)
    #expect(try rate(of: other) == 24_315_000)
  }

  @Test func `The operator's rate of the same day wins over the organizer's`() throws {
    #expect(upload(home + "rates/", Array(Self.rates.utf8)).status == 303)
    let day = try #require(LocalDate("2026-11-23"))
    let published = ExchangeRate(
      source: "cz:cnb:rate-fixing-daily", date: day, sourceCurrency: "EUR", otherCurrency: "CZK", millionths: 25_000_000
    )
    #expect(try RateImport(store: app.temporary.store).run([published]) == 1)
    let organizer = try #require(try app.temporary.store.organizerID(slug: "bigevents"))
    let found = try app.temporary.store.transaction { tx in
      try tx.exchangeRate(
        source: published.source, from: "EUR", to: "CZK", notBefore: day.adding(days: -6), of: organizer)
    }
    #expect(found?.millionths == 25_000_000)
    let shown = try app.temporary.store.rates(of: .czechNationalBank, on: day, organizer: organizer)
    #expect(shown.map(\.isOwn) == [false, true, true])
  }

  @Test(arguments: ["", "not rates", "<x", "20 Nov 2026 #225\nno columns\n", "[{\"table\":\"A\"}]"])
  func `A file that is none is refused with what is wrong`(file: String) throws {
    let page = upload(home + "rates/", Array(file.utf8))
    #expect(page.status == 400 && page.text.contains("id=\"rate-problem\""))
    #expect(try !journal().contains("rates.loaded"))
  }
}
