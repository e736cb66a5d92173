// Searching a list for words: the rows of each word are intersected and put into the list's order. What a word's rows are is
// remembered and mended by what changed since, so that words looked for before cost no reading, in whatever combination.

import CSQLiteConfig
import Domain
import GRDB

/// One search at one moment, inside one read.
struct InvoiceSearch {
  /// The list that is searched, without the words.
  let list: ListingQuery
  let demands: [String]
  let memory: SearchMemory
  let db: Database

  /// Changes that are looked at one by one; more, and a word is read anew.
  private static let mendLimit = 500
  /// Found rows that are sorted by SQL when the list's order is not at hand: walking a list would take longer.
  private static let sortLimit = 2_000

  /// What the search finds; nil when it has to be asked of SQL, which is always right: the memory is newer than this read, or the
  /// rows do not fit into it.
  func found() throws -> FoundRows? {
    let latest = try ChangeLog.latest(db)
    var common: WordRows?
    for demand in demands {
      guard let rows = try rows(of: demand, at: latest) else { return nil }
      common = common?.intersection(rows, fewLimit: memory.fewLimit) ?? rows
      if common?.count == 0 { break }
    }
    switch common {
    case nil: return nil
    case .few(let ids): return try arranged(ids, at: latest)
    case .many(let set):
      guard let order = try order(at: latest) else { return nil }
      return .places(order.places(of: set), generation: order.generation)
    }
  }

  // MARK: Words

  private func rows(of demand: String, at latest: Int64) throws -> WordRows? {
    if let known = memory.word(demand), known.sequence == latest { return known.rows }
    return try memory.alone {
      let known = memory.word(demand)
      if let known, known.sequence == latest { return known.rows }
      if let known, known.sequence > latest { return nil }
      guard let rows = try known.flatMap({ try mended($0, demand) }) ?? read(demand) else { return nil }
      memory.keep(SearchMemory.Word(sequence: latest, rows: rows), for: demand)
      return rows
    }
  }

  private func read(_ demand: String) throws -> WordRows? {
    let statement = try RawStatement(
      "SELECT rowid FROM invoice_search WHERE invoice_search MATCH ?", [.text(demand)], db: db)
    defer { statement.reset() }
    var few: [UInt32] = []
    var many: RowSet?
    while try statement.step() {
      guard let id = UInt32(exactly: statement.int(0)), id < ListingOrder.limit else { return nil }
      if many != nil {
        many?.insert(id)
      } else {
        few.append(id)
        if few.count > memory.fewLimit {
          var set = RowSet()
          few.forEach { set.insert($0) }
          many = set
        }
      }
    }
    // What FTS5 used to collect the beginnings of words goes back to the system; it would stay with this thread otherwise.
    if many != nil { csqlite_trim_heap() }
    return many.map(WordRows.many) ?? .few(few)
  }

  private func mended(_ known: SearchMemory.Word, _ demand: String) throws -> WordRows? {
    guard let changed = try ChangeLog.ids(since: known.sequence, limit: InvoiceSearch.mendLimit, db: db),
      let ids = InvoiceSearch.small(changed)
    else { return nil }
    guard let first = ids.first, let last = ids.last else { return known.rows }
    let statement = try RawStatement(
      "SELECT rowid FROM invoice_search WHERE invoice_search MATCH ? AND rowid BETWEEN ? AND ?",
      [.text(demand), .int(Int64(first)), .int(Int64(last))], db: db)
    defer { statement.reset() }
    let concerned = Set(ids)
    var holding: [UInt32] = []
    while try statement.step() {
      let id = UInt32(truncatingIfNeeded: statement.int(0))
      if concerned.contains(id) { holding.append(id) }
    }
    return InvoiceSearch.exchanged(known.rows, concerned, holding)
  }

  private static func small(_ ids: [Int64]) -> [UInt32]? {
    let small = ids.compactMap { UInt32(exactly: $0) }.filter { $0 < ListingOrder.limit }
    return small.count == ids.count ? small : nil
  }

  private static func exchanged(_ rows: WordRows, _ concerned: Set<UInt32>, _ holding: [UInt32]) -> WordRows {
    switch rows {
    case .few(let ids): return .few((ids.filter { !concerned.contains($0) } + holding).sorted())
    case .many(var set):
      concerned.forEach { set.remove($0) }
      holding.forEach { set.insert($0) }
      return .many(set)
    }
  }

  // MARK: Order

  private func order(at latest: Int64) throws -> ListingOrder? {
    if let known = memory.order(of: list), known.sequence == latest { return known }
    return try memory.alone {
      let known = memory.order(of: list)
      if let known, known.sequence == latest { return known }
      if let known, known.sequence > latest { return nil }
      let order =
        try known.flatMap { try $0.mended(to: latest, list, db: db) }
        ?? ListingOrder.walk(list, sequence: latest, db: db)
      if let order { memory.keep(order, of: list) }
      return order
    }
  }

  private func arranged(_ ids: [UInt32], at latest: Int64) throws -> FoundRows? {
    let known = memory.order(of: list)
    guard known?.sequence == latest || ids.count > InvoiceSearch.sortLimit else { return .ids(try sorted(ids)) }
    guard let order = try order(at: latest) else { return nil }
    return .ids(ids.compactMap(order.place(of:)).sorted().map { order.ids[$0] })
  }

  private func sorted(_ ids: [UInt32]) throws -> [UInt32] {
    if ids.isEmpty { return [] }
    let statement = try RawStatement(
      """
      SELECT invoices.id FROM (SELECT value AS wanted FROM json_each(?))
        CROSS JOIN invoices INDEXED BY invoices_found ON invoices.id = wanted
      WHERE \(list.whereClause()) ORDER BY \(list.orderClause(reversed: false))
      """, [.text("[" + ids.map(String.init).joined(separator: ",") + "]")] + list.values, db: db)
    defer { statement.reset() }
    return try statement.allInts().map { UInt32(truncatingIfNeeded: $0) }
  }
}
