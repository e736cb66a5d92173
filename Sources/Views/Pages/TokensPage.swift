// API tokens: those of a team with the form for a new one, all of an organizer, and a new one, which is shown once.

public import Domain

/// The tokens of one team on its page.
struct TeamTokens: Sendable {
  let page: TeamPage
  let around: TeamPage.Around

  private var context: PageContext { page.context }
  private var messages: Messages { context.messages }

  var html: HTML {
    """
    <section class="card" id="tokens"><h2>\(messages.apiTokens)</h2><p class="hint">\(messages.tokensHint)</p>
    \(around.tokens.isEmpty ? "<p>\(messages.noTokens)</p>" : TokenTable(
      context: context, organizer: page.organizer, tokens: around.tokens.map { (page.team, $0) }, namesTeam: false).html)
    \(when: page.locked == nil, form)</section>

    """
  }

  private var form: HTML {
    func problem(_ field: String) -> String? { around.problem?.field == field ? around.problem?.message : nil }
    return """
      <form method="post" class="grid" action="\(context.links.team(page.organizer, page.team.id.value, "tokens"))">\
      \(some: context.viewer, { CSRFField($0.csrfToken).html })
      \(FormField(name: "token_name", label: messages.tokenName, hint: messages.tokenNameHint,
        problem: problem("token_name")).html)\
      \(FormField(name: "expires", label: messages.expiresOn, kind: .date, hint: messages.expiresHint,
        problem: problem("expires"), isRequired: false).html)\
      <p class="buttons"><button type="submit" class="button">\(messages.newToken)</button></p></form>
      """
  }
}

/// Rows of tokens.
struct TokenTable: Sendable {
  let context: PageContext
  let organizer: String
  let tokens: [(team: Team, token: APIToken)]
  /// Whether a column says whose a token is.
  let namesTeam: Bool

  private var messages: Messages { context.messages }

  var html: HTML {
    """
    <table class="list flat diff"><caption class="unseen">\(messages.apiTokens)</caption>
    <thead><tr><th scope="col">\(messages.tokenName)</th>\(when: namesTeam, "<th scope=\"col\">\(messages.team)</th>")\
    <th scope="col">\(messages.madeOn)</th><th scope="col">\(messages.lastUsed)</th>\
    <th scope="col">\(messages.expiresOn)</th><th scope="col">\(messages.actions)</th></tr></thead>
    <tbody>
    \(each: tokens, { row($0.team, $0.token) })</tbody></table>
    """
  }

  private func row(_ team: Team, _ token: APIToken) -> HTML {
    """
    <tr><th scope="row"><bdi>\(token.name)</bdi></th>\
    \(when: namesTeam, "<td><a href=\"\(context.links.team(organizer, team.id.value))\"><bdi>\(team.name)</bdi></a></td>")\
    <td data-label="\(messages.madeOn)">\(context.formatting.time(token.createdAt))</td>\
    <td data-label="\(messages.lastUsed)">\(token.lastUsedAt.map(context.formatting.time) ?? "\(messages.neverUsed)")</td>\
    <td data-label="\(messages.expiresOn)">\(token.expiresAt.map(context.formatting.time) ?? "\(messages.endsNever)")</td><td>\(action(team, token))</td></tr>

    """
  }

  private func action(_ team: Team, _ token: APIToken) -> HTML {
    guard token.isActive else { return "<span class=\"soft\">\(messages.revoked)</span>" }
    let button = ButtonForm(
      action: context.links.revokeToken(organizer, team: team.id.value, token.id.value), text: messages.revoke,
      about: token.name, context: context
    ).html
    guard token.isExpired(at: context.now) else { return button }
    return "<span class=\"soft\">\(messages.expired)</span> \(button)"
  }
}

/// All tokens of an organizer.
public struct TokensPage: Sendable {
  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var tokens: [(team: Team, token: APIToken)]

  public init(context: PageContext, organizer: String, tokens: [(team: Team, token: APIToken)]) {
    self.context = context
    self.organizer = organizer
    self.tokens = tokens
  }

  public var html: HTML {
    let messages = context.messages
    let content =
      tokens.isEmpty
      ? EmptyState(icon: .locked, title: messages.noTokens, body: "<p>\(messages.allTokensHint)</p>").html
      : TokenTable(context: context, organizer: organizer, tokens: tokens, namesTeam: true).html
    return Layout(context: context, title: messages.apiTokens, section: .settings).html(
      """
      \(SettingsPlace.way(context, organizer))<h1>\(messages.apiTokens)</h1>
      <p class="hint">\(messages.allTokensHint)</p>
      <p class="buttons"><a class="button" href="\(context.links.teams(organizer))">\(messages.teams)</a></p>
      \(content)
      """
    )
  }
}

/// A secret that nobody can show again: a token's, or an invitation's link.
public struct ShownOncePage: Sendable {
  public enum Secret: Sendable {
    case token(name: String)
    case invitation(email: String)
  }

  public var context: PageContext
  public var secret: Secret
  public var text: String
  public var back: Href

  public init(context: PageContext, secret: Secret, text: String, back: Href) {
    self.context = context
    self.secret = secret
    self.text = text
    self.back = back
  }

  public var html: HTML {
    let messages = context.messages
    let (title, what, warning) =
      switch secret {
      case .token(let name): (messages.tokenMade(name), messages.tokenWord, messages.tokenOnce)
      case .invitation(let email): (messages.invitationMade(email), messages.linkWord, messages.invitationOnce)
      }
    return Layout(context: context, title: title, section: .settings, isNarrow: true).html(
      """
      <h1>\(title)</h1>
      \(ShownOnce(secret: text, what: what, warning: warning, messages: messages).html)
      <p class="buttons"><a class="button main" href="\(back)">\(messages.goOn)</a></p>
      """
    )
  }
}
