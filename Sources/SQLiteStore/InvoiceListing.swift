// Pages of the invoice list: counted by counters, found along a covering index (from a remembered row or the nearer end, see
// ListingAnchors), and copied as the published documents they are stored as. All steps see one snapshot.

import CSQLiteConfig
import Domain
import GRDB

/// One list at one moment, inside one read.
struct InvoiceListing {
  let query: ListingQuery
  let scope: InvoiceQuery.Scope
  let db: Database
  private let cache: ListingCache
  private let memory: SearchMemory
  private let known: ReaderMemory?
  private let reader: DocumentReader
  /// The list without the words that are looked for in it.
  private let list: ListingQuery

  /// - Parameter known: what `db`'s connection remembers.
  init(_ query: InvoiceQuery, db: Database, store: SQLiteStore, known: ReaderMemory? = nil) {
    self.query = ListingQuery(query)
    var plain = query
    plain.search = []
    list = query.search.isEmpty ? self.query : ListingQuery(plain)
    scope = query.scope
    self.db = db
    cache = store.listingCache
    memory = store.searchMemory
    self.known = known
    reader = known?.documents ?? DocumentReader()
  }

  /// Grows with every change of an invoice in the scope.
  func revision() throws -> Int64 {
    try counter("revision")
  }

  func counter(_ key: String) throws -> Int64 {
    guard let known else { return try storedCounter(key) }
    return try known.counters.value(ReaderMemory.Counter(key: key, scope: scope)) { try storedCounter(key) } ?? 0
  }

  private func storedCounter(_ key: String) throws -> Int64 {
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
    if query.search != nil { return try found().count }
    if let key = query.counterKey { return Int(try counter(key)) }
    let revision = try revision()
    var facts = cache.facts(for: query)
    if let known = facts.count, facts.revision == revision { return known }
    let count = try countRows(query.whereClause(), query.values)
    facts.count = count
    facts.revision = revision
    cache.remember(facts, for: query)
    return count
  }

  /// All that a search finds, in the list's order.
  private func found() throws -> FoundRows {
    let revision = try revision()
    func known() -> FoundRows? {
      let facts = cache.facts(for: query)
      return facts.revision == revision ? facts.found.flatMap { isUsable($0) ? $0 : nil } : nil
    }
    if let known = known() { return known }
    let search = InvoiceSearch(list: list, demands: query.demands, memory: memory, db: db)
    // A list of few rows is asked for them, not for the words.
    if query.lookUpIndex == nil, let found = try search.found() { return remember(found, at: revision) }
    return try cache.alone(for: query) {
      if let known = known() { return known }
      let ids = try self.search()
      // What a large sort used goes back to the system; it would stay with this thread otherwise.
      if ids.count > 50_000 { csqlite_trim_heap() }
      return remember(.ids(ids), at: revision)
    }
  }

  private func remember(_ found: FoundRows, at revision: Int64) -> FoundRows {
    var facts = cache.facts(for: query)
    facts.revision = revision
    facts.found = found
    cache.remember(facts, for: query)
    return found
  }

  /// Places mean something only together with the order that they were found in.
  private func isUsable(_ found: FoundRows) -> Bool {
    guard case .places(_, let generation) = found else { return true }
    return memory.order(of: list)?.generation == generation
  }

  private func foundIDs(offset: Int, length: Int) throws -> [Int64] {
    switch try found() {
    case .ids(let ids): return ids.dropFirst(offset).prefix(length).map { Int64($0) }
    case .places(let places, let generation):
      guard let order = memory.order(of: list), order.generation == generation else {
        // Dropped this moment: SQL answers.
        return try search().dropFirst(offset).prefix(length).map { Int64($0) }
      }
      return places.slice(offset: offset, length: length).map { Int64(order.ids[Int($0)]) }
    }
  }

  private func search() throws -> [UInt32] {
    let sql = """
      SELECT invoices.id FROM \(query.source) WHERE \(query.whereClause())
      ORDER BY \(query.orderClause(reversed: false))
      """
    let statement = try RawStatement(sql, query.values, db: db)
    defer { statement.reset() }
    var ids: [UInt32] = []
    while try statement.step() {
      guard let id = UInt32(exactly: statement.int(0)) else {
        throw DomainError.storage("an invoice's id is too large to search")
      }
      ids.append(id)
    }
    return ids
  }

