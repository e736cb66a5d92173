// What one set of rights holds of another: nobody hands out, changes or takes away more than they hold themselves. The narrower
// rights of the console are part of the wider one that they were cut out of (product.md §7).

extension PermissionSet {
  /// The names, none for all.
  public var names: Set<Permission> {
    switch self {
    case .all: []
    case .some(let names): names
    }
  }
}

extension EventSet {
  /// Whether `other` holds every event of this set.
  public func isSubset(of other: EventSet) -> Bool {
    switch (self, other) {
    case (_, .all): true
    case (.all, .some): false
    case (.some(let mine), .some(let others)): mine.isSubset(of: others)
    }
  }
}

extension Permission {
  /// A wider right that implies this one for console users.
  var wider: Permission? {
    switch self {
    case .transmitInvoices, .correctInvoices: .writeOrders
    default: nil
    }
  }
}

extension Actor {
  /// Whether everything that `grant` allows is allowed to the actor, too.
  public func covers(_ grant: TeamGrant) -> Bool {
    grant.events.isSubset(of: visibleEvents(of: grant.organizer)) && coversEventRights(of: grant)
      && coversOrganizerRights(of: grant)
  }

  private func coversEventRights(of grant: TeamGrant) -> Bool {
    switch grant.eventPermissions {
    case .all: return grant.events.isSubset(of: events(of: grant.organizer) { $0.eventPermissions == .all })
    case .some(let names):
      return names.allSatisfy { name in
        grant.events.isSubset(
          of: events(of: grant.organizer) { team in
            team.eventPermissions.contains(name) || name.wider.map(team.eventPermissions.contains) ?? false
          })
      }
    }
  }

  private func coversOrganizerRights(of grant: TeamGrant) -> Bool {
    switch grant.organizerPermissions {
    case .all: grants.contains { $0.organizer == grant.organizer && $0.organizerPermissions == .all }
    case .some(let names): names.allSatisfy { may($0, in: grant.organizer) }
    }
  }

  private func events(of organizer: Organizer.ID, where holds: (TeamGrant) -> Bool) -> EventSet {
    grants.filter { $0.organizer == organizer && holds($0) }.reduce(.some([])) { $0.union($1.events) }
  }
}

extension TeamGrant {
  /// Whether it holds back nothing: who is in such a team administers the organizer.
  public var isUnlimited: Bool { events == .all && eventPermissions == .all && organizerPermissions == .all }
}
