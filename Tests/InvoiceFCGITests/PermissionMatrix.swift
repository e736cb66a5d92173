// Who may do what, said a second time: each API row with the right it demands, in words of its own, and what follows from that for a
// caller. Nothing here asks the route table's `Access` or the guard; both are judged by it.

import Domain
import TestSupport

@testable import InvoiceFCGI
@testable import SQLiteStore

/// What a row demands.
enum Demand: Equatable {
  case nothing
  case anyToken
  /// Any team of the organizer.
  case membership
  /// One of these, in the organizer.
  case organizer([String])
  /// A view of everything: orders of every event, or the organizer's settings.
  case audit
  /// Access to the event, whatever for.
  case visit
  /// This, in the event.
  case event(String)
  /// One of these, in the event.
  case eventAny([String])
  /// Any team of the organizer gets in; what it names is found with this right in its event only.
  case found(with: String)
  /// The same for a list, which is empty for others.
  case listed

  /// Every API row. A new row gets a line, or the matrix fails.
  static let table: [String: Demand] = {
    var table = single
    for key in webhooks {
      let path = key.drop { $0 != " " }.dropFirst()
      table["\(key.prefix { $0 != " " }) /api/v1/organizers/:organizer/webhooks/\(path)"] = .organizer([
        "organizer.settings.general:write"
      ])
    }
    for (key, demand) in inEvents {
      let path = key.drop { $0 != " " }.dropFirst()
      table["\(key.prefix { $0 != " " }) /api/v1/organizers/:organizer/events/:event/\(path)"] = demand
    }
    for (key, right) in atBoth {
      let path = key.drop { $0 != " " }.dropFirst()
      let method = key.prefix { $0 != " " }
      table["\(method) /api/v1/organizers/:organizer/events/:event/\(path)"] = .event(right)
      table["\(method) /api/v1/organizers/:organizer/\(path)"] = path == "invoices/" ? .listed : .found(with: right)
    }
    return table
  }()

  private static let read = "event.orders:read"
  private static let write = "event.orders:write"

  private static let atBoth = [
    "GET invoices/": read,
    "GET invoices/:number/": read,
    "GET invoices/:number/download/": read,
    "GET invoices/:number/documents/": read,
    "GET invoices/:number/documents/:kind/": read,
    "GET invoices/:number/check/": read,
    "GET invoices/:number/actions/": read,
    "GET invoices/:number/transmissions/": read,
    "POST invoices/:number/reissue/": write,
    "POST invoices/:number/regenerate/": write,
    "POST invoices/:number/transmit/": write,
    "POST invoices/:number/retransmit/": write,
  ]

  private static let webhooks = [
    "GET ", "POST ", "GET :webhook/", "PATCH :webhook/", "DELETE :webhook/", "POST :webhook/rotate_secret/",
    "POST :webhook/test/", "GET :webhook/deliveries/", "GET :webhook/deliveries/:delivery/",
    "POST :webhook/deliveries/:delivery/replay/",
  ]

  private static let billing = Demand.organizer(["organizer.settings.general:write", "organizer.billing:read"])

  private static let single: [String: Demand] = [
    "GET /api/v1/openapi.json": .nothing,
    "GET /api/v1/": .anyToken,
    "GET /api/v1/version": .anyToken,
    "GET /api/v1/idempotency_query": .anyToken,
    "GET /api/v1/organizers/": .anyToken,
    "GET /api/v1/organizers/:organizer/": .membership,
    "GET /api/v1/organizers/:organizer/events/": .membership,
    "GET /api/v1/organizers/:organizer/billing_invoices/": billing,
    "GET /api/v1/organizers/:organizer/billing_invoices/:number/": billing,
    "GET /api/v1/organizers/:organizer/billing_invoices/:number/download/": billing,
    "GET /api/v1/organizers/:organizer/series/": .audit,
    "GET /api/v1/organizers/:organizer/journal/": .audit,
    "POST /api/v1/organizers/:organizer/events/": .organizer(["organizer.events:create"]),
    "GET /api/v1/organizers/:organizer/settings/": .organizer(["organizer.settings.general:write"]),
    "PATCH /api/v1/organizers/:organizer/settings/": .organizer(["organizer.settings.general:write"]),
    "GET /api/v1/organizers/:organizer/settings/logo/": .organizer(["organizer.settings.general:write"]),
    "PUT /api/v1/organizers/:organizer/settings/logo/": .organizer(["organizer.settings.general:write"]),
    "DELETE /api/v1/organizers/:organizer/settings/logo/": .organizer(["organizer.settings.general:write"]),
    "GET /api/v1/organizers/:organizer/orders/": .listed,
  ]

  private static let settings = Demand.eventAny(
    ["general", "invoicing", "tax", "payment"].map { "event.settings.\($0):write" })
  private static let tax = Demand.event("event.settings.tax:write")
  private static let items = Demand.event("event.items:write")
  private static let dates = Demand.event("event.subevents:write")

