// The steps of signing in that follow the password: the second factor's code, the password once more before sensitive changes, and
// the one session that is left after them.

extension SignIn {
  /// How long, in seconds, a right password waits for its code.
  public static let stepLimit = 10 * 60

  /// Keeps a sign-in whose code is still missing.
  /// - Returns: the secret for the browser.
  func begin(_ user: User, userAgent: String, now: Instant) throws -> String {
    let secret = Hex.text(entropy.bytes(32))
    try store.insertSignInStep(
      digest: digest.sha256(Array(secret.utf8)), user: user.id, userAgentDigest: digest.sha256(Array(userAgent.utf8)),
      at: now)
    return secret
  }

  /// Whose password was right; nil when that is too long ago or was in another browser.
  public func waiting(secret: String, userAgent: String) throws -> User? {
    let step = try store.signInStep(
      digest: digest.sha256(Array(secret.utf8)), userAgentDigest: digest.sha256(Array(userAgent.utf8)))
    guard let step, clock.now < step.createdAt.adding(seconds: SignIn.stepLimit) else { return nil }
    return step.user
  }

  /// Checks the code of the second factor, or a recovery code, and opens a session.
  /// - Throws: `SignInRefusal`; store errors.
  /// - Returns: nil when no sign-in waits for a code any more.
  public func finish(secret: String, code: String, userAgent: String) throws -> NewSession? {
    guard let user = try waiting(secret: secret, userAgent: userAgent) else { return nil }
    try check(code: code, of: user)
    try store.deleteSignInStep(digest: digest.sha256(Array(secret.utf8)))
    return try open(user, userAgent: userAgent, now: clock.now)
  }

  /// Uses up a code of the second factor or a recovery code.
  /// - Throws: `SignInRefusal`.
  func check(code: String, of user: User) throws {
    let subject = "code:" + user.email.lowercased()
    try refuseIfTooMany(subject, clock.now)
    guard try isGood(code, of: user) else {
      try store.recordSignInFailure(subjects: [subject], at: clock.now)
      throw SignInRefusal.wrongCredentials
    }
    try store.forgetSignInFailures(subject: subject)
  }

  private func isGood(_ code: String, of user: User) throws -> Bool {
    guard let factor = try store.secondFactor(of: user.id) else { return true }
    if let letters = RecoveryCode.canonical(code) {
      return try store.useRecoveryCode(digest.sha256(letters), of: user.id)
    }
    let digits = code.filter { $0 != " " }
    guard digits.utf8.count == SecondFactor.digits, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let step = codes.step(of: digits, secret: factor.secret, at: clock.now)
    else { return false }
    return try store.useStep(step, of: user.id)
  }

  /// Checks the password of somebody who is signed in; counts failures as signing in does.
  /// - Throws: `SignInRefusal`.
  func check(password: String, of user: User, from address: String) throws {
    let subjects = ["user:" + user.email.lowercased(), "from:" + address]
    for subject in subjects { try refuseIfTooMany(subject, clock.now) }
    guard passwords.verify(password, against: try store.passwordHash(of: user.id)) else {
      try store.recordSignInFailure(subjects: subjects, at: clock.now)
      throw SignInRefusal.wrongCredentials
    }
    try store.forgetSignInFailures(subject: subjects[0])
  }

  /// Takes the password once more: the forms for sensitive changes are open again for a while.
  /// - Throws: `SignInRefusal`.
  public func confirm(secret: String, user: User, password: String, from address: String) throws {
    try check(password: password, of: user, from: address)
    try store.confirmSession(digest: digest.sha256(Array(secret.utf8)), at: clock.now)
  }

  /// Ends every session of the person and opens a new one: what was taken from an old one is worth nothing any more.
  func renew(_ user: User, userAgent: String) throws -> NewSession {
    try store.endSessions(of: user.id, except: nil)
    return try open(user, userAgent: userAgent, now: clock.now)
  }

  /// The name under which a session stands in the list of its user.
  public func sessionDigest(of secret: String) -> [UInt8] { digest.sha256(Array(secret.utf8)) }
}

/// A browser in two words.
enum Device {
  private static let browsers = [
    ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ("curl/", "curl"),
  ]
  private static let systems = [
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"), ("Linux", "Linux"),
  ]

  /// `Firefox, Linux`, as far as it can be told; `""` when it cannot.
  static func name(userAgent: String) -> String {
    let browser = browsers.first { userAgent.contains($0.0) }?.1
    let system = systems.first { userAgent.contains($0.0) }?.1
    return [browser, system].compactMap(\.self).joined(separator: ", ")
  }
}
