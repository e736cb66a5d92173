// The password once more: forms for sensitive changes open to those who gave it lately (reliability.md §3.1).

import Domain
import Views

enum ConfirmPages {
  /// `handler` for a browser whose user gave the password lately; others are asked for it first.
  /// - Parameter up: how many parts of the path of a POST to leave out, to come to the page that holds its form.
  static func recently(
    up: Int = 0, _ handler: @escaping @Sendable (Call) throws -> Response
  ) -> @Sendable (Call) throws -> Response {
    { call in
      let limit = call.method == "POST" ? Session.formLimit : Session.confirmationLimit
      if call.session?.isConfirmed(at: call.app.clock.now, within: limit) == true { return try handler(call) }
      // A form is not kept while its sender is asked: they come back to the page that holds it.
      if call.method == "POST" { _ = try call.form() }
      let parts = call.request.rawPath.split(separator: "/").dropLast(call.method == "POST" ? up : 0)
      let target = Href(path: "/" + parts.joined(separator: "/") + "/") ?? call.app.links.organizers
      return .redirect(to: call.app.links.confirmPassword(returningTo: target).text)
    }
  }

  static func form(_ call: Call) -> Response {
    let next = SignInPages.next(call.query[FieldName.next], call)
    return page(call, next: next, problem: nil, status: 200)
  }

  static func submit(_ call: Call) throws -> Response {
    let form = try call.form()
    let next = SignInPages.next(form[FieldName.next], call)
    guard let secret = call.sessionSecret else { throw AuthenticationFailure.signInFirst }
    do {
      try call.app.signIn.confirm(
        secret: secret, user: try call.user(), password: form[FieldName.password] ?? "",
        from: call.request.remoteAddress)
      return .redirect(to: next ?? call.app.links.account.text)
    } catch SignInRefusal.wrongCredentials {
      return page(call, next: next, problem: .wrongCredentials, status: 403)
    } catch SignInRefusal.tooManyAttempts(let seconds) {
      return page(call, next: next, problem: .tooManyAttempts(waitSeconds: seconds), status: 429)
        .with("Retry-After", String(seconds))
    }
  }

  private static func page(_ call: Call, next: String?, problem: SignInPage.Problem?, status: Int) -> Response {
    let page = ConfirmPasswordPage(
      context: call.pageContext(), next: next ?? call.app.links.account.text, problem: problem)
    return call.page(page.html, status: status)
  }
}
