// How destinations fare, as rows: after five failures in a row nobody tries for a while, then one at a time until one succeeds; retries are
// counted by the minute (reliability.md §5.4).

import Domain
import GRDB

enum DestinationRows {
  static let failureLimit = 5

  struct Destination {
    let failures: Int
    let openUntil: Instant
    let minute: Instant
    let retries: Int

    var isProbing: Bool { failures >= DestinationRows.failureLimit }
    func isOpen(at now: Instant) -> Bool { isProbing && now < openUntil && openUntil < now.adding(600) }

    func retriesLeft(at now: Instant) -> Int {
      // A clock that was set back begins a new minute, too.
      let isCurrent = minute <= now && now < minute.adding(60)
      return isCurrent ? max(0, DeliveryTiming.retriesPerMinute - retries) : DeliveryTiming.retriesPerMinute
    }
  }

  static func row(_ lane: String, db: Database) throws -> Destination? {
    if lane.isEmpty { return nil }
    return try SQLRows.first("SELECT * FROM destinations WHERE lane = ?", [lane], db: db) { row in
      Destination(
        failures: row["failures"], openUntil: Instant(microseconds: row["open_until"]),
        minute: Instant(microseconds: row["minute"]), retries: row["retries"])
    }
  }

  static func note(_ lane: String, isDown: Bool, at now: Instant, db: Database) throws {
    let known = try row(lane, db: db)
    if !isDown {
      guard let known, known.failures > 0 else { return }
      try db.cachedStatement(sql: "UPDATE destinations SET failures = 0, open_until = 0 WHERE lane = ?")
        .execute(arguments: [lane])
      return
    }
    let failures = (known?.failures ?? 0) + 1
    // 15, 30, 60, 120, 240, 300 seconds.
    let doublings = min(max(failures - failureLimit, 0), 5)
    let pause = min(300.0, 15 * Double(1 << doublings))
    try db.cachedStatement(
      sql: """
        INSERT INTO destinations VALUES (?1, ?2, ?3, 0, 0)
        ON CONFLICT DO UPDATE SET failures = ?2, open_until = ?3
        """
    ).execute(arguments: [lane, failures, now.adding(pause).microseconds])
  }

  static func hold(_ lane: String, until: Instant, db: Database) throws {
    try db.cachedStatement(sql: "UPDATE destinations SET open_until = ? WHERE lane = ?")
      .execute(arguments: [until.microseconds, lane])
  }

  static func countRetries(_ count: Int, _ lane: String, at now: Instant, db: Database) throws {
    let begun = now.adding(-60).microseconds
    try db.cachedStatement(
      sql: """
        INSERT INTO destinations VALUES (?1, 0, 0, ?2, ?3)
        ON CONFLICT DO UPDATE SET retries = iif(minute > ?4 AND minute <= ?2, retries + ?3, ?3),
          minute = iif(minute > ?4 AND minute <= ?2, minute, ?2)
        """
    ).execute(arguments: [lane, now.microseconds, count, begun])
  }
}
