// Teams, people and tokens of one organizer as those who administer it see them.

/// A team with what it comes to.
public struct ManagedTeam: Equatable, Sendable {
  public let team: Team
  public let grant: TeamGrant
  public let memberCount: Int
  /// Of tokens that are not revoked.
  public let tokenCount: Int

  public init(team: Team, grant: TeamGrant, memberCount: Int, tokenCount: Int) {
    self.team = team
    self.grant = grant
    self.memberCount = memberCount
    self.tokenCount = tokenCount
  }
}

/// A person in some team of the organizer.
public struct Member: Equatable, Sendable {
  public let user: User
  public let isActive: Bool
  /// false while the invitation waits.
  public let hasPassword: Bool
  public let hasSecondFactor: Bool
  /// Of this organizer.
  public let teams: Set<Team.ID>
  /// Other organizers that the account belongs to.
  public let elsewhere: Set<Organizer.ID>

  public init(
    user: User, isActive: Bool, hasPassword: Bool, hasSecondFactor: Bool, teams: Set<Team.ID>,
    elsewhere: Set<Organizer.ID>
  ) {
    self.user = user
    self.isActive = isActive
    self.hasPassword = hasPassword
    self.hasSecondFactor = hasSecondFactor
    self.teams = teams
    self.elsewhere = elsewhere
  }
}

/// An API token of a team, without its secret, which nobody has but its owner.
public struct APIToken: Equatable, Sendable {
  public typealias ID = Identifier<APIToken>

  public let id: ID
  public let team: Team.ID
  public let name: String
  public let isActive: Bool
  public let createdAt: Instant
  /// nil: never.
  public let expiresAt: Instant?
  /// Known to the minute; nil: not yet.
  public let lastUsedAt: Instant?

  public init(
    id: ID, team: Team.ID, name: String, isActive: Bool, createdAt: Instant, expiresAt: Instant?, lastUsedAt: Instant?
  ) {
    self.id = id
    self.team = team
    self.name = name
    self.isActive = isActive
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.lastUsedAt = lastUsedAt
  }

  public func isExpired(at now: Instant) -> Bool { expiresAt.map { $0 <= now } ?? false }
}

/// Why teams, people or tokens stay as they are.
public enum AccessRefusal: Error, Equatable, Sendable {
  /// Afterwards nobody could administer the organizer any more.
  case lastAdministrator
  /// The team, before or after, may do more than who asks.
  case beyondOwnRights
  /// The account belongs to organizers that who asks does not administer.
  case belongsElsewhere
  /// Nobody disables their own account.
  case ownAccount
  case nameMissing
  case nameTaken
  /// No event was chosen, or one that the organizer does not have.
  case eventsMissing
  case emailInvalid
  /// The account is disabled here or elsewhere.
  case disabled
  case expiryInvalid
  case tooMany
}
