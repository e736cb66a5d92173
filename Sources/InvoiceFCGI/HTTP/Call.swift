// A request on its way through a handler: decoded path values, who is asking, and typed access to what the path names.

import Domain

/// One routed request. A class: closures of a handler keep it, and a value of two dozen references would be counted for each of them.
final class Call: Sendable {
  let app: App
  let request: Request
  let route: Route
  /// Decoded named path segments.
  let parameters: PathValues
  let query: QueryParameters
  /// Set for every row but those open to anyone.
  let actor: Actor?
  /// The signed-in browser of a console row.
  let session: Session?
  let place: Place

  /// What the path names, looked up and found accessible.
  struct Place: Sendable {
    var organizer: Organizer.ID?
    var event: Event.ID?
  }

  init(
    app: App, request: Request, route: Route, parameters: PathValues, query: QueryParameters, entry: Guardian.Entry
  ) {
    self.app = app
    self.request = request
    self.route = route
    self.parameters = parameters
    self.query = query
    actor = entry.actor
    session = entry.session
    place = entry.place
  }

  /// The value of a named path segment.
  func parameter(_ name: String) throws -> String {
    guard let value = parameters[name] else { throw DomainError.notFound(what: name) }
    return value
  }

  /// The organizer of the path; rows with one always have it.
  func organizer() throws -> Organizer.ID {
    guard let organizer = place.organizer else { throw DomainError.forbidden }
    return organizer
  }

  func authenticated() throws -> Actor {
    guard let actor else { throw AuthenticationFailure.missing }
    return actor
  }

  /// Which invoices this request may see with `permission`: the path's event, or those of the organizer's events.
  func invoiceScope(_ permission: Permission) throws -> InvoiceQuery.Scope {
    let organizer = try organizer()
    if let event = place.event { return .event(event, of: organizer) }
    return .organizer(organizer, events: try authenticated().events(with: permission, of: organizer))
  }

  var language: APILanguage { .preferred(request.header("ACCEPT_LANGUAGE")) }
}
