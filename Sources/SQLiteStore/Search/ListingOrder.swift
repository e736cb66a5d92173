// A whole list in its order, as ids: what turns the rows that hold some words into a page without sorting them. Changes are mended
// in place of the rows concerned; the list is walked anew only when there were many.

import GRDB
import Synchronization

/// One list at one change of the log. Eight bytes a row.
final class ListingOrder: Sendable {
  /// Lists longer than this, or with larger ids, are searched without (16 MB).
  static let limit = 2_000_000
  /// Changes that are mended one by one.
  private static let mendLimit = 500
  private static let generations = Atomic<Int>(1)

  /// The last change of `ChangeLog` that is in it.
  let sequence: Int64
  /// Grows with its content: places found in another generation mean nothing in this.
  let generation: Int
  let ids: [UInt32]
  /// For each id its place in `ids` plus one; 0 for what is not in the list.
  private let places: [UInt32]

  private init(ids: [UInt32], sequence: Int64) {
    self.ids = ids
    self.sequence = sequence
    generation = ListingOrder.generations.wrappingAdd(1, ordering: .relaxed).newValue
    var places = [UInt32](repeating: 0, count: ids.max().map { Int($0) + 1 } ?? 0)
    for (index, id) in ids.enumerated() { places[Int(id)] = UInt32(truncatingIfNeeded: index + 1) }
    self.places = places
  }

  private init(_ other: ListingOrder, sequence: Int64) {
    (ids, places, generation) = (other.ids, other.places, other.generation)
    self.sequence = sequence
  }

  /// Memory in bytes.
  var size: Int { (ids.count + places.count) * 4 }

  /// Where `id` stands; nil when it is not in the list.
  func place(of id: UInt32) -> Int? {
    guard Int(id) < places.count, places[Int(id)] > 0 else { return nil }
    return Int(places[Int(id)]) - 1
  }

  /// The places of those of `ids` that are in the list.
  func places(of ids: RowSet) -> RowSet {
    var found = RowSet(capacity: self.ids.count)
    ids.forEach { id in
      if let place = place(of: id) { found.insert(UInt32(truncatingIfNeeded: place)) }
    }
    return found
  }

  /// Walks the whole list; nil when it is too long.
  static func walk(_ list: ListingQuery, sequence: Int64, db: Database) throws -> ListingOrder? {
    let sql =
      "SELECT id FROM \(list.source) WHERE \(list.whereClause()) ORDER BY \(list.orderClause(reversed: false))"
    let statement = try RawStatement(sql, list.values, db: db)
    defer { statement.reset() }
    var ids: [UInt32] = []
    while try statement.step() {
      guard let id = UInt32(exactly: statement.int(0)), id < limit, ids.count < limit else { return nil }
      ids.append(id)
    }
    return ListingOrder(ids: ids, sequence: sequence)
  }

  /// The same list at a later change; nil when it has to be walked.
  func mended(to latest: Int64, _ list: ListingQuery, db: Database) throws -> ListingOrder? {
    guard let changed = try ChangeLog.ids(since: sequence, limit: ListingOrder.mendLimit, db: db) else {
      return nil
    }
    let text = "[" + changed.map(String.init).joined(separator: ",") + "]"
    let entries = try self.entries(list, text, db)
    guard let entries else { return nil }
    var leaving = RowSet(capacity: places.count)
    for id in changed {
      if let id = UInt32(exactly: id), place(of: id) != nil { leaving.insert(id) }
    }
    if entries.isEmpty && leaving.count == 0 { return ListingOrder(self, sequence: latest) }
    return ListingOrder(ids: merged(entries, leaving), sequence: latest)
  }

  /// Those changed rows that are in the list now, in its order, each with the place before which it stands.
  private func entries(_ list: ListingQuery, _ changed: String, _ db: Database) throws -> [(id: UInt32, before: Int)]? {
    guard let column = list.anchorColumn, let seek = list.seekCondition else { return nil }
    let order = list.orderClause(reversed: false)
    let statement = try RawStatement(
      """
      SELECT id, \(column) FROM \(list.source)
      WHERE \(list.whereClause("id IN (SELECT value FROM json_each(?))")) ORDER BY \(order)
      """, list.values + [.text(changed)], db: db)
    defer { statement.reset() }
    var entries: [(id: UInt32, before: Int)] = []
    while try statement.step() {
      guard let id = UInt32(exactly: statement.int(0)), id < ListingOrder.limit else { return nil }
      let key: RawValue = column == "number" ? .text(statement.text(1)) : .int(statement.int(1))
      let follower = try RawStatement(
        """
        SELECT id FROM \(list.source)
        WHERE \(list.whereClause(seek + " AND id NOT IN (SELECT value FROM json_each(?))")) ORDER BY \(order) LIMIT 1
        """, list.values + list.seekValues(key: key, id: Int64(id)) + [.text(changed)], db: db)
      defer { follower.reset() }
      guard try follower.step() else {
        entries.append((id, ids.count))
        continue
      }
      // A follower that is not in the list has changed without a line in the log.
      guard let place = UInt32(exactly: follower.int(0)).flatMap(place(of:)) else { return nil }
      entries.append((id, place))
    }
    return entries.count + ids.count < ListingOrder.limit ? entries : nil
  }

  private func merged(_ entries: [(id: UInt32, before: Int)], _ leaving: RowSet) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(ids.count + entries.count)
    var next = 0
    func keep(upTo place: Int) {
      for id in ids[next..<max(next, place)] where leaving.count == 0 || !leaving.contains(id) { result.append(id) }
      next = max(next, place)
    }
    for entry in entries {
      keep(upTo: entry.before)
      result.append(entry.id)
    }
    keep(upTo: ids.count)
    return result
  }
}
