// What reading and changing orders needs to know of the event they belong to: its catalogue, settings, time, and what is left to chance.

/// One event as orders come in.
public struct IntakeContext {
  public let event: Event
  public let settings: Settings
  public let catalog: EventCatalog
  public let transmissions: TransmissionCatalog
  public let now: Instant
  public let random: RandomText

  public init(
    event: Event, settings: Settings, catalog: EventCatalog, transmissions: TransmissionCatalog, now: Instant,
    random: RandomText
  ) {
    self.event = event
    self.settings = settings
    self.catalog = catalog
    self.transmissions = transmissions
    self.now = now
    self.random = random
  }

  public var key: EventKey { EventKey(organizer: event.organizer, event: event.id) }

  /// The scheme that names are given in when they do not say.
  var nameScheme: String { settings.text(.nameScheme) }

  /// Languages that an order can have.
  var locales: [String] { settings.list(.locales) }

  /// The customer's page of an order, below the event's own; null when the event has none.
  func url(ofOrder code: String, secret: String) -> JSON {
    event.resource["public_url"]?.string.map { .string("\($0)order/\(code)/\(secret)/") } ?? .null
  }
}
