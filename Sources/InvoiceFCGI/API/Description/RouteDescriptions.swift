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
    var table = plain
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
    "GET invoices/:number/actions/": .invoiceActions,
    "POST invoices/:number/reissue/": .invoiceReissue,
    "POST invoices/:number/regenerate/": .invoiceRegenerate,
    "POST invoices/:number/transmit/": .invoiceTransmit,
    "POST invoices/:number/retransmit/": .invoiceRetransmit,
    "GET invoices/:number/transmissions/": .invoiceTransmissions,
  ]

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
    "GET event/": .eventDetail,
    "GET event/items/": .itemList,
    "GET event/items/:item/": .itemDetail,
    "GET event/taxrules/": .taxRuleList,
    "GET event/taxrules/:rule/": .taxRuleDetail,
    "GET event/orders/": .orderList,
    "POST event/orders/": .orderCreate,
    "GET event/orders/:code/": .orderDetail,
    "POST event/orders/:code/create_invoice/": .orderInvoice,
  ]
}
