// The application over the recorded bundle, without sockets: a request goes in at the router and a response comes out.

import Domain
import Foundation
import Logging
import SQLiteStore
import TestSupport

@testable import InvoiceFCGI

/// An application on a store of its own.
final class TestApp: Sendable {
  let temporary: TemporaryStore
  let clock = FixedClock(Instant("2026-11-21T12:00:00Z") ?? Instant(microseconds: 0))
  let application: Application
  let sodium: Sodium

  static let password = "correct horse battery"
  /// In the team that may do everything, and in the one that may do nothing with orders.
  static let everybody = ["full@example.org": "full", "view@example.org": "view", "none@example.org": "none"]

  init(publicURL: String? = nil, outbox: OutboxSettings = OutboxSettings(), metricsToken: String = "") throws {
    sodium = try Sodium()
    temporary = try TemporaryStore(digest: sodium)
    let bundle = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Conformance/base/bundle")
    _ = try BundleImport(store: temporary.store, digest: sodium, clock: clock)
      .run(try DirectoryBundle(bundle.standardizedFileURL.path())) { _ in }
    let hash = try sodium.hash(TestApp.password)
    for (email, team) in TestApp.everybody {
      _ = try temporary.store.createUser(
        email: email, name: email, passwordHash: hash, organizer: "bigevents", team: team, at: clock.now)
    }
    var log = Logger(label: "test")
    log.logLevel = .critical
    application = Application(
      app: try App(
        store: temporary.store, sodium: sodium, clock: clock, publicURL: publicURL.flatMap { PublicURL($0) }, log: log,
        outbox: outbox, metricsToken: metricsToken))
  }

  /// The plain token of a name in teams.json.
  static func token(_ name: String) -> String {
    name + String(repeating: "0", count: 64 - name.count)
  }

  func send(
    _ method: String, _ target: String, token: String? = nil, headers: [String: String] = [:], body: String = "",
    scheme: String = "http"
  ) -> Response {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var fields = headers
    if let token { fields["AUTHORIZATION"] = "Token " + TestApp.token(token) }
    fields["USER_AGENT"] = "test"
    return application.respond(
      to: Request(
        method: method, rawPath: String(parts[0]), rawQuery: parts.count > 1 ? String(parts[1]) : "",
        headers: HeaderFields(fields),
        body: Array(body.utf8), scheme: scheme, host: "localhost:8080", remoteAddress: "127.0.0.1", id: "test"))
  }

  func get(_ target: String, token: String? = "full", headers: [String: String] = [:]) -> Response {
    send("GET", target, token: token, headers: headers)
  }

  /// Signs in as a browser would; the cookie to send from then on.
  func signIn(_ email: String) throws -> String {
    let form = send("GET", "/console/login")
    let cookie = form.cookie("sign-in-form")
    let response = send(
      "POST", "/console/login",
      headers: ["CONTENT_TYPE": "application/x-www-form-urlencoded", "COOKIE": "sign-in-form=\(cookie)"],
      body: "csrf_token=\(cookie)&email=\(email)&password=\(TestApp.password.replacing(" ", with: "+"))")
    return "sid=" + response.cookie("sid")
  }
}

extension Response {
  var text: String { String(decoding: content, as: UTF8.self) }

  /// What is sent: the body, or the file instead of it.
  var content: [UInt8] { file.map { Array($0.bytes) } ?? body }

  func json() throws -> JSON { try JSON(parsing: body) }

  /// The value of a cookie that this response sets, `""` when it does not.
  func cookie(_ name: String) -> String {
    let field = headers.first { $0.name == "Set-Cookie" && $0.value.hasPrefix(name + "=") }?.value ?? ""
    return String(field.dropFirst(name.count + 1).prefix { $0 != ";" })
  }
}
