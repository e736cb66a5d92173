// What can be done with an invoice over the API: the four actions of pretix (§4.2), a dry run of two of them, and a list of what is
// allowed now. The rules are Domain's.

import Domain

enum InvoiceActionAPI {
  static func reissue(_ call: Call) throws -> Response {
    let (number, scope, actor) = try subject(call)
    guard call.isDryRun else {
      try call.app.invoicing.reissue(number, in: scope, by: actor)
      return .noContent
    }
    return .json(try DryRunJSON.bytes(try call.app.invoicing.previewReissue(number, in: scope, by: actor)))
  }

  static func regenerate(_ call: Call) throws -> Response {
    let (number, scope, actor) = try subject(call)
    guard call.isDryRun else {
      try call.app.invoicing.regenerate(number, in: scope, by: actor)
      return .noContent
    }
    return .json(try DryRunJSON.bytes(try call.app.invoicing.previewRegenerate(number, in: scope, by: actor)))
  }

  /// Each action: allowed, or the reason why not, and what it leads to (product.md §4).
  static func list(_ call: Call) throws -> Response {
    let stored = try call.findInvoice { try call.app.store.invoice(number: $0, in: $1) }
    let situation = try call.situation(of: stored)
    let actor = try call.authenticated()
    var json = JSONWriter(reserving: 1024)
    json.beginObject()
    json.member("number", stored.invoice.number)
    json.name("actions")
    json.beginArray()
    for action in InvoiceAction.allCases {
      let availability = stored.invoice.availability(of: action, in: situation, for: actor)
      write(action, availability, call.language, to: &json)
    }
    json.endArray()
    json.endObject()
    return .json(json.bytes)
  }

  private static func write(
    _ action: InvoiceAction, _ availability: InvoiceActionAvailability, _ language: APILanguage,
    to json: inout JSONWriter
  ) {
    var refusal: InvoiceActionRefusal?
    if case .refused(let reason) = availability { refusal = reason }
    json.beginObject()
    json.member("action", action.rawValue)
    json.member("allowed", refusal == nil)
    json.member("code", refusal?.code)
    json.member("reason", refusal.map { ErrorResponses.meaning(of: $0, language).detail })
    json.member("leads_to", action.outcome)
    json.endObject()
  }

  private static func subject(_ call: Call) throws -> (number: String, scope: InvoiceQuery.Scope, actor: Actor) {
    (try call.parameter("number"), try call.invoiceScope(.writeOrders), try call.authenticated())
  }
}

extension InvoiceAction {
  /// The state of the invoice afterwards; nil where nothing changes.
  fileprivate var outcome: String? {
    switch self {
    case .download: nil
    case .reissue: "canceled"
    case .regenerate, .retransmit: TransmissionStatus.pending.rawValue
    case .transmit: TransmissionStatus.inflight.rawValue
    }
  }
}

extension Call {
  /// `?dry_run=true`: say what would happen and change nothing.
  var isDryRun: Bool { ["true", "1"].contains(query["dry_run"]?.lowercased() ?? "") }
}

/// What a dry run answers: the invoices that would be made or changed, and where the new content differs from the old.
enum DryRunJSON {
  static func bytes(_ reissued: ReissuedInvoice) throws -> [UInt8] {
    let differences = try reissued.replacement.map { try InvoiceDifference.between(reissued.original, $0) }
    return bytes(
      .reissue, creates: [reissued.cancellation] + [reissued.replacement].compactMap { $0 }, changes: [],
      differences ?? [])
  }

  static func bytes(_ regenerated: RegeneratedInvoice) throws -> [UInt8] {
    bytes(
      .regenerate, creates: [], changes: [regenerated.after],
      try InvoiceDifference.between(regenerated.before, regenerated.after))
  }

  private static func bytes(
    _ action: InvoiceAction, creates: [Invoice], changes: [Invoice], _ differences: [InvoiceDifference]
  ) -> [UInt8] {
    var json = JSONWriter(reserving: 8192)
    json.beginObject()
    json.member("action", action.rawValue)
    for (name, invoices) in [("creates", creates), ("changes", changes)] {
      json.name(text: name)
      json.beginArray()
      for invoice in invoices { json.document(InvoiceResource.document(invoice)) }
      json.endArray()
    }
    json.name("differences")
    json.beginArray()
    for difference in differences {
      json.beginObject()
      json.member("field", difference.field)
      json.member("before", difference.before ?? .null)
      json.member("after", difference.after ?? .null)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.bytes
  }
}
