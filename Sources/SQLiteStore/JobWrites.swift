// The job port on SQLite. Looking for work reads; only taking it writes, so that an idle loop never holds the database.

public import Domain
import GRDB

extension SQLiteStore: JobStore {
  public func dueLanes(of kinds: [JobKind], at now: Instant) throws -> [JobLane] {
    try read { try JobClaims.dueLanes(of: kinds, at: now, db: $0) }
  }

  public func claim(
    _ lane: JobLane, limit: Int, owner: String, leaseUntil: Instant, at now: Instant
  ) throws -> [ClaimedJob] {
    try groups.run(in: self) {
      try JobClaims.claim(lane, limit: limit, owner: owner, leaseUntil: leaseUntil, at: now, db: $0)
    }
  }

  public func settle(_ job: ClaimedJob, _ outcome: JobOutcome, at now: Instant) throws {
    try groups.run(in: self) { try JobClaims.settle(job, outcome, at: now, db: $0) }
  }

  public func renewLeases(of owner: String, until: Instant, at now: Instant) throws {
    try groups.run(in: self) { try JobClaims.renew(owner: owner, until: until, at: now, db: $0) }
  }

  public func recoverJobs(at now: Instant, isGone: (String) -> Bool) throws -> [ClaimedJob] {
    let lost = try read { try JobClaims.held(db: $0) }.filter { row in
      let (lease, owner): (Int64?, String?) = (row["lease_until"], row["owner"])
      return (lease ?? 0) <= now.microseconds || owner.map(isGone) ?? true
    }
    if lost.isEmpty { return [] }
    return try write { db in try lost.compactMap { try JobClaims.recover($0, at: now, db: db) } }
  }

  /// Calls `call` on the writing thread whenever a transaction that put work down has become durable.
  public func onWork(_ call: @escaping @Sendable () -> Void) {
    work.onWork(call)
  }
}
