// What importing asks of a store: one write transaction, in it the copies that are there already and the writes. Deciding what is
// new, changed or to be left alone is the use case's part (OrganizerImport).

/// A store that can take in another system's data.
public protocol ImportStore: Sendable {
  /// Runs `body` in one write transaction: everything or, when it throws, nothing.
  func importing<Result>(_ body: (any ImportTransaction) throws -> Result) throws -> Result
}

/// Something stored that a bundle may hold, too.
public struct StoredCopy: Equatable, Sendable {
  /// The row's id; 0 for rows without one of their own.
  public let id: Int64
  /// What an unchanged source would look like, byte for byte (`ImportContent`).
  public let content: [UInt8]
  /// SHA-256 of the content as it was imported last; nil for what was made here.
  public let importedDigest: [UInt8]?

  public init(id: Int64, content: [UInt8], importedDigest: [UInt8]?) {
    self.id = id
    self.content = content
    self.importedDigest = importedDigest
  }
}

/// An event's place in the store.
public struct EventKey: Equatable, Hashable, Sendable {
  public let organizer: Organizer.ID
  public let event: Event.ID

  public init(organizer: Organizer.ID, event: Event.ID) {
    self.organizer = organizer
    self.event = event
  }
}

/// An API token as it is stored.
public struct StoredToken: Equatable, Sendable {
  public let organizer: Organizer.ID
  public let team: Team.ID
  public let active: Bool

  public init(organizer: Organizer.ID, team: Team.ID, active: Bool) {
    self.organizer = organizer
    self.team = team
    self.active = active
  }
}

/// An invoice that is here already.
public struct StoredInvoiceCopy: Equatable, Sendable {
  /// The published document.
  public let document: [UInt8]
  /// False for an invoice that was issued here.
  public let imported: Bool
  /// Above 1 when it was regenerated here.
  public let version: Int
  public let shredded: Bool

  public init(document: [UInt8], imported: Bool, version: Int, shredded: Bool) {
    self.document = document
    self.imported = imported
    self.version = version
    self.shredded = shredded
  }
}

/// The writes and look-ups of one import. `digest` is always SHA-256 of the content that is stored; a write with `row` nil inserts.
public protocol ImportTransaction {
  func organizer(slug: String) throws -> StoredCopy?
  func save(_ organizer: ImportedOrganizer, row: Organizer.ID?, digest: [UInt8]) throws -> Organizer.ID

  func event(slug: String, of organizer: Organizer.ID) throws -> StoredCopy?
  func save(_ event: ImportedEvent, of organizer: Organizer.ID, row: Event.ID?, digest: [UInt8]) throws -> Event.ID

  /// Settings of an event, or of the organizer itself, by name.
  func settings(of organizer: Organizer.ID, event: Event.ID?) throws -> [String: StoredCopy]
  func save(_ setting: ImportedSetting, of organizer: Organizer.ID, event: Event.ID?, digest: [UInt8]) throws

  func team(_ id: Team.ID, of organizer: Organizer.ID) throws -> StoredCopy?
  func save(_ team: Team, of organizer: Organizer.ID, digest: [UInt8]) throws
  /// The token with this SHA-256, whoever's it is.
  func token(secretDigest: [UInt8]) throws -> StoredToken?
  func insertToken(
    name: String, active: Bool, secretDigest: [UInt8], team: Team.ID, of organizer: Organizer.ID, at: Instant
  ) throws
  func deactivateToken(secretDigest: [UInt8]) throws

  /// Entries of one kind by id.
  func catalog(_ kind: CatalogKind, of event: EventKey) throws -> [Int64: StoredCopy]
  func save(_ entry: CatalogEntry, of event: EventKey, digest: [UInt8]) throws

  func order(code: String, of organizer: Organizer.ID) throws -> StoredCopy?
  /// `order` names its organizer and event.
  func save(_ order: Order, row: Order.ID?, digest: [UInt8]) throws

  func invoice(number: String, of organizer: Organizer.ID) throws -> StoredInvoiceCopy?
  /// `invoice` names its organizer and event; its id is assigned.
  func insert(_ invoice: Invoice, email: String?, at: Instant) throws

  func series(prefix: String, of organizer: Organizer.ID) throws -> NumberSeries?
  func save(_ series: NumberSeries, of organizer: Organizer.ID) throws

  /// Stores a rate unless the source has one for that day already; returns whether it did.
  func insert(_ rate: ExchangeRate) throws -> Bool
}
