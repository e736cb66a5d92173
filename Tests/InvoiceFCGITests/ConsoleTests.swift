// The console through its front door: signing in, coming back, forged forms, what teams may see, headers of every page.

import Domain
import SQLiteStore
import Testing
import TestSupport

@testable import InvoiceFCGI

@Suite struct ConsoleTests {
  static let shared = Result { try TestApp() }
  let app: TestApp
  let list = "/console/bigevents/invoices/"

  init() throws {
    app = try Self.shared.get()
  }

  private func page(_ target: String, as email: String = "full@example.org") throws -> Response {
    app.send("GET", target, headers: ["COOKIE": try app.signIn(email)])
  }

  @Test func `Without a session every page leads to sign-in and back`() {
    let response = app.send("GET", list + "?q=a%20b")
    #expect(response.status == 303)
    #expect(response.header("Location") == "/console/login?next=%2Fconsole%2Fbigevents%2Finvoices%2F%3Fq%3Da%2520b")
  }

  @Test func `After signing in the browser is where it wanted to go`() throws {
    let cookie = app.send("GET", "/console/login").cookie("sign-in-form")
    let response = app.send(
      "POST", "/console/login",
      headers: ["CONTENT_TYPE": "application/x-www-form-urlencoded", "COOKIE": "sign-in-form=\(cookie)"],
      body:
        "csrf_token=\(cookie)&email=full@example.org&password=correct+horse+battery&next=/console/bigevents/billing/")
    #expect(response.status == 303)
    #expect(response.header("Location") == "/console/bigevents/billing/")
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example/console/", "/\\evil.example", "/api/v1/", "/console", "javascript:alert(1)",
    "/console/\u{0}",
  ])
  func `A return target outside the console is not followed`(target: String) throws {
    let cookie = app.send("GET", "/console/login").cookie("sign-in-form")
    let response = app.send(
      "POST", "/console/login",
      headers: ["CONTENT_TYPE": "application/x-www-form-urlencoded", "COOKIE": "sign-in-form=\(cookie)"],
      body:
        "csrf_token=\(cookie)&email=full@example.org&password=correct+horse+battery&next=\(PercentEncoding.form(target))"
    )
    #expect(response.header("Location") == "/console/" || response.status == 400)
  }

  @Test func `What stands above the list follows every change, whoever commits it, and is each reader's own`() throws {
    let app = try TestApp()
    let other = try SQLiteStore(
      path: app.temporary.directory + "/test.db", state: app.temporary.directory, digest: app.sodium)
    let (full, view) = (try ConsoleBrowser(app), try ConsoleBrowser(app, as: "view@example.org"))
    #expect(ConsoleBrowser.hidden("csrf_token", in: full.get(list).text) == full.csrf)
    #expect(ConsoleBrowser.hidden("csrf_token", in: view.get(list).text) == view.csrf)
    let user = try #require(try other.credentials(email: "full@example.org")).user.id
    let organizer = try #require(try other.organizerID(slug: "bigevents"))
    _ = try other.insert(
      SavedView(name: "Mine alone", query: "q=a", isShared: false, user: user), of: organizer, at: app.clock.now)
    for page in ["", "?page=1", "?ordering=nr"] {
      #expect(full.get(list + page).text.contains("Mine alone"))
      #expect(full.get(list + page, language: "de").text.contains("Rechnungen"))
      #expect(!view.get(list + page).text.contains("Mine alone"))
    }
    try app.temporary.store.deleteSession(digest: app.sodium.sha256(Array(full.cookie.dropFirst("sid=".count).utf8)))
    #expect(full.get(list).status == 303)
  }

  @Test func `Forms without this browser's token are refused`() throws {
    let session = try app.signIn("full@example.org")
    let form = ["CONTENT_TYPE": "application/x-www-form-urlencoded"]
    for body in ["", "csrf_token=", "csrf_token=" + String(repeating: "0", count: 64)] {
      let out = app.send("POST", "/console/logout", headers: form.merging(["COOKIE": session]) { $1 }, body: body)
      #expect(out.status == 403)
      let entry = app.send(
        "POST", "/console/login", headers: form, body: body + "&email=full@example.org&password=correct+horse+battery")
      #expect(entry.status == 403)
    }
    #expect(app.send("GET", list, headers: ["COOKIE": session]).status == 200)
  }

  @Test func `A form sent from another site is refused although its token is right`() throws {
    let session = try app.signIn("full@example.org")
    let token = try #require(
      app.send("GET", list, headers: ["COOKIE": session]).text.firstMatch(
        of: /name="csrf_token" value="([0-9a-f]{64})"/)?.1)
    let form = ["CONTENT_TYPE": "application/x-www-form-urlencoded", "COOKIE": session]
    for foreign in [["ORIGIN": "https://evil.example"], ["SEC_FETCH_SITE": "cross-site"]] {
      let response = app.send(
        "POST", "/console/logout", headers: form.merging(foreign) { $1 }, body: "csrf_token=\(token)")
      #expect(response.status == 403)
    }
    let out = app.send("POST", "/console/logout", headers: form, body: "csrf_token=\(token)")
    #expect(out.status == 303)
    #expect(app.send("GET", list, headers: ["COOKIE": session]).status == 303)
  }

  @Test func `A wrong password says so and does not say which part was wrong`() throws {
    let cookie = app.send("GET", "/console/login").cookie("sign-in-form")
    func attempt(_ email: String) -> Response {
      app.send(
        "POST", "/console/login",
        headers: ["CONTENT_TYPE": "application/x-www-form-urlencoded", "COOKIE": "sign-in-form=\(cookie)"],
        body: "csrf_token=\(cookie)&email=\(email)&password=wrong+wrong+wrong")
    }
    let (known, unknown) = (attempt("view@example.org"), attempt("nobody@example.org"))
    #expect(known.status == 403 && unknown.status == 403)
    #expect(known.text.replacing("view@", with: "nobody@") == unknown.text)
    #expect(known.cookie("sid").isEmpty)
  }

  @Test func `The list shows the organizer's invoices and finds by words, state and date`() throws {
    #expect(try page(list + "?order=ABC12").text.contains("SAMPLECONF-00001"))
    #expect(try page(list + "?q=sampleconf-00042").text.contains("SAMPLECONF-00042"))
    #expect(try page(list + "?transmission_status=failed").status == 200)
    let wrong = try page(list + "?date_from=banana")
    #expect(wrong.status == 400 && wrong.text.contains("banana"))
    #expect(try page(list + "?event=nope").status == 400)
    #expect(try page(list + "?page=9999").status == 303)
  }

  @Test func `The detail shows numbers as the API has them`() throws {
    let page = try page(list + "SAMPLECONF-00001/")
    #expect(page.status == 200)
    for part in ["SAMPLECONF-00001", "Budget Ticket", "23.00", "John Doe", "DE123456789"] {
      #expect(page.text.contains(part))
    }
    #expect(try self.page(list + "NOPE/").status == 404)
    #expect(try self.page("/console/bigevents/invoices/R.26%2F00001/").text.contains("R.26/00001"))
  }

  @Test func `Documents open in the browser and only our own pages may frame them`() throws {
    let pdf = try page(list + "SAMPLECONF-00001/document.pdf")
    #expect(pdf.body.starts(with: "%PDF-".utf8))
    #expect(pdf.header("Content-Security-Policy")?.contains("frame-ancestors 'self'") == true)
    #expect(pdf.header("Content-Disposition") == "inline; filename=\"SAMPLECONF-00001.pdf\"")
    #expect(try page(list + "SAMPLECONF-00001/document.json").json()["number"]?.string == "SAMPLECONF-00001")
    #expect(try page(list + "SAMPLECONF-00001/document.pdf?version=7").status == 404)
  }

  @Test func `A team without the right to read orders is told so, and foreign organizers do not exist`() throws {
    #expect(try page(list, as: "none@example.org").status == 403)
    #expect(try page(list + "SAMPLECONF-00001/", as: "none@example.org").status == 404)
    #expect(try page("/console/otherorg/invoices/").status == 403)
    #expect(try page("/console/nope/invoices/").status == 403)
    #expect(try page("/console/bigevents/billing/", as: "view@example.org").status == 403)
  }

  @Test func `An API token opens no console page and a session no API`() throws {
    #expect(app.send("GET", list, token: "full").status == 303)
    #expect(
      app.send("GET", "/api/v1/organizers/", headers: ["COOKIE": try app.signIn("full@example.org")]).status == 401)
  }

  @Test func `Every page carries the strict policy and is not cached`() throws {
    let pages = [
      "/console/login", list, list + "SAMPLECONF-00001/", "/console/help/", list + "?date_from=x", list + "NOPE/",
    ]
    for target in pages {
      let response = try target.hasSuffix("login") ? app.send("GET", target) : page(target)
      #expect(response.header("Content-Security-Policy") == ConsoleResponse.policy, "\(target)")
      #expect(response.header("Cache-Control") == "no-store")
      #expect(response.header("X-Content-Type-Options") == "nosniff")
      #expect(!response.text.contains("style="))
      #expect(!response.text.contains("<script>"))
    }
  }

  @Test func `Pages speak the browser's language`() {
    let german = app.send("GET", "/console/login", headers: ["ACCEPT_LANGUAGE": "de-AT,en;q=0.5"])
    #expect(german.text.contains("lang=\"de\"") && german.text.contains("Anmelden"))
  }

  @Test func `Under https the cookie is secure and named so`() throws {
    let app = try TestApp(publicURL: "https://example.org/sub")
    let form = app.send("GET", "/sub/console/login")
    let cookie = form.cookie("sign-in-form")
    let response = app.send(
      "POST", "/sub/console/login",
      headers: ["CONTENT_TYPE": "application/x-www-form-urlencoded", "COOKIE": "sign-in-form=\(cookie)"],
      body: "csrf_token=\(cookie)&email=full@example.org&password=correct+horse+battery")
    let field = try #require(response.header("Set-Cookie"))
    #expect(field.hasPrefix("__Secure-sid=") && field.contains("Path=/sub/; HttpOnly; SameSite=Lax; Secure"))
    #expect(response.header("Location") == "/sub/console/")
  }
}
