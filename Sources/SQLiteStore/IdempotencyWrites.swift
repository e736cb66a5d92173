// The idempotency port on SQLite: one row per key, written by the same transaction as what it answers.

public import Domain
import Foundation
import GRDB

extension SQLiteStore: IdempotencyStore {
  public func answer(keptUnder digest: [UInt8], now: Instant) throws -> KeptAnswer? {
    try read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT request_digest, status, headers, body FROM idempotency_keys WHERE digest = ? AND created_at > ?
            """), arguments: [SQLBlob(digest), SQLiteStore.oldest(now)])
      return try row.map { row in
        let request: SQLBlob = row["request_digest"]
        let headers: Data = row["headers"]
        let body: SQLBlob = row["body"]
        return KeptAnswer(
          request: request.bytes, status: row["status"], headers: try SQLiteStore.headers(headers), body: body.bytes)
      }
    }
  }

  public func keep(_ answer: KeptAnswer, under digest: [UInt8], now: Instant) throws {
    let headers = JSON.array(answer.headers.map { .array([.string($0.name), .string($0.value)]) })
    try write { db in
      try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO idempotency_keys (digest, request_digest, status, headers, body, created_at)
          VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        SQLBlob(digest), SQLBlob(answer.request), answer.status, SQLResource.blob(headers), SQLBlob(answer.body),
        now.microseconds,
      ])
      // A few at a time, so that no request pays for a day's keys.
      try db.cachedStatement(
        sql: """
          DELETE FROM idempotency_keys WHERE digest IN
            (SELECT digest FROM idempotency_keys WHERE created_at <= ? ORDER BY created_at LIMIT 8)
          """
      ).execute(arguments: [SQLiteStore.oldest(now)])
    }
  }

  public func sweepAnswers(now: Instant) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM idempotency_keys WHERE created_at <= ?", arguments: [SQLiteStore.oldest(now)])
    }
  }

  private static func oldest(_ now: Instant) -> Int64 { now.adding(seconds: -KeptAnswer.lifetime).microseconds }

  private static func headers(_ data: Data) throws -> [KeptAnswer.Header] {
    let pairs = try SQLResource.json(data).array ?? []
    return pairs.compactMap { pair in
      guard let name = pair.array?.first?.string, let value = pair.array?.last?.string else { return nil }
      return KeptAnswer.Header(name, value)
    }
  }
}
