// The second factor: how an authenticator is joined, its recovery codes, and how it is taken away again.

/// The second factor of one's own account.
public struct SecondFactorPage: Sendable {
  public enum State: Sendable {
    /// Off; what a new authenticator needs. `secret` is base32.
    case joining(secret: String, size: Int, path: String)
    /// On, with so many recovery codes left.
    case on(recoveryCodes: Int)
    /// Just turned on, or codes just renewed.
    case codes([String])
  }

  public var context: PageContext
  public var state: State
  public var problem: String?

  public init(context: PageContext, state: State, problem: String? = nil) {
    self.context = context
    self.state = state
    self.problem = problem
  }

  public var html: HTML {
    Layout(context: context, title: messages.secondFactor, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(context.links.account)">\(Icon.back)\(messages.accountTitle)</a></p>
      <h1>\(messages.secondFactor)</h1>
      \(some: problem, { StepProblem(text: $0).html })\(content)
      """
    )
  }

  private var messages: Messages { context.messages }
  private var csrf: HTML? { context.viewer.map { CSRFField($0.csrfToken).html } }

  private var content: HTML {
    switch state {
    case .joining(let secret, let size, let path): joining(secret, size, path)
    case .on(let count): on(count)
    case .codes(let codes): shown(codes)
    }
  }

  private func joining(_ secret: String, _ size: Int, _ path: String) -> HTML {
    """
    <section class="card"><h2>\(messages.joinAuthenticator)</h2><p>\(messages.joinAuthenticatorHint)</p>
    <svg width="220" height="220" viewBox="0 0 \(size) \(size)" role="img" aria-label="\(messages.qrCode)">\
    <path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path fill="#000" d="\(path)"/></svg>
    <p>\(messages.secretAsText) <code>\(grouped(secret))</code>\
    \(CopyButton(value: secret, what: messages.secretWord, messages: messages).html)</p>
    <form method="post" class="grid" action="\(context.links.account("second-factor"))">\(csrf)\
    <input type="hidden" name="secret" value="\(secret)">
    \(code)<p class="buttons"><button type="submit" class="button main">\(messages.turnFactorOn)</button></p></form></section>
    """
  }

  private var code: HTML {
    FormField(
      name: FieldName.code, label: messages.code, complete: "one-time-code", hint: messages.codeOfAuthenticator,
      isFocused: problem != nil, isCode: true
    ).html
  }

  private func grouped(_ secret: String) -> String {
    let letters = Array(secret)
    return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
      .joined(separator: " ")
  }

  private func on(_ count: Int) -> HTML {
    """
    <section class="card"><h2>\(messages.recoveryCodes)</h2><p>\(messages.recoveryCodesLeft(context.formatting.count(count)))</p>
    \(ButtonForm(
      action: context.links.account("second-factor/codes"), text: messages.renewRecoveryCodes, context: context
    ).html)</section>
    <section class="card"><h2>\(messages.turnFactorOff)</h2><p>\(messages.turnOffHint)</p>
    <form method="post" class="grid" action="\(context.links.account("second-factor/off"))">\(csrf)
    \(code)<p class="buttons"><button type="submit" class="button">\(messages.turnFactorOff)</button></p></form></section>
    """
  }

  private func shown(_ codes: [String]) -> HTML {
    """
    <section class="card"><h2>\(messages.recoveryCodes)</h2><p>\(messages.recoveryCodesOnce)</p>
    <ul>\(each: codes, { "<li><code>\($0)</code></li>" })</ul>
    <p>\(CopyButton(value: codes.joined(separator: "\n"), what: messages.recoveryCodes, messages: messages).html)</p>
    <p class="buttons"><a class="button main" href="\(context.links.account)">\(messages.codesAreKept)</a></p></section>
    """
  }
}
