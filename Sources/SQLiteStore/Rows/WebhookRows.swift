// Webhooks as rows, and the one place at which an entry of the journal becomes something to tell: in the same transaction, for every webhook
// that asked for it.

import Domain
import Foundation
import GRDB

enum WebhookRows {
  // MARK: Telling

  /// Puts down what webhooks are to be told of an entry.
  /// - Parameter number: the entry's in its journal.
  static func announce(_ entry: JournalEntry, number: Int64, of organizer: Organizer.ID, in tx: SQLiteInvoicing) throws
  {
    guard let action = WebhookAction(entry) else { return }
    let subscribers = try subscribers(of: action, organizer: organizer, db: tx.db)
    guard !subscribers.isEmpty, let place = try place(of: entry, action, organizer: organizer, db: tx.db) else {
      return
    }
    let notice = WebhookNotice(
      action: action.rawValue, notification: number, organizer: place.organizer, event: place.slug, code: place.code,
      invoice: action.isAboutInvoice ? entry.subject : nil, details: entry.payload)
    let payload = notice.payload
    for webhook in subscribers where try isMeant(webhook, event: place.event, organizer: organizer, db: tx.db) {
      _ = try tx.insert(
        WebhookDelivery(
          webhook: .init(webhook), organizer: organizer, key: Hex.text(tx.store.entropy.bytes(16)),
          action: action.rawValue, payload: payload, createdAt: entry.at, nextAt: entry.at))
    }
  }

  /// Most organizers have none: one step in an index for every entry.
  private static func subscribers(of action: WebhookAction, organizer: Organizer.ID, db: Database) throws -> [Int64] {
    let statement = try RawStatement(
      """
      SELECT a.webhook_id FROM webhook_actions a JOIN webhooks w ON w.id = a.webhook_id
      WHERE a.organizer_id = ? AND a.action = ? AND w.enabled = 1 ORDER BY a.webhook_id
      """, [.int(organizer.value), .text(action.rawValue)], db: db)
    defer { statement.reset() }
    var found: [Int64] = []
    while try statement.step() { found.append(statement.int(0)) }
    return found
  }

  private struct Place {
    let organizer: String
    let event: Int64
    let slug: String
    let code: String
  }

  private static func place(
    of entry: JournalEntry, _ action: WebhookAction, organizer: Organizer.ID, db: Database
  ) throws -> Place? {
    let row: Row?
    if action.isAboutInvoice {
      row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT o.slug AS organizer, e.id, e.slug, i.order_code AS code FROM invoices i
            JOIN events e ON e.organizer_id = i.organizer_id AND e.id = i.event_id
            JOIN organizers o ON o.id = i.organizer_id WHERE i.organizer_id = ? AND i.number = ? LIMIT 1
            """), arguments: [organizer.value, entry.subject])
    } else {
      row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT o.slug AS organizer, e.id, e.slug, ?3 AS code FROM events e
            JOIN organizers o ON o.id = e.organizer_id WHERE e.organizer_id = ?1 AND e.slug = ?2
            """), arguments: [organizer.value, entry.payload["event"]?.string ?? "", entry.subject])
    }
    return row.map { Place(organizer: $0["organizer"], event: $0["id"], slug: $0["slug"], code: $0["code"]) }
  }

  private static func isMeant(_ webhook: Int64, event: Int64, organizer: Organizer.ID, db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT all_events OR EXISTS (SELECT 1 FROM webhook_events e
            WHERE e.organizer_id = w.organizer_id AND e.webhook_id = w.id AND e.event_id = ?3)
          FROM webhooks w WHERE w.organizer_id = ?1 AND w.id = ?2
          """), arguments: [organizer.value, webhook, event]) ?? false
  }

  // MARK: Webhooks

  static func all(of organizer: Organizer.ID, db: Database) throws -> [Webhook] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM webhooks WHERE organizer_id = ? ORDER BY id"), arguments: [organizer.value]
    ).map { try webhook($0, db: db) }
  }

  static func find(_ id: Webhook.ID, of organizer: Organizer.ID, db: Database) throws -> Webhook {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM webhooks WHERE organizer_id = ? AND id = ?"),
      arguments: [organizer.value, id.value])
    guard let row else { throw DomainError.notFound(what: "WebHook") }
    return try webhook(row, db: db)
  }

  private static func webhook(_ row: Row, db: Database) throws -> Webhook {
    let (id, organizer): (Int64, Int64) = (row["id"], row["organizer_id"])
    let events = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT e.slug FROM webhook_events w JOIN events e ON e.organizer_id = w.organizer_id AND e.id = w.event_id
          WHERE w.organizer_id = ? AND w.webhook_id = ? ORDER BY e.slug
          """), arguments: [organizer, id])
    let actions = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT action FROM webhook_actions WHERE organizer_id = ? AND webhook_id = ? ORDER BY position"),
      arguments: [organizer, id])
    let (secret, previous, trouble): (String, String?, String?) = (
      row["secret"], row["previous_secret"], row["trouble"]
    )
    return Webhook(
      id: .init(id), organizer: .init(organizer), isEnabled: row["enabled"], url: row["target_url"],
      allEvents: row["all_events"], events: events, actions: actions, comment: row["comment"],
      secret: SigningSecret(secret), previousSecret: previous.map(SigningSecret.init),
      previousUntil: SQLTime.instant(row["previous_until"]), trouble: trouble.flatMap { Webhook.Trouble(rawValue: $0) },
      createdAt: Instant(microseconds: row["created_at"]))
  }

  static func save(_ webhook: Webhook, db: Database) throws -> Webhook.ID {
    let values: StatementArguments = [
      webhook.organizer.value, webhook.isEnabled, webhook.url, webhook.allEvents, webhook.comment, webhook.secret.text,
      webhook.previousSecret?.text, webhook.previousUntil?.microseconds, webhook.trouble?.rawValue,
      webhook.createdAt.microseconds,
    ]
    var id = webhook.id.value
    if webhook.id == .unassigned {
      try db.execute(
        sql: """
          INSERT INTO webhooks (organizer_id, enabled, target_url, all_events, comment, secret, previous_secret,
            previous_until, trouble, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """, arguments: values)
      id = db.lastInsertedRowID
    } else {
      try db.execute(
        sql: """
          UPDATE webhooks SET organizer_id = ?, enabled = ?, target_url = ?, all_events = ?, comment = ?, secret = ?,
            previous_secret = ?, previous_until = ?, trouble = ?, created_at = ? WHERE id = ?
          """, arguments: values + [id])
    }
    try saveParts(of: webhook, id, db: db)
    return .init(id)
  }

  private static func saveParts(of webhook: Webhook, _ id: Int64, db: Database) throws {
    let mine: StatementArguments = [webhook.organizer.value, id]
    try db.execute(sql: "DELETE FROM webhook_events WHERE organizer_id = ? AND webhook_id = ?", arguments: mine)
    try db.execute(sql: "DELETE FROM webhook_actions WHERE organizer_id = ? AND webhook_id = ?", arguments: mine)
    for slug in webhook.events {
      try db.execute(
        sql: "INSERT INTO webhook_events SELECT organizer_id, ?, id FROM events WHERE organizer_id = ? AND slug = ?",
        arguments: [id, webhook.organizer.value, slug])
    }
    for (position, action) in webhook.actions.enumerated() {
      try db.execute(
        sql: "INSERT INTO webhook_actions (organizer_id, action, webhook_id, position) VALUES (?, ?, ?, ?)",
        arguments: [webhook.organizer.value, action, id, position])
    }
  }
}
