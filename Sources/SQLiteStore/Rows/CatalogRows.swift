// The catalogue of an event as rows: the API's object is the truth, columns are what lists sort by.

import Domain
import Foundation
import GRDB

enum CatalogRows {
  static func item(_ row: Row) throws -> Item {
    Item(
      id: Item.ID(row["id"]), position: row["position"], active: row["active"], resource: try resource(row))
  }

  static func taxRule(_ row: Row) throws -> TaxRule {
    let resource = try resource(row)
    return TaxRule(
      id: TaxRule.ID(row["id"]), rate: TaxRate(tenThousandths: row["rate"]),
      code: resource["code"]?.string, isDefault: row["is_default"], resource: resource)
  }

  static func subevent(_ row: Row) throws -> SubEvent {
    let resource = try resource(row)
    return SubEvent(
      id: SubEvent.ID(row["id"]), dateFrom: SQLTime.instant(row["date_from"]),
      dateTo: resource["date_to"]?.string.flatMap { Instant($0) }, resource: resource)
  }

  static func question(_ row: Row) throws -> Question {
    Question(id: Question.ID(row["id"]), position: row["position"], resource: try resource(row))
  }

  private static func resource(_ row: Row) throws -> JSONObject {
    let resource: Data = row["resource"]
    return try SQLResource.object(resource)
  }

  /// One entry.
  static func row(_ kind: CatalogKind, id: Int64, of event: EventKey, db: Database) throws -> Row? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM \(kind.table) WHERE organizer_id = ? AND event_id = ? AND id = ?",
      arguments: [event.organizer.value, event.event.value, id])
  }

  /// The entry of the first event of an organizer that has one with this id.
  static func row(_ kind: CatalogKind, id: Int64, of organizer: Organizer.ID, db: Database) throws -> Row? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM \(kind.table) WHERE organizer_id = ? AND id = ? ORDER BY event_id LIMIT 1",
      arguments: [organizer.value, id])
  }

  /// All entries in the order of their lists.
  static func rows(_ kind: CatalogKind, of event: EventKey, db: Database) throws -> [Row] {
    try Row.fetchAll(
      db, sql: "SELECT * \(source(kind)) ORDER BY \(kind.order)",
      arguments: [event.organizer.value, event.event.value])
  }

  static func page<Element: Sendable>(
    _ kind: CatalogKind, of event: EventKey, page: PageRequest, db: Database, _ element: (Row) throws -> Element
  ) throws -> Page<Element> {
    try SQLPage.fetch(
      source(kind), [event.organizer.value, event.event.value], order: kind.order, page: page, db: db, element)
  }

  private static func source(_ kind: CatalogKind) -> String {
    "FROM \(kind.table) WHERE organizer_id = ? AND event_id = ?"
  }

  static func copies(_ kind: CatalogKind, of event: EventKey, db: Database) throws -> [Int64: StoredCopy] {
    var copies: [Int64: StoredCopy] = [:]
    for row in try rows(kind, of: event, db: db) { copies[row["id"]] = SQLResource.copy(row, id: row["id"]) }
    return copies
  }

  /// Inserts or replaces an entry.
  static func save(_ entry: CatalogEntry, of event: EventKey, importedDigest: [UInt8]?, db: Database) throws {
    let names = ["organizer_id", "event_id", "id", "resource", "imported_digest"] + columns(entry).map(\.name)
    let values: [(any DatabaseValueConvertible)?] =
      [
        event.organizer.value, event.event.value, entry.id, SQLResource.blob(entry.resource),
        importedDigest.map(SQLBlob.init),
      ] + columns(entry).map(\.value)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(entry.kind.table) (\(names.joined(separator: ", ")))
        VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
        ON CONFLICT DO UPDATE SET \(names.dropFirst(3).map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        """)
    try statement.execute(arguments: StatementArguments(values))
  }

  /// A number that no entry of this kind has, in any event.
  static func nextID(_ kind: CatalogKind, db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM \(kind.table)") ?? 1
  }

  /// A number that no item's variation has.
  static func nextVariationID(db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT coalesce(max(json_extract(v.value, '$.id')), 0) + 1
        FROM items i, json_each(CAST(i.resource AS TEXT), '$.variations') v
        """) ?? 1
  }

  static func delete(_ kind: CatalogKind, id: Int64, of event: EventKey, db: Database) throws {
    try db.execute(
      sql: "DELETE FROM \(kind.table) WHERE organizer_id = ? AND event_id = ? AND id = ?",
      arguments: [event.organizer.value, event.event.value, id])
  }

  /// Whether an order has a line with it; answers to questions are part of their line and do not count.
  static func isSold(_ kind: CatalogKind, id: Int64, of event: EventKey, db: Database) throws -> Bool {
    let column = kind == .item ? "item_id" : kind == .subevent ? "subevent_id" : "tax_rule_id"
    func exists(_ table: String) throws -> Bool {
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM \(table) l JOIN orders o ON o.id = l.order_id
            WHERE l.organizer_id = ? AND o.event_id = ? AND l.\(column) = ?)
          """, arguments: [event.organizer.value, event.event.value, id]) ?? false
    }
    switch kind {
    case .question: return false
    case .taxRule: return try exists("order_positions") || exists("order_fees")
    case .item, .subevent: return try exists("order_positions")
    }
  }

  private static func columns(_ entry: CatalogEntry) -> [(name: String, value: (any DatabaseValueConvertible)?)] {
    switch entry {
    case .item(let item): [("position", item.position), ("active", item.active)]
    case .taxRule(let rule): [("rate", rule.rate.tenThousandths), ("is_default", rule.isDefault)]
    case .subevent(let subevent): [("date_from", subevent.dateFrom?.microseconds)]
    case .question(let question): [("position", question.position)]
    }
  }
}

extension CatalogKind {
  fileprivate var table: String {
    switch self {
    case .item: "items"
    case .taxRule: "tax_rules"
    case .subevent: "subevents"
    case .question: "questions"
    }
  }

  fileprivate var order: String {
    switch self {
    case .item, .question: "position, id"
    case .taxRule: "rate, id"
    case .subevent: "date_from, id"
    }
  }
}
