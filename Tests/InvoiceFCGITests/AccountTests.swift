// One's own account through the console: password, sessions, second factor, and the password once more.

import Domain
import Foundation
import SQLiteStore
import Testing
import TestSupport

@testable import InvoiceFCGI

@Suite struct AccountTests {
  let app: TestApp
  static let account = "/console/account/"

  init() throws {
    app = try TestApp()
  }

  private func page(_ browser: ConsoleBrowser, _ step: String = "") -> Response { browser.get(Self.account + step) }

  private func change(_ browser: ConsoleBrowser, from: String = TestApp.password, to: String) -> Response {
    browser.post(
      Self.account + "password/",
      [("csrf_token", browser.csrf), ("password", from), ("new_password", to)])
  }

  // MARK: Password and sessions

  @Test func `A new password ends every other session and works from then on`() throws {
    let (one, two) = (try ConsoleBrowser(app), try ConsoleBrowser(app))
    let changed = change(one, to: "harbour tides lantern")
    #expect(changed.status == 303)
    #expect(one.get(Self.account).status == 303 && two.get(Self.account).status == 303)
    let renewed = ConsoleBrowser(app, cookie: "sid=" + changed.cookie("sid"))
    #expect(page(renewed).status == 200)
    #expect(renewed.get("/console/account/").text.contains("Password changed") == false, "a message is shown once")
    #expect(app.attempt("full@example.org", TestApp.password).status == 403)
    #expect(app.attempt("full@example.org", "harbour tides lantern").status == 303)
    #expect(try app.journal().contains { $0.text.contains("password.changed") && $0.subject == "full@example.org" })
  }

  @Test func `A wrong present password or a bad new one changes nothing`() throws {
    let browser = try ConsoleBrowser(app)
    #expect(change(browser, from: "wrong wrong wrong", to: "harbour tides lantern").status == 403)
    let common = change(browser, to: "password1234")
    #expect(common.status == 400 && common.text.contains("id=\"f-new_password-problem\""))
    #expect(change(browser, to: "short").status == 400)
    #expect(app.attempt("full@example.org", TestApp.password).status == 303)
  }

  @Test func `Guessing the present password is slowed down`() throws {
    let browser = try ConsoleBrowser(app)
    for _ in 0..<5 { _ = change(browser, from: "wrong wrong wrong", to: "harbour tides lantern") }
    let refused = change(browser, to: "harbour tides lantern")
    #expect(refused.status == 429 && refused.header("Retry-After") == "3")
  }

  @Test func `Sessions are listed and ended one by one or all others at once`() throws {
    let browsers = try (0..<4).map { _ in try ConsoleBrowser(app) }
    let first = browsers[0]
    #expect(page(first).text.components(separatedBy: "name=\"session\" value=\"").count - 1 == 4)
    let other = ConsoleBrowser.hidden("session", in: page(first).text)
    let ended = first.post(Self.account + "sessions/end/", [("csrf_token", first.csrf), ("session", other)])
    #expect(ended.status == 303)
    #expect(browsers.dropFirst().filter { page($0).status == 200 }.count == 2)
    _ = first.post(Self.account + "sessions/end/", [("csrf_token", first.csrf), ("session", "others")])
    #expect(browsers.map { page($0).status } == [200, 303, 303, 303])
  }

  @Test func `Nobody ends a session of somebody else`() throws {
    let (mine, theirs) = (try ConsoleBrowser(app), try ConsoleBrowser(app, as: "view@example.org"))
    let digest = Hex.text(app.sodium.sha256(Array(theirs.cookie.dropFirst(4).utf8)))
    _ = mine.post(Self.account + "sessions/end/", [("csrf_token", mine.csrf), ("session", digest)])
    #expect(page(theirs).status == 200)
  }

  // MARK: The password once more

  @Test func `After a quarter of an hour sensitive forms ask for the password, and lead back`() throws {
    let browser = try ConsoleBrowser(app)
    #expect(page(browser, "second-factor/").status == 200)
    app.clock.now = app.clock.now.adding(seconds: 15 * 60)
    let asked = page(browser, "second-factor/")
    #expect(asked.status == 303)
    #expect(asked.header("Location") == "/console/account/confirm/?next=%2Fconsole%2Faccount%2Fsecond-factor%2F")
    let confirm = Self.account + "confirm/"
    func give(_ password: String) -> Response {
      browser.post(
        confirm, [("csrf_token", browser.csrf), ("password", password), ("next", "/console/account/second-factor/")])
    }
    #expect(give("wrong wrong wrong").status == 403)
    #expect(page(browser, "second-factor/").status == 303)
    #expect(give(TestApp.password).header("Location") == "/console/account/second-factor/")
    #expect(page(browser, "second-factor/").status == 200)
  }

  @Test func `A sensitive form that was open too long is not done but asked for again`() throws {
    let browser = try ConsoleBrowser(app)
    let fields = [("csrf_token", browser.csrf), ("name", "new"), ("all_events", "true")]
    app.clock.now = app.clock.now.adding(seconds: 20 * 60)
    #expect(browser.post("/console/bigevents/settings/teams/", fields).header("Location")?.contains("/teams/") == true)
    app.clock.now = app.clock.now.adding(seconds: 20 * 60)
    let late = browser.post("/console/bigevents/settings/teams/", fields.map { ($0.0, $0.1 + "2") })
    #expect(late.status == 403, "a changed token is refused before anything else")
    let asked = browser.post("/console/bigevents/settings/teams/", [("csrf_token", browser.csrf), ("name", "third")])
    #expect(asked.header("Location")?.hasPrefix("/console/account/confirm/") == true)
    #expect(try app.teams().map(\.name).contains("third") == false)
  }

