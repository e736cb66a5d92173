// What a load balancer or a monitor asks before it sends anybody here.

/// Whether the store could do its work now.
public protocol HealthStore: Sendable {
  /// Looks as closely as can be without changing anything: the schema is this program's, the writer is to be had, there is room.
  /// - Throws: `DomainError.busy`, `.diskFull`, `.diskFailed`, `.storage`: what a change would be answered with.
  func requireReady() throws
}
