// Orders in pretix's format: read, record, modify, delete (pretix-behaviour.md §7.9). What happens to an order otherwise is in
// OrderChangeAPI, its money in OrderMoneyAPI.

import Domain

enum OrderAPI {
  static func list(_ call: Call) throws -> Response {
    let generated = call.app.clock.now
    let page = try InvoiceParameters.page(call.query)
    let query = try OrderParameters.query(call.query, scope: try call.orderScope())
    let found = try call.app.companions.orders(query, page: page)
    let parts = OrderParameters.parts(call.query)
    let selection = MemberSelection(call.query)
    return call.documents(try found.map { try selection.applied(to: OrderResource.document($0, including: parts)) })
      .with("X-Page-Generated", generated.text)
  }

  static func detail(_ call: Call) throws -> Response {
    let code = try call.parameter("code")
    let event = try call.eventKey()
    do {
      return try call.answer(try call.app.companions.order(code: code, of: event))
    } catch DomainError.notFound where code.hasSuffix(".json") {
      return try call.answer(try call.app.companions.order(code: String(code.dropLast(5)), of: event))
    }
  }

  static func create(_ call: Call) throws -> Response {
    let body = try RequestBody.json(call.request)
    let recorded = try call.app.orders.record(body, in: try call.eventKey(), by: try call.authenticated())
    if recorded.isSimulated { return try call.answer(preview: recorded.order) }
    let response = try call.answer(recorded.order, status: 201)
    guard case .string(let url)? = recorded.order.attributes["url"] else { return response }
    return response.with("Location", url.replacing(ResourceLinks.placeholder, with: call.publicURL))
  }

  static func modify(_ call: Call) throws -> Response {
    let body = try RequestBody.json(call.request)
    return try call.answer(
      try call.app.orders.modify(
        try call.parameter("code"), of: try call.eventKey(), body: body, by: try call.authenticated()))
  }

  static func delete(_ call: Call) throws -> Response {
    try call.app.orders.delete(try call.parameter("code"), of: try call.eventKey(), by: try call.authenticated())
    return .noContent
  }

  static func createInvoice(_ call: Call) throws -> Response {
    let invoice = try call.app.invoicing.createInvoice(
      forOrder: try call.parameter("code"), of: try call.eventKey(), by: try call.authenticated())
    return .json(InvoiceResource.document(invoice), status: 201)
  }
}

extension Call {
  /// The path's event, or those of the organizer's events whose orders the caller may read.
  func orderScope() throws -> OrderQuery.Scope {
    if place.event != nil { return .event(try eventKey()) }
    let organizer = try organizer()
    return .organizer(organizer, events: try authenticated().events(with: .readOrders, of: organizer))
  }

  /// An order's object, links filled, with the members that the query asks for.
  func answer(_ order: Order, status: Int = 200) throws -> Response {
    let document = OrderResource.document(order, including: OrderParameters.parts(query))
    let selected = try MemberSelection(query).applied(to: document)
    return .json(ResourceLinks.filled(selected, publicURL: publicURL), status: status)
  }

  /// A simulated order has no time yet.
  func answer(preview order: Order) throws -> Response {
    guard var object = try JSON(parsing: OrderResource.document(order)).object else { return .noContent }
    object["datetime"] = .null
    var json = JSONWriter(reserving: 2048)
    json.value(object)
    return .json(ResourceLinks.filled(json.bytes, publicURL: publicURL), status: 201)
  }
}
