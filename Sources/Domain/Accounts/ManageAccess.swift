// Teams, people and tokens of an organizer, changed under two rules: nobody gives, changes or takes away rights that they do not hold
// themselves, and somebody who may do everything is always left. Every change stands in the organizer's journal.

/// The use cases of those who administer an organizer.
public struct ManageAccess: Sendable {
  public typealias Store = AccessStore & InvoicingStore & OwnAccountStore

  let store: any Store
  let entropy: any Entropy
  let digest: any Digest
  let clock: any Clock

  public init(store: any Store, entropy: any Entropy, digest: any Digest, clock: any Clock) {
    self.store = store
    self.entropy = entropy
    self.digest = digest
    self.clock = clock
  }

  /// Of all kinds, in one organizer.
  public static let maximumCount = 500
  public static let maximumNameLength = 100
  /// In seconds.
  public static let invitationLife = 7 * 86_400

  /// One change by one person in one organizer.
  struct Change {
    let actor: Actor
    let organizer: Organizer.ID
    let tx: any InvoicingTransaction
    let at: Instant

    func note(_ change: String, _ subject: String, _ payload: [(name: String, value: JSON)]) throws {
      try tx.append(
        JournalEntry(
          at: at, actor: JournalActor(actor), action: .accessChanged, subject: subject,
          payload: JSONObject([("change", .string(change))] + payload)), of: organizer)
    }
  }

  /// Runs a change in one transaction.
  /// - Throws: `DomainError.forbidden` unless the actor may change teams; `AccessRefusal.lastAdministrator` when nobody is left.
  func changing<Result>(
    _ organizer: Organizer.ID, by actor: Actor, _ body: (Change) throws -> Result
  ) throws -> Result {
    guard actor.may(.writeTeams, in: organizer) else { throw DomainError.forbidden }
    return try store.transaction { tx in
      let before = try store.administratorCount(of: organizer)
      let result = try body(Change(actor: actor, organizer: organizer, tx: tx, at: clock.now))
      let after = try store.administratorCount(of: organizer)
      guard before == 0 || after > 0 else { throw AccessRefusal.lastAdministrator }
      return result
    }
  }

  // MARK: Teams

  /// Makes a team, or changes the one with this id.
  /// - Throws: `AccessRefusal`, `DomainError.forbidden`, `.notFound`.
  public func save(_ team: Team, of organizer: Organizer.ID, by actor: Actor) throws -> Team.ID {
    try changing(organizer, by: actor) { change in
      let isNew = team.id == .unassigned
      let others = try store.teams(of: organizer).filter { $0.team.id != team.id }
      try check(team, others: others)
      if !isNew { try requireRights(over: try store.team(team.id, of: organizer), actor) }
      let id = try store.save(team, of: organizer)
      let saved = try store.team(id, of: organizer)
      guard saved.team.events == team.sortedEvents else { throw AccessRefusal.eventsMissing }
      try requireRights(over: saved, actor)
      try change.note(isNew ? "team.created" : "team.changed", team.name, saved.team.journalPayload)
      return id
    }
  }

  private func check(_ team: Team, others: [ManagedTeam]) throws(AccessRefusal) {
    guard ManageAccess.isName(team.name) else { throw .nameMissing }
    let name = Array(team.name.lowercased().utf8)
    if others.contains(where: { Array($0.team.name.lowercased().utf8) == name }) { throw .nameTaken }
    if team.events == .some([]) { throw .eventsMissing }
    if others.count >= ManageAccess.maximumCount { throw .tooMany }
  }

  static func isName(_ text: String) -> Bool {
    let isPrintable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    return !text.isEmpty && text.count <= maximumNameLength && isPrintable
  }

  func requireRights(over team: ManagedTeam, _ actor: Actor) throws(AccessRefusal) {
    guard actor.covers(team.grant) else { throw .beyondOwnRights }
  }

  /// Deletes a team; its tokens stop at once.
  /// - Throws: `AccessRefusal`, `DomainError.forbidden`, `.notFound`.
  public func delete(_ id: Team.ID, of organizer: Organizer.ID, by actor: Actor) throws {
    try changing(organizer, by: actor) { change in
      let team = try store.team(id, of: organizer)
      try requireRights(over: team, actor)
      let tokens = try store.tokens(of: id, organizer: organizer).map { JSON.string($0.name) }
      try store.delete(id, of: organizer)
      try change.note(
        "team.deleted", team.team.name, [("team", .number(String(id.value))), ("tokens", .array(tokens))])
    }
  }

  // MARK: Tokens

  /// Makes a token of a team.
  /// - Parameter expiresAt: nil for never.
  /// - Throws: `AccessRefusal`, `DomainError.forbidden`, `.notFound`.
  /// - Returns: the secret, which nobody can show again.
  public func createToken(
    name: String, expiresAt: Instant?, in team: Team.ID, of organizer: Organizer.ID, by actor: Actor
  ) throws -> String {
    try changing(organizer, by: actor) { change in
      guard ManageAccess.isName(name) else { throw AccessRefusal.nameMissing }
      if let expiresAt, expiresAt <= clock.now { throw AccessRefusal.expiryInvalid }
      let found = try store.team(team, of: organizer)
      try requireRights(over: found, actor)
      let tokens = try store.tokens(of: team, organizer: organizer).filter(\.isActive)
      if tokens.contains(where: { Array($0.name.utf8) == Array(name.utf8) }) { throw AccessRefusal.nameTaken }
      if tokens.count >= ManageAccess.maximumCount { throw AccessRefusal.tooMany }
      // 64 lower-case letters and digits, as pretix's tokens are.
      let secret = Hex.text(entropy.bytes(32))
      let id = try store.insertToken(
        name: name, digest: digest.sha256(Array(secret.utf8)), team: team, of: organizer, expiresAt: expiresAt,
        at: clock.now)
      try change.note("token.created", name, found.payload(token: id))
      return secret
    }
  }

  /// - Throws: `AccessRefusal`, `DomainError.forbidden`, `.notFound`.
  public func revokeToken(_ id: APIToken.ID, of team: Team.ID, organizer: Organizer.ID, by actor: Actor) throws {
    try changing(organizer, by: actor) { change in
      let found = try store.team(team, of: organizer)
      // Taking a token away is always right when it has leaked: this needs no rights beyond those over teams.
      let token = try store.tokens(of: team, organizer: organizer).first { $0.id == id }
      guard let token else { throw DomainError.notFound(what: "Token") }
      try store.revokeToken(id, team: team, of: organizer)
      try change.note("token.revoked", token.name, found.payload(token: id))
    }
  }
}

extension ManagedTeam {
  func payload(token: APIToken.ID) -> [(name: String, value: JSON)] {
    [
      ("team", .number(String(team.id.value))), ("team_name", .string(team.name)),
      ("token", .number(String(token.value))),
    ]
  }
}

extension Team {
  /// The events in the order in which a store gives them back.
  var sortedEvents: Events {
    switch events {
    case .all: .all
    case .some(let slugs): .some(Set(slugs).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }
  }

  var journalPayload: [(name: String, value: JSON)] {
    let limited: JSON =
      switch events {
      case .all: .null
      case .some(let slugs): .array(slugs.map(JSON.string))
      }
    return [
      ("team", .number(String(id.value))), ("events", limited), ("event_permissions", eventPermissions.json),
      ("organizer_permissions", organizerPermissions.json),
    ]
  }
}
