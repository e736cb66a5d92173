// Sending over the API: transmit and retransmit at both levels, the record of transmissions, and the hook for mail that came in.

import Domain
import Logging

enum TransmissionAPI {
  static func transmit(_ call: Call) throws -> Response { try send(.transmit, call) }
  static func retransmit(_ call: Call) throws -> Response { try send(.retransmit, call) }

  private static func send(_ action: InvoiceAction, _ call: Call) throws -> Response {
    try call.app.outbox.transmit(
      action, number: try call.parameter("number"), in: try call.invoiceScope(.writeOrders),
      by: try call.authenticated())
    return Response(status: 204, headers: [])
  }

  /// Every transmission of an invoice with its attempts, newest first.
  static func list(_ call: Call) throws -> Response {
    let invoice = try call.findInvoice { try call.app.store.invoice(number: $0, in: $1) }.invoice
    let transmissions = try call.app.outbox.records.transmissions(of: invoice.id, organizer: invoice.organizer)
    var json = JSONWriter()
    json.beginArray()
    for (transmission, attempts) in transmissions { TransmissionJSON.write(transmission, attempts, to: &json) }
    json.endArray()
    return .json(json.bytes)
  }

  /// A mail that came in, as the body; the token of INVOICEFCGI_MAIL_HOOK_TOKEN lets it in.
  static func receive(_ call: Call) throws -> Response {
    let app = call.app
    try BearerToken(app.outbox.settings.mailHookToken).admit(call)
    let summary = try app.outbox.receive(call.request.body)
    if let parked = summary.parked { app.log.warning("a message is parked as \(parked.id): \(parked.reason)") }
    var json = JSONWriter()
    json.beginObject()
    json.member("findings", Int64(summary.findings))
    json.member("ours", Int64(summary.matched))
    json.member("changed", Int64(summary.moved))
    json.member("parked", summary.parked?.id)
    json.member("reason", summary.parked?.reason)
    json.endObject()
    return .json(json.bytes)
  }
}