  // MARK: Second factor

  static let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
  static func at(_ seconds: Int64) -> Instant { Instant(microseconds: seconds * 1_000_000) }

  /// Turns the second factor on at the moment of the first code below.
  private func enable() throws -> (browser: ConsoleBrowser, codes: [String]) {
    app.clock.now = Self.at(1_111_111_109)
    let browser = try ConsoleBrowser(app)
    let made = browser.post(
      Self.account + "second-factor/",
      [("csrf_token", browser.csrf), ("secret", Self.secret), ("code", "081 804")])
    #expect(made.status == 200)
    let codes = made.text.matches(of: /<li><code>([a-z0-9-]{19})<\/code>/).map { String($0.1) }
    #expect(codes.count == 10)
    return (ConsoleBrowser(app, cookie: "sid=" + made.cookie("sid")), codes)
  }

  /// Gives the right password; the cookie that waits for the code.
  private func begin() -> String {
    let asked = app.attempt("full@example.org", TestApp.password)
    #expect(asked.status == 303 && asked.header("Location") == "/console/login/2fa")
    #expect(asked.cookie("sid") == "")
    return asked.cookie("sign-in-step")
  }

  private func give(_ code: String, _ step: String) -> Response {
    let form = app.send("GET", "/console/login/2fa", headers: ["COOKIE": "sign-in-step=\(step)"])
    guard form.status == 200 else { return form }
    let token = form.cookie("sign-in-form")
    return app.send(
      "POST", "/console/login/2fa?next=/console/bigevents/queue/",
      headers: [
        "CONTENT_TYPE": "application/x-www-form-urlencoded", "COOKIE": "sign-in-step=\(step); sign-in-form=\(token)",
      ], body: "csrf_token=\(token)&code=\(PercentEncoding.form(code))")
  }

  @Test func `With a second factor the password alone opens nothing, and each code counts once`() throws {
    _ = try enable()
    let step = begin()
    #expect(give("081804", step).status == 403, "the code that turned it on")
    #expect(give("123456", step).status == 403)
    app.clock.now = Self.at(1_111_111_111)
    let entered = give("050471", step)
    #expect(entered.status == 303 && entered.header("Location") == "/console/bigevents/queue/")
    #expect(page(ConsoleBrowser(app, cookie: "sid=" + entered.cookie("sid"))).status == 200)
    #expect(give("050471", step).header("Location") == "/console/login", "the sign-in is over")
    #expect(give("050471", begin()).status == 403, "the code was used")
    app.clock.now = Self.at(1_234_567_890)
    #expect(give("005924", begin()).status == 303)
  }

  @Test func `A sign-in waits for its code for ten minutes, in the same browser only`() throws {
    _ = try enable()
    let step = begin()
    #expect(try app.application.app.signIn.waiting(secret: step, userAgent: "other") == nil)
    app.clock.now = app.clock.now.adding(seconds: 601)
    #expect(give("050471", step).header("Location") == "/console/login")
  }

  @Test func `Guessing codes is slowed down`() throws {
    _ = try enable()
    let step = begin()
    for code in 0..<5 { #expect(give("00000\(code)", step).status == 403) }
    app.clock.now = Self.at(1_111_111_110)
    let refused = give("050471", step)
    #expect(refused.status == 429 && refused.header("Retry-After") != nil)
    app.clock.now = Self.at(1_111_111_115)
    #expect(give("050471", step).status == 303)
  }

  @Test func `A recovery code lets in once, and new ones void the old`() throws {
    let (browser, codes) = try enable()
    #expect(give(codes[0].uppercased(), begin()).status == 303)
    #expect(give(codes[0], begin()).status == 403)
    let renewed = browser.post(Self.account + "second-factor/codes/", [("csrf_token", browser.csrf)])
    #expect(renewed.status == 200)
    #expect(give(codes[1], begin()).status == 403)
    let fresh = try #require(renewed.text.firstMatch(of: /<li><code>([a-z0-9-]{19})<\/code>/)).1
    #expect(give(String(fresh), begin()).status == 303)
  }

  @Test func `A wrong first code turns nothing on and keeps the secret on the page`() throws {
    app.clock.now = Self.at(1_111_111_109)
    let browser = try ConsoleBrowser(app)
    let refused = browser.post(
      Self.account + "second-factor/",
      [("csrf_token", browser.csrf), ("secret", Self.secret), ("code", "050472")])
    #expect(refused.status == 403 && ConsoleBrowser.hidden("secret", in: refused.text) == Self.secret)
    #expect(app.attempt("full@example.org", TestApp.password).cookie("sid") != "")
  }

  @Test func `It is turned off with a code, and reset by the operator`() throws {
    let (browser, codes) = try enable()
    func off(_ code: String) -> Response {
      browser.post(Self.account + "second-factor/off/", [("csrf_token", browser.csrf), ("code", code)])
    }
    #expect(off("081804").status == 403)
    #expect(off(codes[3]).status == 303)
    #expect(app.attempt("full@example.org", TestApp.password).cookie("sid") != "")
    let (again, _) = try enable()
    #expect(try app.temporary.store.resetSecondFactor(email: "FULL@example.org", at: app.clock.now))
    #expect(page(again).status == 303, "its sessions are over")
    #expect(app.attempt("full@example.org", TestApp.password).cookie("sid") != "")
    #expect(try !app.temporary.store.resetSecondFactor(email: "full@example.org", at: app.clock.now))
  }

  @Test func `Nothing that is shown once lies in the database`() throws {
    let (_, codes) = try enable()
    let step = begin()
    let dump = try app.dump()
    for secret in codes + codes.map({ $0.replacing("-", with: "") }) + [step] { #expect(!dump.contains(secret)) }
  }
}
