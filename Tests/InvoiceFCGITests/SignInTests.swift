// Signing in: right and wrong passwords, growing delays, sessions that end.

import Domain
import SQLiteStore
import Testing
import TestSupport

@testable import InvoiceFCGI

@Suite struct SignInTests {
  struct Desk {
    let temporary: TemporaryStore
    let clock = FixedClock(Instant(microseconds: 1_800_000_000_000_000))
    let signIn: SignIn

    init() throws {
      let sodium = try Sodium()
      temporary = try TemporaryStore(digest: sodium)
      _ = try temporary.store.createOrganizer(slug: "org", name: "Org")
      _ = try temporary.store.createUser(
        email: "Jo@example.org", name: "Jo", passwordHash: try sodium.hash("correct horse battery"), organizer: "org",
        team: nil, at: clock.now)
      signIn = SignIn(
        store: temporary.store, passwords: sodium, codes: OathCodes(), entropy: sodium, digest: sodium, clock: clock)
    }

    func enter(_ password: String, email: String = "jo@example.org", from: String = "127.0.0.1") throws -> NewSession {
      let outcome = try signIn.signIn(email: email, password: password, from: from, userAgent: "test")
      guard case .signedIn(let session) = outcome else { throw SignInRefusal.wrongCredentials }
      return session
    }
  }

  @Test func `The right password opens a session that the same browser finds again`() throws {
    let desk = try Desk()
    let session = try desk.enter("correct horse battery")
    #expect(try desk.signIn.session(secret: session.secret, userAgent: "test")?.user.email == "Jo@example.org")
    #expect(try desk.signIn.session(secret: session.secret, userAgent: "other") == nil)
    #expect(try desk.signIn.session(secret: String(session.secret.reversed()), userAgent: "test") == nil)
    let actor = try desk.temporary.store.actor(of: session.session.user)
    #expect(actor.organizers.count == 1)
    #expect(actor.may(.writeOrganizerSettings, in: try #require(actor.organizers.first)))
  }

  @Test func `Signing out ends the session on the server`() throws {
    let desk = try Desk()
    let session = try desk.enter("correct horse battery")
    try desk.signIn.signOut(secret: session.secret)
    #expect(try desk.signIn.session(secret: session.secret, userAgent: "test") == nil)
  }

  @Test func `A session ends after three idle hours and after twelve hours in any case`() throws {
    let desk = try Desk()
    let idle = try desk.enter("correct horse battery")
    desk.clock.now = desk.clock.now.adding(seconds: 3 * 3600 + 1)
    #expect(try desk.signIn.session(secret: idle.secret, userAgent: "test") == nil)
    let busy = try desk.enter("correct horse battery")
    for _ in 0..<6 {
      desk.clock.now = desk.clock.now.adding(seconds: 7_190)
      #expect(try desk.signIn.session(secret: busy.secret, userAgent: "test") != nil)
    }
    desk.clock.now = desk.clock.now.adding(seconds: 100)
    #expect(try desk.signIn.session(secret: busy.secret, userAgent: "test") == nil)
  }

  @Test func `After five failures each further one doubles the wait, and the right password ends it`() throws {
    let desk = try Desk()
    for _ in 0..<5 {
      #expect(throws: SignInRefusal.wrongCredentials) { try desk.enter("wrong wrong wrong") }
    }
    #expect(throws: SignInRefusal.tooManyAttempts(seconds: 3)) { try desk.enter("correct horse battery") }
    desk.clock.now = desk.clock.now.adding(seconds: 3)
    _ = try desk.enter("correct horse battery")
    #expect([0, 4, 5, 6, 10, 99].map { SignIn.delay(afterFailures: $0) } == [0, 0, 2, 4, 64, 900])
  }

  @Test func `An unknown address is refused like a wrong password and counts for where it came from`() throws {
    let desk = try Desk()
    for index in 0..<5 {
      #expect(throws: SignInRefusal.wrongCredentials) {
        try desk.enter("wrong wrong wrong", email: "nobody\(index)@example.org")
      }
    }
    #expect(throws: SignInRefusal.tooManyAttempts(seconds: 3)) { try desk.enter("correct horse battery") }
    _ = try desk.enter("correct horse battery", from: "127.0.0.2")
  }
}
