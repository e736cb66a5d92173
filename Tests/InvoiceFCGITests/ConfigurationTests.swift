// Events, catalogue and settings over the API: defaults, inheritance, refusals, permissions (pretix-behaviour.md §1, §2.2, §3, §5.7, §6).

import Domain
import Testing

@testable import InvoiceFCGI

@Suite struct ConfigurationTests {
  private static let organizer = "/api/v1/organizers/bigevents/"

  @Test func `A new event has the settings that pretix gives new events`() throws {
    let event = try NewEvent(try TestApp(), settings: "{}")
    let settings = try event.app.get(event.path + "settings/").json()
    #expect(settings["invoice_renderer"] == .string("modern1"))
    #expect(settings["invoice_include_expire_date"] == .bool(true))
    #expect(settings["invoice_email_attachment"] == .bool(true))
    #expect(settings["payment_banktransfer_invoice_immediately"] == .bool(true))
    #expect(settings["invoice_generate"] == .string("False"))
  }

  @Test func `Values inherit from organizer to event, and null lets them`() throws {
    let event = try NewEvent(try TestApp(), settings: "{}")
    func value() throws -> JSON? { try event.app.get(event.path + "settings/").json()["invoice_numbers_prefix"] }
    func patch(_ path: String, _ value: String) -> Int {
      NewEvent.send(event.app, "PATCH", path, #"{"invoice_numbers_prefix":\#(value)}"#).status
    }
    #expect(patch(Self.organizer + "settings/", #""ORG-""#) == 200)
    #expect(try value() == .string("ORG-"))
    #expect(patch(event.path + "settings/", #""EV-""#) == 200)
    #expect(try value() == .string("EV-"))
    #expect(patch(event.path + "settings/", "null") == 200)
    #expect(try value() == .string("ORG-"))
  }

  @Test(arguments: [
    (#"{"invoice_numbers_prefix":"a*b"}"#, "invoice_numbers_prefix"),
    (#"{"invoice_generate":"sometimes"}"#, "invoice_generate"),
    (#"{"invoice_numbers_counter_length":13}"#, "invoice_numbers_counter_length"),
    (#"{"invoice_address_from_country":"DE","invoice_address_from_state":"BY"}"#, "invoice_address_from_state"),
    (#"{"invoice_address_from_country":"US","invoice_address_from_vat_id":"US1"}"#, "invoice_address_from_vat_id"),
    (#"{"invoice_address_asked":false,"invoice_address_required":true}"#, "invoice_address_required"),
    (#"{"locale":"xx"}"#, "locale"), (#"{"invoice_bank_iban":"DE00"}"#, "invoice_bank_iban"),
    (#"{"invoice_email_organizer":"a@example.org, nope"}"#, "invoice_email_organizer"),
  ])
  func `A setting that cannot be is refused by name, and nothing changes`(body: String, field: String) throws {
    let event = try NewEvent(try TestApp(), settings: "{}")
    let before = event.app.get(event.path + "settings/").text
    let response = event.send("PATCH", "settings/", body)
    #expect(response.status == 400)
    #expect(try response.json().object?.members.map(\.name) == [field])
    #expect(event.app.get(event.path + "settings/").text == before)
  }

  @Test func `Each setting asks for its own permission`() throws {
    let app = try TestApp()
    let path = Self.organizer + "events/sampleconf/settings/"
    func status(_ body: String) -> Int {
      app.send("PATCH", path, token: "none", headers: ["CONTENT_TYPE": "application/json"], body: body).status
    }
    #expect(status(#"{"invoice_generate_only_business":true}"#) == 200)
    #expect(status(#"{"invoice_generate":"paid"}"#) == 403)
    #expect(status(#"{"tax_rounding":"line"}"#) == 403)
  }

  @Test func `Explained settings carry a label and what they may be`() throws {
    let settings = try TestApp().get(Self.organizer + "events/sampleconf/settings/?explain=true").json()
    #expect(settings["invoice_generate"]?["value"] == .string("True"))
    #expect(settings["invoice_generate"]?["label"] == .string("Invoice generate"))
  }

  @Test func `Every setting with a rule behind it can be set over the API`() {
    let elsewhere: Set<Setting> = [.timezone]
    for setting in Setting.allCases where !elsewhere.contains(setting) {
      #expect(SettingDefinition.named(setting.rawValue) != nil, "\(setting.rawValue)")
    }
  }

  @Test func `The first tax rule is the default, another takes over, and one in use stays`() throws {
    let event = try NewEvent(try TestApp())
    func rules() throws -> [JSON] { try event.app.get(event.path + "taxrules/").json()["results"]?.array ?? [] }
    #expect(try rules().map { $0["default"] } == [.bool(false), .bool(true)])
    let reduced = try rules()[0]["id"]?.int ?? 0
    let standard = try rules()[1]["id"]?.int ?? 0
    #expect(event.send("PATCH", "taxrules/\(standard)/", #"{"default":false}"#).status == 400)
    #expect(event.send("PATCH", "taxrules/\(reduced)/", #"{"default":true,"rate":"5"}"#).status == 200)
    #expect(try rules().map { $0["default"] } == [.bool(true), .bool(false)])
    #expect(try event.app.get(event.path + "items/\(event.booklet)/").json()["tax_rate"] == .string("5.00"))
    let refused = event.send("DELETE", "taxrules/\(reduced)/")
    #expect(refused.status == 403)
    #expect(refused.text == #"{"detail":"This tax rule can not be deleted as it is currently in use."}"#)
  }

  @Test func `Variations come with their item and by an endpoint of their own`() throws {
    let event = try NewEvent(try TestApp())
    let made = event.send(
      "POST", "items/",
      #"{"name":"Shirt","default_price":"15.00","variations":[{"value":"M"},{"value":"L","default_price":"17.00"}]}"#)
    #expect(made.status == 201, "\(made.text)")
    let item = try made.json()
    #expect(item["has_variations"] == .bool(true))
    #expect(item["variations"]?.array?.map { $0["price"] } == [.string("15.00"), .string("17.00")])
    let id = item["id"]?.int ?? 0
    #expect(event.send("POST", "items/\(id)/variations/", #"{"value":"XL","default_price":"19.00"}"#).status == 201)
    #expect(event.send("PATCH", "items/\(id)/", #"{"variations":[]}"#).status == 400)
    let variation = try event.app.get(event.path + "items/\(id)/variations/").json()["results"]?.array?.last
    let order = try event.order(#"[{"item":\#(id),"variation":\#(variation?["id"]?.int ?? 0)}]"#)
    #expect(try event.stored(order)["total"] == .string("19.00"))
    #expect(
      event.send("POST", "orders/", #"{"positions":[{"item":\#(id)}]}"#).text
        == #"{"positions":[{"variation":["You should specify a variation for this item."]}]}"#)
  }

  @Test func `A custom rule that is not one is refused where it is wrong`() throws {
    let event = try NewEvent(try TestApp())
    let rules =
      #"[{"country":"EU","address_type":"business_vat_id","action":"reverse"},{"country":"XX","address_type":"","action":"vat"}]"#
    let response = event.send("POST", "taxrules/", #"{"name":"VAT","rate":"19","custom_rules":\#(rules)}"#)
    #expect(response.text == #"{"custom_rules":[{},{"country":["\"XX\" is not a valid choice."]}]}"#)
  }

  @Test func `Questions and dates of a series reach the invoice`() throws {
    let app = try TestApp()
    let path = Self.organizer + "events/"
    let series = #"{"name":"Series","slug":"series","date_from":"2027-05-10T09:00:00Z","has_subevents":true}"#
    #expect(NewEvent.send(app, "POST", path, series).status == 201)
    #expect(NewEvent.send(app, "PATCH", path + "series/settings/", #"{"invoice_generate":"True"}"#).status == 200)
    func id(_ path: String, _ body: String) throws -> Int64 {
      let response = NewEvent.send(app, "POST", Self.organizer + "events/series/" + path, body)
      #expect(response.status == 201, "\(response.text)")
      return try response.json()["id"]?.int ?? 0
    }
    let item = try id("items/", #"{"name":"Seat","default_price":"5.00"}"#)
    let date = try id(
      "subevents/",
      #"{"name":"Day 1","date_from":"2027-06-01T18:00:00Z","active":true,"item_price_overrides":[{"item":\#(item),"price":"6.50"}]}"#
    )
    let question = try id("questions/", #"{"question":"Row?","type":"S","items":[\#(item)],"print_on_invoice":true}"#)
    let missing = NewEvent.send(app, "POST", path + "series/orders/", #"{"positions":[{"item":\#(item)}]}"#)
    #expect(missing.text == #"{"positions":[{"subevent":["You need to set a subevent."]}]}"#)
    let order = NewEvent.send(
      app, "POST", path + "series/orders/",
      #"{"positions":[{"item":\#(item),"subevent":\#(date),"answers":[{"question":\#(question),"answer":"7","options":[]}]}]}"#
    )
    #expect(order.status == 201, "\(order.text)")
    let line = try app.get(path + "series/invoices/").json()["results"]?.array?.first?["lines"]?.array?.first
    #expect(line?["gross_value"] == .string("6.50"))
    #expect(line?["description"]?.string?.contains("Row? 7<br />Date: Day 1") == true)
    #expect(line?["period_start"] == .string("2027-06-01T18:00:00Z"))
  }
}
