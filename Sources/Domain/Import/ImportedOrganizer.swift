// An organizer as a bundle holds it, read and checked but not stored: plain values without row ids. What is written, and in which
// order, is decided by `OrganizerImport`.

/// Everything of one organizer.
public struct ImportedOrganizer: Equatable, Sendable {
  public var slug: String
  public var name: String
  public var resource: JSONObject
  /// By name, in the bundle's order.
  public var settings: [ImportedSetting]
  public var teams: [ImportedTeam]
  public var events: [ImportedEvent]
}

/// An event with everything in it.
public struct ImportedEvent: Equatable, Sendable {
  public var slug: String
  public var name: I18nText
  public var currency: String
  public var timezone: String
  public var dateFrom: Instant?
  public var resource: JSONObject
  public var settings: [ImportedSetting]
  public var catalog: [CatalogEntry]
  public var orders: [Order]
  public var invoices: [ImportedInvoice]
}

/// A setting's stored name and value.
public struct ImportedSetting: Equatable, Sendable {
  public var name: String
  public var value: JSON
}

/// A team with the tokens that act for it.
public struct ImportedTeam: Equatable, Sendable {
  public var team: Team
  public var tokens: [ImportedToken]
}

/// An API token in plain text, as it stands in the bundle; only its digest is stored.
public struct ImportedToken: Equatable, Sendable {
  public var name: String
  public var active: Bool
  public var secret: String
}

/// An invoice that another system issued.
public struct ImportedInvoice: Equatable, Sendable {
  /// Its `id`, `organizer` and `event` are not known yet and zero.
  public var invoice: Invoice
  /// The other system's row id: what orders invoices over the events of an organizer. nil when the bundle does not tell.
  public var foreignID: Int64?
  /// The order's address, for searches.
  public var email: String?
  /// Where it stands in the bundle, for messages.
  public var file: String
  public var path: String

  func problem(_ message: String) -> BundleProblem {
    BundleProblem(file: file, path: path, message: message)
  }
}

/// A whole bundle.
public struct ImportedBundle: Equatable, Sendable {
  public var organizers: [ImportedOrganizer]
  public var exchangeRates: [ExchangeRate]
}
