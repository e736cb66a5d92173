// The order rows, described: intake, changes, payments and refunds.

import Domain

extension RouteDescription.Schema {
  static let payment = RouteDescription.Schema("Payment", OrderResource.paymentShape)
  static let refund = RouteDescription.Schema("Refund", OrderResource.refundShape)
}

extension RouteDescription {
  static let orderCreate = RouteDescription(
    summary: "Take in an order", query: Parameter.orderParts, body: Schema("NewOrder", OrderRequestShapes.order),
    answers: [
      Answer(status: 201, meaning: "The order, or what it would be (`simulate`).", content: .json(.takenOrder))
    ],
    refusals: writing)
  static let orderChange = change("an order", .order, by: OrderRequestShapes.change)
  static let orderDelete = delete("an order in test mode, with its invoices")
  static let orderInvoice = RouteDescription(
    summary: "Issue an order's invoice",
    answers: [Answer(status: 201, meaning: "The invoice.", content: .json(.invoice))], refusals: writing)

  static func orderStep(_ summary: String, _ body: JSONShape = OrderRequestShapes.nothing) -> RouteDescription {
    RouteDescription(
      summary: summary, query: Parameter.orderParts, body: Schema(nil, body),
      answers: [Answer(status: 200, meaning: "The order afterwards.", content: .json(.order))], refusals: writing)
  }

  static let paymentList = list("An order's payments", of: .payment)
  static let paymentDetail = object("A payment", .payment)
  static let paymentCreate = create("a payment", .payment, from: OrderRequestShapes.payment)
  static let refundList = list("An order's refunds", of: .refund)
  static let refundDetail = object("A refund", .refund)
  static let refundCreate = create("a refund", .refund, from: OrderRequestShapes.refund)

  static func step(
    _ summary: String, _ schema: Schema, _ body: JSONShape = OrderRequestShapes.nothing
  ) -> RouteDescription {
    RouteDescription(
      summary: summary, body: Schema(nil, body),
      answers: [Answer(status: 200, meaning: "It, afterwards.", content: .json(schema))], refusals: writing)
  }
}