  private func countRows(_ condition: String, _ values: [RawValue]) throws -> Int {
    let statement = try RawStatement("SELECT count(*) FROM \(query.source) WHERE \(condition)", values, db: db)
    defer { statement.reset() }
    return try statement.step() ? Int(statement.int(0)) : 0
  }

  /// How many rows there are, and their sums, by currency.
  func totals() throws -> [ExportTotal] {
    if query.matchesNothing { return [] }
    // Every column that is summed stands in this index, so that no row is read unless a filter asks for it.
    let isPlain = query.search == nil && query.lookUpIndex == nil
    let source = isPlain ? "invoices INDEXED BY invoices_o_figures" : query.source
    let sql = """
      SELECT currency, count(*), sum(gross_total), sum(tax_total) FROM \(source) WHERE \(query.whereClause())
      GROUP BY currency ORDER BY currency
      """
    let statement = try RawStatement(sql, query.values, db: db)
    defer { statement.reset() }
    var totals: [ExportTotal] = []
    while try statement.step() {
      totals.append(
        ExportTotal(
          currency: statement.text(0), count: Int(statement.int(1)), gross: Money(cents: statement.int(2)),
          tax: Money(cents: statement.int(3))))
    }
    return totals
  }

  /// The ids of `size` rows from `offset` on, in the list's order.
  func ids(offset: Int, size: Int, count: Int) throws -> [Int64] {
    guard count > offset, !query.matchesNothing else { return [] }
    let wanted = min(size, count - offset)
    if query.search != nil { return try foundIDs(offset: offset, length: wanted) }
    let way = try ListingAnchors(query: query, db: db, cache: cache).way(to: offset, wanted: wanted, count: count, self)
    let ids = try scan("id", way, wanted) { try $0.allInts() }
    return way.isBackward ? ids.reversed() : ids
  }

  /// The documents of a whole list that a look-up leaves, joined by commas, and how many they are: what is counted by reading it need not
  /// be counted first, and a few rows are put in order quicker than SQLite makes a table for it. nil when there are more than `size`, or
  /// when it is no such list.
  func few(atMost size: Int) throws -> (count: Int, documents: [UInt8])? {
    guard query.isLookUp, query.search == nil, !query.matchesNothing, case .number(let descending) = query.order else {
      return nil
    }
    var found = try lookedUp(atMost: size + 1)
    if found.count > size { return nil }
    if found.count > 1 {
      found.sort { one, other in
        if one.number == other.number { return (one.id < other.id) != descending }
        return one.number.lexicographicallyPrecedes(other.number) != descending
      }
    }
    var documents = found.first?.document ?? []
    for one in found.dropFirst() {
      documents.append(UInt8(ascii: ","))
      documents.append(contentsOf: one.document)
    }
    return (found.count, documents)
  }

  private func lookedUp(atMost limit: Int) throws -> [(number: [UInt8], id: Int64, document: [UInt8])] {
    let statement = try RawStatement(
      """
      SELECT number, id, document FROM \(query.source) CROSS JOIN invoice_documents ON invoice_id = id
      WHERE \(query.whereClause()) LIMIT ?
      """, query.values + [.int(Int64(limit))], db: db)
    defer { statement.reset() }
    var found: [(number: [UInt8], id: Int64, document: [UInt8])] = []
    while try statement.step() {
      let document = try reader.document(statement.lent(2), db: db)
      found.append((statement.withBytes(0) { Array($0) }, statement.int(1), document))
    }
    return found
  }