  private static let inEvents: [String: Demand] = [
    "GET ": .visit, "PATCH ": .event("event.settings.general:write"),
    "GET settings/": settings, "PATCH settings/": settings,
    "GET settings/logo/": settings, "PUT settings/logo/": .event("event.settings.invoicing:write"),
    "DELETE settings/logo/": .event("event.settings.invoicing:write"),
    "GET taxrules/": .visit, "POST taxrules/": tax,
    "GET taxrules/:rule/": .visit, "PATCH taxrules/:rule/": tax, "DELETE taxrules/:rule/": tax,
    "GET items/": .visit, "POST items/": items,
    "GET items/:item/": .visit, "PATCH items/:item/": items, "DELETE items/:item/": items,
    "GET items/:item/variations/": .visit, "POST items/:item/variations/": items,
    "GET items/:item/variations/:variation/": .visit, "PATCH items/:item/variations/:variation/": items,
    "DELETE items/:item/variations/:variation/": items,
    "GET subevents/": .visit, "POST subevents/": dates,
    "GET subevents/:subevent/": .visit, "PATCH subevents/:subevent/": dates, "DELETE subevents/:subevent/": dates,
    "GET questions/": .visit, "POST questions/": items,
    "GET questions/:question/": .visit, "PATCH questions/:question/": items, "DELETE questions/:question/": items,
    "GET orders/": .event(read), "POST orders/": .event(write),
    "GET orders/:code/": .event(read), "PATCH orders/:code/": .event(write), "DELETE orders/:code/": .event(write),
    "POST orders/:code/create_invoice/": .event(write), "POST orders/:code/mark_paid/": .event(write),
    "POST orders/:code/mark_canceled/": .event(write), "POST orders/:code/mark_expired/": .event(write),
    "POST orders/:code/mark_pending/": .event(write), "POST orders/:code/mark_refunded/": .event(write),
    "POST orders/:code/reactivate/": .event(write), "POST orders/:code/approve/": .event(write),
    "POST orders/:code/deny/": .event(write), "POST orders/:code/extend/": .event(write),
    "POST orders/:code/change/": .event(write),
    "GET orders/:code/payments/": .event(read), "POST orders/:code/payments/": .event(write),
    "GET orders/:code/payments/:payment/": .event(read),
    "POST orders/:code/payments/:payment/confirm/": .event(write),
    "POST orders/:code/payments/:payment/cancel/": .event(write),
    "POST orders/:code/payments/:payment/refund/": .event(write),
    "GET orders/:code/refunds/": .event(read), "POST orders/:code/refunds/": .event(write),
    "GET orders/:code/refunds/:refund/": .event(read),
    "POST orders/:code/refunds/:refund/done/": .event(write),
    "POST orders/:code/refunds/:refund/process/": .event(write),
    "POST orders/:code/refunds/:refund/cancel/": .event(write),
  ]
}

/// Somebody with a token, and what the token is for.
struct Caller: CustomStringConvertible {
  enum Rights {
    case all
    case only(Set<String>)

    func hold(_ name: String) -> Bool {
      switch self {
      case .all: true
      case .only(let names): names.contains(name)
      }
    }
  }

  let name: String
  /// The Authorization field; nil for nobody.
  let authorization: String?
  /// Nil for tokens that do not hold.
  var organizer: String?
  /// Nil for every event of the organizer.
  var events: Set<String>?
  var eventRights = Rights.only([])
  var organizerRights = Rights.only([])

  var description: String { name }

  /// What a request gets.
  enum Outcome: Equatable {
    case unauthenticated, forbidden, missing, inside
  }

  /// - Parameters:
  ///   - organizer: of the path; `exists` is false for one that is not there.
  ///   - event: of the path, likewise, and the event in which the named object lies.
  func outcome(_ demand: Demand, at place: Place) -> Outcome {
    if demand == .nothing { return .inside }
    guard let organizer else { return .unauthenticated }
    if demand == .anyToken { return .inside }
    guard place.organizer == organizer, place.exists else { return .forbidden }
    let isInEvent = events?.contains(place.event) ?? true
    switch demand {
    case .nothing, .anyToken, .membership, .listed: return .inside
    case .organizer(let names): return names.contains(where: organizerRights.hold) ? .inside : .forbidden
    case .audit:
      let seesEverything = events == nil && eventRights.hold("event.orders:read")
      return seesEverything || organizerRights.hold("organizer.settings.general:write") ? .inside : .forbidden
    case .visit: return isInEvent ? .inside : .forbidden
    case .eventAny(let names): return isInEvent && names.contains(where: eventRights.hold) ? .inside : .forbidden
    case .event(let name): return isInEvent && eventRights.hold(name) ? .inside : .forbidden
    case .found(let name): return isInEvent && eventRights.hold(name) && place.objectExists ? .inside : .missing
    }
  }
}

