// What can be done to an order by POST: one handler a path, each answers with the order as it is then (pretix-behaviour.md §7.9).

import Domain

enum OrderChangeAPI {
  static func markPaid(_ call: Call) throws -> Response {
    try act(call) { try call.app.orders.markPaid($0, of: $1, body: $2, by: $3) }
  }

  static func markCanceled(_ call: Call) throws -> Response {
    try act(call) { try call.app.orders.markCanceled($0, of: $1, body: $2, by: $3) }
  }

  static func markExpired(_ call: Call) throws -> Response {
    try act(call) { code, event, _, actor in try call.app.orders.markExpired(code, of: event, by: actor) }
  }

  static func markPending(_ call: Call) throws -> Response {
    try act(call) { code, event, _, actor in try call.app.orders.markPending(code, of: event, by: actor) }
  }

  static func markRefunded(_ call: Call) throws -> Response {
    try act(call) { code, event, _, actor in try call.app.orders.markRefunded(code, of: event, by: actor) }
  }

  static func reactivate(_ call: Call) throws -> Response {
    try act(call) { code, event, _, actor in try call.app.orders.reactivate(code, of: event, by: actor) }
  }

  static func approve(_ call: Call) throws -> Response {
    try act(call) { try call.app.orders.approve($0, of: $1, body: $2, by: $3) }
  }

  static func deny(_ call: Call) throws -> Response {
    try act(call) { try call.app.orders.deny($0, of: $1, body: $2, by: $3) }
  }

  static func extend(_ call: Call) throws -> Response {
    try act(call) { try call.app.orders.extend($0, of: $1, body: $2, by: $3) }
  }

  static func change(_ call: Call) throws -> Response {
    try act(call) { try call.app.orders.change($0, of: $1, body: $2, by: $3) }
  }

  private static func act(
    _ call: Call, _ body: (String, EventKey, JSON, Actor) throws -> Order
  ) throws -> Response {
    let json = try RequestBody.json(call.request)
    return try call.answer(
      try body(try call.parameter("code"), try call.eventKey(), json, try call.authenticated()))
  }
}
