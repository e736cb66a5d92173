// One's own account in the console: password, sessions, second factor.

import Documents
import Domain
import Views

enum AccountPages {
  static func overview(_ call: Call) throws -> Response { try page(call, problem: nil, status: 200) }

  static func changePassword(_ call: Call) throws -> Response {
    let form = try call.form()
    do {
      let session = try call.app.account.changePassword(
        of: try call.user(), from: form[FieldName.password] ?? "", to: form["new_password"] ?? "",
        address: call.request.remoteAddress, userAgent: call.userAgent)
      return try renewed(call, session, call.messages.passwordChanged)
    } catch OwnAccount.Refusal.password(let problem) {
      let message = call.messages.sentence(for: problem)
      return try page(call, problem: FieldProblem(field: "new_password", message: message), status: 400)
    } catch SignInRefusal.wrongCredentials {
      let problem = FieldProblem(field: FieldName.password, message: call.messages.wrongPassword)
      return try page(call, problem: problem, status: 403)
    } catch SignInRefusal.tooManyAttempts(let seconds) {
      let message = call.messages.problem(SignInPage.Problem.tooManyAttempts(waitSeconds: seconds))
      return try page(call, problem: FieldProblem(field: FieldName.password, message: message), status: 429)
        .with("Retry-After", String(seconds))
    }
  }

  /// Back to the account in the session that took the place of all others, with a message in its mailbox.
  private static func renewed(_ call: Call, _ session: NewSession, _ text: String) throws -> Response {
    try call.leave(StoredFlash(isFailure: false, text: text), for: session.session)
    return Response.redirect(to: call.app.links.account.text).with("Set-Cookie", call.sessionCookie(session))
  }

  static func endSession(_ call: Call) throws -> Response {
    let form = try call.form()
    guard let secret = call.sessionSecret else { throw AuthenticationFailure.signInFirst }
    let user = try call.user()
    let text: String
    if form["session"] == "others" {
      try call.app.account.endOtherSessions(than: secret, of: user)
      text = call.messages.sessionsEnded
    } else {
      try call.app.account.endSession(form["session"].flatMap(Hex.bytes) ?? [], of: user)
      text = call.messages.sessionEnded
    }
    try call.leave(StoredFlash(isFailure: false, text: text))
    return .redirect(to: call.app.links.account.text)
  }

  private static func page(_ call: Call, problem: FieldProblem?, status: Int) throws -> Response {
    let user = try call.user()
    let own = call.sessionSecret.map(call.app.signIn.sessionDigest)
    let sessions = try call.app.account.sessions(of: user).map { session in
      AccountPage.SignedIn(
        id: Hex.text(session.digest), device: session.device, createdAt: session.createdAt,
        lastSeenAt: session.lastSeenAt, isThis: session.digest == own)
    }
    let page = AccountPage(
      context: call.pageContext(), name: user.name, email: user.email,
      language: user.language.flatMap { Language(rawValue: $0) },
      recoveryCodes: try call.app.store.secondFactor(of: user.id)?.recoveryCodeCount, sessions: sessions,
      problem: problem)
    return call.page(page.html, status: status)
  }
}

/// The second factor of one's own account.
enum SecondFactorPages {
  static func show(_ call: Call) throws -> Response {
    if let factor = try call.app.store.secondFactor(of: try call.user().id) {
      return page(call, .on(recoveryCodes: factor.recoveryCodeCount), problem: nil, status: 200)
    }
    return try joining(call, secret: call.app.account.newSecret(), problem: nil, status: 200)
  }

  /// Turns it on, with the secret of the form that showed it.
  static func enable(_ call: Call) throws -> Response {
    let form = try call.form()
    let secret = form["secret"].flatMap(call.app.codes.secret) ?? []
    do {
      let made = try call.app.account.enable(
        secret: secret, code: form[FieldName.code] ?? "", of: try call.user(), userAgent: call.userAgent)
      var context = call.pageContext()
      context.viewer?.csrfToken = made.session.session.csrfToken
      return call.page(SecondFactorPage(context: context, state: .codes(made.codes)).html)
        .with("Set-Cookie", call.sessionCookie(made.session))
    } catch OwnAccount.Refusal.wrongCode {
      // A secret that is none of ours: begin with a new one.
      guard secret.count == SecondFactor.secretLength else {
        return try joining(
          call, secret: call.app.account.newSecret(), problem: call.messages.wrongCode, status: 400)
      }
      return try joining(call, secret: secret, problem: call.messages.wrongCode, status: 403)
    } catch OwnAccount.Refusal.hasSecondFactor {
      return try back(call, call.messages.factorIsOn)
    }
  }

  static func disable(_ call: Call) throws -> Response {
    let form = try call.form()
    let user = try call.user()
    func refused(_ problem: String, _ status: Int) throws -> Response {
      let count = try call.app.store.secondFactor(of: user.id)?.recoveryCodeCount ?? 0
      return page(call, .on(recoveryCodes: count), problem: problem, status: status)
    }
    do {
      try call.app.account.disable(code: form[FieldName.code] ?? "", of: user)
      return try back(call, call.messages.factorIsOff)
    } catch OwnAccount.Refusal.hasNoSecondFactor {
      return try back(call, call.messages.factorIsOff)
    } catch SignInRefusal.wrongCredentials {
      return try refused(call.messages.wrongCode, 403)
    } catch SignInRefusal.tooManyAttempts(let seconds) {
      let text = call.messages.problem(SignInPage.Problem.tooManyAttempts(waitSeconds: seconds))
      return try refused(text, 429).with("Retry-After", String(seconds))
    }
  }

  static func renewCodes(_ call: Call) throws -> Response {
    _ = try call.form()
    do {
      return page(
        call, .codes(try call.app.account.renewRecoveryCodes(of: try call.user())), problem: nil, status: 200)
    } catch OwnAccount.Refusal.hasNoSecondFactor {
      return try back(call, call.messages.factorIsOff)
    }
  }

  private static func back(_ call: Call, _ text: String) throws -> Response {
    try call.leave(StoredFlash(isFailure: false, text: text))
    return .redirect(to: call.app.links.account.text)
  }

  private static func joining(_ call: Call, secret: [UInt8], problem: String?, status: Int) throws -> Response {
    let text = try call.app.codes.text(of: secret)
    guard let drawing = QRPath.drawing(of: address(text, try call.user())) else {
      throw DomainError.storage("a QR code was not made")
    }
    let state = SecondFactorPage.State.joining(secret: text, size: drawing.size, path: drawing.path)
    return page(call, state, problem: problem, status: status)
  }

  /// What authenticators read (the key URI format of Google Authenticator, which all of them follow).
  private static func address(_ secret: String, _ user: User) -> String {
    let account = PercentEncoding.segment(user.email)
    return "otpauth://totp/InvoiceFCGI:\(account)?secret=\(secret)&issuer=InvoiceFCGI&algorithm=SHA1"
      + "&digits=\(SecondFactor.digits)&period=\(SecondFactor.period)"
  }

  private static func page(
    _ call: Call, _ state: SecondFactorPage.State, problem: String?, status: Int
  ) -> Response {
    call.page(SecondFactorPage(context: call.pageContext(), state: state, problem: problem).html, status: status)
  }
}
