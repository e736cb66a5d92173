// An event of an organizer: what its invoices need to know of it, and the API's object for clients that read it.

/// One event; `slug` is unique within its organizer.
public struct Event: Equatable, Sendable {
  public typealias ID = Identifier<Event>

  public let id: ID
  public let organizer: Organizer.ID
  public let slug: String
  public let name: I18nText
  /// ISO 4217.
  public let currency: String
  /// IANA name; invoice dates are days in this zone.
  public let timezone: String
  /// The API's object of the event (pretix-behaviour.md §1.1), members in their order; links hold `{BASE}`.
  public let resource: JSONObject

  public init(
    id: ID, organizer: Organizer.ID, slug: String, name: I18nText, currency: String, timezone: String,
    resource: JSONObject
  ) {
    self.id = id
    self.organizer = organizer
    self.slug = slug
    self.name = name
    self.currency = currency
    self.timezone = timezone
    self.resource = resource
  }
}

/// An event as something to choose, without what the API tells of it.
public struct EventName: Equatable, Sendable {
  public let id: Event.ID
  public let slug: String
  public let name: I18nText
  /// ISO 4217.
  public let currency: String

  public init(id: Event.ID, slug: String, name: I18nText, currency: String) {
    self.id = id
    self.slug = slug
    self.name = name
    self.currency = currency
  }
}
