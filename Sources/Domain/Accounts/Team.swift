// Teams: named sets of rights that tokens and console users hold in one organizer (pretix-behaviour.md §1.1). `TeamGrant` is what
// remains of a team once its events are known by id.

/// A team of an organizer.
public struct Team: Equatable, Sendable {
  public typealias ID = Identifier<Team>

  /// All events of the organizer, or those with these slugs.
  public enum Events: Equatable, Sendable {
    case all
    case some([String])
  }

  /// Unique in the organizer.
  public let id: ID
  public let name: String
  public let events: Events
  public let eventPermissions: PermissionSet
  public let organizerPermissions: PermissionSet

  public init(
    id: ID, name: String, events: Events, eventPermissions: PermissionSet, organizerPermissions: PermissionSet
  ) {
    self.id = id
    self.name = name
    self.events = events
    self.eventPermissions = eventPermissions
    self.organizerPermissions = organizerPermissions
  }

  /// Reads pretix's team object; its `tokens` are read by the importer.
  /// - Throws: `BundleProblem` naming a wrong member.
  public init(_ json: JSONReader) throws(BundleProblem) {
    let limited = try json["limit_events"].elements()
    var slugs: [String] = []
    for slug in limited { slugs.append(try slug.text()) }
    self.init(
      id: ID(try json["id"].positive()), name: try json["name"].text(),
      events: try json["all_events"].flag() ? .all : .some(slugs),
      eventPermissions: try Team.permissions(
        all: json["all_event_permissions"], some: json["limit_event_permissions"]),
      organizerPermissions: try Team.permissions(
        all: json["all_organizer_permissions"], some: json["limit_organizer_permissions"]))
  }

  private static func permissions(all: JSONReader, some: JSONReader) throws(BundleProblem) -> PermissionSet {
    var names: Set<Permission> = []
    for name in try some.elements() { names.insert(Permission(rawValue: try name.text())) }
    return try all.flag() ? .all : .some(names)
  }

  /// The team as JSON with sorted lists: equal teams give equal bytes.
  var canonical: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("id", id.value)
    json.member("name", name)
    switch events {
    case .all: json.member("events", JSON.null)
    case .some(let slugs): json.member("events", .array(slugs.sorted().map(JSON.string)))
    }
    json.member("event_permissions", eventPermissions.json)
    json.member("organizer_permissions", organizerPermissions.json)
    json.endObject()
    return json.bytes
  }
}

extension PermissionSet {
  /// A sorted list of names, null for all.
  var json: JSON {
    switch self {
    case .all: .null
    case .some(let names): .array(names.map(\.rawValue).sorted().map(JSON.string))
    }
  }
}
