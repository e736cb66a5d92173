// The rows around invoices, described: version, organizers, events, what they sell, orders. The schemas of what can be written come from
// the declarations that read it (ConfigurationDescriptions).

import Domain

extension RouteDescription.Schema {
  /// `include` and `exclude` may leave out any member.
  static let order = RouteDescription.Schema("Order", OrderResource.shape.withOptionalMembers)
  static let takenOrder = RouteDescription.Schema(
    json: .object([
      (
        "anyOf",
        .array([
          .object([("$ref", .string("#/components/schemas/Order"))]),
          .object([
            ("description", .string("With `simulate`: an order that was not made has no time.")),
            ("type", .string("object")),
            ("properties", .object([("datetime", .object([("type", .string("null"))]))])),
            ("required", .array([.string("datetime")])),
          ]),
        ])
      )
    ]))
  static let organizer = RouteDescription.Schema("Organizer", named([("name", .any), ("slug", .text(format: nil))]))
  static let version = RouteDescription.Schema(
    "Version",
    named([("pretix", .text(format: nil)), ("pretix_numeric", .integer), ("invoicefcgi", .text(format: nil))]))
  static let root = RouteDescription.Schema("Root", named([("organizers", .text(format: nil))]))
  static let anything = RouteDescription.Schema(json: .object([]))
  /// An object whose members its own documentation tells.
  static let anyObject = RouteDescription.Schema(json: .object([("type", .string("object"))]))

  private static func named(_ members: [(String, JSONShape)]) -> JSONShape {
    .object(members.map { JSONShape.Member($0.0, $0.1) })
  }
}

extension RouteDescription.Parameter {
  static let orderParts: [RouteDescription.Parameter] = [
    .init(name: "include_canceled_positions", meaning: "`true`: canceled positions, too."),
    .init(name: "include_canceled_fees", meaning: "`true`: canceled fees, too."),
  ]

  static let orderFilters: [RouteDescription.Parameter] = [
    .init(name: "code", meaning: "The order's code."), .init(name: "email", meaning: "The customer's address."),
    .init(name: "search", meaning: "Part of a code, an address or a name."),
    .init(name: "status", meaning: "`n`, `p`, `e` or `c`; may be repeated.", repeats: true),
    .init(name: "testmode", meaning: "`true` or `false`."),
    .init(
      name: "modified_since", meaning: "Changed at or after this moment.",
      schema: JSONShape.text(format: "date-time").schema),
  ]
}

extension RouteDescription {
  static let apiRoot = object("Where the API begins", .root)
  static let apiVersion = object("Versions of the program and of the API it answers like", .version)
  static let openAPI = object("This document", .anyObject)
  static let idempotencyQuery = RouteDescription(
    summary: "What was answered to an idempotency key",
    query: [Parameter(name: "key", meaning: "The key that was sent as `X-Idempotency-Key`.")],
    answers: [200, 201, 204, 400, 403, 404, 409].map {
      Answer(status: $0, meaning: "The answer that was given then.", content: $0 == 204 ? .nothing : .json(.anything))
    })
  static let organizerList = list("Organizers", of: .organizer)
  static let organizerDetail = object("An organizer", .organizer)
  static let eventList = list("Events", of: .event)
  static let eventDetail = object("An event", .event)
  static let itemList = list("What an event sells", of: .item)
  static let itemDetail = object("An item", .item)
  static let taxRuleList = list("Tax rules", of: .taxRule)
  static let taxRuleDetail = object("A tax rule", .taxRule)
  static let orderList = list("Orders", of: .order, query: Parameter.orderFilters + Parameter.orderParts)
  static let orderDetail = object("An order", .order, query: Parameter.orderParts)
}
