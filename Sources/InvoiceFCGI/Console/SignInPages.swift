// Signing in and out. The form carries a token that a cookie of its own repeats; after sign-in the session's token takes over.

import Domain
import Foundation
import Views

enum SignInPages {
  static func form(_ call: Call) throws -> Response {
    if try current(call) != nil { return .redirect(to: call.app.links.organizers.text) }
    let cameBack = call.query[FieldName.next] != nil && call.request.header("COOKIE")?.contains("sid=") == true
    let problem: SignInPage.Problem? =
      call.query["signed-out"] != nil
      ? .signedOut : call.query["password-set"] != nil ? .passwordSet : cameBack ? .sessionExpired : nil
    return try page(call, email: "", next: next(call.query[FieldName.next], call), problem: problem, status: 200)
  }

  static func submit(_ call: Call) throws -> Response {
    let form = try ConsoleForm(call.request)
    let next = next(form[FieldName.next], call)
    let email = form[FieldName.email]?.trimmingSpaces() ?? ""
    guard StrangersForm.isOwn(form, call) else {
      return try page(call, email: email, next: next, problem: .formExpired, status: 403)
    }
    do {
      let outcome = try call.app.signIn.signIn(
        email: email, password: form[FieldName.password] ?? "", from: call.request.remoteAddress,
        userAgent: call.userAgent)
      switch outcome {
      case .signedIn(let session): return call.entering(session, next: next)
      case .codeNeeded(let secret): return CodePages.ask(call, secret: secret, next: next)
      }
    } catch SignInRefusal.wrongCredentials {
      return try page(call, email: email, next: next, problem: .wrongCredentials, status: 403)
    } catch SignInRefusal.tooManyAttempts(let seconds) {
      return try page(call, email: email, next: next, problem: .tooManyAttempts(waitSeconds: seconds), status: 429)
        .with("Retry-After", String(seconds))
    }
  }

  static func signOut(_ call: Call) throws -> Response {
    try ConsoleForm(call.request).check(call)
    let scheme = call.app.publicScheme(for: call.request)
    if let secret = SessionCookie.secret(in: call.request.header("COOKIE"), scheme: scheme) {
      try call.app.signIn.signOut(secret: secret)
    }
    return Response.redirect(to: call.app.links.signIn.text + "?signed-out=1")
      .with("Set-Cookie", SessionCookie.field(secret: "", scheme: scheme, base: call.app.base))
  }

  private static func current(_ call: Call) throws -> Session? {
    let scheme = call.app.publicScheme(for: call.request)
    guard let secret = SessionCookie.secret(in: call.request.header("COOKIE"), scheme: scheme) else { return nil }
    return try call.app.signIn.session(secret: secret, userAgent: call.userAgent)
  }

  private static func page(
    _ call: Call, email: String, next: String?, problem: SignInPage.Problem?, status: Int
  ) throws -> Response {
    let token = StrangersForm.token(call)
    let html = SignInPage(context: call.pageContext(), email: email, csrfToken: token, next: next, problem: problem)
      .html
    return call.page(html, status: status).with("Set-Cookie", StrangersForm.cookie(token, call))
  }

  /// Where to go after signing in: a path of the console, nothing else (open redirects, reliability.md §3.3).
  static func next(_ target: String?, _ call: Call) -> String? {
    guard let target, let href = Href(path: target), href.text.hasPrefix(call.app.base + "/console/") else {
      return nil
    }
    return href.text
  }
}

/// Forms of people without a session: a cookie of its own repeats the form's token.
enum StrangersForm {
  private static let cookieName = "sign-in-form"

  /// The browser's token, or a new one.
  static func token(_ call: Call) -> String { known(call) ?? Hex.text(call.app.entropy.bytes(32)) }

  static func cookie(_ token: String, _ call: Call) -> String {
    let secure = call.app.publicScheme(for: call.request) == "https" ? "; Secure" : ""
    return "\(cookieName)=\(token); Path=\(call.app.base)/console/; HttpOnly; SameSite=Strict\(secure)"
  }

  /// Whether the form holds the token that we gave to this browser, and comes from our own page.
  static func isOwn(_ form: ConsoleForm, _ call: Call) -> Bool {
    guard let token = known(call), let given = form[FieldName.csrf] else { return false }
    return ConsoleForm.areEqual(token, given) && ConsoleForm.isOwnOrigin(call)
  }

  private static func known(_ call: Call) -> String? { call.secretCookie(cookieName) }
}

extension Call {
  var userAgent: String { request.header("USER_AGENT") ?? "" }

  /// A cookie of 64 hexadecimal digits; nil for anything else.
  func secretCookie(_ name: String) -> String? {
    let pairs = (request.header("COOKIE") ?? "").split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }
    let value = pairs.first { $0.hasPrefix(name + "=") }?.dropFirst(name.count + 1)
    return value.flatMap { $0.utf8.count == 64 && $0.allSatisfy(\.isHexDigit) ? String($0) : nil }
  }

  /// The secret of the browser's session.
  var sessionSecret: String? {
    SessionCookie.secret(in: request.header("COOKIE"), scheme: app.publicScheme(for: request))
  }

  func sessionCookie(_ session: NewSession) -> String {
    SessionCookie.field(secret: session.secret, scheme: app.publicScheme(for: request), base: app.base)
  }

  /// Into the console with a new session.
  func entering(_ session: NewSession, next: String?) -> Response {
    Response.redirect(to: next ?? app.links.organizers.text).with("Set-Cookie", sessionCookie(session))
  }
}
