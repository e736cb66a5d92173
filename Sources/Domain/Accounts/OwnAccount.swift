// What people change about their own account: password, second factor, sessions. Every change is written into the journals of the
// organizers that the person belongs to, because what they do there depends on it.

/// The use cases of one's own account.
public struct OwnAccount: Sendable {
  public typealias Store = AccountStore & AccessStore & InvoicingStore & OwnAccountStore

  let store: any Store
  let signIn: SignIn

  public init(store: any Store, signIn: SignIn) {
    self.store = store
    self.signIn = signIn
  }

  /// Why an account stays as it is.
  public enum Refusal: Error, Equatable, Sendable {
    case password(PasswordRule.Problem)
    /// The code is wrong, or was used before.
    case wrongCode
    case hasSecondFactor
    case hasNoSecondFactor
    /// The invitation was used, replaced, or has expired.
    case invitationOver
  }

  /// Changes the password, and ends all sessions but a new one.
  /// - Throws: `Refusal`, `SignInRefusal` when the present password is wrong.
  public func changePassword(
    of user: User, from present: String, to password: String, address: String, userAgent: String
  ) throws -> NewSession {
    if let problem = PasswordRule.problem(with: password, email: user.email) { throw Refusal.password(problem) }
    try signIn.check(password: present, of: user, from: address)
    let hash = try signIn.passwords.hash(password)
    return try store.transaction { tx in
      try store.setPasswordHash(hash, of: user.id)
      try note("password.changed", user, in: tx)
      return try signIn.renew(user, userAgent: userAgent)
    }
  }

  /// Chooses a password with an invitation, which is used up.
  /// - Throws: `Refusal`.
  public func accept(invitation code: String, password: String) throws -> User {
    let digest = signIn.digest.sha256(Array(code.utf8))
    guard let found = try store.invitation(digest: digest), signIn.clock.now < found.expiresAt else {
      throw Refusal.invitationOver
    }
    if let problem = PasswordRule.problem(with: password, email: found.user.email) {
      throw Refusal.password(problem)
    }
    let hash = try signIn.passwords.hash(password)
    return try store.transaction { tx in
      // Of two who come at once, one finds it used up.
      guard try store.invitation(digest: digest) != nil else { throw Refusal.invitationOver }
      try store.setPasswordHash(hash, of: found.user.id)
      try store.endSessions(of: found.user.id, except: nil)
      try note("invitation.accepted", found.user, in: tx)
      return found.user
    }
  }

  /// A secret for a new authenticator; nothing is kept until its code is confirmed.
  public func newSecret() -> [UInt8] { signIn.entropy.bytes(SecondFactor.secretLength) }

  /// Turns the second factor on when the authenticator's code shows that both share the secret. Ends all sessions but a new one.
  /// - Throws: `Refusal`.
  /// - Returns: the recovery codes, which nobody can show again.
  public func enable(
    secret: [UInt8], code: String, of user: User, userAgent: String
  ) throws -> (codes: [String], session: NewSession) {
    let digits = code.filter { $0 != " " }
    guard secret.count == SecondFactor.secretLength,
      let step = signIn.codes.step(of: digits, secret: secret, at: signIn.clock.now)
    else { throw Refusal.wrongCode }
    return try store.transaction { tx in
      guard try store.secondFactor(of: user.id) == nil else { throw Refusal.hasSecondFactor }
      let codes = newRecoveryCodes()
      try store.setSecondFactor(
        SecondFactor(secret: secret, lastStep: step), recoveryCodes: codes.digests, of: user.id, at: signIn.clock.now)
      try note("second_factor.on", user, in: tx)
      return (codes.texts, try signIn.renew(user, userAgent: userAgent))
    }
  }

  /// Turns the second factor off with one of its codes.
  /// - Throws: `Refusal`, `SignInRefusal`.
  public func disable(code: String, of user: User) throws {
    guard try store.secondFactor(of: user.id) != nil else { throw Refusal.hasNoSecondFactor }
    try signIn.check(code: code, of: user)
    try store.transaction { tx in
      try store.removeSecondFactor(of: user.id)
      try note("second_factor.off", user, in: tx)
    }
  }

  /// Makes new recovery codes; the old ones are void.
  /// - Throws: `Refusal`.
  public func renewRecoveryCodes(of user: User) throws -> [String] {
    try store.transaction { tx in
      guard try store.secondFactor(of: user.id) != nil else { throw Refusal.hasNoSecondFactor }
      let codes = newRecoveryCodes()
      try store.setRecoveryCodes(codes.digests, of: user.id)
      try note("recovery_codes.renewed", user, in: tx)
      return codes.texts
    }
  }

  /// Ends one of one's own sessions, or all but the present one.
  public func endSession(_ digest: [UInt8], of user: User) throws {
    try store.endSession(digest: digest, of: user.id)
  }

  public func endOtherSessions(than secret: String, of user: User) throws {
    try store.endSessions(of: user.id, except: signIn.sessionDigest(of: secret))
  }

  /// Living sessions, last used first.
  public func sessions(of user: User) throws -> [SessionRecord] {
    let now = signIn.clock.now
    return try store.sessions(of: user.id, since: now.adding(seconds: -Session.absoluteLimit)).filter {
      now < $0.lastSeenAt.adding(seconds: Session.idleLimit)
    }
  }

  private func newRecoveryCodes() -> (texts: [String], digests: [[UInt8]]) {
    let texts = (0..<SecondFactor.recoveryCodes).map { _ in RecoveryCode.new(signIn.entropy) }
    return (texts, texts.compactMap(RecoveryCode.canonical).map(signIn.digest.sha256))
  }

  private func note(_ change: String, _ user: User, in tx: any InvoicingTransaction) throws {
    for organizer in try store.organizers(of: user.id).sorted() {
      try tx.append(
        JournalEntry(
          at: signIn.clock.now, actor: .user(id: user.id, email: user.email), action: .accessChanged,
          subject: user.email, payload: JSONObject([("change", .string(change)), ("user", .number(String(user.id)))])),
        of: organizer)
    }
  }
}
