// The companion port on SQLite: organizers, events, catalogues, settings and orders, each read with one connection.

public import Domain
import GRDB

extension SQLiteStore: CompanionStore {
  public func organizer(slug: String) throws -> Organizer {
    let organizer = try recall { db, memory in
      try memory.organizerRecords.value(ExactText(slug)) {
        try OrganizerRows.row(slug: slug, db: db).map(OrganizerRows.organizer)
      }
    }
    guard let organizer else { throw DomainError.forbidden }
    return organizer
  }

  public func organizers(_ ids: Set<Organizer.ID>, page: PageRequest) throws -> Page<Organizer> {
    try read { try OrganizerRows.page(ids, page: page, db: $0) }
  }

  public func event(slug: String, of organizer: Organizer.ID) throws -> Event {
    try read { db in
      guard let row = try EventRows.row(slug: slug, of: organizer, db: db) else { throw DomainError.forbidden }
      return try EventRows.event(row)
    }
  }

  public func events(_ events: EventSet, of organizer: Organizer.ID, page: PageRequest) throws -> Page<Event> {
    try read { try EventRows.page(events, of: organizer, page: page, db: $0) }
  }

  public func eventNames(_ events: EventSet, of organizer: Organizer.ID) throws -> [EventName] {
    try recall { db, memory in
      try memory.eventNames.value(ReaderMemory.EventsKey(organizer: organizer, events: events)) {
        try EventRows.names(events, of: organizer, db: db)
      } ?? []
    }
  }

  public func settings(of organizer: Organizer.ID, event: Event.ID?) throws -> Settings {
    try read { try SettingsRows.settings(of: organizer, event: event, db: $0) }
  }

  public func items(of event: EventKey, page: PageRequest) throws -> Page<Item> {
    try read { try CatalogRows.page(.item, of: event, page: page, db: $0, CatalogRows.item) }
  }

  public func item(_ id: Item.ID, of event: EventKey) throws -> Item {
    try read { db in
      guard let row = try CatalogRows.row(.item, id: id.value, of: event, db: db) else {
        throw DomainError.notFound(what: "Item")
      }
      return try CatalogRows.item(row)
    }
  }

  public func taxRules(of event: EventKey, page: PageRequest) throws -> Page<TaxRule> {
    try read { try CatalogRows.page(.taxRule, of: event, page: page, db: $0, CatalogRows.taxRule) }
  }

  public func taxRule(_ id: TaxRule.ID, of event: EventKey) throws -> TaxRule {
    try read { db in
      guard let row = try CatalogRows.row(.taxRule, id: id.value, of: event, db: db) else {
        throw DomainError.notFound(what: "TaxRule")
      }
      return try CatalogRows.taxRule(row)
    }
  }

  public func subevents(of event: EventKey) throws -> [SubEvent] {
    try read { try CatalogRows.rows(.subevent, of: event, db: $0).map(CatalogRows.subevent) }
  }

  public func questions(of event: EventKey) throws -> [Question] {
    try read { try CatalogRows.rows(.question, of: event, db: $0).map(CatalogRows.question) }
  }

  public func orders(_ query: OrderQuery, page: PageRequest) throws -> Page<Order> {
    try read { try OrderListing.page(query, page: page, db: $0) }
  }

  public func order(code: String, of event: EventKey) throws -> Order {
    try read { db in
      let row = try OrderRows.row(code: code, of: event.organizer, db: db)
      guard let row, row["event_id"] == event.event.value else { throw DomainError.notFound(what: "Order") }
      return try OrderRows.order(row, db: db)
    }
  }
}
