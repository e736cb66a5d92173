// One row of the route table: method, pattern, who may come in, and the handler.

import Domain

/// What a caller must hold to enter a row.
enum Access: Sendable, Equatable {
  /// No credentials asked.
  case anyone
  /// Any token.
  case authenticated
  /// A token whose team belongs to the path's organizer.
  case member
  /// A token with one of these permissions in the path's organizer.
  case organizer([Permission])
  /// A token that may change the path's organizer, or read the orders of all its events.
  case auditor
  /// A token that may enter the path's event.
  case eventVisitor
  /// A token with this permission in the path's event.
  case event(Permission)
  /// A token with one of these permissions in the path's event.
  case eventAny([Permission])
  /// A signed-in browser.
  case session
  /// A signed-in browser whose user belongs to the path's organizer.
  case sessionMember

  /// What an unsafe method on the same path takes, even where there is none: a reader is told 403, not 405
  /// (recorded; pretix-behaviour.md §7.2).
  var forUnsafeMethods: Access {
    switch self {
    case .event(.readOrders): .event(.writeOrders)
    case .eventVisitor: .event(.writeEventSettings)
    default: self
    }
  }

  /// For people.
  var meaning: String {
    switch self {
    case .anyone: "nothing"
    case .authenticated: "a token"
    case .member: "a token of the organizer"
    case .organizer(let permissions): "a token with " + permissions.map(\.rawValue).joined(separator: " or ")
    case .eventVisitor: "a token for the event"
    case .event(let permission): "a token with \(permission.rawValue) in the event"
    case .eventAny(let permissions):
      "a token with one of " + permissions.map(\.rawValue).joined(separator: ", ") + " in the event"
    case .auditor: "a token that may read orders of every event, or change the organizer's settings"
    case .session: "a signed-in browser"
    case .sessionMember: "a signed-in browser of the organizer"
    }
  }

  var isConsole: Bool { self == .session || self == .sessionMember }
}

/// A row of the table. A class, because every request hands it on.
final class Route: Sendable {
  enum Surface: Int, CaseIterable, Sendable {
    case api
    case console
    case plain

    /// For people and monitors.
    var name: String {
      switch self {
      case .api: "api"
      case .console: "console"
      case .plain: "plain"
      }
    }
  }

  let method: String
  let pattern: PathPattern
  let access: Access
  let surface: Surface
  /// Media types this row can answer with, besides JSON.
  let produces: [String]
  let handler: @Sendable (Call) throws -> Response

  init(
    method: String, pattern: PathPattern, access: Access, surface: Surface, produces: [String] = [],
    handler: @escaping @Sendable (Call) throws -> Response
  ) {
    self.method = method
    self.pattern = pattern
    self.access = access
    self.surface = surface
    self.produces = produces
    self.handler = handler
  }

  /// What the API's own document says of this row; every API row has it.
  var about: RouteDescription? { RouteDescription.of(method, pattern.text) }
}
