// People in the teams of an organizer: invited, moved between teams, kept out, helped with a lost password or device.

import Domain
import Views

enum UserPages {
  static func list(_ call: Call) throws -> Response { try page(call, UsersPage.Invitation(), status: 200) }

  static func invite(_ call: Call) throws -> Response {
    let form = try call.form()
    let organizer = try call.administeredOrganizer()
    let typed = UsersPage.Invitation(
      email: form[FieldName.email]?.trimmingSpaces() ?? "", name: form["name"]?.trimmingSpaces() ?? "",
      team: form["team"].flatMap { Int64($0) })
    do {
      let invitation = try call.app.access.invite(
        email: typed.email, name: typed.name, to: Team.ID(typed.team ?? 0), of: organizer.id,
        by: try call.authenticated())
      return try shown(invitation, call, organizer)
    } catch let refusal as AccessRefusal {
      var refused = typed
      refused.problem = FieldProblem(
        field: refusal == .nameMissing ? "name" : FieldName.email, message: call.messages.sentence(for: refusal))
      return try page(call, refused, status: 400)
    }
  }

  /// The link for whoever has no password yet; others only hear that they are in.
  private static func shown(
    _ invitation: ManageAccess.Invitation, _ call: Call, _ organizer: Organizer
  ) throws -> Response {
    let user = invitation.user
    guard let code = invitation.code else {
      try call.leave(StoredFlash(isFailure: false, text: call.messages.memberAdded(user.email)))
      return .redirect(to: call.app.links.user(organizer.slug, user.id).text)
    }
    let link = call.app.publicOrigin(for: call.request) + call.app.links.invitation.text + "#" + code
    return call.page(
      ShownOncePage(
        context: call.pageContext(organizer: organizer), secret: .invitation(email: user.email), text: link,
        back: call.app.links.user(organizer.slug, user.id)
      ).html)
  }

  private static func page(_ call: Call, _ invitation: UsersPage.Invitation, status: Int) throws -> Response {
    let organizer = try call.administeredOrganizer()
    let page = UsersPage(
      context: call.pageContext(organizer: organizer), organizer: organizer.slug,
      members: try call.app.store.members(of: organizer.id),
      teams: try call.app.store.teams(of: organizer.id).map(\.team), invitation: invitation)
    return call.page(page.html, status: status)
  }

  static func detail(_ call: Call) throws -> Response {
    let organizer = try call.administeredOrganizer()
    let actor = try call.authenticated()
    let member = try call.app.store.member(try call.userID(), of: organizer.id)
    let teams = try call.app.store.teams(of: organizer.id).map { ($0.team, mayChange: actor.covers($0.grant)) }
    let refusal = try call.app.access.refusal(over: member, of: organizer.id, by: actor)
    let page = UserPage(
      context: call.pageContext(organizer: organizer), organizer: organizer.slug, member: member, teams: teams,
      locked: refusal.map(call.messages.sentence))
    return call.page(page.html)
  }

  static func setTeams(_ call: Call) throws -> Response {
    let form = try call.form()
    let organizer = try call.administeredOrganizer()
    let member = try call.app.store.member(try call.userID(), of: organizer.id)
    let teams = Set(form.all("teams").compactMap { Int64($0) }.map { Team.ID($0) })
    let links = call.app.links
    return try call.attempting(links.user(organizer.slug, member.user.id)) {
      try call.app.access.setTeams(
        teams, ofMember: member.user.id, of: organizer.id, by: try call.authenticated())
      let target = teams.isEmpty ? links.users(organizer.slug) : links.user(organizer.slug, member.user.id)
      return (call.messages.memberSaved(member.user.email), target)
    }
  }

  /// Keeps somebody out or lets them in again.
  static func setActive(_ isActive: Bool) -> @Sendable (Call) throws -> Response {
    { call in
      try changing(call) { member, organizer, actor in
        try call.app.access.setActive(isActive, member: member.user.id, of: organizer.id, by: actor)
        let email = member.user.email
        return isActive ? call.messages.accountEnabled(email) : call.messages.accountDisabled(email)
      }
    }
  }

  static func resetSecondFactor(_ call: Call) throws -> Response {
    try changing(call) { member, organizer, actor in
      try call.app.access.resetSecondFactor(ofMember: member.user.id, of: organizer.id, by: actor)
      return call.messages.secondFactorReset(member.user.email)
    }
  }

  private static func changing(
    _ call: Call, _ body: (Member, Organizer, Actor) throws -> String
  ) throws -> Response {
    _ = try call.form()
    let organizer = try call.administeredOrganizer()
    let member = try call.app.store.member(try call.userID(), of: organizer.id)
    let page = call.app.links.user(organizer.slug, member.user.id)
    return try call.attempting(page) { (try body(member, organizer, try call.authenticated()), page) }
  }

  static func inviteAgain(_ call: Call) throws -> Response {
    _ = try call.form()
    let organizer = try call.administeredOrganizer()
    let id = try call.userID()
    do {
      let invitation = try call.app.access.inviteAgain(
        member: id, of: organizer.id, by: try call.authenticated())
      return try shown(invitation, call, organizer)
    } catch let refusal as AccessRefusal {
      return try call.attempting(call.app.links.user(organizer.slug, id)) { throw refusal }
    }
  }
}

extension Call {
  func userID() throws -> Int64 { try number("user", what: "User") }
}
