// Signing in to the console: passwords checked slowly, failures counted with a growing delay, sessions that end by themselves.
// Tokens and session secrets are stored only as digests.

/// A person who may use the console.
public struct User: Equatable, Sendable {
  public let id: Int64
  public let email: String
  public let name: String
  /// Of the console, `de`; nil: as the browser asks.
  public let language: String?

  public init(id: Int64, email: String, name: String, language: String? = nil) {
    self.id = id
    self.email = email
    self.name = name
    self.language = language
  }
}

/// A signed-in browser.
public struct Session: Equatable, Sendable {
  public let user: User
  public let csrfToken: String
  public let createdAt: Instant
  public let lastSeenAt: Instant
  /// When the password was given last.
  public let confirmedAt: Instant

  public init(user: User, csrfToken: String, createdAt: Instant, lastSeenAt: Instant, confirmedAt: Instant) {
    self.user = user
    self.csrfToken = csrfToken
    self.createdAt = createdAt
    self.lastSeenAt = lastSeenAt
    self.confirmedAt = confirmedAt
  }

  /// How long, in seconds, a password that was given opens the forms for sensitive changes, and how long they may be sent.
  public static let confirmationLimit = 15 * 60
  public static let formLimit = 30 * 60

  /// Whether the password was given recently enough to show such a form, or to take it.
  public func isConfirmed(at now: Instant, within seconds: Int = confirmationLimit) -> Bool {
    now < confirmedAt.adding(seconds: seconds)
  }

  /// Absolute and idle limits in seconds, as pretix's (reliability.md §1): 12 hours, 3 hours.
  public static let absoluteLimit = 12 * 3600
  public static let idleLimit = 3 * 3600

  public func isAlive(at now: Instant) -> Bool {
    now < createdAt.adding(seconds: Session.absoluteLimit) && now < lastSeenAt.adding(seconds: Session.idleLimit)
  }
}

/// Why nobody was signed in.
public enum SignInRefusal: Error, Equatable, Sendable {
  case wrongCredentials
  /// Too many failures: try again in so many seconds.
  case tooManyAttempts(seconds: Int)
}

/// A session as its user sees it in the list of their own.
public struct SessionRecord: Equatable, Sendable {
  /// SHA-256 of the secret.
  public let digest: [UInt8]
  /// What the browser called itself, in short: `Firefox, Linux`.
  public let device: String
  public let createdAt: Instant
  public let lastSeenAt: Instant

  public init(digest: [UInt8], device: String, createdAt: Instant, lastSeenAt: Instant) {
    self.digest = digest
    self.device = device
    self.createdAt = createdAt
    self.lastSeenAt = lastSeenAt
  }
}

/// A new session with the secret that only the browser keeps.
public struct NewSession: Equatable, Sendable {
  public let secret: String
  public let session: Session
}

/// What a right password leads to.
public enum SignInOutcome: Equatable, Sendable {
  case signedIn(NewSession)
  /// The second factor is still missing; the browser keeps this secret until it is there.
  case codeNeeded(secret: String)
}

/// The sign-in use case.
public struct SignIn: Sendable {
  let store: any AccountStore & OwnAccountStore
  let passwords: any PasswordHasher
  let codes: any OneTimeCodes
  let entropy: any Entropy
  let digest: any Digest
  let clock: any Clock

  public init(
    store: any AccountStore & OwnAccountStore, passwords: any PasswordHasher, codes: any OneTimeCodes,
    entropy: any Entropy, digest: any Digest, clock: any Clock
  ) {
    self.store = store
    self.passwords = passwords
    self.codes = codes
    self.entropy = entropy
    self.digest = digest
    self.clock = clock
  }

  /// Failures within a quarter of an hour that cost nothing; each further one doubles the wait, up to 15 minutes.
  static let freeFailures = 5
  static let window = 15 * 60

  /// Seconds to wait after `failures` failures in the window, counted from the last one.
  public static func delay(afterFailures failures: Int) -> Int {
    failures < freeFailures ? 0 : min(window, 1 << min(failures - freeFailures + 1, 20))
  }

  /// Checks the password and opens a session, or asks for the second factor. Takes as long for unknown addresses as for known ones.
  /// - Throws: `SignInRefusal`; store errors.
  public func signIn(
    email: String, password: String, from address: String, userAgent: String
  ) throws -> SignInOutcome {
    let now = clock.now
    let subjects = ["user:" + email.lowercased(), "from:" + address]
    for subject in subjects { try refuseIfTooMany(subject, now) }
    let known = try store.credentials(email: email)
    // The hash of no password: an unknown address costs the same time.
    let matches = passwords.verify(password, against: known?.passwordHash ?? SignIn.impossibleHash)
    guard let known, matches else {
      try store.recordSignInFailure(subjects: subjects, at: now)
      throw SignInRefusal.wrongCredentials
    }
    try store.forgetSignInFailures(subject: subjects[0])
    guard try store.secondFactor(of: known.user.id) == nil else {
      return .codeNeeded(secret: try begin(known.user, userAgent: userAgent, now: now))
    }
    return .signedIn(try open(known.user, userAgent: userAgent, now: now))
  }

  func refuseIfTooMany(_ subject: String, _ now: Instant) throws {
    let failures = try store.signInFailures(subject: subject, since: now.adding(seconds: -SignIn.window))
    guard let last = failures.last else { return }
    let free = last.adding(seconds: SignIn.delay(afterFailures: failures.count))
    guard now < free else { return }
    throw SignInRefusal.tooManyAttempts(seconds: Int((free.microseconds - now.microseconds) / 1_000_000) + 1)
  }

  func open(_ user: User, userAgent: String, now: Instant) throws -> NewSession {
    let secret = Hex.text(entropy.bytes(32))
    let session = Session(
      user: user, csrfToken: Hex.text(entropy.bytes(32)), createdAt: now, lastSeenAt: now, confirmedAt: now)
    try store.insert(
      session, digest: digest.sha256(Array(secret.utf8)), userAgentDigest: digest.sha256(Array(userAgent.utf8)),
      device: Device.name(userAgent: userAgent))
    return NewSession(secret: secret, session: session)
  }

  /// The living session of a browser's secret; nil when there is none. Notes the visit at most once a minute.
  public func session(secret: String, userAgent: String) throws -> Session? {
    let now = clock.now
    let key = digest.sha256(Array(secret.utf8))
    guard let found = try store.session(digest: key, userAgentDigest: digest.sha256(Array(userAgent.utf8))),
      found.isAlive(at: now)
    else { return nil }
    if now > found.lastSeenAt.adding(seconds: 60) { try store.noteVisit(digest: key, at: now) }
    return found
  }

  /// Ends a session on the server.
  public func signOut(secret: String) throws {
    try store.deleteSession(digest: digest.sha256(Array(secret.utf8)))
  }

  private static let impossibleHash =
    "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
}
