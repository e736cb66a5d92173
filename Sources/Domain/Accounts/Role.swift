// Roles: named sets of rights with which a team can begin (product.md §7, console.md §4.3). A team keeps its rights and no role.

/// What people commonly do for an organizer.
public enum Role: String, CaseIterable, Sendable {
  /// Sees and downloads.
  case viewer
  /// Sends, too.
  case clerk
  /// Corrects, too, and sees what the platform bills.
  case accountant
  /// Everything.
  case administrator

  public var eventPermissions: PermissionSet {
    switch self {
    case .viewer: .some([.readOrders])
    case .clerk: .some([.readOrders, .transmitInvoices])
    case .accountant: .some([.readOrders, .transmitInvoices, .correctInvoices])
    case .administrator: .all
    }
  }

  public var organizerPermissions: PermissionSet {
    switch self {
    case .viewer, .clerk: .some([])
    case .accountant: .some([.readBilling])
    case .administrator: .all
    }
  }
}
