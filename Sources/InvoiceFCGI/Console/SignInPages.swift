// Signing in and out. The form carries a token that a cookie of its own repeats; after sign-in the session's token takes over.

import Domain
import Foundation
import Views

enum SignInPages {
  static func form(_ call: Call) throws -> Response {
    if try current(call) != nil { return .redirect(to: call.app.links.organizers.text) }
    let cameBack = call.query[FieldName.next] != nil && call.request.header("COOKIE")?.contains("sid=") == true
    let problem: SignInPage.Problem? =
      call.query["signed-out"] != nil ? .signedOut : cameBack ? .sessionExpired : nil
    return try page(call, email: "", next: next(call.query[FieldName.next], call), problem: problem, status: 200)
  }

  static func submit(_ call: Call) throws -> Response {
    let form = try ConsoleForm(call.request)
    let next = next(form[FieldName.next], call)
    let email = form[FieldName.email]?.trimmingSpaces() ?? ""
    guard ConsoleForm.isOwnOrigin(call), isOwnForm(form, call) else {
      return try page(call, email: email, next: next, problem: .formExpired, status: 403)
    }
    do {
      let session = try call.app.signIn.signIn(
        email: email, password: form[FieldName.password] ?? "", from: call.request.remoteAddress,
        userAgent: call.request.header("USER_AGENT") ?? "")
      let cookie = SessionCookie.field(
        secret: session.secret, scheme: call.app.publicScheme(for: call.request), base: call.app.base)
      return Response.redirect(to: next ?? call.app.links.organizers.text).with("Set-Cookie", cookie)
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
    return try call.app.signIn.session(secret: secret, userAgent: call.request.header("USER_AGENT") ?? "")
  }

  private static func page(
    _ call: Call, email: String, next: String?, problem: SignInPage.Problem?, status: Int
  ) throws -> Response {
    let token = formToken(call) ?? Hex.text(call.app.entropy.bytes(32))
    let html = SignInPage(context: call.pageContext(), email: email, csrfToken: token, next: next, problem: problem)
      .html
    let secure = call.app.publicScheme(for: call.request) == "https" ? "; Secure" : ""
    let cookie = "\(tokenCookie)=\(token); Path=\(call.app.base)/console/login; HttpOnly; SameSite=Strict\(secure)"
    return call.page(html, status: status).with("Set-Cookie", cookie)
  }

  private static let tokenCookie = "sign-in-form"

  private static func formToken(_ call: Call) -> String? {
    let pairs = (call.request.header("COOKIE") ?? "").split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }
    let value = pairs.first { $0.hasPrefix(tokenCookie + "=") }?.dropFirst(tokenCookie.count + 1)
    return value.flatMap { $0.utf8.count == 64 && $0.allSatisfy(\.isHexDigit) ? String($0) : nil }
  }

  private static func isOwnForm(_ form: ConsoleForm, _ call: Call) -> Bool {
    guard let token = formToken(call), let given = form[FieldName.csrf] else { return false }
    return ConsoleForm.areEqual(token, given)
  }

  /// Where to go after signing in: a path of the console, nothing else (open redirects, reliability.md §3.3).
  private static func next(_ target: String?, _ call: Call) -> String? {
    guard let target, let href = Href(path: target), href.text.hasPrefix(call.app.base + "/console/") else {
      return nil
    }
    return href.text
  }
}
