// What `/healthz` and `/readyz` say, whatever is wrong: a service that cannot work must not be sent anybody.

import Domain
import Foundation
import GRDB
import TestSupport
import Synchronization
import Testing

@testable import InvoiceFCGI
@testable import SQLiteStore

@Suite struct HealthTests {
  let app: TestApp
  private var store: SQLiteStore { app.temporary.store }

  init() throws {
    app = try TestApp()
  }

  private func expectNotReady(because reason: String) {
    let response = app.send("GET", "/readyz")
    #expect(response.status == 503)
    #expect(response.text == "not ready: \(reason)\n")
    #expect(response.headers.contains { $0.0 == "Retry-After" })
    #expect(app.send("GET", "/healthz").status == 200)
  }

  @Test func `A service that can work says so, and asking changes nothing`() throws {
    let log = store.pool.path + "-wal"
    let before = try Data(contentsOf: URL(filePath: log))
    #expect(app.send("GET", "/readyz").text == "ready\n")
    #expect(app.send("GET", "/healthz").text == "ok\n")
    #expect(try Data(contentsOf: URL(filePath: log)) == before)
  }

  @Test func `A schema that another program has changed is not this one's`() throws {
    let version = Migration.all.count
    try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(version + 1)") }
    expectNotReady(
      because:
        "the database has schema \(version + 1), newer than this program's \(version): install the newer invoicefcgi")
    try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(version - 1)") }
    expectNotReady(
      because: "the database has schema \(version - 1), this program needs \(version): run `invoicefcgi migrate`")
  }

  @Test func `A database that somebody else does not let go is not ready until they do`() throws {
    let other = try DatabaseQueue(path: store.pool.path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      expectNotReady(because: "another process holds the database")
      try db.execute(sql: "ROLLBACK")
    }
    #expect(app.send("GET", "/readyz").status == 200)
  }

  @Test func `While one asks for the writer, others are told the last answer and do not wait`() throws {
    #expect(try store.writerHealth.withLock { try $0.beginAsking() })
    #expect(app.send("GET", "/readyz").text == "ready\n")
    store.writerHealth.withLock { $0.endAsking(.failure(DomainError.busy)) }
    #expect(try store.writerHealth.withLock { try $0.beginAsking() }, "a refusal is not believed for long")
    expectNotReady(because: "another process holds the database")
    store.writerHealth.withLock { $0.endAsking(.success(())) }
    #expect(app.send("GET", "/readyz").text == "ready\n")
    let later = ContinuousClock.now + .seconds(1)
    #expect(try store.writerHealth.withLock { try $0.beginAsking(at: later) }, "neither is a good answer")
  }

  @Test func `After a failed disk nothing is ready any more`() {
    store.hasFailed.store(true, ordering: .releasing)
    expectNotReady(because: "the disk of the database failed")
  }

  @Test func `Jobs that nobody looks for are a reason, a process without a loop is none`() {
    let heartbeat = app.application.app.heartbeat
    #expect(heartbeat.isBeating())
    heartbeat.beat(at: .now - .seconds(61))
    expectNotReady(because: "nobody has looked for jobs for a minute")
    heartbeat.beat()
    #expect(app.send("GET", "/readyz").status == 200)
  }
}
