// The console's routes as a matrix: every row × every role × own, foreign and missing objects, generated from the route table. A row
// that is not in the table of expectations fails. And every form, against forgeries.

import Domain
import SQLiteStore
import Testing
import TestSupport

@testable import InvoiceFCGI

@Suite struct ConsoleAccessTests {
  static let roles = ["full", "view", "limited", "none"]

  /// What each role gets for an object of its own organizer; a form is sent with a right token and nothing else that is right.
  static let expected: [String: [Int]] = [
    "GET /console/login": [303, 303, 303, 303],
    "POST /console/login": [403, 403, 403, 403],
    "GET /console/": [303, 303, 303, 303],
    "GET /console/help/": [200, 200, 200, 200],
    "POST /console/language": [303, 303, 303, 303],
    "GET /console/:organizer/": [200, 200, 200, 303],
    "GET /console/:organizer/invoices/": [200, 200, 200, 403],
    "GET /console/:organizer/invoices/:number/": [200, 200, 200, 404],
    "GET /console/:organizer/invoices/:number/document.pdf": [200, 200, 200, 404],
    "GET /console/:organizer/invoices/:number/document.json": [200, 200, 200, 404],
    "GET /console/:organizer/invoices/:number/check/": [200, 200, 200, 404],
    "GET /console/:organizer/invoices/:number/ubl.xml": [200, 200, 200, 404],
    "GET /console/:organizer/invoices/:number/cii.xml": [200, 200, 200, 404],
    "GET /console/:organizer/invoices/:number/fatturapa.xml": [400, 400, 400, 404],
    "GET /console/:organizer/invoices/:number/reissue/": [200, 303, 200, 404],
    "GET /console/:organizer/invoices/:number/regenerate/": [200, 303, 200, 404],
    "GET /console/:organizer/invoices/:number/transmit/": [200, 303, 200, 404],
    "GET /console/:organizer/invoices/:number/retransmit/": [200, 303, 200, 404],
    "POST /console/:organizer/invoices/:number/reissue/": [409, 303, 409, 404],
    "POST /console/:organizer/invoices/:number/regenerate/": [409, 303, 409, 404],
    "POST /console/:organizer/invoices/:number/transmit/": [409, 303, 409, 404],
    "POST /console/:organizer/invoices/:number/retransmit/": [409, 303, 409, 404],
    "POST /console/:organizer/invoices/:number/decide/": [303, 403, 303, 404],
    "GET /console/:organizer/views/": [200, 200, 200, 200],
    "POST /console/:organizer/views/": [303, 303, 303, 303],
    "POST /console/:organizer/views/:view/delete/": [404, 404, 404, 404],
    "GET /console/:organizer/queue/": [200, 200, 200, 403],
    "POST /console/:organizer/bulk/": [400, 400, 400, 400],
    "GET /console/:organizer/jobs/": [200, 200, 200, 200],
    "GET /console/:organizer/jobs/:job/": [404, 404, 404, 404],
    "POST /console/:organizer/jobs/:job/start/": [404, 404, 404, 404],
    "POST /console/:organizer/jobs/:job/retry/": [404, 404, 404, 404],
    "GET /console/:organizer/jobs/:job/documents.zip": [404, 404, 404, 404],
    "GET /console/:organizer/exports/": [200, 200, 200, 403],
    "POST /console/:organizer/exports/": [303, 303, 303, 403],
    "GET /console/:organizer/exports/:export/": [404, 404, 404, 404],
    "GET /console/:organizer/exports/:export/file": [404, 404, 404, 404],
    "POST /console/:organizer/exports/:export/delete/": [404, 404, 404, 404],
    "GET /console/:organizer/orders/": [200, 200, 200, 403],
    "GET /console/:organizer/orders/:event/:code/": [200, 200, 200, 403],
    "POST /console/:organizer/orders/:event/:code/address/": [303, 403, 303, 403],
    "POST /console/:organizer/orders/:event/:code/create-invoice/": [303, 403, 303, 403],
    "GET /console/:organizer/series/": [200, 200, 403, 403],
    "GET /console/:organizer/series/:prefix/": [200, 200, 403, 403],
    "GET /console/:organizer/journal/": [200, 200, 403, 403],
    "POST /console/:organizer/journal/verify/": [200, 200, 403, 403],
    "GET /console/:organizer/journal/journal.jsonl": [200, 200, 403, 403],
    "GET /console/:organizer/settings/webhooks/": [200, 403, 403, 403],
    "POST /console/:organizer/settings/webhooks/": [400, 403, 403, 403],
    "GET /console/:organizer/settings/webhooks/new/": [200, 403, 403, 403],
    "GET /console/:organizer/settings/webhooks/:webhook/": [404, 403, 403, 403],
    "GET /console/:organizer/settings/webhooks/:webhook/edit/": [404, 403, 403, 403],
    "POST /console/:organizer/settings/webhooks/:webhook/edit/": [404, 403, 403, 403],
    "GET /console/:organizer/settings/webhooks/:webhook/delete/": [404, 403, 403, 403],
    "POST /console/:organizer/settings/webhooks/:webhook/delete/": [404, 403, 403, 403],
    "POST /console/:organizer/settings/webhooks/:webhook/rotate/": [404, 403, 403, 403],
    "POST /console/:organizer/settings/webhooks/:webhook/enable/": [404, 403, 403, 403],
    "POST /console/:organizer/settings/webhooks/:webhook/disable/": [404, 403, 403, 403],
    "POST /console/:organizer/settings/webhooks/:webhook/test/": [404, 403, 403, 403],
    "POST /console/:organizer/settings/webhooks/:webhook/deliveries/:delivery/replay/": [404, 403, 403, 403],
    "GET /console/:organizer/billing/": [200, 403, 403, 403],
    "GET /console/:organizer/billing/:number/document.pdf": [404, 403, 403, 403],
    "GET /console/:organizer/settings/": [200, 200, 200, 200],
    "GET /console/:organizer/settings/:group/": [200, 200, 200, 200],
    "POST /console/:organizer/settings/:group/": [303, 403, 403, 403],
    "GET /console/:organizer/settings/:group/preview.pdf": [200, 200, 200, 200],
    "POST /console/:organizer/settings/:group/preview.pdf": [200, 200, 200, 200],
    "GET /console/:organizer/settings/events/:event/": [200, 200, 200, 200],
    "GET /console/:organizer/settings/events/:event/:group/": [200, 200, 200, 200],
    "POST /console/:organizer/settings/events/:event/:group/": [303, 403, 403, 403],
    "GET /console/:organizer/settings/events/:event/:group/preview.pdf": [200, 200, 200, 200],
    "POST /console/:organizer/settings/events/:event/:group/preview.pdf": [200, 200, 200, 200],
    "GET /console/:organizer/settings/layout/logo.jpg": [404, 404, 404, 404],
    "POST /console/:organizer/settings/layout/logo/": [400, 403, 403, 403],
    "POST /console/:organizer/settings/layout/logo/remove/": [303, 403, 403, 403],
    "GET /console/:organizer/settings/events/:event/layout/logo.jpg": [404, 404, 404, 404],
    "POST /console/:organizer/settings/events/:event/layout/logo/": [400, 403, 403, 403],
    "POST /console/:organizer/settings/events/:event/layout/logo/remove/": [303, 403, 403, 403],
    "GET /console/:organizer/settings/channels/": [200, 200, 200, 200],
    "POST /console/:organizer/settings/channels/:channel/test/": [404, 403, 403, 403],
    "POST /console/:organizer/settings/channels/:channel/mail/": [404, 403, 403, 403],
    "GET /console/:organizer/settings/rates/": [200, 200, 200, 200],
    "POST /console/:organizer/settings/rates/": [400, 403, 403, 403],
    "POST /console/logout": [303, 303, 303, 303],
    "GET /console/login/2fa": [303, 303, 303, 303],
    "POST /console/login/2fa": [403, 403, 403, 403],
    "GET /console/invitation/": [200, 200, 200, 200],
    "POST /console/invitation/": [403, 403, 403, 403],
    "GET /console/account/": [200, 200, 200, 200],
    "POST /console/account/password/": [400, 400, 400, 400],
    "POST /console/account/sessions/end/": [303, 303, 303, 303],
    "GET /console/account/confirm/": [200, 200, 200, 200],
    "POST /console/account/confirm/": [403, 403, 403, 403],
    "GET /console/account/second-factor/": [200, 200, 200, 200],
    "POST /console/account/second-factor/": [400, 400, 400, 400],
    "POST /console/account/second-factor/off/": [303, 303, 303, 303],
    "POST /console/account/second-factor/codes/": [303, 303, 303, 303],
    "GET /console/:organizer/settings/teams/": [200, 403, 403, 403],
    "GET /console/:organizer/settings/new-team/": [200, 403, 403, 403],
    "POST /console/:organizer/settings/teams/": [400, 403, 403, 403],
    "GET /console/:organizer/settings/teams/:team/": [200, 403, 403, 403],
    "POST /console/:organizer/settings/teams/:team/": [400, 403, 403, 403],
    "GET /console/:organizer/settings/teams/:team/delete/": [200, 403, 403, 403],
    "POST /console/:organizer/settings/teams/:team/delete/": [303, 403, 403, 403],
    // The team is gone by then.
    "POST /console/:organizer/settings/teams/:team/tokens/": [404, 403, 403, 403],
    "POST /console/:organizer/settings/teams/:team/tokens/:token/revoke/": [404, 403, 403, 403],
    "GET /console/:organizer/settings/tokens/": [200, 403, 403, 403],
    "GET /console/:organizer/settings/users/": [200, 403, 403, 403],
    "POST /console/:organizer/settings/users/": [400, 403, 403, 403],
    "GET /console/:organizer/settings/users/:user/": [200, 403, 403, 403],
    "POST /console/:organizer/settings/users/:user/disable/": [303, 403, 403, 403],
    "POST /console/:organizer/settings/users/:user/enable/": [303, 403, 403, 403],
    "POST /console/:organizer/settings/users/:user/invitation/": [200, 403, 403, 403],
    "POST /console/:organizer/settings/users/:user/second-factor/": [303, 403, 403, 403],
    "POST /console/:organizer/settings/users/:user/teams/": [303, 403, 403, 403],
  ]

