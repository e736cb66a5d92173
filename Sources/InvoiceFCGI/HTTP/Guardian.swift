// Lets requests in or not: credentials first, then what the path names, then the row's permission. A missing and a foreign organizer
// or event are the same answer (pretix-behaviour.md §7.2).

import Domain

struct Guardian {
  let app: App
  let request: Request
  let parameters: PathValues

  /// Who came in, and where.
  struct Entry {
    var actor: Actor?
    var session: Session?
    var place = Call.Place()
  }

  /// - Throws: `AuthenticationFailure`, `DomainError.forbidden`.
  func enter(_ access: Access) throws -> Entry {
    var entry = Entry()
    if access == .anyone { return entry }
    if access.isConsole {
      let session = try browserSession()
      entry.session = session
      entry.actor = try app.store.actor(of: session.user)
    } else {
      entry.actor = try app.authentication.actor(authorization: request.header("AUTHORIZATION"))
    }
    guard let actor = entry.actor else { throw AuthenticationFailure.missing }
    try locate(&entry.place, for: actor)
    guard try isAllowed(access, actor, entry.place) else { throw DomainError.forbidden }
    return entry
  }

  private func browserSession() throws -> Session {
    let secret = SessionCookie.secret(
      in: request.header("COOKIE"), scheme: app.publicScheme(for: request))
    guard let secret,
      let session = try app.signIn.session(secret: secret, userAgent: request.header("USER_AGENT") ?? "")
    else { throw AuthenticationFailure.signInFirst }
    return session
  }

  private func locate(_ place: inout Call.Place, for actor: Actor) throws {
    guard let slug = parameters["organizer"] else { return }
    guard let organizer = try app.store.organizerID(slug: slug), actor.belongs(to: organizer) else {
      throw DomainError.forbidden
    }
    place.organizer = organizer
    guard let eventSlug = parameters["event"] else { return }
    guard let event = try app.store.eventID(slug: eventSlug, of: organizer),
      actor.mayEnter(event, of: organizer)
    else { throw DomainError.forbidden }
    place.event = event
  }

  private func isAllowed(_ access: Access, _ actor: Actor, _ place: Call.Place) throws -> Bool {
    switch access {
    case .anyone, .authenticated, .session: return true
    case .member, .sessionMember: return place.organizer != nil
    case .organizer(let permissions):
      guard let organizer = place.organizer else { return false }
      return permissions.contains { actor.may($0, in: organizer) }
    case .auditor:
      guard let organizer = place.organizer else { return false }
      return actor.may(.writeOrganizerSettings, in: organizer)
        || actor.events(with: .readOrders, of: organizer) == .all
    case .eventVisitor: return place.event != nil
    case .event(let permission):
      guard let organizer = place.organizer, let event = place.event else { return false }
      return actor.may(permission, in: event, of: organizer)
    case .eventAny(let permissions):
      guard let organizer = place.organizer, let event = place.event else { return false }
      return permissions.contains { actor.may($0, in: event, of: organizer) }
    }
  }
}
