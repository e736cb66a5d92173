// Which row has which description, by method and path. Rows of an event and of its organizer that do the same share one; a new API row
// gets a line here, or the tests say so.

import Domain

extension RouteDescription {
  private static let bases = [
    "/api/v1/organizers/:organizer/events/:event/", "/api/v1/organizers/:organizer/", "/api/v1/",
  ]

  /// The description of a row; nil for one that nobody described.
  static func of(_ method: String, _ pattern: String) -> RouteDescription? {
    for base in bases where pattern.hasPrefix(base) {
      if let found = table["\(method) \(name(base))\(pattern.dropFirst(base.count))"] { return found }
    }
    return nil
  }

  private static func name(_ base: String) -> String {
    base.contains(":event") ? "event/" : base.contains(":organizer") ? "organizer/" : ""
  }

  /// Keys that no row has.
  static func unused(by routes: [Route]) -> Set<String> {
    let used = routes.flatMap { row in
      bases.filter(row.pattern.text.hasPrefix).map {
        "\(row.method) \(name($0))\(row.pattern.text.dropFirst($0.count))"
      }
    }
    return Set(table.keys).subtracting(used)
  }

  private static let table: [String: RouteDescription] = {
    var table = plain.merging(catalogue) { first, _ in first }.merging(orders) { first, _ in first }
    table.merge(logos) { first, _ in first }
    table.merge(webhooks) { first, _ in first }
    for (key, description) in atBoth {
      let (method, path) = (key.prefix { $0 != " " }, key.drop { $0 != " " }.dropFirst())
      table["\(method) event/\(path)"] = description
      table["\(method) organizer/\(path)"] = description
    }
    return table
  }()

  private static let atBoth: [String: RouteDescription] = [
    "GET invoices/": .invoiceList,
    "GET invoices/:number/": .invoiceDetail,
    "GET invoices/:number/download/": .invoiceDownload,
    "GET invoices/:number/documents/": .documentList,
    "GET invoices/:number/documents/:kind/": .documentDownload,
    "GET invoices/:number/check/": .documentCheck,
    "GET invoices/:number/actions/": .invoiceActions,
    "POST invoices/:number/reissue/": .invoiceReissue,
    "POST invoices/:number/regenerate/": .invoiceRegenerate,
    "POST invoices/:number/transmit/": .invoiceTransmit,
    "POST invoices/:number/retransmit/": .invoiceRetransmit,
    "GET invoices/:number/transmissions/": .invoiceTransmissions,
  ]

  private static let logos: [String: RouteDescription] = Dictionary(
    uniqueKeysWithValues: ["event", "organizer"].flatMap { place in
      [
        ("GET \(place)/settings/logo/", RouteDescription.logo),
        ("PUT \(place)/settings/logo/", .logoChange), ("DELETE \(place)/settings/logo/", .delete("the logo")),
      ]
    })

  private static let plain: [String: RouteDescription] = [
    "GET ": .apiRoot,
    "GET openapi.json": .openAPI,
    "GET version": .apiVersion,
    "GET idempotency_query": .idempotencyQuery,
    "GET organizers/": .organizerList,
    "GET organizer/": .organizerDetail,
    "GET organizer/events/": .eventList,
    "GET organizer/billing_invoices/": .billingList,
    "GET organizer/billing_invoices/:number/": .billingDetail,
    "GET organizer/billing_invoices/:number/download/": .billingDownload,
    "POST organizer/events/": .create("an event", .event, from: ResourceShape.event.creation),
    "GET organizer/settings/": .settingsRead,
    "PATCH organizer/settings/": .settingsChange,
    "GET organizer/orders/": .orderList,
    "GET organizer/series/": .list("Number series with their gaps", of: .series),
    "GET organizer/journal/": .list("The journal of changes, with its hashes", of: .journalEntry),
    "GET event/": .eventDetail,
    "PATCH event/": .change("an event", .event, by: ResourceShape.event.change),
    "GET event/settings/": .settingsRead,
    "PATCH event/settings/": .settingsChange,
  ]

