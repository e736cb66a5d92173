// What webhooks were told, as rows: a delivery with its state, and one row for each attempt.

import Domain
import Foundation
import GRDB

enum WebhookDeliveryRows {
  static func find(_ id: WebhookDelivery.ID, of organizer: Organizer.ID, db: Database) throws -> WebhookDelivery? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM webhook_deliveries WHERE organizer_id = ? AND id = ?"),
      arguments: [organizer.value, id.value]
    ).map(delivery)
  }

  static func delivery(_ row: Row) throws -> WebhookDelivery {
    let (state, payload): (String, Data) = (row["state"], row["payload"])
    let replayOf: Int64? = row["replay_of"]
    guard let state = WebhookDelivery.State(rawValue: state) else {
      throw DomainError.storage("a delivery is \"\(state)\", which this program does not know")
    }
    return WebhookDelivery(
      id: .init(row["id"]), webhook: .init(row["webhook_id"]), organizer: .init(row["organizer_id"]), key: row["key"],
      action: row["action"], payload: Array(payload), createdAt: Instant(microseconds: row["created_at"]), state: state,
      attempts: row["attempts"], nextAt: SQLTime.instant(row["next_at"]),
      finishedAt: SQLTime.instant(row["finished_at"]), replayOf: replayOf.map { .init($0) })
  }

  static func insert(_ delivery: WebhookDelivery, db: Database) throws -> WebhookDelivery.ID {
    try db.cachedStatement(
      sql: """
        INSERT INTO webhook_deliveries (organizer_id, webhook_id, key, action, payload, state, attempts, created_at, next_at,
          finished_at, replay_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      delivery.organizer.value, delivery.webhook.value, delivery.key, delivery.action, SQLBlob(delivery.payload),
      delivery.state.rawValue, delivery.attempts, delivery.createdAt.microseconds, delivery.nextAt?.microseconds,
      delivery.finishedAt?.microseconds, delivery.replayOf?.value,
    ])
    return .init(db.lastInsertedRowID)
  }

  static func update(_ delivery: WebhookDelivery, db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE webhook_deliveries SET state = ?, attempts = ?, next_at = ?, finished_at = ?
        WHERE organizer_id = ? AND id = ?
        """
    ).execute(arguments: [
      delivery.state.rawValue, delivery.attempts, delivery.nextAt?.microseconds, delivery.finishedAt?.microseconds,
      delivery.organizer.value, delivery.id.value,
    ])
  }

  static func attempts(of delivery: WebhookDelivery, db: Database) throws -> [WebhookAttempt] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM webhook_attempts WHERE organizer_id = ? AND delivery_id = ? ORDER BY number"),
      arguments: [delivery.organizer.value, delivery.id.value]
    ).map {
      WebhookAttempt(
        number: $0["number"], startedAt: Instant(microseconds: $0["started_at"]), milliseconds: $0["milliseconds"],
        status: $0["status"], answer: $0["answer"], problem: $0["problem"])
    }
  }

  static func save(_ attempt: WebhookAttempt, of delivery: WebhookDelivery, db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO webhook_attempts (organizer_id, delivery_id, number, started_at, milliseconds, status, answer, problem)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT DO UPDATE SET milliseconds = ?5, status = ?6, answer = ?7, problem = ?8
        """
    ).execute(arguments: [
      delivery.organizer.value, delivery.id.value, attempt.number, attempt.startedAt.microseconds,
      attempt.milliseconds, attempt.status, attempt.answer, attempt.problem,
    ])
  }

  static func remove(attempt number: Int, of delivery: WebhookDelivery, db: Database) throws {
    try db.execute(
      sql: "DELETE FROM webhook_attempts WHERE organizer_id = ? AND delivery_id = ? AND number = ?",
      arguments: [delivery.organizer.value, delivery.id.value, number])
  }

  static func hasDelivered(_ webhook: Webhook, since: Instant, db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM webhook_deliveries
          WHERE organizer_id = ? AND webhook_id = ? AND state = 'delivered' AND finished_at >= ?)
        """, arguments: [webhook.organizer.value, webhook.id.value, since.microseconds]) ?? false
  }

  static func forget(endedBefore moment: Instant, limit: Int, db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM webhook_deliveries WHERE id IN
          (SELECT id FROM webhook_deliveries WHERE finished_at < ? ORDER BY finished_at LIMIT ?)
        """, arguments: [moment.microseconds, limit])
  }
}
