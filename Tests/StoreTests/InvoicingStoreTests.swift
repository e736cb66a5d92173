// What a changing transaction promises: all or nothing, own writes seen by every port, numbers without gaps, versions kept.

import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStore

@Suite struct InvoicingStoreTests {
  let fixture: TemporaryStore
  var store: SQLiteStore { fixture.store }
  let scope = InvoiceQuery.Scope.organizer(.init(1), events: .all)
  let later = Instant(microseconds: 1_800_000_000_000_000)

  init() throws {
    fixture = try TemporaryStore()
    try InvoiceListingTests.fill(fixture.store, [])
  }

  struct Stop: Error {}

  private func scalar(_ sql: String) throws -> Int {
    try store.read { try Int.fetchOne($0, sql: sql) ?? -1 }
  }

  private func issue(_ number: String, testMode: Bool = false, prefix: String = "A-") throws -> Invoice {
    let invoice = Fixtures.invoice(eventSlug: "e1", prefix: prefix, number: number, testMode: testMode)
    _ = try store.transaction { try $0.insert(invoice, email: "buyer@example.org", at: later) }
    return invoice
  }

  @Test func `What throws leaves nothing behind, not even a number`() throws {
    #expect(throws: Stop.self) {
      try store.transaction { tx in
        _ = try tx.nextNumber(prefix: "A-", isTest: false, of: .init(1))
        _ = try tx.insert(Fixtures.invoice(eventSlug: "e1"), email: nil, at: later)
        try tx.append(
          JournalEntry(at: later, actor: .command("test"), action: .invoiceIssued, subject: "A-1"), of: .init(1))
        throw Stop()
      }
    }
    #expect(try scalar("SELECT (SELECT count(*) FROM invoices) + (SELECT count(*) FROM journal)") == 0)
    #expect(try store.transaction { try $0.nextNumber(prefix: "A-", isTest: false, of: .init(1)) } == 1)
  }

  @Test func `A call inside a transaction joins it and can fail alone`() throws {
    let numbers = try store.transaction { tx in
      let first = try tx.nextNumber(prefix: "A-", isTest: false, of: .init(1))
      let second = try store.transaction { try $0.nextNumber(prefix: "A-", isTest: false, of: .init(1)) }
      #expect(throws: Stop.self) {
        try store.transaction { inner in
          _ = try inner.nextNumber(prefix: "A-", isTest: false, of: .init(1))
          throw Stop()
        }
      }
      return [first, second, try tx.nextNumber(prefix: "A-", isTest: false, of: .init(1))]
    }
    #expect(numbers == [1, 2, 3])
  }

  @Test func `Other ports see the transaction's own writes, and lists forget what was rolled back`() throws {
    let query = InvoiceQuery(scope: scope)
    #expect(throws: Stop.self) {
      try store.transaction { tx in
        _ = try tx.insert(Fixtures.invoice(eventSlug: "e1"), email: nil, at: later)
        #expect(try store.count(query) == 1)
        #expect(
          try store.summaries(query, page: PageRequest(number: 1, size: 50)).elements.map(\.number) == ["SAMPLE-00001"])
        throw Stop()
      }
    }
    #expect(try store.count(query) == 0)
    _ = try issue("00007")
    #expect(try store.summaries(query, page: PageRequest(number: 1, size: 50)).elements.map(\.number) == ["A-00007"])
  }

  @Test func `A snapshot moves on to what was written inside it`() throws {
    try store.snapshot {
      #expect(try store.count(InvoiceQuery(scope: scope)) == 0)
      _ = try issue("00001")
      #expect(try store.count(InvoiceQuery(scope: scope)) == 1)
    }
  }

  @Test func `The log of writes is begun anew although others wait to write`() throws {
    try store.write { try $0.execute(sql: "CREATE TABLE filler (content BLOB)") }
    DispatchQueue.concurrentPerform(iterations: 4) { [store] _ in
      for _ in 0..<40 {
        try? store.snapshot {
          _ = try store.organizerID(slug: "nobody")
          try store.write { try $0.execute(sql: "INSERT INTO filler VALUES (zeroblob(400000))") }
        }
      }
    }
    #expect(try scalar("SELECT count(*) FROM filler") == 160)
    let log = try FileManager.default.attributesOfItem(atPath: fixture.directory + "/test.db-wal")[.size] as? Int
    #expect(try #require(log) < 40_000_000, "of 64 MB that were written; SQLite copies from 16 MB on")
  }

  @Test func `Superseding keeps the version before with its document and finds the new words only`() throws {
    let old = try issue("00001")
    var new = old
    new.recipient.name = "Somebody Else"
    new.lines = [Fixtures.line(1, "Other ticket", 100, 16, 190_000)]
    let version = try store.transaction { tx in
      try tx.supersede(
        try tx.invoice(number: old.number, in: scope), with: new, email: "new@example.org", at: later)
    }
    #expect(version == 2)
    let stored = try store.invoice(number: old.number, in: scope)
    #expect(stored.version == 2)
    #expect(stored.invoice.lines == new.lines)
    #expect(try store.document(number: old.number, in: scope).json == InvoiceResource.document(new))
    let kept = try store.read { db in
      try SQLBlob.fetchOne(db, sql: "SELECT document FROM invoice_versions").map {
        try DocumentReader().document($0.bytes, db: db)
      }
    }
    #expect(kept == InvoiceResource.document(old))
    for (word, found) in [("somebody", 1), ("example", 1), ("new", 1), ("buyer", 0), ("jo", 0)] {
      var query = InvoiceQuery(scope: scope)
      query.search = [word]
      #expect(try store.count(query) == found, "\(word)")
    }
    try store.write { try $0.execute(sql: "INSERT INTO invoice_search(invoice_search) VALUES ('integrity-check')") }
  }

  @Test func `A version that somebody else changed is not superseded`() throws {
    let invoice = try issue("00001")
    let stale = try store.invoice(number: invoice.number, in: scope)
    _ = try store.transaction { try $0.supersede(stale, with: invoice, email: nil, at: later) }
    #expect(throws: DomainError.busy) {
      try store.transaction { try $0.supersede(stale, with: invoice, email: nil, at: later) }
    }
  }

  @Test func `A transmission moves only from the state it is believed in, and the document with it`() throws {
    let invoice = try issue("00001")
    let stored = try store.invoice(number: invoice.number, in: scope).invoice
    let sent = InvoiceTransmission(type: "email", provider: nil, status: .inflight, date: later)
    func move(expecting: TransmissionStatus) throws -> Bool {
      try store.transaction { try $0.setTransmission(sent, of: stored, expecting: expecting, at: later) }
    }
    #expect(try move(expecting: .failed) == false)
    #expect(try move(expecting: .pending))
    #expect(try move(expecting: .pending) == false)
    let document = try store.document(number: invoice.number, in: scope)
    #expect(String(decoding: document.json, as: UTF8.self).contains("\"transmission_status\":\"inflight\""))
    #expect(document.digest == store.digest.sha256(document.json))
    #expect(document.modifiedAt == later)
  }

  @Test func `Deleting a test order takes its invoices and sets its series back`() throws {
    _ = try fixture.importing(BundleFixtures.small())
    let organizer = try #require(try store.organizerID(slug: "bigevents"))
    let event = try #require(try store.eventID(slug: "sampleconf", of: organizer))
    let key = EventKey(organizer: organizer, event: event)
    var order = try #require(
      try store.orders(OrderQuery(event: key), page: PageRequest(number: 1, size: 1)).elements.first)
    order.code = "T0EST"
    order.testMode = true
    let before = try scalar("SELECT count(*) FROM invoices")
    try store.transaction { tx in
      order.id = try tx.insert(order)
      let number = try tx.nextNumber(prefix: "X-TEST-", isTest: true, of: organizer)
      for (code, number) in [
        ("OTHER", number), (order.code, try tx.nextNumber(prefix: "X-TEST-", isTest: true, of: organizer)),
      ] {
        let invoice = Fixtures.invoice(
          organizer: organizer, event: event, order: code, prefix: "X-TEST-", number: String(number), testMode: true)
        _ = try tx.insert(invoice, email: order.email, at: later)
      }
    }
    try store.transaction { tx in
      try tx.deleteTestOrder(try tx.order(code: order.code, of: key))
      #expect(try tx.isOrderCodeTaken(order.code, of: organizer) == false)
    }
    #expect(try scalar("SELECT count(*) FROM invoices") == before + 1)
    #expect(try scalar("SELECT last_number FROM number_series WHERE prefix = 'X-TEST-'") == 1)
    #expect(throws: DomainError.self) {
      var real = order
      real.testMode = false
      try store.transaction { try $0.deleteTestOrder(real) }
    }
  }

  @Test func `An order is replaced with everything in it, and line ids go on behind the imported ones`() throws {
    _ = try fixture.importing(BundleFixtures.small())
    let organizer = try #require(try store.organizerID(slug: "bigevents"))
    let event = try #require(try store.eventID(slug: "sampleconf", of: organizer))
    let key = EventKey(organizer: organizer, event: event)
    var order = try #require(
      try store.orders(OrderQuery(event: key), page: PageRequest(number: 1, size: 1)).elements.first)
    order.invoiceDirty = true
    order.positions.removeLast()
    try store.transaction { tx in
      try tx.update(order)
      #expect(try tx.order(code: order.code, of: key) == order)
      let highest = try scalar(
        "SELECT max((SELECT max(id) FROM order_positions), coalesce((SELECT max(id) FROM order_fees), 0))")
      #expect(try tx.nextLineID(of: organizer) == Int64(highest + 1))
      #expect(try tx.nextLineID(of: organizer) == Int64(highest + 2))
    }
  }

  @Test func `A change of a setting is seen by the next transaction, and a rolled back one by none`() throws {
    let key = EventKey(organizer: .init(1), event: .init(1))
    func consecutive() throws -> Bool {
      try store.transaction { try $0.settings(of: key).flag(.invoiceNumbersConsecutive) }
    }
    func set(_ value: String) throws {
      try store.write {
        try $0.execute(
          sql: "INSERT OR REPLACE INTO settings VALUES (1, 0, 'invoice_numbers_consecutive', ?, NULL)",
          arguments: [value])
      }
    }
    #expect(try consecutive())
    try set("false")
    #expect(try consecutive() == false)
    try? store.transaction { _ in
      try set("true")
      #expect(try consecutive())
      throw Stop()
    }
    #expect(try consecutive() == false)
  }

  @Test func `An open job of the same kind and key stays as it is`() throws {
    for minute in 1...2 {
      let job = NewJob(kind: .transmit, key: "7", runAfter: later.adding(seconds: minute * 60))
      try store.transaction { try $0.enqueue(job, of: .init(1)) }
    }
    #expect(try scalar("SELECT count(*) FROM jobs") == 1)
    #expect(try scalar("SELECT run_after FROM jobs") == Int(later.adding(seconds: 60).microseconds))
  }
}
