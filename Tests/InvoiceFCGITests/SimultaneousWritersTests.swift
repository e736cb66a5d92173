// Many at once: whoever issues and reissues at the same time, every number is given out once and none is left out.

import Domain
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import InvoiceFCGI
@testable import SQLiteStore

@Suite struct SimultaneousWritersTests {
  let app: TestApp
  let event = "/api/v1/organizers/bigevents/events/sampleconf/"

  init() throws {
    app = try TestApp()
  }

  private func numbers() throws -> [String] {
    try app.temporary.store.read {
      try String.fetchAll($0, sql: "SELECT number FROM invoices WHERE prefix = 'SAMPLECONF-' ORDER BY number")
    }
  }

  /// The numbers of the bundle, and so many behind the last of them.
  private func imported(and more: Int) throws -> [String] {
    let bundle = try app.temporary.store.read {
      try String.fetchAll(
        $0, sql: "SELECT number FROM invoices WHERE prefix = 'SAMPLECONF-' AND imported = 1 ORDER BY number")
    }
    return bundle + (77..<(77 + more)).map { "SAMPLECONF-" + String(format: "%05d", $0) }
  }

  /// The statuses that `count` clients get for one request each, sent at once.
  private func statuses(_ count: Int, _ path: @escaping @Sendable (Int) -> String) -> [Int] {
    let found = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: count) { client in
      let response = app.send("POST", path(client), token: "full")
      found.withLock { $0.append(response.status) }
    }
    return found.withLock { $0.sorted() }
  }

  @Test func `Six clients reissue one invoice, and one of them succeeds`() throws {
    let path = event + "invoices/SAMPLECONF-00071/reissue/"
    #expect(statuses(6) { _ in path } == [204, 400, 400, 400, 400, 400])
    #expect(try numbers() == imported(and: 2))
  }

  @Test func `Six clients reissue different invoices, all succeed, and no number is left out`() throws {
    let base = event + "invoices/SAMPLECONF-0007"
    #expect(statuses(6) { "\(base)\($0 + 1)/reissue/" } == Array(repeating: 204, count: 6))
    #expect(try numbers() == imported(and: 12))
    #expect(try app.temporary.store.verify().findings == [])
  }

  @Test func `A second request with a key that is at work is told to come back, or gets the answer`() throws {
    let path = event + "orders/NIV01/create_invoice/"
    let found = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 6) { _ in
      let response = app.send("POST", path, token: "full", headers: ["X_IDEMPOTENCY_KEY": "same"])
      if response.status == 409 { #expect(response.header("Retry-After") == "5") }
      found.withLock { $0.append(response.status) }
    }
    #expect(found.withLock { $0.contains(201) && $0.allSatisfy { $0 == 201 || $0 == 409 } })
    #expect(try numbers() == imported(and: 1))
  }

  @Test func `Eight writers through two stores give out a thousand numbers, each once`() throws {
    let directory = app.temporary.directory
    let stores = [
      app.temporary.store, try SQLiteStore(path: directory + "/test.db", state: directory, digest: app.sodium),
    ]
    let given = Mutex<[Int64]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { writer in
      let store = stores[writer % 2]
      for _ in 0..<125 {
        let number = try? store.transaction { tx in
          let number = try tx.nextNumber(prefix: "W-", isTest: false, of: .init(1))
          let invoice = Fixtures.invoice(eventSlug: "sampleconf", prefix: "W-", number: String(number))
          _ = try tx.insert(invoice, email: nil, at: invoice.createdAt)
          return number
        }
        if let number { given.withLock { $0.append(number) } }
      }
    }
    #expect(given.withLock { $0.sorted() } == Array(1...1000))
    let series = try app.temporary.store.series(of: .init(1), page: PageRequest(number: 1, size: 50)).elements
    let written = try #require(series.first { $0.series.prefix == "W-" })
    #expect(written.count == 1000 && written.gaps.isEmpty && written.series.lastNumber == 1000)
  }
}
