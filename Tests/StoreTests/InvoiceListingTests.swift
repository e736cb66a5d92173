// Lists against a plain model: whatever is filtered, ordered and paged, the store finds what sorting an array finds.

import Domain
import Foundation
import GRDB
import Testing
import TestSupport

@testable import SQLiteStore

@Suite struct InvoiceListingTests {
  /// A reproducible sequence of choices.
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func pick<T>(_ values: [T]) -> T { values[roll(values.count)] }
  }

  static func fill(_ store: SQLiteStore, _ invoices: [Invoice]) throws {
    try store.write { db in
      try db.execute(
        sql: "INSERT INTO organizers (id, slug, name, resource) VALUES (1, 'a', 'A', x'7b7d'), (2, 'b', 'B', x'7b7d')")
      for event in 1...4 {
        try db.execute(
          sql:
            "INSERT INTO events (organizer_id, id, slug, name, currency, timezone, resource) VALUES (?, ?, ?, '{}', 'EUR', 'UTC', x'7b7d')",
          arguments: [event == 4 ? 2 : 1, event, "e\(event)"])
      }
      for invoice in invoices {
        _ = try InvoiceRows.insert(
          invoice, email: "buyer@example.org", imported: true, modifiedAt: invoice.createdAt, digest: store.digest,
          db: db)
      }
    }
  }

  static func randomInvoices(_ count: Int, _ dice: inout Dice) -> [Invoice] {
    (1...count).map { index in
      let event = dice.roll(3) + 1
      return Fixtures.invoice(
        event: .init(Int64(event)), eventSlug: "e\(event)", order: "ORD\(dice.roll(40))",
        prefix: dice.pick(["A-", "B/", "x."]), number: String(index),
        date: LocalDate(daysSinceEpoch: 20_000 + dice.roll(9)),
        locale: dice.pick(["en", "en", "de", "ja"]), status: dice.pick(TransmissionStatus.allCases),
        type: dice.pick(["email", "email", "peppol"]), name: dice.pick(["Jo Example", "Müller", "Zoë"]))
    }
  }

  static func isWanted(_ invoice: Invoice, by query: InvoiceQuery) -> Bool {
    let inScope =
      switch query.scope {
      case .event(let event, of: let organizer): invoice.event == event && invoice.organizer == organizer
      case .organizer(let organizer, events: let events):
        invoice.organizer == organizer && events.contains(invoice.event)
      }
    let statuses = query.transmissionStatuses
    var checks = [inScope, statuses.isEmpty || statuses.contains(invoice.transmission.status)]
    if let numbers = query.numbers {
      checks.append(numbers.contains { $0.lowercased() == invoice.number.lowercased() })
    }
    if let refers = query.refers { checks.append(invoice.refers == refers) }
    if let orders = query.orders {
      checks.append(orders.contains { $0.lowercased() == invoice.orderCode.lowercased() })
    }
    if let locale = query.locale { checks.append(locale == invoice.locale) }
    if let flag = query.isCancellation { checks.append(flag == invoice.isCancellation) }
    if !query.transmissionTypes.isEmpty { checks.append(query.transmissionTypes.contains(invoice.transmission.type)) }
    if let from = query.dateFrom { checks.append(invoice.date >= from) }
    if let to = query.dateTo { checks.append(invoice.date <= to) }
    return checks.allSatisfy { $0 }
  }

  /// What the list should be: filter, sort, nothing clever. `index` stands for the id.
  static func expected(_ query: InvoiceQuery, _ invoices: [Invoice]) -> [String] {
    let kept = invoices.enumerated().filter { isWanted($0.element, by: query) }
    func precedes(_ a: (Int, Invoice), _ b: (Int, Invoice)) -> Bool {
      for key in query.ordering {
        switch key {
        case .number(let descending):
          if a.1.number != b.1.number {
            return a.1.number.utf8.lexicographicallyPrecedes(b.1.number.utf8) != descending
          }
        case .date(let descending):
          if a.1.date != b.1.date { return (a.1.date < b.1.date) != descending }
        }
      }
      return a.0 > b.0
    }
    return kept.map { ($0.offset, $0.element) }.sorted(by: precedes).map { $0.1.number }
  }

  static func randomQuery(_ dice: inout Dice) -> InvoiceQuery {
    let scopes: [InvoiceQuery.Scope] = [
      .event(.init(1), of: .init(1)), .organizer(.init(1), events: .all),
      .organizer(.init(1), events: .some([.init(1), .init(3)])), .organizer(.init(1), events: .some([.init(2)])),
      .organizer(.init(1), events: .some([])), .organizer(.init(2), events: .all), .event(.init(4), of: .init(1)),
    ]
    var query = InvoiceQuery(scope: dice.pick(scopes))
    if dice.roll(3) == 0 { query.locale = dice.pick(["en", "de", "EN"]) }
    if dice.roll(4) == 0 { query.transmissionStatuses = [dice.pick(TransmissionStatus.allCases), .failed] }
    if dice.roll(4) == 0 { query.transmissionStatuses = [.completed] }
    if dice.roll(4) == 0 { query.transmissionTypes = ["peppol"] }
    if dice.roll(4) == 0 { query.isCancellation = dice.roll(2) == 0 }
    if dice.roll(5) == 0 { query.orders = [dice.pick(["ord3", "ORD7", "none"])] }
    if dice.roll(9) == 0 { query.orders = [] }
    if dice.roll(9) == 0 { query.numbers = ["A-\(dice.roll(400))", "b/\(dice.roll(400))", "x.\(dice.roll(400))"] }
    if dice.roll(40) == 0 { query.refers = "A-1" }
    if dice.roll(6) == 0 { query.dateFrom = LocalDate(daysSinceEpoch: 20_000 + dice.roll(9)) }
    if dice.roll(6) == 0 { query.dateTo = LocalDate(daysSinceEpoch: 20_000 + dice.roll(9)) }
    query.ordering = dice.pick([
      [.number(descending: false)], [.number(descending: true)], [.date(descending: false)], [.date(descending: true)],
      [.date(descending: true), .number(descending: false)], [.date(descending: false), .number(descending: true)],
    ])
    return query
  }

  @Test func `Every page of random questions is what sorting an array finds`() throws {
    var dice = Dice(state: 42)
    let invoices = Self.randomInvoices(400, &dice)
    let temporary = try TemporaryStore()
    try Self.fill(temporary.store, invoices)
    for _ in 0..<400 {
      let query = Self.randomQuery(&dice)
      let wanted = Self.expected(query, invoices)
      var found: [String] = []
      let size = dice.roll(50) + 1
      for number in 1...max(1, (wanted.count + size - 1) / size) {
        let page = try temporary.store.summaries(query, page: PageRequest(number: number, size: size))
        #expect(page.count == wanted.count)
        found += page.elements.map(\.number)
      }
      #expect(found == wanted, "\(query)")
    }
  }

  static let orderings: [[InvoiceQuery.Order]] = [
    [.number(descending: false)], [.number(descending: true)], [.date(descending: false)], [.date(descending: true)],
    [.date(descending: false), .number(descending: true)],
  ]

  @Test func `Pages deep inside a long list are found from remembered rows, also after a change`() throws {
    var dice = Dice(state: 7)
    var invoices = Self.randomInvoices(7_000, &dice)
    let temporary = try TemporaryStore()
    try Self.fill(temporary.store, invoices)
    for (round, ordering) in (Self.orderings + Self.orderings).enumerated() {
      var query = InvoiceQuery(scope: .organizer(.init(1), events: .all))
      query.ordering = ordering
      let wanted = Self.expected(query, invoices)
      for page in [1, 40, 41, 42, 61, 62, 70, 90, 91, 99, 100, 139, 140] {
        let found = try temporary.store.summaries(query, page: PageRequest(number: page, size: 50))
        let slice = wanted.dropFirst((page - 1) * 50).prefix(50)
        #expect(found.elements.map(\.number) == Array(slice), "page \(page), round \(round)")
      }
      let another = Fixtures.invoice(prefix: "A-", number: "00\(round)", date: LocalDate(daysSinceEpoch: 20_003))
      invoices.append(another)
      try temporary.store.write { db in
        _ = try InvoiceRows.insert(
          another, email: nil, imported: false, modifiedAt: another.createdAt, digest: temporary.store.digest, db: db)
      }
    }
  }

  /// The orders of a page of documents: these, unlike numbers, are never the same twice here.
  private static func orders(_ query: InvoiceQuery, page: Int, of store: SQLiteStore) throws -> [String] {
    let bytes = try store.documents(query, page: PageRequest(number: page, size: 50)) { _ in
      InvoicePageFrame(head: Array("[".utf8), tail: Array("]".utf8))
    }
    return (try JSON(parsing: bytes).array ?? []).compactMap { $0["order"]?.string }
  }

  /// A prefix and what follows it can be split in several places: six invoices have each number here, and 50 is no multiple of 6.
  @Test func `Documents of numbers that repeat stand on one page each, in their order`() throws {
    let digits = Array("T-00000")
    var invoices: [Invoice] = []
    for number in 1...400 {
      for length in 2...7 {
        let text = digits + String(format: "%03d", number)
        invoices.append(
          Fixtures.invoice(
            order: "O\(invoices.count)", prefix: String(text.prefix(length)), number: String(text.dropFirst(length)),
            date: LocalDate(daysSinceEpoch: 20_000 + number / 100)))
      }
    }
    let temporary = try TemporaryStore()
    try Self.fill(temporary.store, invoices)
    let ascending = invoices.map(\.orderCode)
    for (ordering, wanted) in [
      (InvoiceQuery.Order.number(descending: false), ascending), (.number(descending: true), ascending.reversed()),
      (.date(descending: true), ascending.reversed()),
    ] {
      var query = InvoiceQuery(scope: .organizer(.init(1), events: .all))
      query.ordering = [ordering]
      // Backwards, so that the deepest page has the others remembered.
      let pages = try (1...48).reversed().map { try Self.orders(query, page: $0, of: temporary.store) }
      #expect(pages.reversed().flatMap { $0 } == wanted, "\(ordering)")
    }
  }

  @Test func `Words find number, bare number, order, name, company and e-mail, in the scope only`() throws {
    let temporary = try TemporaryStore()
    try Self.fill(
      temporary.store,
      [
        Fixtures.invoice(order: "QWERT", number: "00042", name: "Zoë Müller", company: nil),
        Fixtures.invoice(order: "ZXCVB", number: "00420", name: "Jo Example", company: "Acme GmbH"),
        Fixtures.invoice(organizer: .init(2), event: .init(4), order: "QWERT", number: "00042", name: "Zoë Müller"),
      ])
    func found(_ words: String...) throws -> [String] {
      var query = InvoiceQuery(scope: .event(.init(1), of: .init(1)))
      query.search = words
      return try temporary.store.summaries(query, page: PageRequest(number: 1, size: 50)).elements.map(\.number)
    }
    #expect(try found("42") == ["SAMPLE-00042"])
    #expect(try found("sample-00042") == ["SAMPLE-00042"])
    #expect(try found("qwert") == ["SAMPLE-00042"])
    #expect(try found("muller") == ["SAMPLE-00042"])
    #expect(try found("ZOË", "müll") == ["SAMPLE-00042"])
    #expect(try found("acme") == ["SAMPLE-00420"])
    #expect(try found("buyer@example.org").count == 2)
    #expect(try found("acme", "qwert") == [])
    #expect(try found("\"") == [])
    #expect(try found("a\" OR scope:\"e4") == [])
  }

  @Test func `A search sees what was issued since it was made last`() throws {
    let temporary = try TemporaryStore()
    try Self.fill(temporary.store, [Fixtures.invoice(number: "1", name: "Zoë Müller")])
    var query = InvoiceQuery(scope: .organizer(.init(1), events: .all))
    query.search = ["müller"]
    #expect(try temporary.store.count(query) == 1)
    let another = Fixtures.invoice(number: "2", name: "Max Müller")
    try temporary.store.write { db in
      _ = try InvoiceRows.insert(
        another, email: nil, imported: false, modifiedAt: another.createdAt, digest: temporary.store.digest, db: db)
    }
    #expect(try temporary.store.count(query) == 2)
    let page = try temporary.store.summaries(query, page: PageRequest(number: 2, size: 1))
    #expect(page.elements.map(\.number) == ["SAMPLE-2"])
  }

  @Test func `An invoice keeps its number and is never deleted, a test-mode one may be`() throws {
    let temporary = try TemporaryStore()
    try Self.fill(
      temporary.store, [Fixtures.invoice(), Fixtures.invoice(prefix: "SAMPLE-TEST-", testMode: true)])
    func attempt(_ sql: String) -> Bool {
      (try? temporary.store.write { db in try db.execute(sql: sql) }) != nil
    }
    #expect(!attempt("DELETE FROM invoices WHERE test_mode = 0"))
    #expect(!attempt("UPDATE invoices SET invoice_no = '7'"))
    #expect(!attempt("DELETE FROM journal; UPDATE invoices SET refers = 'x'"))
    #expect(attempt("DELETE FROM invoices WHERE test_mode = 1"))
    let query = InvoiceQuery(scope: .organizer(.init(1), events: .all))
    #expect(try temporary.store.count(query) == 1)
  }

  @Test func `A stored document is what the columns say`() throws {
    var dice = Dice(state: 3)
    let temporary = try TemporaryStore()
    try Self.fill(temporary.store, Self.randomInvoices(50, &dice))
    let scope = InvoiceQuery.Scope.organizer(.init(1), events: .all)
    let page = try temporary.store.summaries(InvoiceQuery(scope: scope), page: PageRequest(number: 1, size: 50))
    for summary in page.elements {
      let stored = try temporary.store.invoice(number: summary.number, in: scope)
      let document = try temporary.store.document(number: summary.number, in: scope)
      #expect(InvoiceResource.document(stored.invoice) == document.json)
      #expect(temporary.store.digest.sha256(document.json) == document.digest)
    }
  }
}
