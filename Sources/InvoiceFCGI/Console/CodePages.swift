// Signing in with a second factor: after the right password the browser keeps a secret for ten minutes, and the code opens the session.

import Domain
import Views

enum CodePages {
  private static let cookieName = "sign-in-step"

  /// After the password: on to the code.
  static func ask(_ call: Call, secret: String, next: String?) -> Response {
    Response.redirect(to: call.app.links.signInCode(returningTo: next).text)
      .with("Set-Cookie", cookie(secret, call, age: SignIn.stepLimit))
  }

  static func form(_ call: Call) throws -> Response {
    guard try waiting(call) != nil else { return .redirect(to: call.app.links.signIn.text) }
    return page(call, problem: nil, status: 200)
  }

  static func submit(_ call: Call) throws -> Response {
    let form = try ConsoleForm(call.request)
    guard StrangersForm.isOwn(form, call) else { throw ClientError.foreignForm }
    do {
      let session = try waiting(call).flatMap { secret in
        try call.app.signIn.finish(secret: secret, code: form[FieldName.code] ?? "", userAgent: call.userAgent)
      }
      guard let session else { return .redirect(to: call.app.links.signIn.text) }
      return call.entering(session, next: SignInPages.next(call.query[FieldName.next], call))
        .with("Set-Cookie", cookie("", call, age: 0))
    } catch SignInRefusal.wrongCredentials {
      return page(call, problem: .wrongCode, status: 403)
    } catch SignInRefusal.tooManyAttempts(let seconds) {
      return page(call, problem: .tooManyAttempts(waitSeconds: seconds), status: 429)
        .with("Retry-After", String(seconds))
    }
  }

  /// The browser's secret, when its password still counts.
  private static func waiting(_ call: Call) throws -> String? {
    guard let secret = call.secretCookie(cookieName) else { return nil }
    return try call.app.signIn.waiting(secret: secret, userAgent: call.userAgent).map { _ in secret }
  }

  private static func page(_ call: Call, problem: SignInCodePage.Problem?, status: Int) -> Response {
    let token = StrangersForm.token(call)
    let next = SignInPages.next(call.query[FieldName.next], call)
    let page = SignInCodePage(context: call.pageContext(), csrfToken: token, next: next, problem: problem)
    return call.page(page.html, status: status).with("Set-Cookie", StrangersForm.cookie(token, call))
  }

  private static func cookie(_ secret: String, _ call: Call, age: Int) -> String {
    let secure = call.app.publicScheme(for: call.request) == "https" ? "; Secure" : ""
    let path = call.app.base + "/console/login"
    return "\(cookieName)=\(secret); Path=\(path); HttpOnly; SameSite=Strict; Max-Age=\(age)\(secure)"
  }
}