/// Where a request goes: whose things, and whether they exist.
struct Place: CustomStringConvertible {
  let description: String
  let organizer: String
  let event: String
  let number: String
  var exists = true
  var objectExists = true

  static let all = [
    Place(description: "own", organizer: "bigevents", event: "sampleconf", number: "SAMPLECONF-00001"),
    Place(description: "another event's", organizer: "bigevents", event: "bizconf", number: "BIZCONF-00001"),
    Place(description: "foreign", organizer: "otherorg", event: "otherconf", number: "OTHERCONF-00001"),
    Place(
      description: "missing organizer", organizer: "nope", event: "nope", number: "X", exists: false,
      objectExists: false),
    Place(
      description: "missing event", organizer: "bigevents", event: "nope", number: "X", exists: false,
      objectExists: false),
    Place(
      description: "missing object", organizer: "bigevents", event: "sampleconf", number: "NONE-1", objectExists: false),
  ]

  func path(_ pattern: PathPattern) -> String {
    pattern.text.replacing(":organizer", with: organizer).replacing(":event", with: event)
      .replacing(":number", with: number).replacing(":kind", with: "pdf").replacing(
        ":code", with: objectExists ? "ABC12" : "NONE1"
      )
      .replacing(/:[a-z_]+/, with: objectExists ? "1" : "999999")
  }
}

extension Caller {
  static let eventPermissions = [
    "event.orders:read", "event.orders:write", "event.orders:checkin", "event.items:write",
    "event.settings.general:write", "event.settings.payment:write", "event.settings.tax:write",
    "event.settings.invoicing:write", "event.subevents:write", "event.vouchers:read", "event.vouchers:write",
    "event:cancel",
  ]
  static let organizerPermissions = [
    "organizer.settings.general:write", "organizer.billing:read", "organizer.events:create", "organizer.teams:write",
    "organizer.devices:read",
  ]

  /// Callers of every kind; those with rights get teams and tokens in `app`.
  static func everybody(in app: TestApp) throws -> [Caller] {
    let all = Caller(
      name: "all", authorization: "", organizer: "bigevents", eventRights: .all, organizerRights: .all)
    var limited = all
    limited.events = ["sampleconf"]
    let single = eventPermissions.map { permission in
      Caller(name: permission, authorization: "", organizer: "bigevents", eventRights: .only([permission]))
    }
    let wide = organizerPermissions.map { permission in
      Caller(name: permission, authorization: "", organizer: "bigevents", organizerRights: .only([permission]))
    }
    let mine = [
      all, Caller(name: "limited to one event", copying: limited),
      Caller(name: "nothing", authorization: "", organizer: "bigevents"),
    ]
    let made = try (mine + single + wide).enumerated().map { index, caller in
      try app.admit(caller, team: Int64(900 + index))
    }
    let foreign = Caller(
      name: "other organizer", authorization: "Token " + TestApp.token("foreign"), organizer: "otherorg",
      eventRights: .all, organizerRights: .all)
    let refused = [
      Caller(name: "anonymous", authorization: nil),
      Caller(name: "unknown token", authorization: "Token " + String(repeating: "f", count: 64)),
      Caller(name: "no token", authorization: "Token "), Caller(name: "basic", authorization: "Basic YTpi"),
      Caller(name: "inactive token", authorization: "Token " + TestApp.token("inactive")),
    ]
    return made + [foreign] + refused
  }

  init(name: String, copying other: Caller, authorization: String? = "") {
    self = Caller(
      name: name, authorization: authorization, organizer: other.organizer, events: other.events,
      eventRights: other.eventRights, organizerRights: other.organizerRights)
  }
}

extension TestApp {
  /// Makes a team and a token with the caller's rights.
  fileprivate func admit(_ caller: Caller, team number: Int64) throws -> Caller {
    func permissions(_ rights: Caller.Rights) -> PermissionSet {
      switch rights {
      case .all: .all
      case .only(let names): .some(Set(names.map(Permission.init)))
      }
    }
    let organizer = try temporary.store.organizerID(slug: "bigevents") ?? Organizer.ID(0)
    let team = Team(
      id: Team.ID(number), name: caller.name, events: caller.events.map { .some($0.sorted()) } ?? .all,
      eventPermissions: permissions(caller.eventRights), organizerPermissions: permissions(caller.organizerRights))
    let secret = "matrix\(number)" + String(repeating: "0", count: 55)
    try temporary.store.write { db in
      try TeamRows.save(team, of: organizer, importedDigest: nil, db: db)
      try TeamRows.insertToken(
        name: caller.name, active: true, secretDigest: sodium.sha256(Array(secret.utf8)), team: team.id, of: organizer,
        at: clock.now, db: db)
    }
    return Caller(name: caller.name, copying: caller, authorization: "Token " + secret)
  }
}
