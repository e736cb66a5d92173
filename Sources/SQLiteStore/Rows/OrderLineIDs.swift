// Ids of order positions and fees: one row per organizer says which was given out last.

import Domain
import GRDB

enum OrderLineIDs {
  /// Gives out the next id, unique among the organizer's positions and fees.
  static func next(of organizer: Organizer.ID, db: Database) throws -> Int64 {
    if let id = try advance(organizer, db: db) { return id }
    // The first time: behind everything that was imported.
    try db.execute(
      sql: """
        INSERT INTO line_ids SELECT ?1, max(
          coalesce((SELECT max(id) FROM order_positions WHERE organizer_id = ?1), 0),
          coalesce((SELECT max(id) FROM order_fees WHERE organizer_id = ?1), 0))
        """, arguments: [organizer.value])
    guard let id = try advance(organizer, db: db) else { throw DomainError.storage("no id for an order line") }
    return id
  }

  private static func advance(_ organizer: Organizer.ID, db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "UPDATE line_ids SET last_id = last_id + 1 WHERE organizer_id = ? RETURNING last_id"),
      arguments: [organizer.value])
  }

  /// After an import: ids that came from elsewhere are not given out again.
  static func skip(pastThoseOf order: Order, db: Database) throws {
    let highest = (order.positions.map(\.id) + order.fees.map(\.id)).max() ?? 0
    try db.cachedStatement(
      sql: "UPDATE line_ids SET last_id = max(last_id, ?) WHERE organizer_id = ?"
    ).execute(arguments: [highest, order.organizer.value])
  }
}
