// The sign-in form. It allows paste and password managers (WCAG 3.3.8) and never says which of the two fields was
// wrong.

/// Sign-in with e-mail address and password.
public struct SignInPage: Sendable {
  public enum Problem: Equatable, Sendable {
    case wrongCredentials
    case tooManyAttempts(waitSeconds: Int)
    /// The reader came here because the session ended.
    case sessionExpired
    /// The form's CSRF token is no longer valid.
    case formExpired
    /// Not a problem: the reader has just signed out.
    case signedOut
    /// Not a problem: an invitation has just been used.
    case passwordSet
  }

  public var context: PageContext
  /// As typed before, `""` at first.
  public var email: String
  /// For this form; there is no session yet.
  public var csrfToken: String
  /// A path of this server to go to afterwards, already checked.
  public var next: String?
  public var problem: Problem?

  public init(
    context: PageContext, email: String = "", csrfToken: String, next: String? = nil, problem: Problem? = nil
  ) {
    self.context = context
    self.email = email
    self.csrfToken = csrfToken
    self.next = next
    self.problem = problem
  }

  public var html: HTML {
    let messages = context.messages
    return Layout(context: context, title: messages.signIn, section: nil, isNarrow: true).html(
      """
      <section class="card signin">
      <h1>\(messages.signInTitle)</h1>
      \(some: problem, notice)<form method="post" action="\(context.links.signIn)">
      \(CSRFField(csrfToken).html)\(some: next, nextField)
      <label for="email">\(messages.email)</label>
      <input id="email" name="\(FieldName.email)" type="text" inputmode="email" autocomplete="username" autocapitalize="none"
      spellcheck="false" required\(attribute: "value", email.isEmpty ? nil : email)\(credentialState)\
      \(flag: "autofocus", email.isEmpty)>
      <label for="password">\(messages.password)</label>
      <input id="password" name="\(FieldName.password)" type="password" autocomplete="current-password"
      required\(credentialState)\(flag: "autofocus", !email.isEmpty)>
      <button type="submit" class="button main">\(messages.signIn)</button>
      </form>
      <p class="hint">\(messages.signInHelp)</p>
      </section>
      """
    )
  }

  private func nextField(_ path: String) -> HTML {
    "<input type=\"hidden\" name=\"\(FieldName.next)\" value=\"\(path)\">"
  }

  /// Ties both fields to the message about them.
  private var credentialState: HTML {
    problem == .wrongCredentials ? " aria-invalid=\"true\" aria-describedby=\"problem\"" : ""
  }

  private func notice(_ problem: Problem) -> HTML {
    let isFailure: Bool
    switch problem {
    case .wrongCredentials, .tooManyAttempts, .formExpired: isFailure = true
    case .sessionExpired, .signedOut, .passwordSet: isFailure = false
    }
    return """
      <div class="flash \(isFailure ? "failure" : "neutral")" role="\(isFailure ? "alert" : "status")">\
      \((isFailure ? Icon.failed : Icon.unknown))<p id="problem">\(context.messages.problem(problem))</p></div>

      """
  }
}
