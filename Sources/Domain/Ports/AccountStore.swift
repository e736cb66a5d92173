// Accounts as authentication needs them: tokens by digest, users with their teams, sessions, failed sign-ins.

/// What a token or user is, with everything its teams grant.
public protocol AccountStore: Sendable {
  /// The token with this SHA-256; nil when there is none.
  func token(digest: [UInt8]) throws -> KnownToken?
  /// Notes when a token was used last.
  func noteUse(ofToken id: Int64, at: Instant) throws
  /// The user as an actor, with all teams.
  func actor(of user: User) throws -> Actor

  /// An active user's password hash; nil for unknown addresses (compared without case).
  func credentials(email: String) throws -> (user: User, passwordHash: String)?
  func insert(_ session: Session, digest: [UInt8], userAgentDigest: [UInt8], device: String) throws
  func session(digest: [UInt8], userAgentDigest: [UInt8]) throws -> Session?
  func noteVisit(digest: [UInt8], at: Instant) throws
  func deleteSession(digest: [UInt8]) throws

  /// Adds one failure to each subject and drops what is older than a day.
  func recordSignInFailure(subjects: [String], at: Instant) throws
  /// Times of a subject's failures, oldest first.
  func signInFailures(subject: String, since: Instant) throws -> [Instant]
  func forgetSignInFailures(subject: String) throws
}

/// A token that a request brought.
public struct KnownToken: Sendable {
  public let actor: Actor
  public let id: Int64
  public let isActive: Bool
  public let expiresAt: Instant?
  public let lastUsedAt: Instant?

  public init(actor: Actor, id: Int64, isActive: Bool, expiresAt: Instant?, lastUsedAt: Instant?) {
    self.actor = actor
    self.id = id
    self.isActive = isActive
    self.expiresAt = expiresAt
    self.lastUsedAt = lastUsedAt
  }

  /// Neither revoked nor expired.
  public func isGood(at now: Instant) -> Bool { isActive && expiresAt.map { now < $0 } ?? true }

  /// Seconds between notes of its use: they cost a write.
  public static let useInterval = 60

  /// Whether its use is to be noted now.
  public func isUseNews(at now: Instant) -> Bool {
    lastUsedAt.map { $0.adding(seconds: KnownToken.useInterval) <= now } ?? true
  }
}

/// Accounts as the operator's commands make them.
public protocol AccountAdministration: Sendable {
  /// - Throws: `DomainError.invalid` when the slug is taken.
  func createOrganizer(slug: String, name: String) throws -> Organizer
  /// Makes a user and puts it into a team of `organizer` that may do everything in all events (made when missing).
  /// - Throws: `DomainError.invalid` when the address is taken.
  func createUser(email: String, name: String, passwordHash: String, organizer: String, team: String?, at: Instant)
    throws -> User
  /// Makes a token in a team of `organizer`; without a team's name in the one that may do everything (made when missing).
  func createToken(name: String, digest: [UInt8], organizer: String, team: String?, at: Instant) throws
  /// Sets somebody's password and ends their sessions.
  /// - Throws: `DomainError.notFound` for an unknown address.
  func setPassword(hash: String, email: String, at: Instant) throws
  /// Takes somebody's second factor away and ends their sessions.
  /// - Returns: false when there was none.
  /// - Throws: `DomainError.notFound` for an unknown address.
  func resetSecondFactor(email: String, at: Instant) throws -> Bool
}
