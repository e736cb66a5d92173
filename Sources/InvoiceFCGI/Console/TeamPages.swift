// Teams and API tokens in the console. Who may change what is the domain's rule; here forms become values and refusals sentences.

import Domain
import Views

enum TeamPages {
  static func list(_ call: Call) throws -> Response {
    let organizer = try call.administeredOrganizer()
    let teams = try call.app.store.teams(of: organizer.id)
    return call.page(
      TeamsPage(context: call.pageContext(organizer: organizer), organizer: organizer.slug, teams: teams).html)
  }

  static func new(_ call: Call) throws -> Response {
    let role = call.query["role"].flatMap { Role(rawValue: $0) }
    let team = Team(
      id: .unassigned, name: "", events: .all, eventPermissions: role?.eventPermissions ?? .some([]),
      organizerPermissions: role?.organizerPermissions ?? .some([]))
    return try page(call, team: team, problem: nil, status: 200)
  }

  static func detail(_ call: Call) throws -> Response {
    let organizer = try call.administeredOrganizer()
    let team = try call.app.store.team(try call.teamID(), of: organizer.id).team
    return try page(call, team: team, problem: nil, status: 200)
  }

  static func create(_ call: Call) throws -> Response { try save(call, as: .unassigned) }
  static func change(_ call: Call) throws -> Response { try save(call, as: try call.teamID()) }

  private static func save(_ call: Call, as id: Team.ID) throws -> Response {
    let organizer = try call.administeredOrganizer()
    let team = team(try call.form(), id: id)
    do {
      let saved = try call.app.access.save(team, of: organizer.id, by: try call.authenticated())
      try call.leave(StoredFlash(isFailure: false, text: call.messages.teamSaved(team.name)))
      return .redirect(to: call.app.links.team(organizer.slug, saved.value).text)
    } catch let refusal as AccessRefusal {
      let isAboutName = refusal == .nameMissing || refusal == .nameTaken
      let problem = FieldProblem(
        field: isAboutName ? "name" : "events", message: call.messages.sentence(for: refusal))
      return try page(call, team: team, problem: problem, status: 400)
    }
  }

  private static func team(_ form: ConsoleForm, id: Team.ID) -> Team {
    func rights(_ scope: String) -> PermissionSet {
      if form["all_\(scope)_permissions"] == "true" { return .all }
      return .some(Set(form.all(scope + "_permissions").map(Permission.init)))
    }
    return Team(
      id: id, name: form["name"]?.trimmingSpaces() ?? "",
      events: form["all_events"] == "true" ? .all : .some(form.all("events")), eventPermissions: rights("event"),
      organizerPermissions: rights("organizer"))
  }

  static func askDeletion(_ call: Call) throws -> Response {
    let organizer = try call.administeredOrganizer()
    let team = try call.app.store.team(try call.teamID(), of: organizer.id)
    return call.page(
      DeleteTeamPage(context: call.pageContext(organizer: organizer), organizer: organizer.slug, entry: team).html)
  }

  static func delete(_ call: Call) throws -> Response {
    _ = try call.form()
    let organizer = try call.administeredOrganizer()
    let team = try call.app.store.team(try call.teamID(), of: organizer.id).team
    return try call.attempting(call.app.links.team(organizer.slug, team.id.value)) {
      try call.app.access.delete(team.id, of: organizer.id, by: try call.authenticated())
      return (call.messages.teamDeleted(team.name), call.app.links.teams(organizer.slug))
    }
  }

