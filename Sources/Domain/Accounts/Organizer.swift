// The organizer: the unit of isolation. Everything else belongs to exactly one.

/// An organizer of events; `slug` is unique on the server.
public struct Organizer: Equatable, Sendable {
  public typealias ID = Identifier<Organizer>

  public let id: ID
  public let slug: String
  public let name: String
  /// The API's object of the organizer (pretix's members, in their order); links hold `{BASE}` for the public address.
  public let resource: JSONObject

  public init(id: ID, slug: String, name: String, resource: JSONObject) {
    self.id = id
    self.slug = slug
    self.name = name
    self.resource = resource
  }
}
