// Teams: the list of them, and one with its rights, people and tokens. What the reader may not change is shown all the same, with the
// reason.

public import Domain

/// The teams of an organizer.
public struct TeamsPage: Sendable {
  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var teams: [ManagedTeam]

  public init(context: PageContext, organizer: String, teams: [ManagedTeam]) {
    self.context = context
    self.organizer = organizer
    self.teams = teams
  }

  public var html: HTML {
    let messages = context.messages
    return Layout(context: context, title: messages.teams, section: .settings, isNarrow: true).html(
      """
      \(SettingsPlace.way(context, organizer))<h1>\(messages.teams)</h1>
      <p class="hint">\(messages.teamsHint)</p>
      <p class="buttons"><a class="button main" href="\(context.links.newTeam(organizer))">\(messages.newTeam)</a></p>
      <table class="list flat diff"><caption class="unseen">\(messages.teams)</caption>
      <thead><tr><th scope="col">\(messages.team)</th><th scope="col">\(messages.mayDo)</th>\
      <th scope="col">\(messages.teamEvents)</th><th scope="col">\(messages.people)</th>\
      <th scope="col">\(messages.apiTokens)</th></tr></thead>
      <tbody>
      \(each: teams, row)</tbody></table>
      """
    )
  }

  private func row(_ entry: ManagedTeam) -> HTML {
    let team = entry.team
    let messages = context.messages
    return """
      <tr data-row><th scope="row"><a href="\(context.links.team(organizer, team.id.value))"><bdi>\(team.name)</bdi></a></th>\
      <td data-label="\(messages.mayDo)">\(messages.rights(of: team))</td>\
      <td data-label="\(messages.teamEvents)">\(messages.events(of: team, context.formatting))</td>\
      <td>\(messages.peopleCount(entry.memberCount, context.formatting))</td>\
      <td>\(messages.tokenCount(entry.tokenCount, context.formatting))</td></tr>

      """
  }
}

/// One team, or a new one.
public struct TeamPage: Sendable {
  /// An event to choose.
  public struct EventChoice: Equatable, Sendable {
    public var slug: String
    public var name: String

    public init(slug: String, name: String) {
      self.slug = slug
      self.name = name
    }
  }

  /// What is around a team that exists.
  public struct Around: Sendable {
    public var members: [Member]
    public var tokens: [APIToken]
    /// The name of a token that was refused, with the sentence about it.
    public var problem: FieldProblem?

    public init(members: [Member], tokens: [APIToken], problem: FieldProblem? = nil) {
      self.members = members
      self.tokens = tokens
      self.problem = problem
    }
  }

  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  /// With the values of the form; the id is unassigned for a new team.
  public var team: Team
  public var events: [EventChoice]
  /// nil for a new team.
  public var around: Around?
  /// A sentence why the reader may not change it; nil when they may.
  public var locked: String?
  public var problem: FieldProblem?

  public init(
    context: PageContext, organizer: String, team: Team, events: [EventChoice], around: Around? = nil,
    locked: String? = nil, problem: FieldProblem? = nil
  ) {
    self.context = context
    self.organizer = organizer
    self.team = team
    self.events = events
    self.around = around
    self.locked = locked
    self.problem = problem
  }

