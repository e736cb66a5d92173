// Who is acting, and what their teams let them do. Both surfaces ask the same functions; nobody compares permission names elsewhere.

/// What one team grants in its organizer.
public struct TeamGrant: Equatable, Sendable {
  public let organizer: Organizer.ID
  public let events: EventSet
  public let eventPermissions: PermissionSet
  public let organizerPermissions: PermissionSet

  public init(
    organizer: Organizer.ID, events: EventSet, eventPermissions: PermissionSet,
    organizerPermissions: PermissionSet
  ) {
    self.organizer = organizer
    self.events = events
    self.eventPermissions = eventPermissions
    self.organizerPermissions = organizerPermissions
  }
}

/// An authenticated principal: an API token (one team) or a console user (any number of teams).
public struct Actor: Equatable, Sendable {
  public enum Principal: Equatable, Sendable {
    case token(id: Int64, name: String)
    case user(id: Int64, email: String)
  }

  public let principal: Principal
  public let grants: [TeamGrant]

  public init(principal: Principal, grants: [TeamGrant]) {
    self.principal = principal
    self.grants = grants
  }

  /// The organizers any team belongs to.
  public var organizers: Set<Organizer.ID> { Set(grants.map(\.organizer)) }

  public func belongs(to organizer: Organizer.ID) -> Bool {
    grants.contains { $0.organizer == organizer }
  }

  /// Whether the actor may see that the event exists.
  public func mayEnter(_ event: Event.ID, of organizer: Organizer.ID) -> Bool {
    grants.contains { $0.organizer == organizer && $0.events.contains(event) }
  }

  public func may(_ permission: Permission, in event: Event.ID, of organizer: Organizer.ID) -> Bool {
    events(with: permission, of: organizer).contains(event)
  }

  /// Whether the actor may do `action` in the event at all; the narrower permissions count for console users only.
  public func may(_ action: InvoiceAction, in event: Event.ID, of organizer: Organizer.ID) -> Bool {
    if may(action.permission, in: event, of: organizer) { return true }
    guard case .user = principal, let narrow = action.narrowPermission else { return false }
    return may(narrow, in: event, of: organizer)
  }

  public func may(_ permission: Permission, in organizer: Organizer.ID) -> Bool {
    grants.contains { $0.organizer == organizer && $0.organizerPermissions.contains(permission) }
  }

  /// The events of `organizer` in which the actor holds `permission`; empty when there is none.
  public func events(with permission: Permission, of organizer: Organizer.ID) -> EventSet {
    grants.filter { $0.organizer == organizer && $0.eventPermissions.contains(permission) }
      .reduce(.some([])) { $0.union($1.events) }
  }

  /// The events of `organizer` whose existence the actor may know.
  public func visibleEvents(of organizer: Organizer.ID) -> EventSet {
    grants.filter { $0.organizer == organizer }.reduce(.some([])) { $0.union($1.events) }
  }
}
