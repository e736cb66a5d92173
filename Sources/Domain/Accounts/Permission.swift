// Permission names as pretix uses them (pretix-behaviour.md §7.2), the two narrower ones of the console, and sets of them.

/// A named right. The names are pretix's, so tokens and teams move over unchanged; unknown names are kept.
public struct Permission: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static let readOrders = Permission(rawValue: "event.orders:read")
  public static let writeOrders = Permission(rawValue: "event.orders:write")
  public static let writeEventSettings = Permission(rawValue: "event.settings.general:write")
  public static let writePaymentSettings = Permission(rawValue: "event.settings.payment:write")
  public static let writeTaxSettings = Permission(rawValue: "event.settings.tax:write")
  public static let writeInvoiceSettings = Permission(rawValue: "event.settings.invoicing:write")
  public static let writeSubevents = Permission(rawValue: "event.subevents:write")
  public static let createEvents = Permission(rawValue: "organizer.events:create")
  public static let writeItems = Permission(rawValue: "event.items:write")
  public static let writeOrganizerSettings = Permission(rawValue: "organizer.settings.general:write")
  public static let readBilling = Permission(rawValue: "organizer.billing:read")
  /// Teams, their members and their API tokens.
  public static let writeTeams = Permission(rawValue: "organizer.teams:write")
  /// Console only: send and send again (product.md §7).
  public static let transmitInvoices = Permission(rawValue: "invoices:transmit")
  /// Console only: reissue and regenerate (product.md §7).
  public static let correctInvoices = Permission(rawValue: "invoices:correct")

  /// What teams can be given in their events, in the order in which it is offered.
  public static let ofEvents: [Permission] = [
    .readOrders, .writeOrders, .transmitInvoices, .correctInvoices, .writeEventSettings, .writeInvoiceSettings,
    .writeTaxSettings, .writePaymentSettings, .writeItems, .writeSubevents,
  ]
  /// What teams can be given in their organizer.
  public static let ofOrganizers: [Permission] = [
    .writeTeams, .writeOrganizerSettings, .createEvents, .readBilling,
  ]
}

/// All permissions of a level, or just some.
public enum PermissionSet: Equatable, Sendable {
  case all
  case some(Set<Permission>)

  public func contains(_ permission: Permission) -> Bool {
    switch self {
    case .all: true
    case .some(let set): set.contains(permission)
    }
  }
}

/// All events of an organizer, or just some.
public enum EventSet: Hashable, Sendable {
  case all
  case some(Set<Event.ID>)

  public func contains(_ event: Event.ID) -> Bool {
    switch self {
    case .all: true
    case .some(let set): set.contains(event)
    }
  }

  public func union(_ other: EventSet) -> EventSet {
    guard case .some(let a) = self, case .some(let b) = other else { return .all }
    return .some(a.union(b))
  }
}