  private static let catalogue: [String: RouteDescription] = [
    "GET event/items/": .itemList,
    "POST event/items/": .create("an item", .item, from: ResourceShape.item.creation),
    "GET event/items/:item/": .itemDetail,
    "PATCH event/items/:item/": .change("an item", .item, by: ResourceShape.item.change),
    "DELETE event/items/:item/": .delete("an item"),
    "GET event/items/:item/variations/": .list("Variations of an item", of: .variation),
    "POST event/items/:item/variations/": .create("a variation", .variation, from: ResourceShape.variation.creation),
    "GET event/items/:item/variations/:variation/": .object("A variation", .variation),
    "PATCH event/items/:item/variations/:variation/": .change(
      "a variation", .variation, by: ResourceShape.variation.change),
    "DELETE event/items/:item/variations/:variation/": .delete("a variation"),
    "GET event/taxrules/": .taxRuleList,
    "POST event/taxrules/": .create("a tax rule", .taxRule, from: ResourceShape.taxRule.creation),
    "GET event/taxrules/:rule/": .taxRuleDetail,
    "PATCH event/taxrules/:rule/": .change("a tax rule", .taxRule, by: ResourceShape.taxRule.change),
    "DELETE event/taxrules/:rule/": .delete("a tax rule"),
    "GET event/subevents/": .list("Dates of a series", of: .subevent),
    "POST event/subevents/": .create("a date", .subevent, from: ResourceShape.subevent.creation),
    "GET event/subevents/:subevent/": .object("A date", .subevent),
    "PATCH event/subevents/:subevent/": .change("a date", .subevent, by: ResourceShape.subevent.change),
    "DELETE event/subevents/:subevent/": .delete("a date"),
    "GET event/questions/": .list("Questions", of: .question),
    "POST event/questions/": .create("a question", .question, from: ResourceShape.question.creation),
    "GET event/questions/:question/": .object("A question", .question),
    "PATCH event/questions/:question/": .change("a question", .question, by: ResourceShape.question.change),
    "DELETE event/questions/:question/": .delete("a question"),
  ]

  private static let orders: [String: RouteDescription] = [
    "GET event/orders/": .orderList,
    "POST event/orders/": .orderCreate,
    "GET event/orders/:code/": .orderDetail,
    "PATCH event/orders/:code/": .orderChange,
    "DELETE event/orders/:code/": .orderDelete,
    "POST event/orders/:code/create_invoice/": .orderInvoice,
    "POST event/orders/:code/mark_paid/": .orderStep("Mark an order as paid", OrderRequestShapes.paid),
    "POST event/orders/:code/mark_canceled/": .orderStep("Cancel an order", OrderRequestShapes.cancellation),
    "POST event/orders/:code/mark_expired/": .orderStep("Mark an order as expired"),
    "POST event/orders/:code/mark_pending/": .orderStep("Mark an order as not paid"),
    "POST event/orders/:code/mark_refunded/": .orderStep("Mark an order as refunded"),
    "POST event/orders/:code/reactivate/": .orderStep("Take a cancellation back"),
    "POST event/orders/:code/approve/": .orderStep("Approve an order", OrderRequestShapes.approval),
    "POST event/orders/:code/deny/": .orderStep("Deny an order", OrderRequestShapes.denial),
    "POST event/orders/:code/extend/": .orderStep("Give more time to pay", OrderRequestShapes.moreTime),
    "POST event/orders/:code/change/": .orderStep("Change what was ordered", OrderRequestShapes.contents),
    "GET event/orders/:code/payments/": .paymentList,
    "POST event/orders/:code/payments/": .paymentCreate,
    "GET event/orders/:code/payments/:payment/": .paymentDetail,
    "POST event/orders/:code/payments/:payment/confirm/": .step(
      "Confirm a payment", .payment, OrderRequestShapes.confirmation),
    "POST event/orders/:code/payments/:payment/cancel/": .step("Cancel a payment", .payment),
    "POST event/orders/:code/payments/:payment/refund/": .step(
      "Refund a payment", .refund, OrderRequestShapes.paymentRefund),
    "GET event/orders/:code/refunds/": .refundList,
    "POST event/orders/:code/refunds/": .refundCreate,
    "GET event/orders/:code/refunds/:refund/": .refundDetail,
    "POST event/orders/:code/refunds/:refund/done/": .step("Say that a refund was made", .refund),
    "POST event/orders/:code/refunds/:refund/process/": .step("Say that a refund was made", .refund),
    "POST event/orders/:code/refunds/:refund/cancel/": .step("Cancel a refund", .refund),
  ]
}
