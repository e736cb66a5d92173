// Payments and refunds below an order (pretix-behaviour.md §7.9): lists, details, and what moves them on.

import Domain

enum OrderMoneyAPI {
  static func payments(_ call: Call) throws -> Response {
    try call.listParts(try order(call).payments.map(OrderResource.document))
  }

  static func payment(_ call: Call) throws -> Response {
    try answer(call, payment: try number(call, "payment", "OrderPayment"), of: try order(call))
  }

  static func createPayment(_ call: Call) throws -> Response {
    let body = try RequestBody.json(call.request)
    let made = try call.app.orders.addPayment(
      body, to: try call.parameter("code"), of: try call.eventKey(), by: try call.authenticated())
    return try answer(call, payment: made.payment, of: made.order, status: 201)
  }

  static func confirmPayment(_ call: Call) throws -> Response {
    let number = try number(call, "payment", "OrderPayment")
    let body = try RequestBody.json(call.request)
    let order = try call.app.orders.confirmPayment(
      number, of: try call.parameter("code"), in: try call.eventKey(), body: body, by: try call.authenticated())
    return try answer(call, payment: number, of: order)
  }

  static func cancelPayment(_ call: Call) throws -> Response {
    let number = try number(call, "payment", "OrderPayment")
    let order = try call.app.orders.cancelPayment(
      number, of: try call.parameter("code"), in: try call.eventKey(), by: try call.authenticated())
    return try answer(call, payment: number, of: order)
  }

  static func refundPayment(_ call: Call) throws -> Response {
    let body = try RequestBody.json(call.request)
    let made = try call.app.orders.refundPayment(
      try number(call, "payment", "OrderPayment"), of: try call.parameter("code"), in: try call.eventKey(),
      body: body, by: try call.authenticated())
    return try answer(call, refund: made.refund, of: made.order)
  }

  static func refunds(_ call: Call) throws -> Response {
    try call.listParts(try order(call).refunds.map(OrderResource.document))
  }

  static func refund(_ call: Call) throws -> Response {
    try answer(call, refund: try number(call, "refund", "OrderRefund"), of: try order(call))
  }

  static func createRefund(_ call: Call) throws -> Response {
    let body = try RequestBody.json(call.request)
    let made = try call.app.orders.addRefund(
      body, to: try call.parameter("code"), of: try call.eventKey(), by: try call.authenticated())
    return try answer(call, refund: made.refund, of: made.order, status: 201)
  }

  static func finishRefund(_ call: Call) throws -> Response { try move(call, to: .done) }
  static func cancelRefund(_ call: Call) throws -> Response { try move(call, to: .canceled) }

  private static func move(_ call: Call, to state: OrderRefundState) throws -> Response {
    let number = try number(call, "refund", "OrderRefund")
    let order = try call.app.orders.moveRefund(
      number, of: try call.parameter("code"), in: try call.eventKey(), to: state, by: try call.authenticated())
    return try answer(call, refund: number, of: order)
  }

  private static func order(_ call: Call) throws -> Order {
    try call.app.companions.order(code: try call.parameter("code"), of: try call.eventKey())
  }

  private static func number(_ call: Call, _ name: String, _ what: String) throws -> Int {
    Int(truncatingIfNeeded: try call.number(name, what: what))
  }

  private static func answer(_ call: Call, payment number: Int, of order: Order, status: Int = 200) throws -> Response {
    guard let payment = order.payments.first(where: { $0.localID == number }) else {
      throw DomainError.notFound(what: "OrderPayment")
    }
    return .json(ResourceLinks.filled(OrderResource.document(payment), publicURL: call.publicURL), status: status)
  }

  private static func answer(_ call: Call, refund number: Int, of order: Order, status: Int = 200) throws -> Response {
    guard let refund = order.refunds.first(where: { $0.localID == number }) else {
      throw DomainError.notFound(what: "OrderRefund")
    }
    return .json(ResourceLinks.filled(OrderResource.document(refund), publicURL: call.publicURL), status: status)
  }
}

extension Call {
  /// A page of things that are in memory already.
  func listParts(_ parts: [[UInt8]]) throws -> Response {
    let request = try InvoiceParameters.page(query)
    let (number, offset) = try request.resolve(count: parts.count)
    let shown = Array(parts.dropFirst(offset).prefix(request.size))
    return documents(Page(elements: shown, count: parts.count, number: number, size: request.size))
  }
}
