// The configuration port on SQLite: one IMMEDIATE transaction, rows through the same types that everything else uses. What was imported
// stays known as such, so that importing again sees what changed here.

public import Domain
import GRDB

extension SQLiteStore: ConfigurationStore {
  public func configuring<Result>(_ body: (any ConfigurationTransaction) throws -> Result) throws -> Result {
    try write { db in try body(SQLiteConfiguration(db: db, store: self)) }
  }
}

/// One change of the configuration under way.
struct SQLiteConfiguration: ConfigurationTransaction {
  let db: Database
  let store: SQLiteStore

  func organizer(_ id: Organizer.ID) throws -> Organizer {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM organizers WHERE id = ?", arguments: [id.value])
    guard let row else { throw DomainError.forbidden }
    return try OrganizerRows.organizer(row)
  }

  func event(_ key: EventKey) throws -> Event {
    guard let row = try EventRows.row(key, db: db) else { throw DomainError.forbidden }
    return try EventRows.event(row)
  }

  func isSlugTaken(_ slug: String, of organizer: Organizer.ID) throws -> Bool {
    try EventRows.row(slug: slug, of: organizer, db: db) != nil
  }

  func hasOrders(_ event: EventKey) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM orders WHERE organizer_id = ? AND event_id = ?)",
      arguments: [event.organizer.value, event.event.value]) ?? false
  }

  func insert(_ event: Event) throws -> Event {
    let id = try EventRows.save(event, row: nil, db: db)
    return try self.event(EventKey(organizer: event.organizer, event: id))
  }

  func update(_ event: Event) throws {
    _ = try EventRows.save(event, row: event.id, db: db)
  }

  func catalog(of event: EventKey) throws -> EventCatalog { try store.events.situation(of: event, db: db).catalog }

  func nextCatalogID(_ kind: CatalogKind) throws -> Int64 { try CatalogRows.nextID(kind, db: db) }
  func nextVariationID() throws -> Int64 { try CatalogRows.nextVariationID(db: db) }

  func save(_ entry: CatalogEntry, of event: EventKey) throws {
    let before = try CatalogRows.row(entry.kind, id: entry.id, of: event, db: db)
    try CatalogRows.save(entry, of: event, importedDigest: before.flatMap(SQLResource.digest), db: db)
  }

  func delete(_ kind: CatalogKind, _ id: Int64, of event: EventKey) throws {
    try CatalogRows.delete(kind, id: id, of: event, db: db)
  }

  func isSold(_ kind: CatalogKind, _ id: Int64, of event: EventKey) throws -> Bool {
    try CatalogRows.isSold(kind, id: id, of: event, db: db)
  }

  func ownSettings(of organizer: Organizer.ID, event: Event.ID?) throws -> [String: JSON] {
    try SettingsRows.values(of: organizer, event: event, db: db)
  }

  func save(_ setting: String, _ value: JSON?, of organizer: Organizer.ID, event: Event.ID?) throws {
    let before = try SettingsRows.copies(of: organizer, event: event, db: db)[setting]
    // A stored null counts as "not set here", and tells the importer that this was decided here.
    if value == nil, before?.importedDigest == nil {
      return try SettingsRows.delete(setting, of: organizer, event: event, db: db)
    }
    try SettingsRows.save(
      setting, value ?? .null, of: organizer, event: event, importedDigest: before?.importedDigest, db: db)
  }

  func insert(_ rate: ExchangeRate, of organizer: Organizer.ID) throws -> Bool {
    try ExchangeRateRows.insert(rate, of: organizer, db: db)
  }

  func append(_ entry: JournalEntry, of organizer: Organizer.ID) throws {
    try SQLiteInvoicing(db: db, store: store).append(entry, of: organizer)
  }
}
