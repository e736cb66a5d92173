// Orders from beginning to end over the API: which invoices appear and disappear (pretix-behaviour.md §6, "Observed sequences"), sums,
// payments, refusals.

import Domain
import Testing

@testable import InvoiceFCGI

@Suite struct OrderFlowTests {
  @Test func `With every order invoiced, a change replaces, an expiry cancels and an extension issues anew`() throws {
    let event = try NewEvent(try TestApp())
    let code = try event.order()
    #expect(try event.invoices(code) == ["+33.70"])
    let position = try event.stored(code)["positions"]?.array?.first?["id"]?.int ?? 0
    let change = #"{"patch_positions":[{"position":\#(position),"body":{"price":"20.00"}}]"#
    #expect(event.send("POST", "orders/\(code)/change/", change + #","reissue_invoice":false}"#).status == 200)
    #expect(try event.invoices(code) == ["+33.70"])
    let again = change.replacing("20.00", with: "21.00")
    #expect(event.send("POST", "orders/\(code)/change/", again + "}").status == 200)
    #expect(try event.invoices(code) == ["+33.70", "-33.70", "+31.70"])
    #expect(event.send("POST", "orders/\(code)/mark_expired/").status == 200)
    #expect(try event.invoices(code) == ["+33.70", "-33.70", "+31.70", "-31.70"])
    #expect(event.send("POST", "orders/\(code)/extend/", #"{"expires":"2027-01-31"}"#).status == 200)
    #expect(try event.invoices(code).last == "+31.70")
    #expect(try event.stored(code)["expires"] == .string("2027-01-31T22:59:59Z"))
  }

