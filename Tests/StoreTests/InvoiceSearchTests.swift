// Searches from memory against the same searches asked of SQL, while invoices are issued, changed and deleted in between.

import Domain
import GRDB
import TestSupport
import Testing

@testable import SQLiteStore

@Suite struct InvoiceSearchTests {
  static let names = ["Zoë Müller", "Zoë Meier 42", "Max Müller 42", "Max Meier", "Jo Mülller", "Jo Meier 7"]
  static let wishes = [
    ["zoe"], ["müller"], ["mei"], ["zoe", "müller"], ["max", "meier"], ["meier", "42"], ["42", "zoe"], ["0042"], ["7"],
    ["nobody", "zoe"], ["zoe", "zoe", "m"], ["buyer"], ["buyer@example.org", "max"], ["changed"], ["a-", "max"],
  ]
  static let scopes: [InvoiceQuery.Scope] = [
    .organizer(.init(1), events: .all), .event(.init(1), of: .init(1)),
    .organizer(.init(1), events: .some([.init(1), .init(3)])), .organizer(.init(2), events: .all),
  ]

  private func query(_ dice: inout InvoiceListingTests.Dice) -> InvoiceQuery {
    var query = InvoiceQuery(scope: dice.pick(Self.scopes))
    if dice.roll(4) == 0 { query.locale = "en" }
    if dice.roll(6) == 0 { query.transmissionStatuses = [.completed] }
    query.ordering = dice.pick(InvoiceListingTests.orderings)
    query.search = dice.pick(Self.wishes)
    return query
  }

  /// What the memory finds, and what SQL finds without it.
  private func answers(
    _ query: InvoiceQuery, _ memory: SearchMemory, _ store: SQLiteStore
  ) throws -> (remembered: [Int64]?, asked: [Int64]) {
    try store.read { db in
      var plain = query
      plain.search = []
      let (whole, list) = (ListingQuery(query), ListingQuery(plain))
      let found = try InvoiceSearch(list: list, demands: whole.demands, memory: memory, db: db).found()
      let asked = try Int64.fetchAll(
        db,
        sql: """
          SELECT invoices.id FROM \(whole.source) WHERE \(whole.whereClause())
          ORDER BY \(whole.orderClause(reversed: false))
          """, arguments: StatementArguments(whole.values.map(InvoiceLookup.argument)))
      switch found {
      case nil: return (nil, asked)
      case .ids(let ids): return (ids.map { Int64($0) }, asked)
      case .places(let places, let generation):
        let order = try #require(memory.order(of: list))
        #expect(order.generation == generation)
        return (places.slice(offset: 0, length: places.count).map { Int64(order.ids[Int($0)]) }, asked)
      }
    }
  }

  private func change(_ store: SQLiteStore, _ round: Int, _ dice: inout InvoiceListingTests.Dice) throws {
    let event = dice.roll(4) + 1
    let organizer = Organizer.ID(event == 4 ? 2 : 1)
    let invoice = Fixtures.invoice(
      organizer: organizer, event: .init(Int64(event)), order: "NEW\(round)", prefix: dice.pick(["A-", "B/", "x."]),
      number: "9000\(round)", date: LocalDate(daysSinceEpoch: 20_000 + dice.roll(9)), name: dice.pick(Self.names),
      testMode: true)
    let id = dice.roll(300) + 1
    try store.write { db in
      switch dice.roll(5) {
      case 0, 1:
        _ = try InvoiceRows.insert(
          invoice, email: dice.pick([nil, "changed@example.org"]), imported: false, modifiedAt: invoice.createdAt,
          digest: store.digest, db: db)
      case 2:
        try db.execute(
          sql: "UPDATE invoices SET invoice_to_name = ? WHERE id = ?", arguments: [dice.pick(Self.names), id])
      case 3:
        try db.execute(
          sql: "UPDATE invoices SET transmission_status = ?, locale = 'en' WHERE id = ?",
          arguments: [dice.pick(["completed", "failed"]), id])
      default: try db.execute(sql: "DELETE FROM invoices WHERE test_mode = 1 AND id % 7 = ?", arguments: [round % 7])
      }
    }
  }

