// People in teams: invited, moved between teams, kept out. An account belongs to its person and may serve several organizers, so one
// of them alone neither disables it nor takes its second factor.

extension ManageAccess {
  /// An account with the code that lets its person choose a password; nil when it has a password already.
  public struct Invitation: Equatable, Sendable {
    public let user: User
    public let code: String?
  }

  /// Puts somebody into a team; an account is made when there is none.
  /// - Throws: `AccessRefusal`, `DomainError.forbidden`, `.notFound`.
  public func invite(
    email: String, name: String, to team: Team.ID, of organizer: Organizer.ID, by actor: Actor
  ) throws -> Invitation {
    try changing(organizer, by: actor) { change in
      guard EmailAddress.isValid(email) else { throw AccessRefusal.emailInvalid }
      guard name.isEmpty || ManageAccess.isName(name) else { throw AccessRefusal.nameMissing }
      let found = try store.team(team, of: organizer)
      try requireRights(over: found, actor)
      let known = try store.user(email: email)
      if known?.isActive == false { throw AccessRefusal.disabled }
      if try store.members(of: organizer).count >= ManageAccess.maximumCount { throw AccessRefusal.tooMany }
      let user = try known?.user ?? store.insertUser(email: email, name: name.isEmpty ? email : name, at: clock.now)
      try store.join(user.id, team, of: organizer)
      try change.note("member.added", user.email, payload(user, [found]))
      let member = try store.member(user.id, of: organizer)
      // Somebody whom another organizer invited has that invitation.
      let isTheirs = member.hasPassword || (known != nil && !member.elsewhere.isEmpty)
      return Invitation(user: user, code: isTheirs ? nil : try newInvitation(of: user))
    }
  }

  private func newInvitation(of user: User) throws -> String {
    let code = Hex.text(entropy.bytes(16))
    try store.keep(
      invitation: digest.sha256(Array(code.utf8)), of: user.id,
      until: clock.now.adding(seconds: ManageAccess.invitationLife))
    return code
  }

  /// Puts a member into exactly these teams; leaving the last one ends their access here.
  /// - Throws: `AccessRefusal`, `DomainError.forbidden`, `.notFound`.
  public func setTeams(
    _ teams: Set<Team.ID>, ofMember id: Int64, of organizer: Organizer.ID, by actor: Actor
  ) throws {
    try changing(organizer, by: actor) { change in
      let member = try store.member(id, of: organizer)
      for team in teams.symmetricDifference(member.teams).sorted() {
        let found = try store.team(team, of: organizer)
        try requireRights(over: found, actor)
        if teams.contains(team) {
          try store.join(id, team, of: organizer)
        } else {
          try store.leave(id, team, of: organizer)
        }
        let word = teams.contains(team) ? "member.added" : "member.removed"
        try change.note(word, member.user.email, payload(member.user, [found]))
      }
    }
  }

  /// Keeps somebody out, or lets them in again. Being kept out ends their sessions.
  /// - Throws: `AccessRefusal`, `DomainError.forbidden`, `.notFound`.
  public func setActive(_ isActive: Bool, member id: Int64, of organizer: Organizer.ID, by actor: Actor) throws {
    try changing(organizer, by: actor) { change in
      let member = try store.member(id, of: organizer)
      try requireRights(over: member, of: organizer, actor)
      try store.setActive(isActive, user: id)
      if !isActive { try store.endSessions(of: id, except: nil) }
      try change.note(isActive ? "user.enabled" : "user.disabled", member.user.email, payload(member.user, []))
    }
  }

  /// Takes a second factor away whose device is lost.
  /// - Throws: `AccessRefusal`, `DomainError.forbidden`, `.notFound`.
  public func resetSecondFactor(ofMember id: Int64, of organizer: Organizer.ID, by actor: Actor) throws {
    try changing(organizer, by: actor) { change in
      let member = try store.member(id, of: organizer)
      try requireRights(over: member, of: organizer, actor)
      try store.removeSecondFactor(of: id)
      try store.endSessions(of: id, except: nil)
      try change.note("second_factor.reset", member.user.email, payload(member.user, []))
    }
  }

  /// A new invitation for somebody whose first one has expired or whose password is lost.
  /// - Throws: `AccessRefusal`, `DomainError.forbidden`, `.notFound`.
  public func inviteAgain(member id: Int64, of organizer: Organizer.ID, by actor: Actor) throws -> Invitation {
    try changing(organizer, by: actor) { change in
      let member = try store.member(id, of: organizer)
      try requireRights(over: member, of: organizer, actor)
      guard member.isActive else { throw AccessRefusal.disabled }
      let code = try newInvitation(of: member.user)
      try change.note("invitation.renewed", member.user.email, payload(member.user, []))
      return Invitation(user: member.user, code: code)
    }
  }

  /// Why the actor leaves the account of a member alone; nil when they may change it. What concerns a whole account takes every
  /// right that the account has, wherever it has it.
  public func refusal(over member: Member, of organizer: Organizer.ID, by actor: Actor) throws -> AccessRefusal? {
    if case .user(member.user.id, _) = actor.principal { return .ownAccount }
    guard member.elsewhere.isEmpty else { return .belongsElsewhere }
    let teams = try member.teams.map { try store.team($0, of: organizer) }
    return teams.allSatisfy { actor.covers($0.grant) } ? nil : .beyondOwnRights
  }

  private func requireRights(over member: Member, of organizer: Organizer.ID, _ actor: Actor) throws {
    if let refusal = try refusal(over: member, of: organizer, by: actor) { throw refusal }
  }

  private func payload(_ user: User, _ teams: [ManagedTeam]) -> [(name: String, value: JSON)] {
    [("user", .number(String(user.id)))]
      + teams.flatMap { [("team", .number(String($0.team.id.value))), ("team_name", .string($0.team.name))] }
  }
}