  @Test func `With paid orders invoiced, payment issues and a fee replaces`() throws {
    let event = try NewEvent(try TestApp(), settings: #"{"invoice_generate":"paid","tax_rule_cancellation":"split"}"#)
    let code = try event.order()
    #expect(try event.invoices(code) == [])
    #expect(event.send("POST", "orders/\(code)/mark_paid/").status == 200)
    #expect(try event.invoices(code) == ["+33.70"])
    let canceled = event.send("POST", "orders/\(code)/mark_canceled/", #"{"cancellation_fee":"10.00"}"#)
    #expect(canceled.status == 200)
    #expect(try event.invoices(code) == ["+33.70", "-33.70", "+10.00"])
    let fees = try canceled.json()["fees"]?.array ?? []
    #expect(fees.compactMap { $0["value"]?.string } == ["3.18", "6.82"])
    #expect(fees.compactMap { $0["tax_rate"]?.string } == ["7.00", "19.00"])
    #expect(
      event.send("POST", "orders/\(code)/mark_canceled/").text
        == #"{"detail":"The order is not allowed to be canceled."}"#)
  }

  @Test func `A manual invoice is replaced at once where bank transfers want theirs immediately`() throws {
    let event = try NewEvent(try TestApp(), settings: #"{"invoice_generate":"paid"}"#)
    let code = try event.order()
    #expect(event.send("POST", "orders/\(code)/create_invoice/").status == 201)
    let added = #"{"create_positions":[{"item":\#(event.booklet)}]}"#
    #expect(event.send("POST", "orders/\(code)/change/", added).status == 200)
    #expect(try event.invoices(code) == ["+33.70", "-33.70", "+44.40"])
  }

  @Test func `Without an immediate method a change marks the order and its payment replaces the invoice`() throws {
    let event = try NewEvent(
      try TestApp(), settings: #"{"invoice_generate":"paid","payment_banktransfer_invoice_immediately":false}"#)
    let code = try event.order()
    #expect(event.send("POST", "orders/\(code)/create_invoice/").status == 201)
    let added = #"{"create_positions":[{"item":\#(event.booklet)}]}"#
    #expect(event.send("POST", "orders/\(code)/change/", added).status == 200)
    #expect(try event.invoices(code) == ["+33.70"])
    #expect(event.send("POST", "orders/\(code)/mark_paid/").status == 200)
    #expect(try event.invoices(code) == ["+33.70", "-33.70", "+44.40"])
  }

  @Test func `A payment that covers the sum pays the order, and a refund opens it again when asked`() throws {
    let event = try NewEvent(try TestApp())
    let code = try event.order(
      more: #","payment_provider":null"#.replacing(#""payment_provider":null"#, with: #""comment":"x""#))
    let first = event.send(
      "POST", "orders/\(code)/payments/", #"{"state":"confirmed","amount":"20.00","provider":"banktransfer"}"#)
    #expect(first.status == 201)
    #expect(try event.stored(code)["status"] == .string("n"))
    let number = try first.json()["local_id"]?.int ?? 0
    #expect(event.send("POST", "orders/\(code)/payments/\(number)/confirm/").status == 400)
    #expect(event.send("POST", "orders/\(code)/payments/", #"{"amount":"13.70","provider":"manual"}"#).status == 201)
    #expect(event.send("POST", "orders/\(code)/payments/\(number + 1)/confirm/").status == 200)
    #expect(try event.stored(code)["status"] == .string("p"))
    let refund = event.send(
      "POST", "orders/\(code)/payments/\(number)/refund/", #"{"amount":"20.00","mark_pending":true}"#)
    #expect(refund.status == 200)
    #expect(try event.stored(code)["status"] == .string("n"))
    #expect(
      event.send("POST", "orders/\(code)/payments/\(number)/refund/", #"{"amount":"0.01"}"#).text
        == #"{"amount":["Invalid refund amount, only 0.00 are available to refund."]}"#)
  }

  @Test func `A split takes positions and their money into an order with an invoice of its own`() throws {
    let event = try NewEvent(try TestApp())
    let code = try event.order()
    #expect(event.send("POST", "orders/\(code)/mark_paid/").status == 200)
    let positions = try event.stored(code)["positions"]?.array ?? []
    let booklet = positions.last?["id"]?.int ?? 0
    let split = event.send("POST", "orders/\(code)/change/", #"{"split_positions":[{"position":\#(booklet)}]}"#)
    #expect(split.status == 200, "\(split.text)")
    #expect(try event.invoices(code) == ["+33.70", "-33.70", "+23.00"])
    let codes = try event.app.get(event.path + "orders/").json()["results"]?.array?.compactMap { $0["code"]?.string }
    let other = codes?.first { $0 != code } ?? ""
    #expect(try event.invoices(other) == ["+10.70"])
    #expect(try event.stored(other)["status"] == .string("p"))
    #expect(try event.stored(code)["status"] == .string("p"))
  }

  @Test func `A free order is paid and never invoiced`() throws {
    let event = try NewEvent(try TestApp())
    let code = try event.order(#"[{"item":\#(event.ticket),"price":"0.00"}]"#)
    #expect(try event.stored(code)["status"] == .string("p"))
    #expect(try event.stored(code)["payment_provider"] == .string("free"))
    #expect(try event.invoices(code) == [])
  }

  @Test func `Only test orders can be deleted, and their invoices go with them`() throws {
    let event = try NewEvent(try TestApp())
    let real = try event.order()
    let refused = event.send("DELETE", "orders/\(real)/")
    #expect(refused.status == 403)
    #expect(refused.text == #"{"detail":"Only test mode orders can be deleted."}"#)
    let test = try event.order(more: #","testmode":true"#)
    #expect(test.dropFirst().first == "0")
    #expect(try event.invoices(test) == ["+33.70"])
    #expect(event.send("DELETE", "orders/\(test)/").status == 204)
    #expect(try event.invoices(test) == [])
    #expect(event.app.get(event.path + "orders/\(test)/").status == 404)
  }

  @Test func `Errors stand at their places, all of them at once`() throws {
    let event = try NewEvent(try TestApp())
    let response = event.send(
      "POST", "orders/",
      #"""
      {"email":"nope","locale":"xx","positions":[{"item":\#(event.ticket)},{"item":999999},{"item":\#(event.ticket),"price":"1.234"}],
      "fees":[{"fee_type":"other","value":"x"}],"invoice_address":{"country":"XX","name":"a","name_parts":{"full_name":"b"}}}
      """#)
    #expect(response.status == 400)
    #expect(
      response.text
        == #"{"email":["Enter a valid email address."],"locale":["\"xx\" is not a valid choice."],"#
        + #""invoice_address":{"country":["\"XX\" is not a valid choice."],"#
        + #""name":["Do not specify name if you specified name_parts."]},"#
        + #""positions":[{},{"item":["Invalid pk \"999999\" - object does not exist."]},"#
        + #"{"price":["Ensure that there are no more than 2 decimal places."]}],"#
        + #""fees":[{"value":["A valid number is required."]}]}"#)
  }

  @Test func `Answers hold the members that a client names`() throws {
    let event = try NewEvent(try TestApp())
    let code = try event.order()
    let some = event.app.get(event.path + "orders/\(code)/?include=code&include=positions.price&include=positions.item")
    #expect(
      some.text
        == #"{"code":"\#(code)","positions":[{"item":\#(event.ticket),"price":"23.00"},"#
        + #"{"item":\#(event.booklet),"price":"10.70"}]}"#)
    let less = try event.app.get(event.path + "orders/\(code)/?exclude=positions&exclude=invoice_address").json()
    #expect(less["positions"] == nil && less["code"] == .string(code))
    let found = try event.app.get("/api/v1/organizers/bigevents/orders/?code=\(code.lowercased())&item=\(event.ticket)")
      .json()
    #expect(found["count"] == .number("1"))
  }

  @Test func `A form can cancel with a fee`() throws {
    let event = try NewEvent(try TestApp())
    let code = try event.order()
    let response = event.app.send(
      "POST", event.path + "orders/\(code)/mark_canceled/", token: "full",
      headers: ["CONTENT_TYPE": "application/x-www-form-urlencoded"], body: "cancellation_fee=5.00&send_email=false")
    #expect(response.status == 200)
    #expect(try response.json()["total"] == .string("5.00"))
  }
}