  public var html: HTML {
    let title = around == nil ? messages.newTeam : team.name
    return Layout(context: context, title: title, section: .settings, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(context.links.teams(organizer))">\(Icon.back)\(messages.teams)</a></p>
      <h1><bdi>\(title)</bdi></h1>
      \(some: problem, { StepProblem(text: $0.message).html })\(some: locked, { "<p class=\"status\" id=\"locked\">\($0)</p>" })\
      \(when: around == nil, roles)<section class="card"><h2>\(messages.mayDo)</h2>\(form)</section>
      \(some: around, aroundIt)
      """
    )
  }

  private var messages: Messages { context.messages }
  private var csrf: HTML? { context.viewer.map { CSRFField($0.csrfToken).html } }
  private var isLocked: Bool { locked != nil }

  private var form: HTML {
    let target = around == nil ? context.links.teams(organizer) : context.links.team(organizer, team.id.value)
    return """
      <form method="post" class="grid" action="\(target)">\(csrf)
      \(FormField(name: "name", label: messages.teamName, value: team.name,
        problem: problem?.field == "name" ? problem?.message : nil).html)\
      \(eventChoice)\(choice(messages.rightsInEvents, "event", team.eventPermissions, Permission.ofEvents))\
      \(choice(messages.rightsInOrganizer, "organizer", team.organizerPermissions, Permission.ofOrganizers))\
      <p class="buttons">\(save)</p></form>
      """
  }

  /// Rights to begin with.
  private var roles: HTML {
    """
    <p>\(messages.beginWithRole)</p>
    <ul class="buttons">\(each: Role.allCases, { role in
      "<li><a class=\"button\" href=\"\(context.links.newTeam(organizer, role))\">\(messages.name(of: role))</a></li>"
    })</ul>

    """
  }

  private var save: HTML {
    guard isLocked else { return "<button type=\"submit\" class=\"button main\">\(messages.saveChanges)</button>" }
    return """
      <button type="button" class="button" aria-disabled="true" aria-describedby="locked">\(messages.saveChanges)</button>
      """
  }

  private var eventChoice: HTML {
    let chosen: Set<String> = if case .some(let slugs) = team.events { Set(slugs) } else { [] }
    return """
      <fieldset><legend>\(messages.teamEvents)</legend>
      \(CheckField(name: "all_events", label: "\(messages.allEvents)", isOn: team.events == .all, isDisabled: isLocked).html)\
      \(each: events, { event in
        CheckField(
          name: "events", value: event.slug, label: "<bdi>\(event.name)</bdi>", isOn: chosen.contains(event.slug),
          isDisabled: isLocked
        ).html
      })</fieldset>

      """
  }

  /// - Parameter scope: `event` or `organizer`.
  private func choice(_ title: String, _ scope: String, _ rights: PermissionSet, _ offered: [Permission]) -> HTML {
    let foreign = rights.names.subtracting(offered).sorted { $0.rawValue < $1.rawValue }
    return """
      <fieldset><legend>\(title)</legend>
      \(CheckField(name: "all_\(scope)_permissions", label: "\(messages.allRights)", isOn: rights == .all, isDisabled: isLocked).html)\
      \(each: offered + foreign, { permission in
        CheckField(
          name: scope + "_permissions", value: permission.rawValue, label: "\(messages.name(of: permission))",
          isOn: rights.names.contains(permission), isDisabled: isLocked
        ).html
      })</fieldset>

      """
  }

  private func aroundIt(_ around: Around) -> HTML {
    """
    \(people(around.members))\(TeamTokens(page: self, around: around).html)\(deletion)
    """
  }

  private func people(_ members: [Member]) -> HTML {
    let list: HTML =
      members.isEmpty
      ? "<p>\(messages.nobodyInTeam)</p>"
      : """
      <ul>\(each: members, { member in
        "<li><a href=\"\(context.links.user(organizer, member.user.id))\"><bdi>\(member.user.email)</bdi></a></li>"
      })</ul>
      """
    return """
      <section class="card" id="people"><h2>\(messages.people)</h2>\(list)
      <p class="buttons"><a class="button" href="\(context.links.users(organizer))">\(messages.invite)</a></p></section>

      """
  }

  private var deletion: HTML {
    guard !isLocked else { return .empty }
    return """
      <p class="buttons"><a class="button" href="\(context.links.team(organizer, team.id.value, "delete"))" data-dialog>\
      \(messages.deleteTeam)</a></p>
      """
  }
}

/// Asks before a team goes.
public struct DeleteTeamPage: Sendable {
  public var context: PageContext
  public var organizer: String
  public var entry: ManagedTeam

  public init(context: PageContext, organizer: String, entry: ManagedTeam) {
    self.context = context
    self.organizer = organizer
    self.entry = entry
  }

  public var html: HTML {
    let messages = context.messages
    let team = entry.team
    let back = context.links.team(organizer, team.id.value)
    return Layout(context: context, title: messages.deleteTeam, section: .settings, isNarrow: true).html(
      """
      <p class="way"><a class="back" href="\(back)">\(Icon.back)<bdi>\(team.name)</bdi></a></p>
      <h1>\(messages.deleteTeam): <bdi>\(team.name)</bdi></h1>
      <p class="status">\(messages.deleteTeamHint(
        messages.peopleCount(entry.memberCount, context.formatting),
        messages.tokenCount(entry.tokenCount, context.formatting)))</p>
      <form method="post" class="confirm" action="\(context.links.team(organizer, team.id.value, "delete"))">\
      \(some: context.viewer, { CSRFField($0.csrfToken).html })
      <p class="buttons"><button type="submit" class="button main">\(messages.deleteTeam)</button> \
      <a class="button" href="\(back)">\(messages.back)</a></p></form>
      """
    )
  }
}
