// Taking jobs and giving them back, as rows. A claim is compare-and-set, so that several loops get each job once; lanes are found by
// walking the index from one to the next, so that what waits in one costs nothing to the others.

import Domain
import GRDB

enum JobClaims {
  static func dueLanes(of kinds: [JobKind], at now: Instant, db: Database) throws -> [JobLane] {
    var lanes: [JobLane] = []
    for kind in kinds {
      for name in try names(of: kind, db: db) {
        let destination = try DestinationRows.row(name, db: db)
        if let destination, destination.isOpen(at: now) { continue }
        let retries = destination?.retriesLeft(at: now) ?? DeliveryTiming.retriesPerMinute
        let isDue =
          try due(kind, name, retry: false, at: now, limit: 1, db: db).isEmpty == false
          || (retries > 0 && due(kind, name, retry: true, at: now, limit: 1, db: db).isEmpty == false)
        if isDue { lanes.append(JobLane(kind: kind, name: name, isProbing: destination?.isProbing ?? false)) }
      }
    }
    return lanes
  }

  private static func names(of kind: JobKind, db: Database) throws -> [String] {
    let next = try db.cachedStatement(
      sql: "SELECT lane FROM jobs WHERE state = 'open' AND kind = ? AND lane > ? ORDER BY lane LIMIT 1")
    let first = try db.cachedStatement(
      sql: "SELECT lane FROM jobs WHERE state = 'open' AND kind = ? ORDER BY lane LIMIT 1")
    var names: [String] = []
    var name = try String.fetchOne(first, arguments: [kind.rawValue])
    while let found = name, names.count < 1000 {
      names.append(found)
      name = try String.fetchOne(next, arguments: [kind.rawValue, found])
    }
    return names
  }

  private static func due(
    _ kind: JobKind, _ lane: String, retry: Bool, at now: Instant, limit: Int, db: Database
  ) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT * FROM jobs WHERE state = 'open' AND kind = ? AND lane = ? AND retry = ? AND run_after <= ?
          ORDER BY run_after, id LIMIT ?
          """), arguments: [kind.rawValue, lane, retry, now.microseconds, limit])
  }

  static func claim(
    _ lane: JobLane, limit: Int, owner: String, leaseUntil: Instant, at now: Instant, db: Database
  ) throws -> [ClaimedJob] {
    let destination = try DestinationRows.row(lane.name, db: db)
    if destination?.isOpen(at: now) == true { return [] }
    let limit = destination?.isProbing == true ? min(limit, 1) : limit
    let left = destination?.retriesLeft(at: now) ?? DeliveryTiming.retriesPerMinute
    let retries = try due(lane.kind, lane.name, retry: true, at: now, limit: min(limit, left), db: db)
    let fresh = try due(lane.kind, lane.name, retry: false, at: now, limit: limit - retries.count, db: db)
    if !retries.isEmpty && !lane.name.isEmpty {
      try DestinationRows.countRetries(retries.count, lane.name, at: now, db: db)
    }
    // One look at a destination that failed is enough until it is known how that one ends.
    if destination?.isProbing == true { try DestinationRows.hold(lane.name, until: leaseUntil, db: db) }
    let take = try db.cachedStatement(
      sql: """
        UPDATE jobs SET state = 'claimed', owner = ?, lease_until = ?, fence = fence + 1, attempts = attempts + 1
        WHERE id = ? AND state = 'open'
        """)
    return try (retries + fresh).compactMap { row in
      try take.execute(arguments: [owner, leaseUntil.microseconds, row["id"] as Int64])
      return db.changesCount == 1 ? try job(row, claims: 1) : nil
    }
  }

  /// The job of a row read before (`claims` 1) or after (0) it was claimed.
  private static func job(_ row: Row, claims: Int) throws -> ClaimedJob? {
    let (kind, payload): (String, SQLBlob) = (row["kind"], row["payload"])
    guard let kind = JobKind(rawValue: kind) else { return nil }
    let (attempts, fence): (Int, Int64) = (row["attempts"], row["fence"])
    return ClaimedJob(
      id: row["id"], organizer: .init(row["organizer_id"]), kind: kind, key: row["key"],
      payload: try JSON(parsing: payload.bytes).object ?? JSONObject(), lane: row["lane"], attempts: attempts + claims,
      fence: fence + Int64(claims))
  }

  static func settle(_ job: ClaimedJob, _ outcome: JobOutcome, at now: Instant, db: Database) throws {
    let mine: StatementArguments = [job.id, job.fence]
    let condition = "WHERE id = ? AND fence = ? AND state = 'claimed'"
    switch outcome {
    case .done:
      try db.cachedStatement(sql: "DELETE FROM jobs \(condition)").execute(arguments: mine)
    case .later(let next, let isRetry):
      try db.cachedStatement(
        sql: """
          UPDATE jobs SET state = 'open', owner = NULL, lease_until = NULL, attempts = 0, run_after = ?, retry = ? \(condition)
          """
      ).execute(arguments: [next.microseconds, isRetry] + mine)
    case .broken(let message):
      let isParked = job.attempts >= ClaimedJob.attemptLimit
      let pause = 60.0 * Double(job.attempts * job.attempts)
      try db.cachedStatement(
        sql: """
          UPDATE jobs SET state = ?, owner = NULL, lease_until = NULL, last_error = ?, run_after = ?, retry = 1 \(condition)
          """
      ).execute(
        arguments: [isParked ? "parked" : "open", String(message.prefix(2000)), now.adding(pause).microseconds] + mine)
    }
  }

  static func renew(owner: String, until: Instant, at now: Instant, db: Database) throws {
    for (table, state) in [("jobs", "state = 'claimed'"), ("transmissions", "status = 'inflight'")] {
      try db.cachedStatement(
        sql: "UPDATE \(table) SET lease_until = ? WHERE \(state) AND owner = ? AND lease_until > ?"
      ).execute(arguments: [until.microseconds, owner, now.microseconds])
    }
  }

  static func held(db: Database) throws -> [Row] {
    try Row.fetchAll(db.cachedStatement(sql: "SELECT id, owner, fence, lease_until FROM jobs WHERE state = 'claimed'"))
  }

  /// Puts back, or parks, a job that `row` showed as lost.
  /// - Returns: the job when it was parked.
  static func recover(_ row: Row, at now: Instant, db: Database) throws -> ClaimedJob? {
    let found = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT * FROM jobs WHERE id = ? AND fence = ? AND state = 'claimed' AND lease_until = ?"),
      arguments: [row["id"] as Int64, row["fence"] as Int64, row["lease_until"] as Int64?])
    guard let found, let job = try job(found, claims: 0) else { return nil }
    let isParked = job.attempts >= ClaimedJob.attemptLimit
    try db.cachedStatement(
      sql: """
        UPDATE jobs SET state = ?, owner = NULL, lease_until = NULL, fence = fence + 1, run_after = ?,
          last_error = 'the process that had it ended' WHERE id = ?
        """
    ).execute(arguments: [isParked ? "parked" : "open", now.microseconds, job.id])
    return isParked ? job : nil
  }
}
