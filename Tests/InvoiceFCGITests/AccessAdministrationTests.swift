// Teams, people and tokens through the console: nobody lifts their own rights, somebody who may do everything is always left, tokens end
// when they should, and the journal knows of all of it.

import Domain
import Foundation
import SQLiteStore
import Testing
import TestSupport

@testable import InvoiceFCGI

@Suite struct AccessAdministrationTests {
  let app: TestApp
  let organizer: Organizer.ID
  static let settings = "/console/bigevents/settings/"

  init() throws {
    app = try TestApp()
    organizer = try #require(try app.temporary.store.organizerID(slug: "bigevents"))
  }

  private func team(_ name: String) throws -> Team { try #require(try app.teams().first { $0.name == name }) }

  private func post(_ browser: ConsoleBrowser, _ path: String, _ fields: [(String, String)] = []) -> Response {
    browser.post(Self.settings + path, [("csrf_token", browser.csrf)] + fields)
  }

  /// Somebody whose team may change teams, and a little else.
  private func deputy() throws -> ConsoleBrowser {
    let rights = Team(
      id: .unassigned, name: "deputies", events: .some(["sampleconf"]), eventPermissions: .some([.readOrders]),
      organizerPermissions: .some([.writeTeams]))
    _ = try app.temporary.store.save(rights, of: organizer)
    _ = try app.temporary.store.createUser(
      email: "deputy@example.org", name: "Deputy", passwordHash: try app.sodium.hash(TestApp.password),
      organizer: "bigevents", team: "deputies", at: app.clock.now)
    return try ConsoleBrowser(app, as: "deputy@example.org")
  }

  private func member(_ email: String) throws -> Member {
    try #require(try app.temporary.store.members(of: organizer).first { $0.user.email == email })
  }

  // MARK: Teams

  @Test func `A team is made, changed and deleted, and the journal tells by whom`() throws {
    let browser = try ConsoleBrowser(app)
    let made = post(
      browser, "teams/",
      [
        ("name", " Door "), ("events", "sampleconf"), ("events", "bizconf"), ("event_permissions", "event.orders:read"),
        ("organizer_permissions", "organizer.billing:read"),
      ])
    #expect(made.status == 303)
    let door = try team("Door")
    #expect(door.events == .some(["bizconf", "sampleconf"]) && door.eventPermissions == .some([.readOrders]))
    #expect(door.organizerPermissions == .some([.readBilling]))
    let page = browser.get(made.header("Location") ?? "").text
    #expect(page.contains("value=\"sampleconf\" checked") && page.contains("value=\"event.orders:read\" checked"))
    let changed = post(browser, "teams/\(door.id.value)/", [("name", "Gate"), ("all_events", "true")])
    #expect(changed.status == 303)
    #expect(try team("Gate").events == .all)
    #expect(post(browser, "teams/\(door.id.value)/delete/").status == 303)
    #expect(try !app.teams().contains { $0.id == door.id })
    let entries = try app.journal().filter { $0.action == "access.changed" }
    #expect(entries.map(\.subject) == ["Door", "Gate", "Gate"])
    #expect(entries.allSatisfy { $0.actor.contains("full@example.org") })
  }

  @Test(arguments: [
    ([("name", ""), ("all_events", "true")], "name"), ([("name", "view"), ("all_events", "true")], "name"),
    ([("name", "VIEW"), ("all_events", "true")], "name"), ([("name", "new")], "events"),
    ([("name", "new"), ("events", "otherconf")], "events"), ([("name", "new"), ("events", "nope")], "events"),
    ([("name", String(repeating: "x", count: 101)), ("all_events", "true")], "name"),
    ([("name", "a\u{7}b"), ("all_events", "true")], "name"),
  ])
  func `A team that makes no sense is refused with its values kept`(fields: [(String, String)], field: String) throws {
    let browser = try ConsoleBrowser(app)
    let before = try app.teams()
    let refused = post(browser, "teams/", fields + [("event_permissions", "event.orders:write")])
    #expect(refused.status == 400 && refused.text.contains("value=\"event.orders:write\" checked"))
    #expect(refused.text.contains("id=\"f-name-problem\"") == (field == "name"))
    #expect(try app.teams() == before)
  }

  @Test func `A new team begins with the rights of a role`() throws {
    let browser = try ConsoleBrowser(app)
    func ticked(_ role: String) -> [String] {
      let page = browser.get(Self.settings + "new-team/?role=" + role).text
      return page.matches(of: /name="(\w+)" value="([^"]+)" checked/).map { "\($0.1)=\($0.2)" }.sorted()
    }
    #expect(ticked("viewer") == ["all_events=true", "event_permissions=event.orders:read"])
    #expect(
      ticked("clerk") == [
        "all_events=true", "event_permissions=event.orders:read", "event_permissions=invoices:transmit",
      ])
    #expect(ticked("accountant").count == 5)
    #expect(
      ticked("administrator") == ["all_event_permissions=true", "all_events=true", "all_organizer_permissions=true"])
    #expect(ticked("nonsense") == ["all_events=true"])
  }

  @Test func `Nobody gives, takes or changes more than they hold`() throws {
    let browser = try deputy()
    let before = try app.teams()
    let own = try team("deputies").id.value
    let wider: [[(String, String)]] = [
      [("all_events", "true"), ("event_permissions", "event.orders:read")],
      [("events", "sampleconf"), ("event_permissions", "event.orders:write")],
      [("events", "sampleconf"), ("all_event_permissions", "true")],
      [("events", "sampleconf"), ("all_organizer_permissions", "true")],
      [("events", "sampleconf"), ("organizer_permissions", "organizer.settings.general:write")],
      [("events", "bizconf"), ("event_permissions", "event.orders:read")],
    ]
    for rights in wider {
      #expect(post(browser, "teams/", [("name", "new")] + rights).status == 400)
      #expect(post(browser, "teams/\(own)/", [("name", "deputies")] + rights).status == 400)
    }
    let full = try team("full").id.value
    for path in ["teams/\(full)/", "teams/\(full)/tokens/"] {
      #expect(post(browser, path, [("name", "x"), ("token_name", "x"), ("events", "sampleconf")]).status == 400)
    }
    _ = post(browser, "teams/\(full)/delete/")
    #expect(try app.teams() == before)
    let page = browser.get(Self.settings + "teams/\(full)/").text
    #expect(page.contains("aria-disabled=\"true\"") && page.contains("holds those rights"))
    #expect(
      post(browser, "teams/", [("name", "new"), ("events", "sampleconf"), ("event_permissions", "event.orders:read")])
        .status == 303)
  }

  @Test func `Nobody joins a team above them, disables who may do more, or resets their second factor`() throws {
    let browser = try deputy()
    let (deputy, boss) = (try member("deputy@example.org"), try member("full@example.org"))
    let full = try team("full").id.value
    let own = try team("deputies").id.value
    let joined = post(
      browser, "users/\(deputy.user.id)/teams/", [("teams", String(own)), ("teams", String(full))])
    #expect(joined.status == 303)
    #expect(try member("deputy@example.org").teams == deputy.teams)
    for step in ["disable/", "second-factor/", "invitation/"] {
      _ = post(browser, "users/\(boss.user.id)/\(step)")
    }
    _ = post(browser, "users/\(boss.user.id)/teams/")
    _ = post(browser, "users/", [("email", "new@example.org"), ("team", String(full))])
    #expect(try member("full@example.org") == boss)
    #expect(try app.temporary.store.user(email: "new@example.org") == nil)
    #expect(app.attempt("full@example.org", TestApp.password).cookie("sid") != "")
  }

  @Test func `The last who may do everything cannot go, and can once there is another`() throws {
    let browser = try ConsoleBrowser(app)
    let me = try member("full@example.org")
    let full = try team("full")
    #expect(post(browser, "users/\(me.user.id)/teams/").status == 303)
    let told = browser.get(Self.settings + "users/\(me.user.id)/").text
    #expect(told.contains("nobody could administer this organizer"))
    #expect(post(browser, "teams/\(full.id.value)/delete/").status == 303)
    let lesser = [("name", "full"), ("all_events", "true"), ("all_event_permissions", "true")]
    #expect(post(browser, "teams/\(full.id.value)/", lesser).status == 400)
    #expect(try team("full") == full)
    #expect(try member("full@example.org") == me)
    let other = try member("view@example.org").user.id
    let view = try team("view").id.value
    _ = post(browser, "users/\(other)/teams/", [("teams", String(view)), ("teams", String(full.id.value))])
    #expect(post(browser, "users/\(me.user.id)/teams/").status == 303)
    #expect(browser.get(Self.settings + "users/").status == 403, "the rights are gone at once")
  }

  // MARK: People

  @Test func `An invited person chooses a password with the link, once, and is in`() throws {
    let browser = try ConsoleBrowser(app)
    let view = try team("view").id.value
    let invited = post(browser, "users/", [("email", "new@example.org"), ("name", "New"), ("team", String(view))])
    #expect(invited.status == 200)
    let link = try #require(
      invited.text.firstMatch(of: /http:\/\/localhost:8080\/console\/invitation\/#([0-9a-f]{32})/))
    let code = String(link.1)
    #expect(try !app.dump().contains(code))
    #expect(try !member("new@example.org").hasPassword)
    #expect(app.attempt("new@example.org", "").status == 403)
    #expect(app.accept(code, "short").status == 400)
    #expect(app.accept(String(code.reversed()), "harbour tides lantern").status == 403)
    #expect(app.accept(code, "harbour tides lantern").header("Location") == "/console/login?password-set=1")
    #expect(app.accept(code, "another good password").status == 403)
    #expect(app.attempt("new@example.org", "harbour tides lantern").status == 303)
    #expect(try member("new@example.org").teams == [Team.ID(view)])
  }

  @Test func `An invitation ends after seven days, and a newer one takes its place`() throws {
    let browser = try ConsoleBrowser(app)
    let view = try team("view").id.value
    func code(_ response: Response) throws -> String {
      String(try #require(response.text.firstMatch(of: /invitation\/#([0-9a-f]{32})/)).1)
    }
    let first = try code(post(browser, "users/", [("email", "new@example.org"), ("team", String(view))]))
    let user = try member("new@example.org").user.id
    let second = try code(post(browser, "users/\(user)/invitation/"))
    #expect(app.accept(first, "harbour tides lantern").status == 403)
    app.clock.now = app.clock.now.adding(seconds: 7 * 86_400)
    #expect(app.accept(second, "harbour tides lantern").status == 403)
  }

  @Test func `Who has an account already is in the team without a link`() throws {
    let browser = try ConsoleBrowser(app)
    let view = try team("view").id
    let added = post(browser, "users/", [("email", "NONE@example.org"), ("team", String(view.value))])
    #expect(added.status == 303)
    #expect(try member("none@example.org").teams.contains(view))
    for email in ["", "no address", "a@b@c", "new@example.org\nBcc: x@example.org"] {
      #expect(post(browser, "users/", [("email", email), ("team", String(view.value))]).status == 400)
    }
  }

  @Test func `A disabled person is out at once and comes back when enabled`() throws {
    let (browser, theirs) = (try ConsoleBrowser(app), try ConsoleBrowser(app, as: "view@example.org"))
    let user = try member("view@example.org").user.id
    _ = post(browser, "users/\(user)/disable/")
    #expect(theirs.get("/console/bigevents/").status == 303)
    #expect(app.attempt("view@example.org", TestApp.password).status == 403)
    _ = post(browser, "users/\(user)/enable/")
    #expect(app.attempt("view@example.org", TestApp.password).status == 303)
    let me = try member("full@example.org").user.id
    _ = post(browser, "users/\(me)/disable/")
    #expect(browser.get("/console/bigevents/").status == 200, "nobody disables themselves")
  }

  @Test func `An account of another organizer, too, is only taken out of the teams here`() throws {
    let other = try #require(try app.temporary.store.organizerID(slug: "otherorg"))
    let shared = try member("view@example.org")
    let theirs = try #require(try app.temporary.store.teams(of: other).first).team.id
    try app.temporary.store.join(shared.user.id, theirs, of: other)
    let browser = try ConsoleBrowser(app)
    for step in ["disable/", "second-factor/", "invitation/"] {
      #expect(post(browser, "users/\(shared.user.id)/\(step)").status == 303)
    }
    #expect(app.attempt("view@example.org", TestApp.password).status == 303)
    #expect(browser.get(Self.settings + "users/\(shared.user.id)/").text.contains("works for another organizer"))
    _ = post(browser, "users/\(shared.user.id)/teams/")
    #expect(try app.temporary.store.members(of: organizer).allSatisfy { $0.user.id != shared.user.id })
    #expect(try app.temporary.store.organizers(of: shared.user.id) == [other])
  }

  // MARK: Tokens

  @Test func `A new token is shown once, does what its team may, and ends when it is revoked`() throws {
    let browser = try ConsoleBrowser(app)
    let view = try team("view").id.value
    let made = post(browser, "teams/\(view)/tokens/", [("token_name", "ledger")])
    #expect(made.status == 200 && made.header("Cache-Control") == "no-store")
    let secret = String(try #require(made.text.firstMatch(of: /<code>([0-9a-f]{64})<\/code>/)).1)
    #expect(try !app.dump().contains(secret))
    let list = "/api/v1/organizers/bigevents/invoices/"
    func ask() -> Int { app.send("GET", list, headers: ["AUTHORIZATION": "Token " + secret]).status }
    #expect(ask() == 200)
    #expect(!browser.get(Self.settings + "teams/\(view)/").text.contains(secret))
    #expect(post(browser, "teams/\(view)/tokens/", [("token_name", "ledger")]).status == 400)
    let token = try #require(try app.temporary.store.tokens(of: Team.ID(view), organizer: organizer).first)
    #expect(post(browser, "teams/\(view)/tokens/\(token.id.value)/revoke/").status == 303)
    #expect(ask() == 401)
    #expect(browser.get(Self.settings + "tokens/").text.contains("Revoked"))
  }

  @Test func `A token ends with its day, and its last use is known to the minute`() throws {
    let browser = try ConsoleBrowser(app)
    let view = Team.ID(try team("view").id.value)
    let made = post(
      browser, "teams/\(view.value)/tokens/", [("token_name", "short"), ("expires", "2026-11-22")])
    let secret = String(try #require(made.text.firstMatch(of: /<code>([0-9a-f]{64})<\/code>/)).1)
    func ask() -> Int { app.send("GET", "/api/v1/version", headers: ["AUTHORIZATION": "Token " + secret]).status }
    func lastUse() throws -> Instant? {
      app.application.app.authentication.uses.finish()
      return try app.temporary.store.tokens(of: view, organizer: organizer).first?.lastUsedAt
    }
    #expect(try lastUse() == nil)
    #expect(ask() == 200)
    let first = app.clock.now
    #expect(try lastUse() == first)
    app.clock.now = first.adding(seconds: 59)
    #expect(ask() == 200)
    #expect(try lastUse() == first)
    app.clock.now = first.adding(seconds: 60)
    #expect(ask() == 200)
    #expect(try lastUse() == app.clock.now)
    app.clock.now = try #require(Instant("2026-11-22T23:59:59Z"))
    #expect(ask() == 200)
    app.clock.now = try #require(Instant("2026-11-23T00:00:00Z"))
    #expect(ask() == 401)
    let again = try ConsoleBrowser(app)
    for expiry in ["2026-11-21", "yesterday", "2026-13-01"] {
      #expect(
        post(again, "teams/\(view.value)/tokens/", [("token_name", "late"), ("expires", expiry)]).status == 400)
    }
  }

  @Test func `The tokens of a deleted team stop at once`() throws {
    let browser = try ConsoleBrowser(app)
    let limited = try team("limited").id.value
    #expect(app.get("/api/v1/version", token: "limited").status == 200)
    #expect(post(browser, "teams/\(limited)/delete/").status == 303)
    #expect(app.get("/api/v1/version", token: "limited").status == 401)
  }
}

extension TestApp {
  /// Tries to sign in; the answer.
  func attempt(_ email: String, _ password: String) -> Response {
    let cookie = send("GET", "/console/login").cookie("sign-in-form")
    return stranger(
      "/console/login", cookie, "email=\(PercentEncoding.form(email))&password=\(PercentEncoding.form(password))")
  }

  /// Chooses a password with an invitation.
  func accept(_ code: String, _ password: String) -> Response {
    let cookie = send("GET", "/console/invitation/").cookie("sign-in-form")
    return stranger("/console/invitation/", cookie, "code=\(code)&password=\(PercentEncoding.form(password))")
  }

  private func stranger(_ path: String, _ cookie: String, _ fields: String) -> Response {
    send(
      "POST", path,
      headers: ["CONTENT_TYPE": "application/x-www-form-urlencoded", "COOKIE": "sign-in-form=\(cookie)"],
      body: "csrf_token=\(cookie)&\(fields)")
  }

  func teams() throws -> [Team] {
    guard let organizer = try temporary.store.organizerID(slug: "bigevents") else { return [] }
    return try temporary.store.teams(of: organizer).map(\.team)
  }

  struct Entry {
    let actor: String
    let action: String
    let subject: String
    let text: String
  }

  func journal() throws -> [Entry] {
    guard let organizer = try temporary.store.organizerID(slug: "bigevents") else { return [] }
    var entries: [Entry] = []
    try temporary.store.exportJournal(of: organizer) {
      entries.append(
        Entry(
          actor: $0.actor, action: $0.action, subject: $0.subject, text: String(decoding: $0.payload, as: UTF8.self)))
    }
    return entries
  }

  /// The bytes of the database and of what is not merged into it yet.
  func dump() throws -> String {
    try ["test.db", "test.db-wal"].map {
      String(decoding: try Data(contentsOf: URL(filePath: temporary.directory + "/" + $0)), as: Unicode.ASCII.self)
    }.joined()
  }
}
