import Domain
import GRDB
import TestSupport
import Testing

@testable import SQLiteStore

@Suite struct ImportTests {
  let fixture: TemporaryStore

  init() throws {
    fixture = try TemporaryStore()
  }

  private func count(_ table: String) throws -> Int {
    try fixture.store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 }
  }

  private func scalar<Value: DatabaseValueConvertible>(_ sql: String, as type: Value.Type = Value.self) throws -> Value?
  {
    try fixture.store.pool.read { try Value.fetchOne($0, sql: sql) }
  }

  private func change(_ sql: String) throws {
    try fixture.store.write { try $0.execute(sql: sql) }
  }

  /// Every row of every table, as text.
  private func dump() throws -> [String] {
    try fixture.store.pool.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }

  @Test func `Everything of the bundle arrives`() throws {
    let summaries = try fixture.importing(BundleFixtures.recorded())
    #expect(
      summaries.map(\.text) == [
        "bigevents: 13 events, 186 orders, 87 invoices imported; 0 unchanged",
        "otherorg: 1 event, 3 orders, 3 invoices imported; 0 unchanged",
      ])
    #expect(try count("orders") == 189)
    #expect(try count("order_positions") == 294)
    #expect(try count("invoices") == 90)
    #expect(try count("invoice_lines") == 115)
    #expect(try count("exchange_rates") == 8)
    #expect(try count("jobs") == 0)
    #expect(try count("transmissions") == 0)
  }

  @Test func `Published invoices equal the bundle's, byte for byte`() throws {
    let bundle = try BundleFixtures.recorded()
    try fixture.importing(bundle)
    for event in try BundleFixtures.events(of: "bigevents", in: bundle) {
      for invoice in try BundleFixtures.json("bigevents/\(event)/invoices.json", in: bundle).array ?? [] {
        let number = try #require(invoice["number"]?.string)
        let stored = try fixture.store.pool.read { db in
          try SQLBlob.fetchOne(
            db, sql: "SELECT document FROM invoices JOIN invoice_documents ON invoice_id = id WHERE number = ?",
            arguments: [number]
          ).map { try DocumentReader().document($0.bytes, db: db) }
        }
        #expect(stored == ImportContent.value(invoice))
      }
    }
  }

  @Test func `Orders read from the rows equal the bundle's, byte for byte`() throws {
    let bundle = try BundleFixtures.recorded()
    try fixture.importing(bundle)
    let organizer = try fixture.store.organizer(slug: "bigevents")
    for slug in try BundleFixtures.events(of: "bigevents", in: bundle) {
      let event = try fixture.store.event(slug: slug, of: organizer.id)
      for json in try BundleFixtures.json("bigevents/\(slug)/orders.json", in: bundle).array ?? [] {
        let order = try fixture.store.order(
          code: try #require(json["code"]?.string), of: EventKey(organizer: organizer.id, event: event.id))
        #expect(OrderResource.document(order, including: .everything) == ImportContent.value(json))
      }
    }
  }

  @Test func `Importing twice is importing once`() throws {
    let bundle = try BundleFixtures.recorded()
    try fixture.importing(bundle)
    let before = try dump()
    let again = try fixture.importing(bundle)
    #expect(try dump() == before)
    #expect(again.map(\.text).first == "bigevents: 0 events, 0 orders, 0 invoices imported; 286 unchanged")
  }

  @Test func `Row ids of invoices keep the order of the other system's, over all events`() throws {
    try fixture.importing(BundleFixtures.recorded())
    let numbers = try fixture.store.pool.read {
      try String.fetchAll($0, sql: "SELECT number FROM invoices WHERE organizer_id = 1 ORDER BY id")
    }
    #expect(numbers.first == "SAMPLECONF-00001")
    #expect(numbers.firstIndex(of: "SER2026-SER01-1") == numbers.firstIndex(of: "STORNO2611-SER01-1").map { $0 - 1 })
    #expect(numbers.firstIndex(of: "R.26/00001").map { $0 > numbers.count - 8 } == true)
  }

  @Test func `Series go on behind the highest number, test series apart, order numbers outside`() throws {
    try fixture.importing(BundleFixtures.recorded())
    let rows = try fixture.store.pool.read {
      try Row.fetchAll($0, sql: "SELECT * FROM number_series WHERE organizer_id = 1 ORDER BY prefix").map(
        SeriesRows.series)
    }
    let highest = try scalar(
      "SELECT max(CAST(invoice_no AS INTEGER)) FROM invoices WHERE prefix = 'SAMPLECONF-' AND organizer_id = 1",
      as: Int64.self)
    #expect(rows.first { $0.prefix == "SAMPLECONF-" }?.lastNumber == highest)
    #expect(
      rows.first { $0.prefix == "R.26/" }
        == NumberSeries(prefix: "R.26/", lastNumber: 5, isTest: false, issuedHere: false))
    #expect(rows.first { $0.prefix == "SAMPLECONF-TEST-" }?.isTest == true)
    #expect(!rows.contains { $0.prefix.hasPrefix("SER2026") })
  }

  @Test func `An error in the middle of writing leaves nothing of the organizer`() throws {
    try fixture.importing(BundleFixtures.recorded())
    try change("UPDATE number_series SET issued_here = 1 WHERE prefix = 'R.26/'")
    let before = try dump()
    // A new order would come in, and then an invoice that its series refuses.
    let bundle = try BundleFixtures.recorded()
      .replacing(#""code": "NIV05""#, with: #""code": "NEW05""#, in: "bigevents/sampleconf/orders.json")
      .replacing(#""number": "R.26/00005""#, with: #""number": "R.26/00006""#, in: "bigevents/oddconf/invoices.json")
      .replacing(#""R.26/00005""#, with: #""R.26/00006""#, in: "bigevents/oddconf/invoices-extra.json")
      .replacing(
        #""invoice_no": "00005""#, with: #""invoice_no": "00006""#, in: "bigevents/oddconf/invoices-extra.json")
    let problem = #expect(throws: BundleProblem.self) { try fixture.importing(bundle) }
    #expect(
      problem?.description.contains("\"R.26/00006\" is not known here, and numbers of the series \"R.26/\"") == true)
    #expect(try dump() == before)
  }

  @Test func `A number that exists with other content is refused by name`() throws {
    try fixture.importing(BundleFixtures.recorded())
    let changed = try BundleFixtures.recorded()
      .replacing(
        #""invoice_from": "Demo street 12""#, with: #""invoice_from": "Sample road 1""#,
        in: "bigevents/sampleconf/invoices.json")
    let problem = #expect(throws: BundleProblem.self) { try fixture.importing(changed) }
    #expect(problem?.path == "$[0]")
    #expect(
      problem?.message
        == "the number \"SAMPLECONF-00001\" exists here with different content (invoice_from); an issued invoice is never changed"
    )
  }

  @Test func `A transmission that went on over there changes nothing here`() throws {
    try fixture.importing(BundleFixtures.recorded())
    let before = try dump()
    let later = try BundleFixtures.recorded()
      .replacing(
        #""transmission_status": "pending""#, with: #""transmission_status": "completed""#,
        in: "bigevents/sampleconf/invoices.json")
    try fixture.importing(later)
    #expect(try dump() == before)
  }

  @Test func `An invoice that was issued here keeps its number`() throws {
    try fixture.importing(BundleFixtures.recorded())
    try change("UPDATE invoices SET imported = 0 WHERE number = 'SAMPLECONF-00001'")
    let problem = #expect(throws: BundleProblem.self) { try fixture.importing(BundleFixtures.recorded()) }
    #expect(problem?.message.contains("\"SAMPLECONF-00001\" was issued here") == true)
  }

  @Test func `A regenerated invoice is kept`() throws {
    try fixture.importing(BundleFixtures.recorded())
    try change("UPDATE invoices SET version = 2 WHERE number = 'SAMPLECONF-00001'")
    try change(
      """
      UPDATE invoice_documents SET document = CAST('{}' AS BLOB)
      WHERE invoice_id = (SELECT id FROM invoices WHERE number = 'SAMPLECONF-00001')
      """)
    let summaries = try fixture.importing(BundleFixtures.recorded())
    #expect(summaries.first?[.invoice].kept == 1)
  }

  @Test func `What changed there and not here is updated`() throws {
    try fixture.importing(BundleFixtures.recorded())
    let changed = try BundleFixtures.recorded()
      .replacing(
        #""email": "buyer@example.org""#, with: #""email": "new@example.org""#, in: "bigevents/sampleconf/orders.json"
      )
      .replacing("Budget Ticket", with: "Cheap Ticket", in: "bigevents/sampleconf/items.json")
      .replacing(
        #""invoice_period": "auto""#, with: #""invoice_period": "event_date""#, in: "bigevents/sampleconf/settings.json"
      )
    let summaries = try fixture.importing(changed)
    #expect(summaries.first?.text.hasSuffix("285 unchanged; 1 setting, 1 item, 1 order updated") == true)
    #expect(try scalar("SELECT email FROM orders WHERE code = 'NIV05'", as: String.self) == "new@example.org")
    #expect(
      try scalar(
        "SELECT count(*) FROM order_positions WHERE order_id = (SELECT id FROM orders WHERE code = 'NIV05')",
        as: Int.self) == 1)
  }

  @Test func `What changed here is kept and counted, whatever happens there`() throws {
    try fixture.importing(BundleFixtures.recorded())
    try change("UPDATE orders SET status = 'p' WHERE code = 'NIV05'")
    try change("UPDATE settings SET value = '\"paid\"' WHERE key = 'invoice_generate' AND event_id > 0")
    let changed = try BundleFixtures.recorded()
      .replacing(
        #""email": "buyer@example.org""#, with: #""email": "new@example.org""#, in: "bigevents/sampleconf/orders.json")
    let summaries = try fixture.importing(changed)
    #expect(summaries.first?[.order].kept == 1)
    #expect(summaries.first?.text.contains("settings, 1 order kept as changed here") == true)
    #expect(
      try scalar("SELECT status || email FROM orders WHERE code = 'NIV05'", as: String.self) == "pbuyer@example.org")
    #expect(
      try scalar(
        "SELECT DISTINCT value FROM settings WHERE key = 'invoice_generate' AND event_id > 0 AND organizer_id = 1",
        as: String.self) == "\"paid\"")
  }

  @Test func `Tokens work by their digest with their team's rights, and revoking travels one way`() throws {
    try fixture.importing(BundleFixtures.recorded())
    let secret = "limited" + String(repeating: "0", count: 57)
    let digest = FoldingDigest().sha256(Array(secret.utf8))
    let token = try #require(try fixture.store.token(digest: digest))
    #expect(token.isActive)
    let organizer = try fixture.store.organizer(slug: "bigevents")
    let visible = token.actor.visibleEvents(of: organizer.id)
    #expect(try fixture.store.events(visible, of: organizer.id, page: PageRequest(number: 1, size: 50)).count == 1)
    let revoked = try BundleFixtures.recorded().replacing(
      #""name": "limited",\#n    "active": true"#, with: #""name": "limited",\#n    "active": false"#,
      in: "bigevents/teams.json")
    try fixture.importing(revoked)
    #expect(try fixture.store.token(digest: digest)?.isActive == false)
    try fixture.importing(BundleFixtures.recorded())
    #expect(try fixture.store.token(digest: digest)?.isActive == false)
  }

  @Test func `A team that was made here does not hand its rights to the bundle's tokens`() throws {
    _ = try fixture.store.createOrganizer(slug: "bigevents", name: "Big Events")
    try fixture.store.createToken(
      name: "mine", digest: [1], organizer: "bigevents", team: nil, at: Instant(microseconds: 0))
    let problem = #expect(throws: BundleProblem.self) { try fixture.importing(BundleFixtures.recorded()) }
    #expect(problem?.description.hasPrefix("bigevents/teams.json: $[0]: a team with the id 1 was made here") == true)
    #expect(try count("events") == 0)
  }

  @Test func `Lists come in pretix's order, page by page`() throws {
    let bundle = try BundleFixtures.recorded()
    try fixture.importing(bundle)
    let organizer = try fixture.store.organizer(slug: "bigevents")
    let page = PageRequest(number: 1, size: 50)
    let events = try fixture.store.events(.all, of: organizer.id, page: page)
    #expect(try events.elements.map(\.slug) == BundleFixtures.events(of: "bigevents", in: bundle))
    let key = EventKey(organizer: organizer.id, event: try fixture.store.event(slug: "genconf", of: organizer.id).id)
    func ids(_ file: String) throws -> [Int64?] {
      try BundleFixtures.json("bigevents/genconf/\(file).json", in: bundle).array?.map { $0["id"]?.int } ?? []
    }
    #expect(try fixture.store.items(of: key, page: page).elements.map(\.id.value) == ids("items"))
    #expect(try fixture.store.taxRules(of: key, page: page).elements.map(\.id.value) == ids("taxrules"))
    let orders = try fixture.store.orders(OrderQuery(event: key), page: PageRequest(number: 2, size: 20))
    let codes =
      try BundleFixtures.json("bigevents/genconf/orders.json", in: bundle).array?.map { $0["code"]?.string } ?? []
    #expect(orders.elements.map(\.code) == codes.dropFirst(20).prefix(20).compactMap { $0 })
    #expect(orders.count == codes.count)
  }

  @Test func `Order filters find what they name and nothing else`() throws {
    try fixture.importing(BundleFixtures.recorded())
    let organizer = try fixture.store.organizer(slug: "bigevents")
    let event = try fixture.store.event(slug: "sampleconf", of: organizer.id)
    func codes(_ change: (inout OrderQuery) -> Void) throws -> [String] {
      var query = OrderQuery(event: EventKey(organizer: organizer.id, event: event.id))
      change(&query)
      return try fixture.store.orders(query, page: PageRequest(number: 1, size: 50)).elements.map(\.code)
    }
    #expect(try codes { $0.code = "niv05" } == ["NIV05"])
    #expect(try codes { $0.search = "SAMPLECONF-00001" }.count == 1)
    #expect(try codes { $0.search = "100%" }.isEmpty)
    #expect(try codes { $0.email = "BUYER@example.org" }.contains("NIV05"))
    #expect(try codes { $0.statuses = [.canceled] }.contains("NIV05"))
    #expect(try codes { $0.modifiedSince = Instant("2027-01-01T00:00:00Z") }.isEmpty)
  }

  @Test func `Missing organizers, events and orders are told apart as the API does`() throws {
    try fixture.importing(BundleFixtures.recorded())
    let organizer = try fixture.store.organizer(slug: "bigevents")
    let event = try fixture.store.event(slug: "sampleconf", of: organizer.id)
    #expect(throws: DomainError.forbidden) { try fixture.store.organizer(slug: "BIGEVENTS") }
    #expect(throws: DomainError.forbidden) { try fixture.store.event(slug: "otherconf", of: organizer.id) }
    #expect(throws: DomainError.notFound(what: "Order")) {
      try fixture.store.order(code: "ODD00", of: EventKey(organizer: organizer.id, event: event.id))
    }
  }
}
