// The webhook port on SQLite: the invoicing transaction with webhooks and deliveries in it.

public import Domain
import GRDB

extension SQLiteStore: WebhookStore {
  public func webhooks(of organizer: Organizer.ID) throws -> [Webhook] {
    try read { try WebhookRows.all(of: organizer, db: $0) }
  }

  public func webhook(_ id: Webhook.ID, of organizer: Organizer.ID) throws -> Webhook {
    try read { try WebhookRows.find(id, of: organizer, db: $0) }
  }

  public func deliveries(
    of webhook: Webhook.ID, organizer: Organizer.ID, page: PageRequest
  ) throws -> Page<WebhookDelivery> {
    try read { db in
      try SQLPage.fetch(
        "FROM webhook_deliveries WHERE organizer_id = ? AND webhook_id = ?", [organizer.value, webhook.value],
        order: "id DESC", page: page, db: db
      ) { row in
        var delivery = try WebhookDeliveryRows.delivery(row)
        delivery.log = try WebhookDeliveryRows.attempts(of: delivery, db: db)
        return delivery
      }
    }
  }

  public func delivery(_ id: WebhookDelivery.ID, of organizer: Organizer.ID) throws -> WebhookDelivery? {
    try read { db in
      guard var found = try WebhookDeliveryRows.find(id, of: organizer, db: db) else { return nil }
      found.log = try WebhookDeliveryRows.attempts(of: found, db: db)
      return found
    }
  }

  public func lastDeliveries(of organizer: Organizer.ID) throws -> [Webhook.ID: WebhookDelivery] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT d.* FROM webhooks w JOIN webhook_deliveries d ON d.id =
            (SELECT max(id) FROM webhook_deliveries WHERE organizer_id = w.organizer_id AND webhook_id = w.id)
          WHERE w.organizer_id = ?
          """, arguments: [organizer.value])
      return Dictionary(
        try rows.map(WebhookDeliveryRows.delivery).map { ($0.webhook, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  public func changingWebhooks<Result>(_ body: (any WebhookTransaction) throws -> Result) throws -> Result {
    try write { db in try body(SQLiteInvoicing(db: db, store: self)) }
  }

  public func groupedWebhooks<Result: Sendable>(
    _ body: @escaping @Sendable (any WebhookTransaction) throws -> Result
  ) throws -> Result {
    try groups.run(in: self) { db in try body(SQLiteInvoicing(db: db, store: self)) }
  }

  public func forgetDeliveries(endedBefore moment: Instant, limit: Int) throws {
    try write { try WebhookDeliveryRows.forget(endedBefore: moment, limit: limit, db: $0) }
  }
}

extension SQLiteInvoicing: WebhookTransaction {
  func webhook(_ id: Webhook.ID, of organizer: Organizer.ID) throws -> Webhook {
    try WebhookRows.find(id, of: organizer, db: db)
  }

  func countWebhooks(of organizer: Organizer.ID) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM webhooks WHERE organizer_id = ?", arguments: [organizer.value]) ?? 0
  }

  func knownEvents(_ slugs: [String], of organizer: Organizer.ID) throws -> Set<String> {
    Set(try slugs.filter { try EventRows.row(slug: $0, of: organizer, db: db) != nil })
  }

  func slug(of organizer: Organizer.ID) throws -> String {
    try String.fetchOne(db, sql: "SELECT slug FROM organizers WHERE id = ?", arguments: [organizer.value]) ?? ""
  }

  func save(_ webhook: Webhook) throws -> Webhook.ID { try WebhookRows.save(webhook, db: db) }

  func delete(_ webhook: Webhook) throws {
    try db.execute(
      sql: "DELETE FROM webhooks WHERE organizer_id = ? AND id = ?",
      arguments: [webhook.organizer.value, webhook.id.value])
  }

  func delivery(_ id: WebhookDelivery.ID, of organizer: Organizer.ID) throws -> WebhookDelivery? {
    try WebhookDeliveryRows.find(id, of: organizer, db: db)
  }

  func insert(_ delivery: WebhookDelivery) throws -> WebhookDelivery.ID {
    let id = try WebhookDeliveryRows.insert(delivery, db: db)
    let job = NewJob(
      kind: .webhook, key: String(id.value), runAfter: delivery.nextAt ?? delivery.createdAt, lane: delivery.lane)
    try enqueue(job, of: delivery.organizer)
    return id
  }

  func update(_ delivery: WebhookDelivery) throws { try WebhookDeliveryRows.update(delivery, db: db) }

  func save(_ attempt: WebhookAttempt, of delivery: WebhookDelivery) throws {
    try WebhookDeliveryRows.save(attempt, of: delivery, db: db)
  }

  func removeAttempt(_ number: Int, of delivery: WebhookDelivery) throws {
    try WebhookDeliveryRows.remove(attempt: number, of: delivery, db: db)
  }

  func hasDelivered(_ webhook: Webhook, since: Instant) throws -> Bool {
    try WebhookDeliveryRows.hasDelivered(webhook, since: since, db: db)
  }
}
