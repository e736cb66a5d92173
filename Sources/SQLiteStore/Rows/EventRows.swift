// Events as rows.

import Domain
import Foundation
import GRDB

enum EventRows {
  static func event(_ row: Row) throws -> Event {
    let name: String = row["name"]
    let resource: Data = row["resource"]
    return Event(
      id: Event.ID(row["id"]), organizer: Organizer.ID(row["organizer_id"]), slug: row["slug"],
      name: I18nText(try JSON(parsing: Array(name.utf8))) ?? I18nText([]), currency: row["currency"],
      timezone: row["timezone"], resource: try SQLResource.object(resource))
  }

  static func row(slug: String, of organizer: Organizer.ID, db: Database) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM events WHERE organizer_id = ? AND slug = ?"),
      arguments: [organizer.value, slug])
  }

  static func row(_ key: EventKey, db: Database) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM events WHERE organizer_id = ? AND id = ?"),
      arguments: [key.organizer.value, key.event.value])
  }

  /// Those of `events`, by slug.
  static func page(_ events: EventSet, of organizer: Organizer.ID, page: PageRequest, db: Database) throws -> Page<
    Event
  > {
    try SQLPage.fetch(
      "FROM events WHERE organizer_id = ? AND \(condition(events))", [organizer.value], order: "slug", page: page,
      db: db, event)
  }

  /// Stepped by hand: every list of the console begins here.
  static func names(_ events: EventSet, of organizer: Organizer.ID, db: Database) throws -> [EventName] {
    let statement = try RawStatement(
      "SELECT id, slug, name, currency FROM events WHERE organizer_id = ? ORDER BY slug", [.int(organizer.value)],
      db: db)
    defer { statement.reset() }
    var names: [EventName] = []
    while try statement.step() {
      let id = Event.ID(statement.int(0))
      guard events.contains(id) else { continue }
      let name = try JSON(parsing: statement.withBytes(2) { Array($0) })
      names.append(
        EventName(
          id: id, slug: statement.text(1), name: I18nText(name) ?? I18nText([]), currency: statement.text(3)))
    }
    return names
  }

  private static func condition(_ events: EventSet) -> String {
    switch events {
    case .all: "1"
    case .some(let ids): "id IN (\(ids.map { String($0.value) }.sorted().joined(separator: ", ")))"
    }
  }

  static func save(
    _ event: ImportedEvent, of organizer: Organizer.ID, row: Event.ID?, importedDigest: [UInt8]?, db: Database
  ) throws -> Event.ID {
    let values: StatementArguments = [
      name(event.name), event.currency, event.timezone, event.dateFrom?.microseconds,
      SQLResource.blob(event.resource), importedDigest.map(SQLBlob.init),
    ]
    if let row {
      try db.execute(
        sql: """
          UPDATE events SET name = ?, currency = ?, timezone = ?, date_from = ?, resource = ?, imported_digest = ?
          WHERE organizer_id = ? AND id = ?
          """, arguments: values + [organizer.value, row.value])
      return row
    }
    let id = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM events") ?? 1
    try db.execute(
      sql: """
        INSERT INTO events (name, currency, timezone, date_from, resource, imported_digest, organizer_id, id, slug)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: values + [organizer.value, id, event.slug])
    return Event.ID(id)
  }

  /// Stores an event that was made or changed here.
  static func save(_ event: Event, row: Event.ID?, db: Database) throws -> Event.ID {
    let from = event.resource["date_from"]?.string.flatMap { Instant($0) }
    let values: StatementArguments = [
      name(event.name), event.currency, event.timezone, from?.microseconds, SQLResource.blob(event.resource),
    ]
    if let row {
      try db.execute(
        sql: """
          UPDATE events SET name = ?, currency = ?, timezone = ?, date_from = ?, resource = ?
          WHERE organizer_id = ? AND id = ?
          """, arguments: values + [event.organizer.value, row.value])
      return row
    }
    let id = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM events") ?? 1
    try db.execute(
      sql: """
        INSERT INTO events (name, currency, timezone, date_from, resource, organizer_id, id, slug)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: values + [event.organizer.value, id, event.slug])
    return Event.ID(id)
  }

  private static func name(_ name: I18nText) -> String {
    SQLJSON.text(.object(JSONObject(name.texts.map { ($0.locale, .string($0.text)) })))
  }
}