  static let rows = Routes.all.filter { $0.surface == .console }

  let app: TestApp
  let order: String
  /// Somebody and a team that nobody else needs.
  let spare: (user: Int64, team: Int64)

  init() throws {
    app = try TestApp()
    let hash = try app.sodium.hash(TestApp.password)
    _ = try app.temporary.store.createUser(
      email: "limited@example.org", name: "limited", passwordHash: hash, organizer: "bigevents", team: "limited",
      at: app.clock.now)
    let organizer = try #require(try app.temporary.store.organizerID(slug: "bigevents"))
    let person = try app.temporary.store.createUser(
      email: "spare@example.org", name: "spare", passwordHash: hash, organizer: "bigevents", team: "view",
      at: app.clock.now)
    let team = Team(
      id: .unassigned, name: "spare", events: .all, eventPermissions: .some([]), organizerPermissions: .some([]))
    spare = (person.id, try app.temporary.store.save(team, of: organizer).value)
    order = try app.temporary.store.invoice(number: "SAMPLECONF-00001", in: .organizer(organizer, events: .all)).invoice
      .orderCode
  }

  private func path(_ row: Route, organizer: String = "bigevents", number: String = "SAMPLECONF-00001") -> String {
    row.pattern.text.replacing(":organizer", with: organizer).replacing(":number", with: number)
      .replacing(":event", with: "sampleconf").replacing(":code", with: number == "NOPE" ? "NOPE" : order)
      .replacing(":prefix", with: number == "NOPE" ? "NOPE" : "SAMPLECONF-").replacing(":view", with: "999")
      .replacing(":job", with: "999").replacing(":webhook", with: "999").replacing(":delivery", with: "999")
      .replacing(":export", with: "999")
      .replacing(":user", with: number == "NOPE" ? "999" : String(spare.user))
      .replacing(":team", with: number == "NOPE" ? "999" : String(spare.team)).replacing(":token", with: "999")
      .replacing(":channel", with: "email_pdf").replacing(":group", with: number == "NOPE" ? "nope" : "numbering")
  }

