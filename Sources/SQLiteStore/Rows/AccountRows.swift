// Teams as grants: what a token's or user's memberships allow, read in one go.

import Domain
import GRDB

enum AccountRows {
  /// The grants of the teams that `condition` selects.
  static func grants(_ condition: String, _ arguments: StatementArguments, db: Database) throws -> [TeamGrant] {
    let sql = """
      SELECT t.*, (SELECT group_concat(event_id) FROM team_events te
        WHERE te.organizer_id = t.organizer_id AND te.team_id = t.id) AS events
      FROM teams t WHERE \(condition)
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(grant)
  }

  static func grant(_ row: Row) throws -> TeamGrant {
    let limited: String? = row["events"]
    return TeamGrant(
      organizer: Organizer.ID(row["organizer_id"]),
      events: row["all_events"] ? .all : events(limited ?? ""),
      eventPermissions: try permissions(all: row["all_event_permissions"], list: row["event_permissions"]),
      organizerPermissions: try permissions(
        all: row["all_organizer_permissions"], list: row["organizer_permissions"]))
  }

  /// Ids as `group_concat` joins them.
  static func events(_ list: String) -> EventSet {
    .some(Set(list.split(separator: ",").compactMap { Int64($0) }.map { Event.ID($0) }))
  }

  /// `list` is a JSON array of names.
  static func permissions(all: Bool, list: String) throws -> PermissionSet {
    if all { return .all }
    let names = try JSON(parsing: Array(list.utf8)).array ?? []
    return .some(Set(names.compactMap { $0.string.map(Permission.init) }))
  }
}
