// Steps around signing in: the second factor's code, a first password by invitation, and the password once more.

/// Asks for the code of the second factor.
public struct SignInCodePage: Sendable {
  public enum Problem: Equatable, Sendable {
    case wrongCode
    case tooManyAttempts(waitSeconds: Int)
  }

  public var context: PageContext
  public var csrfToken: String
  /// A path of this server to go to afterwards, already checked.
  public var next: String?
  public var problem: Problem?

  public init(context: PageContext, csrfToken: String, next: String?, problem: Problem? = nil) {
    self.context = context
    self.csrfToken = csrfToken
    self.next = next
    self.problem = problem
  }

  public var html: HTML {
    let messages = context.messages
    let text = problem.map(messages.problem)
    return Layout(context: context, title: messages.signIn, isNarrow: true).html(
      """
      <section class="card signin">
      <h1>\(messages.codeTitle)</h1>
      \(some: text, { StepProblem(text: $0).html })<form method="post" action="\(context.links.signInCode(returningTo: next))">
      \(CSRFField(csrfToken).html)
      <label for="code">\(messages.code)</label>
      <input id="code" name="\(FieldName.code)" type="text" autocomplete="one-time-code" autocapitalize="none"
      spellcheck="false" required autofocus aria-describedby="code-hint\(when: text != nil, " problem")"\
      \(when: text != nil, " aria-invalid=\"true\"")>
      <p class="hint" id="code-hint">\(messages.codeHint)</p>
      <button type="submit" class="button main">\(messages.signIn)</button>
      </form>
      <p class="hint"><a href="\(context.links.signIn)">\(messages.signInAsAnother)</a></p>
      </section>
      """
    )
  }
}

/// Chooses the first password, or a new one, with an invitation.
public struct InvitationPage: Sendable {
  public var context: PageContext
  public var csrfToken: String
  /// As typed before.
  public var code: String
  public var problem: FieldProblem?

  public init(context: PageContext, csrfToken: String, code: String = "", problem: FieldProblem? = nil) {
    self.context = context
    self.csrfToken = csrfToken
    self.code = code
    self.problem = problem
  }

  public var html: HTML {
    let messages = context.messages
    return Layout(context: context, title: messages.invitationTitle, isNarrow: true).html(
      """
      <section class="card signin">
      <h1>\(messages.invitationTitle)</h1>
      \(some: problem, { StepProblem(text: $0.message).html })<form method="post" action="\(context.links.invitation)">
      \(CSRFField(csrfToken).html)
      <label for="code">\(messages.invitationCode)</label>
      <input id="code" name="\(FieldName.code)" type="text" autocomplete="off" autocapitalize="none" spellcheck="false"
      required data-from-address value="\(code)" aria-describedby="code-hint"\(state(of: FieldName.code))>
      <p class="hint" id="code-hint">\(messages.invitationCodeHint)</p>
      <label for="password">\(messages.newPassword)</label>
      <input id="password" name="\(FieldName.password)" type="password" autocomplete="new-password" required
      aria-describedby="password-hint"\(state(of: FieldName.password))>
      <p class="hint" id="password-hint">\(messages.passwordHint)</p>
      <button type="submit" class="button main">\(messages.setPassword)</button>
      </form>
      </section>
      """
    )
  }

  private func state(of field: String) -> HTML { problem?.field == field ? " aria-invalid=\"true\"" : "" }
}

/// Asks for the password once more before a sensitive change.
public struct ConfirmPasswordPage: Sendable {
  public var context: PageContext
  /// A path of this server to go to afterwards, already checked.
  public var next: String
  public var problem: SignInPage.Problem?

  public init(context: PageContext, next: String, problem: SignInPage.Problem? = nil) {
    self.context = context
    self.next = next
    self.problem = problem
  }

  public var html: HTML {
    let messages = context.messages
    let text = problem.map { $0 == .wrongCredentials ? messages.wrongPassword : messages.problem($0) }
    return Layout(context: context, title: messages.confirmPasswordTitle, isNarrow: true).html(
      """
      <section class="card signin">
      <h1>\(messages.confirmPasswordTitle)</h1>
      \(some: text, { StepProblem(text: $0).html })<p>\(messages.confirmPasswordHint)</p>
      <form method="post" action="\(context.links.account("confirm"))">
      \(some: context.viewer, { CSRFField($0.csrfToken).html })<input type="hidden" name="\(FieldName.next)" value="\(next)">
      <input type="text" name="\(FieldName.email)" value="\(context.viewer?.email ?? "")" autocomplete="username" hidden>
      <label for="password">\(messages.password)</label>
      <input id="password" name="\(FieldName.password)" type="password" autocomplete="current-password" required autofocus\
      \(when: text != nil, " aria-invalid=\"true\" aria-describedby=\"problem\"")>
      <button type="submit" class="button main">\(messages.goOn)</button>
      </form>
      </section>
      """
    )
  }
}

/// What was wrong, above a small form.
struct StepProblem: Sendable {
  let text: String

  var html: HTML {
    """
    <div class="flash failure" role="alert">\(Icon.failed)<p id="problem">\(text)</p></div>

    """
  }
}
