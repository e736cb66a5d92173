// Teams, people and tokens as the console's administration changes them. Writes join a running transaction of the same thread, so
// that a change, its rule and its journal entry are one.

/// What the administration of accounts asks of a store.
public protocol AccessStore: Sendable {
  /// By name.
  func teams(of organizer: Organizer.ID) throws -> [ManagedTeam]
  /// - Throws: `DomainError.notFound`.
  func team(_ id: Team.ID, of organizer: Organizer.ID) throws -> ManagedTeam
  /// Stores a team; `id` unassigned makes a new one.
  func save(_ team: Team, of organizer: Organizer.ID) throws -> Team.ID
  /// Deletes a team with its memberships and tokens.
  func delete(_ team: Team.ID, of organizer: Organizer.ID) throws

  /// Everybody who is in a team of the organizer, by address.
  func members(of organizer: Organizer.ID) throws -> [Member]
  /// - Throws: `DomainError.notFound` for somebody who is in none.
  func member(_ user: Int64, of organizer: Organizer.ID) throws -> Member
  /// Active people in teams without limits.
  func administratorCount(of organizer: Organizer.ID) throws -> Int
  /// Addresses are compared without case.
  func user(email: String) throws -> (user: User, isActive: Bool)?
  /// Makes an account that nobody can sign in to before it has a password.
  func insertUser(email: String, name: String, at: Instant) throws -> User
  func setActive(_ isActive: Bool, user: Int64) throws
  func join(_ user: Int64, _ team: Team.ID, of organizer: Organizer.ID) throws
  func leave(_ user: Int64, _ team: Team.ID, of organizer: Organizer.ID) throws

  /// Replaces the person's earlier invitations.
  func keep(invitation digest: [UInt8], of user: Int64, until: Instant) throws
  /// An active person's invitation.
  func invitation(digest: [UInt8]) throws -> (user: User, expiresAt: Instant)?

  /// Newest first.
  func tokens(of team: Team.ID, organizer: Organizer.ID) throws -> [APIToken]
  func insertToken(
    name: String, digest: [UInt8], team: Team.ID, of organizer: Organizer.ID, expiresAt: Instant?, at: Instant
  ) throws -> APIToken.ID
  /// - Throws: `DomainError.notFound`.
  func revokeToken(_ id: APIToken.ID, team: Team.ID, of organizer: Organizer.ID) throws
}

/// What a person's own account holds besides the name: password, second factor, sessions.
public protocol OwnAccountStore: Sendable {
  func passwordHash(of user: Int64) throws -> String
  /// Sets the password and takes invitations away.
  func setPasswordHash(_ hash: String, of user: Int64) throws
  /// The organizers whose teams the person is in: their journals hear of changes.
  func organizers(of user: Int64) throws -> Set<Organizer.ID>

  /// Those begun at `since` or later, last used first.
  func sessions(of user: Int64, since: Instant) throws -> [SessionRecord]
  /// Ends one of the person's sessions.
  func endSession(digest: [UInt8], of user: Int64) throws
  /// Ends all of the person's sessions but one.
  func endSessions(of user: Int64, except digest: [UInt8]?) throws
  /// The person has just given the password again.
  func confirmSession(digest: [UInt8], at: Instant) throws

  func secondFactor(of user: Int64) throws -> SecondFactor?
  /// Takes the place of an earlier one.
  func setSecondFactor(_ factor: SecondFactor, recoveryCodes: [[UInt8]], of user: Int64, at: Instant) throws
  func removeSecondFactor(of user: Int64) throws
  func setRecoveryCodes(_ digests: [[UInt8]], of user: Int64) throws
  /// Notes that the code of a time step was used.
  /// - Returns: false when it, or a later one, was used before.
  func useStep(_ step: Int64, of user: Int64) throws -> Bool
  /// Uses a recovery code up.
  /// - Returns: false when there is no such code.
  func useRecoveryCode(_ digest: [UInt8], of user: Int64) throws -> Bool

  /// A sign-in whose password was right and whose code is still missing.
  func insertSignInStep(digest: [UInt8], user: Int64, userAgentDigest: [UInt8], at: Instant) throws
  func signInStep(digest: [UInt8], userAgentDigest: [UInt8]) throws -> (user: User, createdAt: Instant)?
  func deleteSignInStep(digest: [UInt8]) throws
}
