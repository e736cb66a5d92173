// An event of its own for a test, set up over the API as a client would, and short forms of what tests ask of its orders.

import Domain
import Testing

@testable import InvoiceFCGI

/// A new event of `bigevents` with one product of 23.00 at 19 % and one of 10.70 at 7 %.
struct NewEvent {
  let app: TestApp
  let path: String
  let ticket: Int64
  let booklet: Int64

  init(_ app: TestApp, slug: String = "fresh", settings: String = #"{"invoice_generate":"True"}"#) throws {
    self.app = app
    path = "/api/v1/organizers/bigevents/events/\(slug)/"
    func made(_ path: String, _ body: String) throws -> Int64 {
      let response = NewEvent.send(app, "POST", path, body)
      #expect(response.status == 201, "\(response.text)")
      return try response.json()["id"]?.int ?? 0
    }
    _ = try made(
      "/api/v1/organizers/bigevents/events/",
      """
      {"name":"Fresh","slug":"\(slug)","date_from":"2027-05-10T09:00:00Z","timezone":"Europe/Berlin",
      "plugins":["pretix.plugins.banktransfer"]}
      """)
    let rule = try made(path + "taxrules/", #"{"name":"VAT","rate":"19.00","code":"S/standard"}"#)
    let reduced = try made(path + "taxrules/", #"{"name":"VAT","rate":"7.00","code":"S/reduced"}"#)
    ticket = try made(path + "items/", #"{"name":"Ticket","default_price":"23.00","tax_rule":\#(rule)}"#)
    booklet = try made(path + "items/", #"{"name":"Booklet","default_price":"10.70","tax_rule":\#(reduced)}"#)
    #expect(NewEvent.send(app, "PATCH", path + "settings/", settings).status == 200)
  }

  static func send(_ app: TestApp, _ method: String, _ path: String, _ body: String = "{}") -> Response {
    app.send(method, path, token: "full", headers: ["CONTENT_TYPE": "application/json"], body: body)
  }

  func send(_ method: String, _ path: String, _ body: String = "{}") -> Response {
    NewEvent.send(app, method, self.path + path, body)
  }

  /// Records an order; its code.
  func order(_ positions: String? = nil, more: String = "") throws -> String {
    let list = positions ?? #"[{"item":\#(ticket)},{"item":\#(booklet)}]"#
    let response = send(
      "POST", "orders/", #"{"email":"a@example.org","payment_provider":"banktransfer","positions":\#(list)\#(more)}"#)
    #expect(response.status == 201, "\(response.text)")
    return try response.json()["code"]?.string ?? ""
  }

  /// The order's invoices, oldest first: `+33.70` and, for cancellations, `-33.70`.
  func invoices(_ code: String) throws -> [String] {
    let list = try app.get(path + "invoices/?order=\(code)").json()["results"]?.array ?? []
    return list.map { invoice in
      let cents = (invoice["lines"]?.array ?? []).compactMap { $0["gross_value"]?.string.flatMap { Money($0) } }.total
      return (invoice["is_cancellation"] == .bool(true) ? "" : "+") + cents.text
    }
  }

  func stored(_ code: String) throws -> JSON { try app.get(path + "orders/\(code)/").json() }
}
