// The way to a page deep inside a list. Remembered rows are kept through appends, which are what happens to invoices: if nothing was
// deleted and the rows behind the last remembered one account for the growth, all others still stand where they stood.

import Domain
import GRDB

/// From where a page is read.
struct ListingWay: Sendable {
  var anchor: ListingAnchor?
  var skipping: Int
  var isBackward = false
}

struct ListingAnchors {
  let query: ListingQuery
  let db: Database
  let cache: ListingCache

  /// Rows that are skipped rather than remembered for.
  private static let nearby = 1_000

  /// The shortest way to the row at `offset`.
  func way(to offset: Int, wanted: Int, count: Int, _ listing: InvoiceListing) throws -> ListingWay {
    let behind = count - offset - wanted
    let forward = ListingWay(skipping: offset)
    if offset <= ListingFacts.spacing { return forward }
    if query.anchorColumn == nil {
      return behind < offset ? ListingWay(skipping: behind, isBackward: true) : forward
    }
    let revision = try listing.revision()
    var facts = cache.facts(for: query)
    if facts.anchorsRevision != revision {
      if offset <= ListingAnchors.nearby { return forward }
      if behind <= ListingAnchors.nearby { return ListingWay(skipping: behind, isBackward: true) }
      facts = try cache.alone(for: query) {
        var facts = cache.facts(for: query)
        if facts.anchorsRevision != revision { try renew(&facts, revision: revision, count: count, listing) }
        return facts
      }
    }
    let index = offset / ListingFacts.spacing
    guard index < facts.anchors.count else { return forward }
    return ListingWay(anchor: facts.anchors[index], skipping: offset % ListingFacts.spacing)
  }

  /// Brings the remembered rows up to `revision`: by what was appended where that is all, else from the beginning.
  private func renew(_ facts: inout ListingFacts, revision: Int64, count: Int, _ listing: InvoiceListing) throws {
    let deletions = try listing.counter("deleted")
    let isGrown = query.isOfUnchangingRows && facts.anchorsDeletions == deletions && count >= facts.anchorsCount
    var from: ListingAnchor?
    if isGrown, let last = facts.anchors.last,
      try rows(from: last) == count - (facts.anchors.count - 1) * ListingFacts.spacing
    {
      from = last
      facts.anchors.removeLast()
    } else {
      facts.anchors.removeAll()
    }
    try append(to: &facts.anchors, from: from)
    facts.anchorsRevision = revision
    facts.anchorsCount = count
    facts.anchorsDeletions = deletions
    cache.remember(facts, for: query)
  }

  private func rows(from anchor: ListingAnchor) throws -> Int {
    let statement = try RawStatement(
      "SELECT count(*) FROM \(query.source) WHERE \(query.whereClause(query.seekCondition))",
      query.values + query.seekValues(key: anchor.key, id: anchor.id), db: db)
    defer { statement.reset() }
    return try statement.step() ? Int(statement.int(0)) : 0
  }

  /// Walks the index once and keeps every 50th row. The one it goes on from is the first that it meets, and knows what came before it.
  private func append(to anchors: inout [ListingAnchor], from: ListingAnchor?) throws {
    guard let column = query.anchorColumn else { return }
    let sql = """
      SELECT id, \(column) FROM \(query.source) WHERE \(query.whereClause(from == nil ? nil : query.seekCondition))
      ORDER BY \(query.orderClause(reversed: false))
      """
    let values = query.values + (from.map { query.seekValues(key: $0.key, id: $0.id) } ?? [])
    let statement = try RawStatement(sql, values, db: db)
    defer { statement.reset() }
    let isNumber = column == "number"
    func key() -> RawValue { isNumber ? .text(statement.text(1)) : .int(statement.int(1)) }
    var index = 0
    var before: RawValue?
    while try statement.step() {
      switch index % ListingFacts.spacing {
      case 0:
        let key = key()
        let isFirst = index == 0 ? from?.isFirstOfKey ?? true : key != before
        anchors.append(ListingAnchor(key: key, id: statement.int(0), isFirstOfKey: isFirst))
      case ListingFacts.spacing - 1: before = key()
      default: break
      }
      index += 1
    }
  }
}
