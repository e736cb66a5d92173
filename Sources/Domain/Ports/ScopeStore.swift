// Names in URLs to keys: organizers and events by slug, compared byte by byte.

/// Looking up what a path names.
public protocol ScopeStore: Sendable {
  /// nil when there is no such organizer.
  func organizerID(slug: String) throws -> Organizer.ID?
  /// nil when the organizer has no such event.
  func eventID(slug: String, of organizer: Organizer.ID) throws -> Event.ID?

  /// Runs `body` so that all its reads on this thread see one moment and share one connection.
  func snapshot<T>(_ body: () throws -> T) throws -> T

  /// Runs `body` on this thread, whose snapshots then use one connection without asking for it each time; for threads that do little but
  /// read. `body` runs in any case.
  func keepingConnection(_ body: () -> Void)

  /// What `make` makes of what it reads here, and of nothing else but what `key` says. It is remembered until anybody, in whatever process,
  /// commits a change, so it is as true as if it were made anew; larger things only, of which few are asked for often.
  func remembered<T: Sendable>(_ key: String, _ make: () throws -> T) throws -> T

  /// The same for a short text about the invoices of `scope`.
  func remembered(_ key: String, of scope: InvoiceQuery.Scope, _ make: () throws -> String) throws -> String
}