  private func ask(_ row: Route, _ path: String, _ browser: ConsoleBrowser) -> Response {
    guard row.method == "POST" else { return browser.get(path) }
    return browser.post(
      path,
      [
        ("csrf_token", browser.csrf), ("key", String(repeating: "a", count: 32)), ("name", "x"), ("seen", "x"),
        ("country", "DE"), ("transmission_type", "email"), ("is_business", "false"),
      ])
  }

  @Test func `Every console row gives each role what it may have`() throws {
    var cells = 0
    for (index, role) in Self.roles.enumerated() {
      let browser = try ConsoleBrowser(app, as: role + "@example.org")
      // Signing out comes last, and sign-in shows its form to nobody who is in.
      for row in Self.rows where row.pattern.text != "/console/logout" {
        let key = row.method + " " + row.pattern.text
        let wanted = try #require(Self.expected[key], "\(key) is not in the matrix")
        let got = ask(row, path(row), browser)
        #expect(got.status == wanted[index], "\(key) as \(role): \(got.status)")
        cells += 1
      }
    }
    #expect(cells == (Self.rows.count - 1) * Self.roles.count)
    #expect(Self.expected.count == Self.rows.count)
  }

  @Test func `A foreign organizer and one that does not exist are the same to everybody`() throws {
    for role in Self.roles {
      let browser = try ConsoleBrowser(app, as: role + "@example.org")
      for row in Self.rows where row.pattern.text.contains(":organizer") {
        let foreign = ask(row, path(row, organizer: "otherorg"), browser)
        let missing = ask(row, path(row, organizer: "nope"), browser)
        #expect(foreign.status == 403 && missing.status == 403, "\(row.pattern.text) as \(role)")
        #expect(foreign.body == missing.body)
      }
    }
  }