  /// Appends the published documents of `size` rows from `offset` on, joined by commas.
  func appendDocuments(offset: Int, size: Int, count: Int, to bytes: inout [UInt8]) throws {
    guard count > offset, !query.matchesNothing else { return }
    let wanted = min(size, count - offset)
    bytes.reserveCapacity(bytes.count + wanted * 3_500)
    if query.search != nil {
      return try appendDocuments(try ids(offset: offset, size: size, count: count), to: &bytes)
    }
    let way = try ListingAnchors(query: query, db: db, cache: cache).way(to: offset, wanted: wanted, count: count, self)
    if way.isBackward { return try appendReversed(way, wanted, to: &bytes) }
    // One statement for all: it goes along the index and reads each document beside it.
    try scanDocuments(way, wanted) { statement in
      var isFirst = true
      while try statement.step() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        try reader.append(statement.lent(0), to: &bytes, db: db)
      }
    }
  }

  /// Rows that are read from the list's end, put in its order once all are there: a statement for each would cost more than the copy.
  private func appendReversed(_ way: ListingWay, _ wanted: Int, to bytes: inout [UInt8]) throws {
    var documents: [UInt8] = []
    documents.reserveCapacity(wanted * 3_500)
    var starts: [Int] = []
    try scanDocuments(way, wanted) { statement in
      while try statement.step() {
        starts.append(documents.count)
        try reader.append(statement.lent(0), to: &documents, db: db)
      }
    }
    var end = documents.count
    for start in starts.reversed() {
      if end < documents.count { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: documents[start..<end])
      end = start
    }
  }

  private func appendDocuments(_ ids: [Int64], to bytes: inout [UInt8]) throws {
    guard let first = ids.first else { return }
    let statement = try RawStatement(
      "SELECT document FROM invoice_documents WHERE invoice_id = ?", [.int(first)], db: db)
    defer { statement.reset() }
    for (index, id) in ids.enumerated() {
      try statement.rebind(.int(id), at: 1)
      guard try statement.step() else { continue }
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      try reader.append(statement.lent(0), to: &bytes, db: db)
    }
  }

  /// The heads of `size` rows from `offset` on.
  func summaries(offset: Int, size: Int, count: Int) throws -> [InvoiceSummary] {
    guard count > offset, !query.matchesNothing else { return [] }
    let wanted = min(size, count - offset)
    if query.search != nil {
      return try SummaryRows.summaries(
        try ids(offset: offset, size: size, count: count), db: db, known: known)
    }
    let way = try ListingAnchors(query: query, db: db, cache: cache).way(to: offset, wanted: wanted, count: count, self)
    let found = try scan(SummaryRows.columns, way, wanted) { statement in
      var reader = SummaryReader(db: db, known: known)
      var summaries: [InvoiceSummary] = []
      summaries.reserveCapacity(wanted)
      while try statement.step() { summaries.append(try reader.summary(statement)) }
      return summaries
    }
    return way.isBackward ? found.reversed() : found
  }

  private func scan<T>(
    _ column: String, _ way: ListingWay, _ wanted: Int, _ read: (RawStatement) throws -> T
  ) throws -> T {
    let rows = rows(column, way, wanted)
    let statement = try RawStatement(rows.sql, rows.values, db: db)
    defer { statement.reset() }
    return try read(statement)
  }

  private func scanDocuments<T>(_ way: ListingWay, _ wanted: Int, _ read: (RawStatement) throws -> T) throws -> T {
    let documents = documents(way, wanted)
    let statement = try RawStatement(documents.sql, documents.values, db: db)
    defer { statement.reset() }
    return try read(statement)
  }

  /// The statement of the documents along `way`. Rows are counted off along the index first, so that none is read which is skipped. They
  /// come in their order: of the two sides of a CROSS JOIN the left one is walked, and the right one is asked for each of its rows.
  func documents(_ way: ListingWay, _ wanted: Int) -> (sql: String, values: [RawValue]) {
    let rows = rows("id", way, wanted)
    return ("SELECT document FROM (\(rows.sql)) CROSS JOIN invoice_documents ON invoice_id = id", rows.values)
  }

  private func rows(_ column: String, _ way: ListingWay, _ wanted: Int) -> (sql: String, values: [RawValue]) {
    let seek = way.anchor.flatMap(query.seek)
    let sql = """
      SELECT \(column) FROM \(query.source) WHERE \(query.whereClause(seek?.sql))
      ORDER BY \(query.orderClause(reversed: way.isBackward)) LIMIT ? OFFSET ?
      """
    return (sql, query.values + (seek?.values ?? []) + [.int(Int64(wanted)), .int(Int64(way.skipping))])
  }
}
