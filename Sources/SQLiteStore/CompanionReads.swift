// The companion port on SQLite: organizers, events, catalogues, settings and orders, each read with one connection.

public import Domain
import GRDB

extension SQLiteStore: CompanionStore {
  public func organizer(slug: String) throws -> Organizer {
    try pool.read { db in
      guard let row = try OrganizerRows.row(slug: slug, db: db) else { throw DomainError.forbidden }
      return try OrganizerRows.organizer(row)
    }
  }

  public func organizerID(slug: String) throws -> Organizer.ID? {
    try pool.read { try OrganizerRows.id(slug: slug, db: $0) }
  }

  public func organizers(_ ids: Set<Organizer.ID>, page: PageRequest) throws -> Page<Organizer> {
    try pool.read { try OrganizerRows.page(ids, page: page, db: $0) }
  }

  public func event(slug: String, of organizer: Organizer.ID) throws -> Event {
    try pool.read { db in
      guard let row = try EventRows.row(slug: slug, of: organizer, db: db) else { throw DomainError.forbidden }
      return try EventRows.event(row)
    }
  }

  public func eventID(slug: String, of organizer: Organizer.ID) throws -> Event.ID? {
    try pool.read { try EventRows.id(slug: slug, of: organizer, db: $0) }
  }

  public func events(_ events: EventSet, of organizer: Organizer.ID, page: PageRequest) throws -> Page<Event> {
    try pool.read { try EventRows.page(events, of: organizer, page: page, db: $0) }
  }

  public func settings(of organizer: Organizer.ID, event: Event.ID?) throws -> Settings {
    try pool.read { try SettingsRows.settings(of: organizer, event: event, db: $0) }
  }

  public func items(of event: EventKey, page: PageRequest) throws -> Page<Item> {
    try pool.read { try CatalogRows.page(.item, of: event, page: page, db: $0, CatalogRows.item) }
  }

  public func item(_ id: Item.ID, of event: EventKey) throws -> Item {
    try pool.read { db in
      guard let row = try CatalogRows.row(.item, id: id.value, of: event, db: db) else {
        throw DomainError.notFound(what: "Item")
      }
      return try CatalogRows.item(row)
    }
  }

  public func taxRules(of event: EventKey, page: PageRequest) throws -> Page<TaxRule> {
    try pool.read { try CatalogRows.page(.taxRule, of: event, page: page, db: $0, CatalogRows.taxRule) }
  }

  public func taxRule(_ id: TaxRule.ID, of event: EventKey) throws -> TaxRule {
    try pool.read { db in
      guard let row = try CatalogRows.row(.taxRule, id: id.value, of: event, db: db) else {
        throw DomainError.notFound(what: "TaxRule")
      }
      return try CatalogRows.taxRule(row)
    }
  }

  public func subevents(of event: EventKey) throws -> [SubEvent] {
    try pool.read { try CatalogRows.rows(.subevent, of: event, db: $0).map(CatalogRows.subevent) }
  }

  public func questions(of event: EventKey) throws -> [Question] {
    try pool.read { try CatalogRows.rows(.question, of: event, db: $0).map(CatalogRows.question) }
  }

  public func orders(_ query: OrderQuery, page: PageRequest) throws -> Page<Order> {
    try pool.read { try OrderListing.page(query, page: page, db: $0) }
  }

  public func order(code: String, of event: EventKey) throws -> Order {
    try pool.read { db in
      let row = try OrderRows.row(code: code, of: event.organizer, db: db)
      guard let row, row["event_id"] == event.event.value else { throw DomainError.notFound(what: "Order") }
      return try OrderRows.order(row, db: db)
    }
  }
}
