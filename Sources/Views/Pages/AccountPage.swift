// One's own account: password, second factor, language, and the browsers that are signed in.

public import Domain

/// One's own account.
public struct AccountPage: Sendable {
  public struct SignedIn: Equatable, Sendable {
    /// 64 hexadecimal digits.
    public var id: String
    public var device: String
    public var createdAt: Instant
    public var lastSeenAt: Instant
    /// The browser that shows this page.
    public var isThis: Bool

    public init(id: String, device: String, createdAt: Instant, lastSeenAt: Instant, isThis: Bool) {
      self.id = id
      self.device = device
      self.createdAt = createdAt
      self.lastSeenAt = lastSeenAt
      self.isThis = isThis
    }
  }

  public var context: PageContext
  public var name: String
  public var email: String
  /// nil: as the browser asks.
  public var language: Language?
  /// Recovery codes that are left; nil without a second factor.
  public var recoveryCodes: Int?
  /// Last used first.
  public var sessions: [SignedIn]
  /// About `password` (the present one) or `new_password`.
  public var problem: FieldProblem?

  public init(
    context: PageContext, name: String, email: String, language: Language?, recoveryCodes: Int?, sessions: [SignedIn],
    problem: FieldProblem? = nil
  ) {
    self.context = context
    self.name = name
    self.email = email
    self.language = language
    self.recoveryCodes = recoveryCodes
    self.sessions = sessions
    self.problem = problem
  }

  public var html: HTML {
    Layout(context: context, title: messages.accountTitle, isNarrow: true).html(
      """
      <h1>\(messages.accountTitle)</h1>
      <p class="hint"><bdi>\(name)</bdi>\(when: name != email, ", <bdi>\(email)</bdi>")</p>
      \(password)\(secondFactor)\(languages)\(signedIn)
      """
    )
  }

  private var messages: Messages { context.messages }
  private var csrf: HTML? { context.viewer.map { CSRFField($0.csrfToken).html } }

  private var password: HTML {
    func field(_ name: String, _ label: String, complete: String, hint: String? = nil) -> HTML {
      FormField(
        name: name, label: label, kind: .password, complete: complete, hint: hint,
        problem: problem?.field == name ? problem?.message : nil, isFocused: problem?.field == name
      ).html
    }
    return """
      <section class="card" id="password"><h2>\(messages.changePassword)</h2>
      <form method="post" class="grid" action="\(context.links.account("password"))">\(csrf)\
      <input type="text" name="\(FieldName.email)" value="\(email)" autocomplete="username" hidden>
      \(field(FieldName.password, messages.presentPassword, complete: "current-password"))\
      \(field("new_password", messages.newPassword, complete: "new-password", hint: messages.passwordHint))\
      <p class="buttons"><button type="submit" class="button main">\(messages.changePassword)</button></p></form>
      <p class="hint">\(messages.changePasswordHint)</p></section>

      """
  }

  private var secondFactor: HTML {
    let state: HTML =
      recoveryCodes.map { "<p>\(messages.secondFactorOn(context.formatting.count($0)))</p>" }
      ?? "<p>\(messages.secondFactorOff)</p>"
    return """
      <section class="card" id="second-factor"><h2>\(messages.secondFactor)</h2>\(state)
      <p class="buttons"><a class="button" href="\(context.links.account("second-factor"))">\
      \(recoveryCodes == nil ? messages.turnFactorOn : messages.manageFactor)</a></p></section>

      """
  }

  private var languages: HTML {
    let choices: [(code: String, name: String)] =
      [("", messages.languageOfBrowser)] + Language.allCases.map { ($0.code, $0.ownName) }
    return """
      <section class="card" id="language"><h2>\(messages.languageTitle)</h2>
      <form method="post" class="choice" action="\(context.links.language)">\(csrf)\
      <input type="hidden" name="\(FieldName.next)" value="\(context.links.account)">
      <div><label class="unseen" for="language-choice">\(messages.languageTitle)</label>\
      <select id="language-choice" name="language">\(each: choices, { choice in
        """
        <option value="\(choice.code)"\(attribute: "lang", choice.code.isEmpty ? nil : choice.code)\
        \(flag: "selected", choice.code == language?.code ?? "")>\(choice.name)</option>
        """
      })</select></div>
      <button type="submit" class="button">\(messages.saveChanges)</button></form></section>

      """
  }

  private var signedIn: HTML {
    """
    <section class="card" id="sessions"><h2>\(messages.sessions)</h2><p class="hint">\(messages.sessionsHint)</p>
    <table class="list flat diff"><caption class="unseen">\(messages.sessions)</caption>
    <thead><tr><th scope="col">\(messages.device)</th><th scope="col">\(messages.signedInAt)</th>\
    <th scope="col">\(messages.lastUsed)</th><th scope="col">\(messages.actions)</th></tr></thead>
    <tbody>
    \(each: sessions, row)</tbody></table>
    \(when: sessions.count > 1, ButtonForm(
      action: context.links.account("sessions/end"), text: messages.signOutElsewhere,
      fields: [("session", "others")], context: context).html)</section>

    """
  }

  private func row(_ session: SignedIn) -> HTML {
    let name = session.device.isEmpty ? messages.unknownDevice : session.device
    let end: HTML =
      session.isThis
      ? "<span class=\"soft\">\(messages.thisBrowser)</span>"
      : ButtonForm(
        action: context.links.account("sessions/end"), text: messages.signOut, about: name,
        fields: [("session", session.id)], context: context
      ).html
    return """
      <tr><th scope="row">\(name)</th><td data-label="\(messages.signedInAt)">\(context.formatting.time(session.createdAt))</td>\
      <td data-label="\(messages.lastUsed)">\(context.formatting.time(session.lastSeenAt))</td><td>\(end)</td></tr>

      """
  }
}
