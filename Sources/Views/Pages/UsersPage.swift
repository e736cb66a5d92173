// People who work for an organizer: the list with the invitation of another, and one of them with their teams and what can be done for
// or against their account.

public import Domain

/// Everybody in some team.
public struct UsersPage: Sendable {
  /// What was typed into the invitation.
  public struct Invitation: Equatable, Sendable {
    public var email: String
    public var name: String
    public var team: Int64?
    public var problem: FieldProblem?

    public init(email: String = "", name: String = "", team: Int64? = nil, problem: FieldProblem? = nil) {
      self.email = email
      self.name = name
      self.team = team
      self.problem = problem
    }
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var members: [Member]
  /// Of the organizer, by name.
  public var teams: [Team]
  public var invitation: Invitation

  public init(
    context: PageContext, organizer: String, members: [Member], teams: [Team], invitation: Invitation = Invitation()
  ) {
    self.context = context
    self.organizer = organizer
    self.members = members
    self.teams = teams
    self.invitation = invitation
  }

  public var html: HTML {
    Layout(context: context, title: messages.users, section: .settings, isNarrow: true).html(
      """
      \(SettingsPlace.way(context, organizer))<h1>\(messages.users)</h1>
      <p class="hint">\(messages.usersHint)</p>
      \(some: invitation.problem, { StepProblem(text: $0.message).html })<table class="list flat diff"><caption class="unseen">\
      \(messages.users)</caption>
      <thead><tr><th scope="col">\(messages.person)</th><th scope="col">\(messages.teams)</th>\
      <th scope="col">\(messages.state)</th><th scope="col">\(messages.secondFactor)</th></tr></thead>
      <tbody>
      \(each: members, row)</tbody></table>
      \(form)
      """
    )
  }

  private var messages: Messages { context.messages }

  private func row(_ member: Member) -> HTML {
    let names = teams.filter { member.teams.contains($0.id) }.map(\.name)
    return """
      <tr data-row><th scope="row"><a href="\(context.links.user(organizer, member.user.id))"><bdi>\(member.user.email)</bdi></a>\
      \(when: member.user.name != member.user.email, "<span class=\"sub\"><bdi>\(member.user.name)</bdi></span>")</th>\
      <td data-label="\(messages.teams)">\(HTML.joined(names.map { "<bdi>\($0)</bdi>" }, separator: ", "))</td><td data-label="\(messages.state)">\(messages.state(of: member))</td>\
      <td data-label="\(messages.secondFactor)">\(messages.yesOrNo(member.hasSecondFactor))</td></tr>

      """
  }

  private var form: HTML {
    func problem(_ field: String) -> String? {
      invitation.problem?.field == field ? invitation.problem?.message : nil
    }
    return """
      <section class="card" id="invite"><h2>\(messages.invite)</h2><p class="hint">\(messages.inviteHint)</p>
      <form method="post" class="grid" action="\(context.links.users(organizer))">\
      \(some: context.viewer, { CSRFField($0.csrfToken).html })
      \(FormField(name: FieldName.email, label: messages.email, kind: .email, value: invitation.email,
        problem: problem(FieldName.email)).html)\
      \(FormField(name: "name", label: messages.personName, value: invitation.name, problem: problem("name"),
        isRequired: false).html)\
      <div><label for="f-team">\(messages.team)</label><select id="f-team" name="team">\(each: teams, { team in
        """
        <option value="\(String(team.id.value))"\(flag: "selected", team.id.value == invitation.team)>\(team.name)</option>
        """
      })</select></div>
      <p class="buttons"><button type="submit" class="button main">\(messages.invite)</button></p></form></section>
      """
  }
}

/// One person.
public struct UserPage: Sendable {
  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var member: Member
  /// Of the organizer, by name, with whether the reader may put people in and out.
  public var teams: [(team: Team, mayChange: Bool)]
  /// A sentence why the account itself is not the reader's to change; nil when it is.
  public var locked: String?

  public init(
    context: PageContext, organizer: String, member: Member, teams: [(team: Team, mayChange: Bool)],
    locked: String? = nil
  ) {
    self.context = context
    self.organizer = organizer
    self.member = member
    self.teams = teams
    self.locked = locked
  }

  public var html: HTML {
    Layout(context: context, title: member.user.email, section: .settings, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(context.links.users(organizer))">\(Icon.back)\(messages.users)</a></p>
      <h1><bdi>\(member.user.email)</bdi></h1>
      \(facts)\(teamChoice)\(account)
      """
    )
  }

  private var messages: Messages { context.messages }

  private var facts: HTML {
    var facts = Facts()
    facts.add(messages.personName, member.user.name)
    facts.add(messages.state, messages.state(of: member))
    facts.add(messages.secondFactor, messages.yesOrNo(member.hasSecondFactor))
    return "<section class=\"card\">\(facts.html)</section>\n"
  }

  private var teamChoice: HTML {
    """
    <section class="card"><h2>\(messages.teams)</h2><p class="hint">\(messages.memberTeamsHint)</p>
    <form method="post" action="\(context.links.user(organizer, member.user.id, "teams"))">\
    \(some: context.viewer, { CSRFField($0.csrfToken).html })
    \(each: teams, { entry in
      let isIn = member.teams.contains(entry.team.id)
      return """
        \(CheckField(
          name: "teams", value: String(entry.team.id.value),
          label: "<bdi>\(entry.team.name)</bdi> <span class=\"soft\">\(messages.rights(of: entry.team))</span>", isOn: isIn,
          isDisabled: !entry.mayChange
        ).html)\
        \(when: isIn && !entry.mayChange,
          "<input type=\"hidden\" name=\"teams\" value=\"\(String(entry.team.id.value))\">")
        """
    })\
    \(when: teams.contains { !$0.mayChange }, "<p class=\"hint\">\(messages.sentence(for: .beyondOwnRights))</p>")\
    <p class="buttons"><button type="submit" class="button main">\(messages.saveChanges)</button></p></form></section>

    """
  }

  private var account: HTML {
    """
    <section class="card"><h2>\(messages.account)</h2>
    \(some: locked, { "<p class=\"reasons\" id=\"locked\">\($0)</p>" })<div class="buttons">\
    \(button(member.hasPassword ? messages.newPasswordLink : messages.newInvitation, "invitation", isPossible: member.isActive))\
    \(button(messages.resetSecondFactor, "second-factor", isPossible: member.hasSecondFactor))\
    \(button(member.isActive ? messages.disableAccount : messages.enableAccount, member.isActive ? "disable" : "enable"))</div>
    <p class="hint">\(messages.accountActionsHint)</p></section>
    """
  }

  /// Nothing for what makes no sense now; disabled with the reason above for what the reader may not do.
  private func button(_ text: String, _ step: String, isPossible: Bool = true) -> HTML {
    guard isPossible else { return .empty }
    guard locked == nil else {
      return """
        <button type="button" class="button" aria-disabled="true" aria-describedby="locked">\(text)</button>
        """
    }
    return ButtonForm(action: context.links.user(organizer, member.user.id, step), text: text, context: context).html
  }
}
