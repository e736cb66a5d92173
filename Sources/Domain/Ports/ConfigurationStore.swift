// What setting up asks of a store: one write transaction with the reads that its rules need, and the journal.

/// A store in which events, catalogues and settings change.
public protocol ConfigurationStore: Sendable {
  /// Runs `body` in one IMMEDIATE transaction: everything or, when it throws, nothing.
  func configuring<Result>(_ body: (any ConfigurationTransaction) throws -> Result) throws -> Result
}

/// The reads and writes of one change of the configuration.
public protocol ConfigurationTransaction {
  /// - Throws: `DomainError.forbidden` when there is none.
  func organizer(_ id: Organizer.ID) throws -> Organizer
  /// - Throws: `DomainError.forbidden` when there is none.
  func event(_ key: EventKey) throws -> Event
  func isSlugTaken(_ slug: String, of organizer: Organizer.ID) throws -> Bool
  func hasOrders(_ event: EventKey) throws -> Bool
  /// Stores a new event; its id is assigned.
  func insert(_ event: Event) throws -> Event
  func update(_ event: Event) throws

  func catalog(of event: EventKey) throws -> EventCatalog
  /// A number for a new entry of a kind, or for a variation of an item, that no event's entry has.
  func nextCatalogID(_ kind: CatalogKind) throws -> Int64
  func nextVariationID() throws -> Int64
  /// Inserts or replaces an entry.
  func save(_ entry: CatalogEntry, of event: EventKey) throws
  func delete(_ kind: CatalogKind, _ id: Int64, of event: EventKey) throws
  /// Whether an order of the event has a line with it.
  func isSold(_ kind: CatalogKind, _ id: Int64, of event: EventKey) throws -> Bool

  /// What is set at one level, by name.
  func ownSettings(of organizer: Organizer.ID, event: Event.ID?) throws -> [String: JSON]
  /// nil takes the setting away, so that the level above holds.
  func save(_ setting: String, _ value: JSON?, of organizer: Organizer.ID, event: Event.ID?) throws

  /// Stores an exchange rate for the organizer's own invoices.
  /// - Returns: false when the organizer has one for these currencies and that day already.
  func insert(_ rate: ExchangeRate, of organizer: Organizer.ID) throws -> Bool

  func append(_ entry: JournalEntry, of organizer: Organizer.ID) throws
}
