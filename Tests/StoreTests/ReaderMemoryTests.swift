// What reading connections remember: never longer than it is true, whoever changes it, and byte by byte.

import Domain
import Foundation
import GRDB
import GRDBSQLite
import TestSupport
import Testing

@testable import SQLiteStore

@Suite struct ReaderMemoryTests {
  let temporary: TemporaryStore
  let store: SQLiteStore
  /// A second process's view of the same file.
  let other: SQLiteStore
  let token: [UInt8] = Array(repeating: 7, count: 32)

  init() throws {
    temporary = try TemporaryStore()
    store = temporary.store
    other = try SQLiteStore(
      path: temporary.directory + "/test.db", state: temporary.directory, digest: FoldingDigest())
    try InvoiceListingTests.fill(store, [])
    try store.createToken(
      name: "t", digest: token, organizer: "a", team: nil, at: Instant(microseconds: 1_790_000_000_000_000))
  }

  private func isActive() throws -> Bool? { try store.token(digest: token)?.isActive }

  @Test func `A token that this process or another revokes is refused by the next read`() throws {
    for writer in [store, other] {
      for active in [true, false, true] {
        try writer.write { try $0.execute(sql: "UPDATE api_tokens SET active = ?", arguments: [active]) }
        #expect(try isActive() == active)
        #expect(try isActive() == active)
      }
    }
    try other.write { try $0.execute(sql: "DELETE FROM api_tokens") }
    #expect(try isActive() == nil)
  }

  @Test func `A session that this process or another ends is nobody's with the next read`() throws {
    let now = Instant(microseconds: 1_790_000_000_000_000)
    let user = try store.createUser(
      email: "a@example.org", name: "A", passwordHash: "x", organizer: "a", team: nil, at: now)
    let session = Session(user: user, csrfToken: "t", createdAt: now, lastSeenAt: now, confirmedAt: now)
    for writer in [store, other] {
      try store.insert(session, digest: [1], userAgentDigest: [2], device: "")
      #expect(try store.session(digest: [1], userAgentDigest: [2]) == session)
      #expect(try store.session(digest: [1], userAgentDigest: [2]) == session)
      #expect(try store.session(digest: [1], userAgentDigest: [3]) == nil)
      try writer.noteVisit(digest: [1], at: now.adding(seconds: 90))
      #expect(try store.session(digest: [1], userAgentDigest: [2])?.lastSeenAt == now.adding(seconds: 90))
      try writer.deleteSession(digest: [1])
      #expect(try store.session(digest: [1], userAgentDigest: [2]) == nil)
    }
  }

  @Test func `Rights that are taken away are gone with the next read`() throws {
    let now = Instant(microseconds: 1_790_000_000_000_000)
    let user = try store.createUser(
      email: "a@example.org", name: "A", passwordHash: "x", organizer: "a", team: nil, at: now)
    #expect(try store.actor(of: user).belongs(to: Organizer.ID(1)))
    try other.write { try $0.execute(sql: "DELETE FROM team_members") }
    #expect(try store.actor(of: user).belongs(to: Organizer.ID(1)) == false)
  }

  @Test func `A message that another process leaves is shown, although there was none before`() throws {
    let now = Instant(microseconds: 1_790_000_000_000_000)
    for text in ["one", "two"] {
      #expect(try store.takeFlashes(for: [1]).isEmpty)
      #expect(try store.takeFlashes(for: [1]).isEmpty)
      try other.leave(StoredFlash(isFailure: false, text: text), for: [1], at: now)
      #expect(try store.takeFlashes(for: [1]).map(\.text) == [text])
    }
  }

  @Test func `What was made of what was read is made anew after every change, and only then`() throws {
    var made = 0
    func name() throws -> String {
      try store.remembered("name") {
        made += 1
        return try store.organizer(slug: "a").name
      }
    }
    for expected in ["first", "second"] {
      try other.write { try $0.execute(sql: "UPDATE organizers SET name = ? WHERE slug = 'a'", arguments: [expected]) }
      #expect(try name() == expected)
      #expect(try name() == expected)
    }
    #expect(made == 2)
    // A value of another type under the same key is not taken for it.
    #expect(try store.remembered("name") { 7 } == 7)
  }

  @Test func `What was made of a scope's invoices is told apart by scope and key, and made anew after every change`()
    throws
  {
    let all = InvoiceQuery.Scope.organizer(Organizer.ID(1), events: .all)
    let none = InvoiceQuery.Scope.organizer(Organizer.ID(1), events: .some([]))
    var made = 0
    func text(_ key: String, _ scope: InvoiceQuery.Scope) throws -> String {
      try store.remembered(key, of: scope) {
        made += 1
        return String(made)
      }
    }
    for first in [1, 4] {
      for _ in 0..<2 {
        #expect(try text("a", all) == String(first))
        #expect(try text("b", all) == String(first + 1))
        #expect(try text("a", none) == String(first + 2))
      }
      try other.write { try $0.execute(sql: "UPDATE organizers SET name = 'changed' WHERE slug = 'a'") }
    }
  }

  @Test func `One snapshot sees one moment, also through what is remembered`() throws {
    let seen = try store.snapshot {
      let before = try isActive()
      elsewhere { try? other.write { try $0.execute(sql: "UPDATE api_tokens SET active = 0") } }
      return [before, try isActive()]
    }
    #expect(seen == [true, true])
    #expect(try isActive() == false)
  }

