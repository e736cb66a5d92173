// Pages of the invoice list. First the ids of the page are found in an index (from the nearer end, or from a remembered row), then
// the published documents are copied by id; both steps see one snapshot.

import Domain
import GRDB

/// One list at one moment, inside one read.
struct InvoiceListing {
  private let query: ListingQuery
  private let scope: InvoiceQuery.Scope
  private let db: Database
  private let cache: ListingCache

  init(_ query: InvoiceQuery, db: Database, cache: ListingCache) {
    self.query = ListingQuery(query)
    scope = query.scope
    self.db = db
    self.cache = cache
  }

  /// Grows with every change of an invoice in the scope.
  func revision() throws -> Int64 {
    try counter("revision")
  }

  private func counter(_ key: String) throws -> Int64 {
    let (condition, values) = InvoiceListing.counterScope(scope)
    let statement = try RawStatement(
      "SELECT coalesce(sum(value), 0) FROM invoice_counters WHERE key = ? AND \(condition)", [.text(key)] + values,
      db: db)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : 0
  }

  /// Every counter of the scope, summed over its events.
  func counters() throws -> [String: Int] {
    let (condition, values) = InvoiceListing.counterScope(scope)
    let statement = try RawStatement(
      "SELECT key, sum(value) FROM invoice_counters WHERE \(condition) GROUP BY key", values, db: db)
    defer { statement.reset() }
    var counters: [String: Int] = [:]
    while try statement.step() { counters[statement.text(0)] = Int(statement.int(1)) }
    return counters
  }

  private static func counterScope(_ scope: InvoiceQuery.Scope) -> (sql: String, values: [RawValue]) {
    let organizer = RawValue.int(scope.organizer.value)
    switch scope {
    case .event(let event, of: _): return ("organizer_id = ? AND event_id = ?", [organizer, .int(event.value)])
    case .organizer(_, events: .some(let events)):
      let ids = events.map { String($0.value) }.sorted().joined(separator: ", ")
      return ("organizer_id = ? AND event_id IN (\(ids))", [organizer])
    case .organizer(_, events: .all): return ("organizer_id = ?", [organizer])
    }
  }

  /// Entries in the whole list.
  func count() throws -> Int {
    if query.matchesNothing { return 0 }
    if let key = query.counterKey { return Int(try counter(key)) }
    let revision = try revision()
    var facts = cache.facts(for: query, at: revision)
    if let known = facts.count { return known }
    let statement = try RawStatement(
      "SELECT count(*) FROM invoices WHERE \(query.whereClause())", query.values, db: db)
    defer { statement.reset() }
    let count = try statement.step() ? Int(statement.int(0)) : 0
    facts.count = count
    cache.remember(facts, for: query)
    return count
  }

  /// The ids of `size` rows from `offset` on, in the list's order.
  func ids(offset: Int, size: Int, count: Int) throws -> [Int64] {
    guard count > offset, !query.matchesNothing else { return [] }
    let wanted = min(size, count - offset)
    let behind = count - offset - wanted
    if offset <= 2 * ListingFacts.spacing { return try scan(skipping: offset, wanted) }
    if behind <= 2 * ListingFacts.spacing {
      return try scan(skipping: behind, wanted, reversed: true).reversed()
    }
    guard let anchors = try anchors(), offset / ListingFacts.spacing < anchors.count else {
      return try scan(skipping: offset, wanted)
    }
    let anchor = anchors[offset / ListingFacts.spacing]
    return try scan(skipping: offset % ListingFacts.spacing, wanted, from: anchor)
  }

  private func scan(
    skipping: Int, _ wanted: Int, reversed: Bool = false, from anchor: ListingAnchor? = nil
  ) throws -> [Int64] {
    let seek = anchor.flatMap { anchor in
      query.seekCondition.map { ($0, query.seekValues(key: anchor.key, id: anchor.id)) }
    }
    let sql = """
      SELECT id FROM invoices WHERE \(query.whereClause(seek?.0))
      ORDER BY \(query.orderClause(reversed: reversed)) LIMIT ? OFFSET ?
      """
    let values = query.values + (seek?.1 ?? []) + [.int(Int64(wanted)), .int(Int64(skipping))]
    let statement = try RawStatement(sql, values, db: db)
    defer { statement.reset() }
    return try statement.allInts()
  }

  /// Every 1,024th row, found by hopping through the index once per revision.
  private func anchors() throws -> [ListingAnchor]? {
    guard let column = query.anchorColumn, query.search == nil else { return nil }
    let revision = try revision()
    var facts = cache.facts(for: query, at: revision)
    if let known = facts.anchors { return known }
    var anchors: [ListingAnchor] = []
    var next = try anchor(column, from: nil)
    while let found = next {
      anchors.append(found)
      next = try anchor(column, from: found)
    }
    facts.anchors = anchors
    cache.remember(facts, for: query)
    return anchors
  }

  private func anchor(_ column: String, from last: ListingAnchor?) throws -> ListingAnchor? {
    let sql = """
      SELECT id, \(column) FROM invoices WHERE \(query.whereClause(last == nil ? nil : query.seekCondition))
      ORDER BY \(query.orderClause(reversed: false)) LIMIT 1 OFFSET ?
      """
    let values = query.values + (last.map { query.seekValues(key: $0.key, id: $0.id) } ?? [])
    let hop = Int64(last == nil ? 0 : ListingFacts.spacing)
    let statement = try RawStatement(sql, values + [.int(hop)], db: db)
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    let key: RawValue = column == "number" ? .text(statement.text(1)) : .int(statement.int(1))
    return ListingAnchor(key: key, id: statement.int(0))
  }

  /// The published documents of `ids`, joined by commas.
  func documents(_ ids: [Int64]) throws -> [UInt8] {
    guard let first = ids.first else { return [] }
    let statement = try RawStatement("SELECT document FROM invoices WHERE id = ?", [.int(first)], db: db)
    defer { statement.reset() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ids.count * 3_000)
    for id in ids {
      try statement.rebind(.int(id), at: 1)
      guard try statement.step() else { continue }
      if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
      statement.withBytes(0) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// The numbers before and behind `number` in this list.
  func neighbours(of number: String) throws -> (previous: String?, next: String?) {
    guard let column = query.anchorColumn, let seek = query.seekCondition, !query.matchesNothing else {
      return (nil, nil)
    }
    let (condition, values) = InvoiceLookup.condition(number: number, in: scope)
    let here = try RawStatement("SELECT id, \(column) FROM invoices WHERE \(condition)", values, db: db)
    defer { here.reset() }
    guard try here.step() else { return (nil, nil) }
    let key: RawValue = column == "number" ? .text(here.text(1)) : .int(here.int(1))
    let id = here.int(0)
    let sought = query.seekValues(key: key, id: id)
    func first(_ condition: String, reversed: Bool) throws -> String? {
      let sql = """
        SELECT number FROM invoices WHERE \(query.whereClause(condition)) AND id <> ?
        ORDER BY \(query.orderClause(reversed: reversed)) LIMIT 1
        """
      let statement = try RawStatement(sql, query.values + sought + [.int(id)], db: db)
      defer { statement.reset() }
      return try statement.step() ? statement.text(0) : nil
    }
    return (try first(ListingQuery.flipped(seek), reversed: true), try first(seek, reversed: false))
  }
}