  @Test(arguments: [2, 40, 4_096])
  func `What is remembered finds what SQL finds, through every change`(fewLimit: Int) throws {
    var dice = InvoiceListingTests.Dice(state: UInt64(fewLimit))
    let temporary = try TemporaryStore()
    let store = temporary.store
    try InvoiceListingTests.fill(
      store,
      (1...300).map { number in
        let event = dice.roll(4) + 1
        return Fixtures.invoice(
          organizer: .init(event == 4 ? 2 : 1), event: .init(Int64(event)), order: "ORD\(number)",
          prefix: dice.pick(["A-", "B/", "x."]), number: String(number),
          date: LocalDate(daysSinceEpoch: 20_000 + dice.roll(9)), locale: dice.pick(["en", "de"]),
          status: dice.pick(TransmissionStatus.allCases), name: dice.pick(Self.names))
      })
    let memory = SearchMemory(wordBytes: 5_000, orderBytes: 20_000, fewLimit: fewLimit)
    var fromMemory = 0
    for round in 0..<300 {
      let wish = query(&dice)
      let (remembered, asked) = try answers(wish, memory, store)
      if remembered != nil { fromMemory += 1 }
      #expect(remembered ?? asked == asked, "round \(round): \(wish)")
      if dice.roll(2) == 0 { try change(store, round, &dice) }
    }
    #expect(fromMemory == 300)
  }

  @Test func `More changes than the log holds are looked at from the beginning`() throws {
    let temporary = try TemporaryStore()
    try InvoiceListingTests.fill(
      temporary.store, [Fixtures.invoice(number: "1", name: "Zoë"), Fixtures.invoice(number: "2", name: "Max")])
    var query = InvoiceQuery(scope: .organizer(.init(1), events: .all))
    query.search = ["zoe"]
    #expect(try temporary.store.count(query) == 1)
    try temporary.store.write { db in
      try db.execute(sql: "UPDATE invoices SET invoice_to_name = 'Zoe' WHERE id = 2")
      for _ in 0..<4_200 { try db.execute(sql: "UPDATE invoices SET modified_at = modified_at + 1 WHERE id = 1") }
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM invoice_changes") == 4_096)
    }
    #expect(try temporary.store.count(query) == 2)
  }

  @Test func `An order's new address finds its invoices, the old one no longer`() throws {
    let temporary = try TemporaryStore()
    try InvoiceListingTests.fill(temporary.store, [Fixtures.invoice(order: "QWERT", number: "1")])
    try temporary.store.write { db in
      try db.execute(
        sql: """
          INSERT INTO orders (organizer_id, event_id, id, code, status, testmode, email, locale, secret, datetime, expires,
            last_modified, total, tax_rounding_mode, sales_channel, require_approval, valid_if_pending, attributes)
          VALUES (1, 1, 1, 'QWERT', 'n', 0, 'buyer@example.org', 'en', 's', 0, 0, 0, 0, 'line', 'web', 0, 0, x'7b7d')
          """)
    }
    var query = InvoiceQuery(scope: .organizer(.init(1), events: .all))
    func count(_ words: [String]) throws -> Int {
      query.search = words
      return try temporary.store.count(query)
    }
    #expect(try [count(["buyer@example.org"]), count(["jo@example.com"])] == [1, 0])
    try temporary.store.write { try $0.execute(sql: "UPDATE orders SET email = 'jo@example.com' WHERE code = 'QWERT'") }
    #expect(try [count(["buyer@example.org"]), count(["jo@example.com"])] == [0, 1])
  }

  @Test func `A set of rows is what a plain set is`() {
    var dice = InvoiceListingTests.Dice(state: 5)
    var (set, other, plain, plainOther) = (RowSet(capacity: 100), RowSet(), Set<UInt32>(), Set<UInt32>())
    for _ in 0..<2_000 {
      let number = UInt32(dice.roll(700))
      switch dice.roll(3) {
      case 0:
        set.remove(number)
        plain.remove(number)
      case 1:
        other.insert(number)
        plainOther.insert(number)
      default:
        set.insert(number)
        plain.insert(number)
      }
    }
    #expect(set.count == plain.count)
    #expect(set.slice(offset: 0, length: .max) == plain.sorted())
    #expect(set.slice(offset: 17, length: 9) == Array(plain.sorted()[17..<26]))
    #expect(set.slice(offset: plain.count, length: 9) == [])
    let both = set.intersection(other)
    #expect(both.slice(offset: 0, length: 700) == plain.intersection(plainOther).sorted())
    #expect(both.count == plain.intersection(plainOther).count)
    var walked: [UInt32] = []
    set.forEach { walked.append($0) }
    #expect(walked == plain.sorted())
    #expect((0..<800).allSatisfy { set.contains($0) == plain.contains($0) })
  }
}
