// How channels fared for one organizer: the last success and failure, and whether their server is left alone for a while.

public import Domain
import GRDB

extension SQLiteStore: ChannelStore {
  public func record(
    of provider: String, lane: String, organizer: Organizer.ID, at now: Instant
  ) throws -> ChannelRecord {
    try read { db in
      func last(_ status: TransmissionStatus) throws -> Row? {
        try Row.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT updated_at, reason FROM transmissions WHERE organizer_id = ? AND provider = ? AND status = ?
              ORDER BY updated_at DESC LIMIT 1
              """), arguments: [organizer.value, provider, status.rawValue])
      }
      let failure = try last(.failed)
      let destination = try DestinationRows.row(lane, db: db)
      let rests = destination.flatMap { $0.isOpen(at: now) ? $0.openUntil : nil }
      return ChannelRecord(
        lastSuccess: try last(.completed).map { Instant(microseconds: $0["updated_at"]) },
        lastFailure: failure.map { Instant(microseconds: $0["updated_at"]) },
        lastReason: failure.flatMap { TransmissionFailure(rawValue: $0["reason"] ?? "") }, restsUntil: rests)
    }
  }
}