  /// - Parameter team: with the values of the form.
  static func page(
    _ call: Call, team: Team, problem: FieldProblem?, tokenProblem: FieldProblem? = nil, status: Int
  ) throws -> Response {
    let organizer = try call.administeredOrganizer()
    let events = try call.readableEvents(try call.authenticated().visibleEvents(of: organizer.id), of: organizer.id)
    var page = TeamPage(
      context: call.pageContext(organizer: organizer), organizer: organizer.slug, team: team,
      events: events.map { .init(slug: $0.slug, name: $0.name.text(in: call.consoleLanguage.code)) }, problem: problem)
    if team.id != .unassigned {
      let stored = try call.app.store.team(team.id, of: organizer.id)
      if try !call.authenticated().covers(stored.grant) { page.locked = call.messages.sentence(for: .beyondOwnRights) }
      page.around = .init(
        members: try call.app.store.members(of: organizer.id).filter { $0.teams.contains(team.id) },
        tokens: try call.app.store.tokens(of: team.id, organizer: organizer.id), problem: tokenProblem)
    }
    return call.page(page.html, status: status)
  }
}

enum TokenPages {
  static func list(_ call: Call) throws -> Response {
    let organizer = try call.administeredOrganizer()
    let tokens = try call.app.store.teams(of: organizer.id).flatMap { entry in
      try call.app.store.tokens(of: entry.team.id, organizer: organizer.id).map { (entry.team, $0) }
    }
    return call.page(
      TokensPage(context: call.pageContext(organizer: organizer), organizer: organizer.slug, tokens: tokens).html)
  }

  /// Makes a token and shows it, once.
  static func create(_ call: Call) throws -> Response {
    let form = try call.form()
    let organizer = try call.administeredOrganizer()
    let team = try call.app.store.team(try call.teamID(), of: organizer.id).team
    let name = form["token_name"]?.trimmingSpaces() ?? ""
    do {
      let secret = try call.app.access.createToken(
        name: name, expiresAt: try expiry(form["expires"] ?? ""), in: team.id, of: organizer.id,
        by: try call.authenticated())
      let back = call.app.links.team(organizer.slug, team.id.value)
      return call.page(
        ShownOncePage(
          context: call.pageContext(organizer: organizer), secret: .token(name: name), text: secret, back: back
        ).html)
    } catch let refusal as AccessRefusal {
      let problem = FieldProblem(
        field: refusal == .expiryInvalid ? "expires" : "token_name", message: call.messages.sentence(for: refusal))
      return try TeamPages.page(call, team: team, problem: nil, tokenProblem: problem, status: 400)
    }
  }

  /// The end of a day; nil for none.
  private static func expiry(_ text: String) throws(AccessRefusal) -> Instant? {
    if text.isEmpty { return nil }
    guard let day = LocalDate(text), let end = Instant(day.adding(days: 1).text + "T00:00:00Z") else {
      throw .expiryInvalid
    }
    return end
  }

  static func revoke(_ call: Call) throws -> Response {
    _ = try call.form()
    let organizer = try call.administeredOrganizer()
    let team = try call.teamID()
    let id = APIToken.ID(try call.number("token", what: "Token"))
    let name = try call.app.store.tokens(of: team, organizer: organizer.id).first { $0.id == id }?.name
    let back = call.app.links.team(organizer.slug, team.value)
    return try call.attempting(back) {
      try call.app.access.revokeToken(id, of: team, organizer: organizer.id, by: try call.authenticated())
      return (call.messages.tokenRevoked(name ?? ""), back)
    }
  }
}

extension Call {
  /// The organizer whose teams the reader may change.
  /// - Throws: `DomainError.forbidden` for others.
  func administeredOrganizer() throws -> Organizer {
    guard try authenticated().may(.writeTeams, in: try organizer()) else { throw DomainError.forbidden }
    return try organizerRecord()
  }

  func teamID() throws -> Team.ID { Team.ID(try number("team", what: "Team")) }

  /// Does something and goes on with a message; a refusal goes back with its reason.
  func attempting(_ back: Href, _ body: () throws -> (text: String, href: Href)) throws -> Response {
    do {
      let done = try body()
      try leave(StoredFlash(isFailure: false, text: done.text))
      return .redirect(to: done.href.text)
    } catch let refusal as AccessRefusal {
      try leave(StoredFlash(isFailure: true, text: messages.sentence(for: refusal), requestID: request.id))
      return .redirect(to: back.text)
    }
  }
}