  @Test func `What does not exist is not found, and is never a hint`() throws {
    let browser = try ConsoleBrowser(app)
    for row in Self.rows
    where row.pattern.text.contains(":number") || row.pattern.text.contains(":code")
      || row.pattern.text.contains(":prefix") || row.pattern.text.contains(":team")
      || row.pattern.text.contains(":user")
      || row.pattern.text.contains(":prefix") || row.pattern.text.contains(":group")
    {
      #expect(ask(row, path(row, number: "NOPE"), browser).status == 404, "\(row.method) \(row.pattern.text)")
    }
  }

  @Test func `Every form refuses a missing, an empty and another session's token, and changes nothing`() throws {
    let browser = try ConsoleBrowser(app)
    let other = try ConsoleBrowser(app, as: "view@example.org").csrf
    var forms = 0
    for row in Self.rows where row.method == "POST" {
      for token in [nil, "", other, String(repeating: "0", count: 64)] {
        let fields = [("name", "x"), ("action", "transmit")] + (token.map { [("csrf_token", $0)] } ?? [])
        #expect(browser.post(path(row), fields).status == 403, "\(row.pattern.text)")
      }
      forms += 1
    }
    #expect(forms >= 16)
  }

  @Test func `Every page keeps the safety headers`() throws {
    let browser = try ConsoleBrowser(app)
    for row in Self.rows where row.method == "GET" {
      let page = browser.get(path(row))
      guard page.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
      #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
      #expect(page.header("Cache-Control") == "no-store")
      #expect(page.body.count <= 60_000, "\(row.pattern.text): \(page.body.count)")
    }
  }
}