  /// On a thread that has no snapshot.
  private func elsewhere(_ body: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      body()
      done.signal()
    }
    done.wait()
  }

  @Test func `A thread that keeps its connection sees what others commit with its next read`() throws {
    try keeping {
      for writer in [store, other] {
        for active in [true, false, true] {
          try writer.write { try $0.execute(sql: "UPDATE api_tokens SET active = ?", arguments: [active]) }
          #expect(try isActive() == active)
          #expect(try store.snapshot { try isActive() } == active)
        }
      }
    }
    #expect(try isActive() == true)
  }

  @Test func `A snapshot of a thread that keeps its connection sees one moment, and what it writes itself`() throws {
    try keeping {
      try store.snapshot {
        #expect(try isActive() == true)
        elsewhere { try? other.write { try $0.execute(sql: "UPDATE api_tokens SET active = 0") } }
        #expect(try isActive() == true)
        try store.write { try $0.execute(sql: "UPDATE organizers SET slug = 'moved' WHERE slug = 'a'") }
        #expect(try isActive() == false)
        #expect(try store.organizerID(slug: "moved") == Organizer.ID(1))
        #expect(try store.organizerID(slug: "a") == nil)
      }
    }
  }

  @Test func `A read within a read leaves the outer one its moment`() throws {
    try keeping {
      let read = try store.read { db in
        let slug = "SELECT slug FROM organizers WHERE id = 1"
        let before = try String.fetchOne(db, sql: slug)
        try other.write { try $0.execute(sql: "UPDATE organizers SET slug = 'moved' WHERE id = 1") }
        let within = try store.organizerID(slug: "moved")
        return (before, within, try String.fetchOne(db, sql: slug))
      }
      #expect(read == ("a", Organizer.ID(1), "a"))
    }
  }

  @Test func `A thread that keeps a connection to one database reads another one from that one`() throws {
    let second = try TemporaryStore()
    try keeping {
      let (here, there) = (try store.organizerID(slug: "a"), try second.store.organizerID(slug: "a"))
      #expect(here == Organizer.ID(1))
      #expect(there == nil)
    }
  }

  @Test func `Inside a snapshot or a transaction of one database another one is read and written as itself`() throws {
    let second = try TemporaryStore()
    func lookAround() throws {
      #expect(try store.organizerID(slug: "a") == Organizer.ID(1))
      #expect(try second.store.organizerID(slug: "a") == nil)
      try second.store.write { try $0.execute(sql: "DELETE FROM organizers") }
      #expect(try store.organizerID(slug: "a") == Organizer.ID(1))
    }
    try store.snapshot { try lookAround() }
    try store.write { _ in try lookAround() }
  }

  @Test func `Letting go empties the writer's cache`() throws {
    func cached() -> Int32 {
      store.pool.writeWithoutTransaction { db in
        var (bytes, highest) = (Int32(0), Int32(0))
        sqlite3_db_status(db.sqliteConnection, SQLITE_DBSTATUS_CACHE_USED, &bytes, &highest, 0)
        return bytes
      }
    }
    try store.write { try $0.execute(sql: "UPDATE organizers SET slug = slug || 'x'") }
    let before = cached()
    store.letGo()
    #expect(cached() < before / 2)
  }

  @Test func `A thread whose connection cannot be opened does its work all the same`() throws {
    try FileManager.default.removeItem(atPath: temporary.directory + "/test.db")
    var hasRun = 0
    store.keepingConnection { hasRun += 1 }
    #expect(hasRun == 1)
  }

  private func keeping(_ body: () throws -> Void) throws {
    var result = Result<Void, any Error>.success(())
    store.keepingConnection { result = Result { try body() } }
    try result.get()
  }

  @Test func `A snapshot that writes sees what it wrote`() throws {
    try store.snapshot {
      #expect(try isActive() == true)
      try store.write { db in
        try db.execute(sql: "UPDATE api_tokens SET active = 0")
        #expect(try isActive() == false)
      }
      #expect(try isActive() == false)
    }
  }

  @Test func `What a transaction took back was never remembered`() throws {
    struct Back: Error {}
    #expect(throws: Back.self) {
      try store.write { db in
        try db.execute(sql: "UPDATE organizers SET slug = 'moved' WHERE slug = 'a'")
        #expect(try store.organizerID(slug: "moved") == Organizer.ID(1))
        throw Back()
      }
    }
    #expect(try store.organizerID(slug: "moved") == nil)
    #expect(try store.organizerID(slug: "a") == Organizer.ID(1))
  }

  @Test func `Slugs are told apart byte by byte`() throws {
    try store.write { try $0.execute(sql: "UPDATE organizers SET slug = 'K' WHERE slug = 'a'") }
    #expect(try store.organizerID(slug: "K") == Organizer.ID(1))
    // The Kelvin sign, which to Swift is the same letter.
    #expect(try store.organizerID(slug: "\u{212A}") == nil)
  }

  @Test func `A new invoice is counted at once`() throws {
    let scope = InvoiceQuery.Scope.organizer(Organizer.ID(1), events: .all)
    for count in 1...3 {
      let before = try store.revision(of: scope)
      try other.write { db in
        _ = try InvoiceRows.insert(
          Fixtures.invoice(number: String(count)), email: nil, imported: false, modifiedAt: Instant(microseconds: 0),
          digest: store.digest, db: db)
      }
      #expect(try store.revision(of: scope) > before)
    }
  }
}
