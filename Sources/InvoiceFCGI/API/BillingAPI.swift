// Billing invoices: what the platform charged the organizer. Two members, one filter, a download that is locked during review
// (product.md §3).

import Domain

enum BillingAPI {
  static func list(_ call: Call) throws -> Response {
    let page = try InvoiceParameters.page(call.query)
    let newestFirst = call.query["ordering"] == "-date_issued"
    let found = try call.app.store.billingInvoices(of: try call.organizer(), newestFirst: newestFirst, page: page)
    let results = found.elements.map(document).joined(separator: [UInt8(ascii: ",")])
    return .json(
      ListEnvelope.bytes(
        count: found.count, page: found.number, size: found.size, results: Array(results), call: call))
  }

  static func detail(_ call: Call) throws -> Response {
    .json(document(try find(call)))
  }

  static func download(_ call: Call) throws -> Response {
    let invoice = try find(call)
    guard invoice.released else { throw DomainError.inReview }
    return ConditionalRequest.document(
      try call.app.store.bytes(of: invoice.pdfDigest), digest: invoice.pdfDigest, contentType: "application/pdf",
      disposition: ConditionalRequest.disposition("attachment", filename: invoice.number + ".pdf"),
      request: call.request)
  }

  private static func find(_ call: Call) throws -> BillingInvoice {
    try call.app.store.billingInvoice(number: try call.parameter("number"), of: try call.organizer())
  }

  private static func document(_ invoice: BillingInvoice) -> [UInt8] {
    var json = JSONWriter(reserving: 80)
    write(invoice.number, invoice.dateIssued, to: &json)
    return json.bytes
  }

  /// What the object is made of.
  static var shape: JSONShape { JSONShape.of { write("", LocalDate(daysSinceEpoch: 0), to: &$0) } }

  private static func write(_ number: String, _ issued: LocalDate, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("invoice_number", number)
    json.member("date_issued", issued)
    json.endObject()
  }
}
